#include "ui/figure/figure.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace ws {

void checkFigureSpec(const FigureSpec& spec) {
  const auto refuse = [](const char* what, const std::string& why) {
    throw Error(ErrorCode::InvalidArgument, what, why);
  };
  const FigureParts& parts = spec.parts;
  if (!parts.hasPicture() && !parts.chips && !parts.matrix && !parts.note)
    refuse("the figure",
           "has no part; choose at least one of photo, heat, boxes, chips and matrix");
  if (!(spec.widthMm >= kLeastWidthMm && spec.widthMm <= kMostWidthMm))
    refuse("the figure's width", "must lie between 60 and 600 mm");
  if (spec.dpi < kLeastDpi || spec.dpi > kMostDpi)
    refuse("the figure's resolution", "must lie between 72 and 1200 dots per inch");
  if (!(spec.textPt >= 5 && spec.textPt <= 24))
    refuse("the figure's text size", "must lie between 5 and 24 points");
  if (spec.widthMm / 25.4 * spec.dpi > kMostFigurePx)
    refuse("the figure", "would be over 16,000 pixels wide; choose a smaller width or resolution");
}

std::vector<WordSelection> everyWord(const Alignment& alignment) {
  std::vector<WordSelection> selections;
  for (std::size_t i = 0; i < alignment.words.size(); ++i)
    if (alignment.words[i].scored) selections.push_back({.words = {static_cast<int>(i)}});
  return selections;
}

int figureEdgePx(const FigureSpec& spec) {
  return static_cast<int>(std::ceil(spec.widthMm / 25.4 * spec.dpi));
}

}  // namespace ws
