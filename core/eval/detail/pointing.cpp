#include "core/eval/detail/pointing.h"

#include <algorithm>
#include <cmath>

namespace ws {
namespace {

bool isPointInAny(float x, float y, std::span<const Box> boxes) {
  return std::ranges::any_of(boxes, [&](const Box& box) {
    return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
  });
}

}  // namespace

std::optional<PointedPixel> hottestPixel(const HeatRasterValues& raster) {
  const auto& values = raster.values;
  const auto width = static_cast<std::size_t>(raster.size.width);
  std::optional<std::size_t> first;
  double sumX = 0, sumY = 0, count = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isnan(values[i]) || (first && values[i] < values[*first])) continue;
    if (!first || values[i] > values[*first]) {
      first = i;
      sumX = sumY = count = 0;
    }
    sumX += static_cast<double>(i % width);
    sumY += static_cast<double>(i / width);
    ++count;
  }
  if (!first) return std::nullopt;
  const auto x = static_cast<std::size_t>(std::lround(sumX / count));
  const auto y = static_cast<std::size_t>(std::lround(sumY / count));
  const std::size_t chosen = values[y * width + x] == values[*first] ? y * width + x : *first;
  return PointedPixel{static_cast<int>(chosen % width), static_cast<int>(chosen / width)};
}

bool isInAny(PointedPixel pixel, std::span<const Box> boxes) {
  return isPointInAny((static_cast<float>(pixel.x) + 0.5f) / kPointingEdge,
                      (static_cast<float>(pixel.y) + 0.5f) / kPointingEdge, boxes);
}

double coveredShare(std::span<const Box> boxes) {
  int covered = 0;
  for (int y = 0; y < kPointingEdge; ++y) {
    for (int x = 0; x < kPointingEdge; ++x) covered += isInAny({x, y}, boxes) ? 1 : 0;
  }
  return static_cast<double>(covered) / (kPointingEdge * kPointingEdge);
}

void PointingScore::add(const std::string& role, std::span<const float> heat,
                        std::span<const Box> boxes, std::span<const Box> right) {
  Sums& sums = roles_[role];
  ++sums.words;
  sums.chance += coveredShare(right);
  sums.centre += isPointInAny(0.5f, 0.5f, right) ? 1 : 0;
  if (heat.empty()) return;
  const auto raster = rasterise(boxes, heat, {kPointingEdge, kPointingEdge}, HeatRaster::Max);
  const auto pixel = hottestPixel(raster);
  sums.hits += pixel && isInAny(*pixel, right) ? 1 : 0;
}

PointingFigures PointingScore::figures(const Sums& sums) {
  if (sums.words == 0) return {};
  const double percent = 100.0 / static_cast<double>(sums.words);
  return {static_cast<double>(sums.hits) * percent, sums.chance * percent,
          static_cast<double>(sums.centre) * percent, sums.words};
}

PointingFigures PointingScore::overall() const {
  Sums all;
  for (const auto& [role, sums] : roles_) {
    all.words += sums.words;
    all.hits += sums.hits;
    all.centre += sums.centre;
    all.chance += sums.chance;
  }
  return figures(all);
}

std::map<std::string, PointingFigures> PointingScore::byRole() const {
  std::map<std::string, PointingFigures> result;
  for (const auto& [role, sums] : roles_) result[role] = figures(sums);
  return result;
}

}  // namespace ws
