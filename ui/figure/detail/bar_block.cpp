// The colour bar: which colour stands for which value. Outside the thresholds it is empty, as the
// heat is.
#include <algorithm>
#include <cmath>

#include "core/base/heat_values.h"
#include "ui/figure/detail/figure_blocks.h"
#include "ui/figure/figure_note.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

struct Tick {
  double place;  ///< [0,1] from the bottom
  QString text;
};

bool twoSided(const HeatmapStyle& style) { return style.colourMap == ColourMap::BlueOrange; }

/// Every panel has a scale of its own, or the values have no unit: then the ends are named, not
/// numbered.
bool isRelative(const FigureScene& scene) {
  const HeatmapStyle& style = scene.spec.heat;
  return style.raster == HeatRaster::Density ||
         (style.scale == HeatScale::ThisWord && scene.content.panels.size() > 1);
}

std::vector<Tick> ticksOf(const FigureScene& scene, const WordSelection& selection) {
  const HeatmapStyle& style = scene.spec.heat;
  if (isRelative(scene)) return {{0, FigureWords::tr("least")}, {1, FigureWords::tr("most")}};
  const std::vector<float> values = regionValues(scene.content.alignment, selection);
  const HeatScaling scaling =
      heatScaling(scene.content.alignment, values, selection.words.empty(), style);
  if (values.empty() || scaling.divisor <= 0) return {};
  const bool both = twoSided(style);
  const double low = style.thresholdLow, high = style.thresholdHigh;
  const std::vector<double> places =
      both ? std::vector<double>{0, 1, 0.5 - low / 2, 0.5 + low / 2, 0.5}
           : std::vector<double>{0, 1, low, high, 0.5};
  std::vector<Tick> ticks;
  for (const double place : places) {
    constexpr double kApart = 0.12;  // of the bar: the figures don't touch
    const bool free = std::none_of(ticks.begin(), ticks.end(), [&](const Tick& tick) {
      return std::abs(tick.place - place) < kApart;
    });
    const double scaled = both ? 2 * place - 1 : place;
    if (free) ticks.push_back({place, scoreText(scaling.valueAt(static_cast<float>(scaled)))});
  }
  return ticks;
}

double ticksWidth(const FigureScene& scene, const WordSelection& selection) {
  double width = 0;
  for (const Tick& tick : ticksOf(scene, selection))
    width = std::max(width, scene.pen.type.width(tick.text, TypeRole::Small));
  return width;
}

}  // namespace

double barWidth(const FigureScene& scene, const WordSelection& selection) {
  // gap, bar, gap, figures, gap, the unit read upwards
  return (0.8 + 0.8 + 0.35 + 0.3) * scene.em() + ticksWidth(scene, selection) +
         scene.pen.type.height(TypeRole::Small);
}

void layBar(const FigureScene& scene, const WordSelection& selection, const QRectF& room) {
  const FigurePen& pen = scene.pen;
  const double em = scene.em();
  const double half =
      pen.type.height(TypeRole::Small) / 2;  // the end figures stand beside the ends
  const QRectF bar(room.left() + 0.8 * em, room.top() + half, 0.8 * em, room.height() - 2 * half);
  pen.drawing.pictures.push_back(
      {.kind = FigurePicture::Kind::Bar, .rect = bar, .pixels = {1, 256}});
  pen.shape({.part = FigurePart::Bar, .rect = bar, .outline = pen.theme.line, .stroke = 0.06 * em});
  const double figures = bar.right() + 0.35 * em;
  for (const Tick& tick : ticksOf(scene, selection))
    pen.text(FigurePart::Bar, figures, bar.bottom() - tick.place * bar.height() - half, tick.text,
             TypeRole::Small, pen.theme.quiet);
  const QString unit =
      pen.type.elided(heatUnit(scene.content.alignment, selection.words.empty(), scene.spec.heat),
                      TypeRole::Small, bar.height());
  const double middle = figures + ticksWidth(scene, selection) + 0.3 * em + half;
  pen.upwards(FigurePart::Bar, {middle, bar.center().y()}, unit, TypeRole::Small, pen.theme.quiet);
}

double layKey(const FigureScene& scene, double x, double y, double width) {
  const FigurePen& pen = scene.pen;
  const Alignment& alignment = scene.content.alignment;
  const HeatmapStyle& style = scene.spec.heat;
  const double em = scene.em(), line = pen.type.height(TypeRole::Small);
  QString low = FigureWords::tr("least"), high = FigureWords::tr("most of the row");
  if (style.scale != HeatScale::ThisWord && style.raster != HeatRaster::Density) {
    const HeatScaling scaling = heatScaling(alignment, alignment.matrix, false, style);
    low = scoreText(scaling.valueAt(twoSided(style) ? -1 : 0));
    high = scoreText(scaling.valueAt(1));
  }
  const QRectF first = pen.text(FigurePart::Matrix, x, y, low, TypeRole::Small, pen.theme.quiet);
  const QRectF key(first.right() + 0.4 * em, y + (line - 0.6 * em) / 2,
                   std::min(8 * em, 0.3 * width), 0.6 * em);
  pen.drawing.pictures.push_back(
      {.kind = FigurePicture::Kind::Key, .rect = key, .pixels = {256, 1}});
  pen.shape({.part = FigurePart::Bar, .rect = key, .outline = pen.theme.line, .stroke = 0.06 * em});
  const QRectF second = pen.text(FigurePart::Matrix, key.right() + 0.4 * em, y, high,
                                 TypeRole::Small, pen.theme.quiet);
  const double unit = second.right() + 0.9 * em;
  pen.text(FigurePart::Matrix, unit, y,
           pen.type.elided(kindText(alignment.kind), TypeRole::Small, x + width - unit),
           TypeRole::Small, pen.theme.quiet);
  return y + 1.25 * line;
}

}  // namespace ws
