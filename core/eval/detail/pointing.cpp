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

void PointingScore::Sums::add(bool hit, bool isCentreRight, double coveredByChance) {
  hits.add(hit);
  centre.add(isCentreRight);
  chance += coveredByChance;
}

PointingFigures PointingScore::Sums::figures() const {
  if (hits.n == 0) return {};
  const Share share = shareOf(hits);
  return {share.percent, 100 * chance / static_cast<double>(hits.n), shareOf(centre).percent,
          hits.n, share.interval};
}

void PointingScore::add(const PointedWord& word, std::span<const float> heat,
                        std::span<const Box> boxes, std::span<const Box> right) {
  bool hit = false;
  if (!heat.empty()) {
    const auto raster = rasterise(boxes, heat, {kPointingEdge, kPointingEdge}, HeatRaster::Max);
    const auto pixel = hottestPixel(raster);
    hit = pixel && isInAny(*pixel, right);
  }
  const bool centre = isPointInAny(0.5f, 0.5f, right);
  const double chance = coveredShare(right);
  all_.add(hit, centre, chance);
  roles_[word.role].add(hit, centre, chance);
  if (word.part && word.role != "part") roles_["part"].add(hit, centre, chance);
  if (!word.kind.empty()) kinds_[word.kind].add(hit, centre, chance);
}

PointingFigures PointingScore::overall() const { return all_.figures(); }

std::map<std::string, PointingFigures> PointingScore::byRole() const {
  std::map<std::string, PointingFigures> result;
  for (const auto& [role, sums] : roles_) result[role] = sums.figures();
  return result;
}

std::vector<KindFigures> PointingScore::byKind() const {
  std::vector<KindFigures> result;
  for (const auto& [kind, sums] : kinds_) result.push_back({kind, sums.figures()});
  std::ranges::stable_sort(result, {}, [](const KindFigures& row) { return row.pointing.hits; });
  return result;
}

}  // namespace ws
