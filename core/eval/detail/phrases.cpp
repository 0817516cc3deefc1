#include "core/eval/detail/phrases.h"

#include <algorithm>

namespace ws {
namespace {

bool isRight(const Box& region, std::span<const Box> right) {
  return std::ranges::any_of(
      right, [&](const Box& box) { return intersectionOverUnion(region, box) >= kRightOverlap; });
}

Box around(std::span<const Box> boxes) {
  Box whole = boxes[0];
  for (const Box& box : boxes)
    whole = {std::min(whole.x0, box.x0), std::min(whole.y0, box.y0), std::max(whole.x1, box.x1),
             std::max(whole.y1, box.y1)};
  return whole;
}

}  // namespace

void PhraseScore::add(std::span<const float> values, std::span<const Box> boxes,
                      std::span<const Box> right) {
  const Box whole = around(right);
  const std::span<const Box> merged(&whole, 1);
  const auto chosen = std::ranges::max_element(values) - values.begin();
  const auto isChosenRight = [&](std::span<const Box> truth) {
    return !values.empty() && isRight(boxes[static_cast<std::size_t>(chosen)], truth);
  };
  const auto isAnyRight = [&](std::span<const Box> truth) {
    return std::ranges::any_of(boxes, [&](const Box& region) { return isRight(region, truth); });
  };
  any_.add(isChosenRight(right));
  merged_.add(isChosenRight(merged));
  anyCeiling_.add(isAnyRight(right));
  mergedCeiling_.add(isAnyRight(merged));
}

PhraseFigures PhraseScore::figures() const {
  return {any_.n, shareOf(any_), shareOf(merged_), shareOf(anyCeiling_), shareOf(mergedCeiling_)};
}

}  // namespace ws
