#pragma once
// How the regions of one photo lie in memory and on disk, so that a search streams through them.
#include <cstddef>
#include <cstdint>
#include <span>

namespace ws {

/// The form of a region record: `slots()` rows of int8, each `rowBytes()` long (the `dim` values,
/// then zeros), then `slots()` float scales, then zeros up to a cache line. Region r is scale[r] *
/// row[r]. Regions fill the first slots; a slot with scale 0 is empty and is no region, nor are
/// those after it. Records follow each other without a gap; the first starts on a cache line, and
/// so does each.
struct RegionLayout {
  int maxRegions = 0;  ///< R >= 1
  int dim = 0;         ///< D >= 1

  static constexpr std::size_t kLine = 64;  ///< bytes of a cache line, and of the widest vector
  static constexpr int kQuad = 4;           ///< the kernel scores so many regions at a time

  std::size_t rowBytes() const {
    return (static_cast<std::size_t>(dim) + kLine - 1) / kLine * kLine;
  }
  int slots() const { return (maxRegions + kQuad - 1) / kQuad * kQuad; }
  std::size_t scalesOffset() const { return static_cast<std::size_t>(slots()) * rowBytes(); }
  std::size_t recordBytes() const {
    const std::size_t bytes = scalesOffset() + static_cast<std::size_t>(slots()) * sizeof(float);
    return (bytes + kLine - 1) / kLine * kLine;
  }
  const float* scales(const std::uint8_t* record) const {
    return reinterpret_cast<const float*>(record + scalesOffset());
  }
  /// How many runs of four slots hold a region.
  int filledQuads(const std::uint8_t* record) const {
    const float* scale = scales(record);
    int quads = 0;
    while (kQuad * quads < slots() && scale[kQuad * quads] > 0) ++quads;
    return quads;
  }
};

/// Quantises a photo's regions: each row by its own largest value, to [-127, 127].
///
/// @param regions  n x dim, row-major, 1 <= n <= maxRegions; finite, no row all zero
/// @param record   recordBytes() bytes, aligned for float; wholly overwritten
/// @throws Error InvalidArgument when the sizes don't fit, a value isn't finite, or a row is zero
void packRegions(const RegionLayout& layout, std::span<const float> regions, std::uint8_t* record);

/// How many regions the record holds.
int regionCount(const RegionLayout& layout, const std::uint8_t* record);

/// The regions back as floats. @param regions  regionCount() x dim, row-major
void unpackRegions(const RegionLayout& layout, const std::uint8_t* record,
                   std::span<float> regions);

}  // namespace ws
