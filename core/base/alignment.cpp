#include "core/base/alignment.h"

#include <utility>

namespace ws {

std::vector<int> regionsIn(std::span<const Box> boxes, const Box& area) {
  const auto middle = [](float low, float high) { return (low + high) / 2; };
  std::vector<int> inside;
  int nearest = -1;
  std::pair<float, float> most;  // overlap, then nearness
  for (std::size_t r = 0; r < boxes.size(); ++r) {
    const float x = middle(boxes[r].x0, boxes[r].x1), y = middle(boxes[r].y0, boxes[r].y1);
    if (x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1)
      inside.push_back(static_cast<int>(r));
    const float awayX = x - middle(area.x0, area.x1), awayY = y - middle(area.y0, area.y1);
    const std::pair fit(intersectionOverUnion(boxes[r], area), -(awayX * awayX + awayY * awayY));
    if (nearest < 0 || fit > most) {
      most = fit;
      nearest = static_cast<int>(r);
    }
  }
  if (inside.empty() && nearest >= 0) inside.push_back(nearest);
  return inside;
}

std::vector<int> regionsIn(const Alignment& alignment, const Box& area) {
  return regionsIn(alignment.boxes, area);
}

}  // namespace ws
