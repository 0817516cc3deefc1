// Pictures side by side: one a selection, in even rows, on the pixels of the figure's resolution.
#include <algorithm>
#include <cmath>

#include "ui/figure/detail/figure_blocks.h"
#include "ui/figure/figure_note.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

constexpr double kLeastPanelEm = 11;  // narrower, captions are cut and heat can't be read

struct PanelGrid {
  int columns = 1, rows = 1;
  double width = 0, height = 0, gap = 0, caption = 0;  ///< of one picture; between them; above each
};

/// A caption is needless where the one picture shows the sentence that stands above it.
bool needsCaptions(const FigureScene& scene) {
  const auto& panels = scene.content.panels;
  return scene.spec.parts.heat && (panels.size() > 1 || !panels.front().selection.words.empty());
}

PanelGrid gridFor(const FigureScene& scene, double width, double mostHeight) {
  const double em = scene.em();
  const int count = static_cast<int>(scene.content.panels.size());
  PanelGrid grid;
  grid.gap = 0.9 * em;
  grid.caption = needsCaptions(scene) ? 1.25 * scene.pen.type.height(TypeRole::Caption) : 0;
  const int most =
      std::max(1, static_cast<int>((width + grid.gap) / (kLeastPanelEm * em + grid.gap)));
  grid.rows = (count + most - 1) / most;
  grid.columns = (count + grid.rows - 1) / grid.rows;
  const double aspect = static_cast<double>(scene.content.photo.height) / scene.content.photo.width;
  grid.width = (width - (grid.columns - 1) * grid.gap) / grid.columns;
  grid.height = grid.width * aspect;
  if (grid.height > mostHeight) grid.height = mostHeight, grid.width = mostHeight / aspect;
  return grid;
}

/// To whole pixels of the figure's resolution, so that photo and heat are shown pixel for pixel.
QRectF onPixels(const QRectF& rect, int dpi, Size* pixels) {
  const double unit = kFigureUnitsPerInch / dpi;
  pixels->width = std::max(1, static_cast<int>(std::lround(rect.width() / unit)));
  pixels->height = std::max(1, static_cast<int>(std::lround(rect.height() / unit)));
  return {std::round(rect.x() / unit) * unit, std::round(rect.y() / unit) * unit,
          pixels->width * unit, pixels->height * unit};
}

void layCaption(const FigureScene& scene, const WordSelection& selection, double x, double y,
                double width) {
  const FigurePen& pen = scene.pen;
  const double em = scene.em(), line = pen.type.height(TypeRole::Caption);
  const Alignment& alignment = scene.content.alignment;
  double left = x;
  if (!selection.words.empty()) {
    const double edge = 0.5 * em;
    pen.shape({.part = FigurePart::Picture,
               .rect = {left, y + (line - edge) / 2, edge, edge},
               .fill = scene.wordColour(selection.words.front()),
               .radius = 0.12 * em});
    left += edge + 0.35 * em;
  }
  QString share;
  if (selection.words.size() == 1 &&
      static_cast<std::size_t>(selection.words[0]) < alignment.wordScores.size())
    share = scoreText(alignment.wordScores[static_cast<std::size_t>(selection.words[0])]);
  const double shareRoom = share.isEmpty() ? 0 : pen.type.width(share, TypeRole::Small) + 0.4 * em;
  const QString name = pen.type.elided(selectionText(alignment, selection), TypeRole::Caption,
                                       x + width - left - shareRoom, Qt::ElideMiddle);
  const QRectF box =
      pen.text(FigurePart::Picture, left, y, name, TypeRole::Caption, pen.theme.text);
  const double drop = pen.type.ascent(TypeRole::Caption) - pen.type.ascent(TypeRole::Small);
  pen.text(FigurePart::Picture, box.right() + 0.4 * em, y + drop, share, TypeRole::Small,
           pen.theme.quiet);
}

/// @return where the picture lies
QRectF layPanel(const FigureScene& scene, int panel, const QRectF& place) {
  Size pixels;
  const QRectF rect = onPixels(place, scene.spec.dpi, &pixels);
  const FigureParts& parts = scene.spec.parts;
  const FigurePen& pen = scene.pen;
  if (parts.photo)
    pen.drawing.pictures.push_back({FigurePicture::Kind::Photo, rect, panel, pixels});
  else
    pen.shape({.part = FigurePart::Picture,
               .rect = rect,
               .outline = pen.theme.line,
               .stroke = 0.06 * scene.em()});
  if (parts.heat) pen.drawing.pictures.push_back({FigurePicture::Kind::Heat, rect, panel, pixels});
  if (parts.boxes)
    layBoxes(scene, scene.content.panels[static_cast<std::size_t>(panel)].selection, rect);
  return rect;
}

}  // namespace

QRectF layPanels(const FigureScene& scene, double x, double y, double width, double mostHeight) {
  const auto& panels = scene.content.panels;
  if (!scene.spec.parts.hasPicture() || panels.empty() || scene.content.photo.isNull())
    return {x, y, 0, 0};
  const bool hasBar = scene.spec.parts.bar && scene.spec.parts.heat;
  const WordSelection& scaled = panels.front().selection;
  const double bar = hasBar ? barWidth(scene, scaled) : 0;
  const PanelGrid grid = gridFor(scene, width - bar, mostHeight);
  QRectF pictures;
  for (int i = 0; i < static_cast<int>(panels.size()); ++i) {
    const double left = x + i % grid.columns * (grid.width + grid.gap);
    const double top = y + i / grid.columns * (grid.caption + grid.height + grid.gap);
    if (grid.caption > 0)
      layCaption(scene, panels[static_cast<std::size_t>(i)].selection, left, top, grid.width);
    pictures |= layPanel(scene, i, {left, top + grid.caption, grid.width, grid.height});
  }
  // Beside the first row it is long enough to be read; beside all rows it would tower.
  if (hasBar) layBar(scene, scaled, {pictures.right(), y + grid.caption, bar, grid.height});
  return {x, y, pictures.right() + bar - x, pictures.bottom() - y};
}

}  // namespace ws
