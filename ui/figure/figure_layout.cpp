#include "ui/figure/figure_layout.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "ui/figure/detail/figure_blocks.h"
#include "ui/search/words.h"

namespace ws {
namespace {

constexpr double kWideEm = 46;         // from here on a matrix has room beside the photo
constexpr double kPictureShare = 0.5;  // of a wide figure's width, for the photo
constexpr double kMostPictureEm =
    60;  // a single photo is no higher than 0.62 of the width, or this

/// Pictures and matrix side by side. @return the bottom
double layBeside(const FigureScene& scene, double x, double y, double width) {
  const double gap = 2 * scene.em();
  const QRectF picture = layPanels(scene, x, y, kPictureShare * width, 0.5 * width);
  const double taken = picture.width() > 0 ? picture.width() + gap : 0;
  const double matrix = layMatrix(scene, x + taken, y, width - taken, 0.72 * picture.height());
  return std::max(picture.bottom(), matrix);
}

double layBelow(const FigureScene& scene, double x, double y, double width) {
  const double em = scene.em();
  const bool several = scene.content.panels.size() > 1;
  const double mostHeight = std::min(several ? width : 0.62 * width, kMostPictureEm * em);
  const QRectF picture = layPanels(scene, x, y, width, mostHeight);
  double bottom = picture.bottom();
  if (!scene.spec.parts.matrix) return bottom;
  if (picture.height() > 0) bottom += 1.2 * em;
  return layMatrix(scene, x, bottom, width, 0);
}

}  // namespace

FigureDrawing layoutFigure(const FigureSpec& spec, const FigureContent& content) {
  checkFigureSpec(spec);
  const FigureType type(spec);
  const Theme& colours = spec.dark ? darkTheme() : lightTheme();
  FigureDrawing drawing;
  if (!spec.transparent) drawing.ground = spec.dark ? colours.ground : colours.panel;
  const FigurePen pen{drawing, type, colours};
  const FigureScene scene{spec, content, pen, wordColours(content.alignment.words)};

  const double width = spec.widthMm * kFigureUnitsPerMm, margin = type.em(),
               inner = width - 2 * margin;
  double y = margin;
  const auto advance = [&](double bottom) {
    if (bottom > y) y = bottom + 0.9 * type.em();
  };
  if (spec.parts.chips && !content.alignment.words.empty())
    advance(layChips(scene, margin, y, inner));
  const bool beside = spec.parts.matrix && content.panels.size() == 1 && spec.parts.hasPicture() &&
                      inner >= kWideEm * type.em();
  advance(beside ? layBeside(scene, margin, y, inner) : layBelow(scene, margin, y, inner));
  if (spec.parts.note) advance(layNote(scene, margin, y, inner));
  drawing.size = {width, y - 0.9 * type.em() + margin};
  if (pixelSize(drawing, spec.dpi).height > kMostFigurePx)
    throw Error(
        ErrorCode::InvalidArgument, "the figure",
        "would be over 16,000 pixels high; choose fewer words, a smaller width or resolution");
  return drawing;
}

Size pixelSize(const FigureDrawing& drawing, int dpi) {
  const double scale = dpi / kFigureUnitsPerInch;
  return {static_cast<int>(std::ceil(drawing.size.width() * scale - 1e-6)),
          static_cast<int>(std::ceil(drawing.size.height() * scale - 1e-6))};
}

}  // namespace ws
