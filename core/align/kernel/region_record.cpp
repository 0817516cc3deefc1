#include "core/align/kernel/region_record.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/base/error.h"

namespace ws {
namespace {

constexpr float kLargest = 127.0f;  // symmetric: -128 is never used

/// @return the scale that gives the row back
float quantiseRow(std::span<const float> row, std::int8_t* into) {
  float largest = 0;
  bool finite = true;
  for (const float value : row) {
    finite = finite && std::isfinite(value);
    largest = std::max(largest, std::abs(value));
  }
  if (!finite)
    throw Error(ErrorCode::InvalidArgument, "region", "holds a value that is not a finite number");
  const float scale = largest / kLargest;
  if (!std::isnormal(scale))
    throw Error(ErrorCode::InvalidArgument, "region", "is a zero vector, which has no direction");
  for (std::size_t i = 0; i < row.size(); ++i)
    into[i] = static_cast<std::int8_t>(std::lrint(std::clamp(row[i] / scale, -kLargest, kLargest)));
  return scale;
}

}  // namespace

void packRegions(const RegionLayout& layout, std::span<const float> regions, std::uint8_t* record) {
  const auto dim = static_cast<std::size_t>(layout.dim);
  if (regions.empty() || regions.size() % dim != 0 ||
      regions.size() / dim > static_cast<std::size_t>(layout.maxRegions))
    throw Error(ErrorCode::InvalidArgument, "regions",
                "a photo has 1 to " + std::to_string(layout.maxRegions) + " regions of " +
                    std::to_string(dim) + " values; got " + std::to_string(regions.size()) +
                    " values");
  std::memset(record, 0, layout.recordBytes());
  auto* scales = reinterpret_cast<float*>(record + layout.scalesOffset());
  for (std::size_t r = 0; r * dim < regions.size(); ++r)
    scales[r] = quantiseRow(regions.subspan(r * dim, dim),
                            reinterpret_cast<std::int8_t*>(record + r * layout.rowBytes()));
}

int regionCount(const RegionLayout& layout, const std::uint8_t* record) {
  const float* scales = layout.scales(record);
  int count = 0;
  while (count < layout.maxRegions && scales[count] > 0) ++count;
  return count;
}

void unpackRegions(const RegionLayout& layout, const std::uint8_t* record,
                   std::span<float> regions) {
  const auto dim = static_cast<std::size_t>(layout.dim);
  const float* scales = layout.scales(record);
  for (std::size_t r = 0; r * dim < regions.size(); ++r) {
    const auto* row = reinterpret_cast<const std::int8_t*>(record + r * layout.rowBytes());
    for (std::size_t i = 0; i < dim; ++i)
      regions[r * dim + i] = scales[r] * static_cast<float>(row[i]);
  }
}

}  // namespace ws
