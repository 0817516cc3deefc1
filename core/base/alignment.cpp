#include "core/base/alignment.h"

namespace ws {

std::vector<int> regionsIn(std::span<const Box> boxes, const Box& area) {
  std::vector<int> regions;
  float most = 0;
  int nearest = -1;
  for (std::size_t r = 0; r < boxes.size(); ++r) {
    const float x = (boxes[r].x0 + boxes[r].x1) / 2, y = (boxes[r].y0 + boxes[r].y1) / 2;
    if (x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1)
      regions.push_back(static_cast<int>(r));
    if (const float shared = intersectionOverUnion(boxes[r], area); shared > most) {
      most = shared;
      nearest = static_cast<int>(r);
    }
  }
  if (regions.empty() && nearest >= 0) regions.push_back(nearest);
  return regions;
}

std::vector<int> regionsIn(const Alignment& alignment, const Box& area) {
  return regionsIn(alignment.boxes, area);
}

}  // namespace ws
