#pragma once
// The columns of a record: what a photo takes in a segment, in memory and in the journal.
#include <bit>
#include <cstring>
#include <span>

#include "core/align/kernel/region_record.h"
#include "core/index/region_store.h"

namespace ws::detail {

static_assert(std::endian::native == std::endian::little, "the files are little-endian");

struct IdRecord {
  std::int64_t photo = 0;
  std::uint64_t contentTag = 0;
};
static_assert(sizeof(IdRecord) == 16);

enum Column { kRegions, kBoxes, kGlobals, kIds, kColumns };

/// Bytes of each column of one photo. In the journal the columns of a photo follow each other in
/// the order of `Column`.
class RecordShape {
 public:
  explicit RecordShape(const StoreGeometry& geometry)
      : layout{geometry.maxRegions, geometry.dim}, globalDim(geometry.globalDim) {}

  std::size_t bytes(Column column) const {
    switch (column) {
      case kRegions:
        return layout.recordBytes();
      case kBoxes:
        return static_cast<std::size_t>(layout.maxRegions) * 4 * sizeof(std::uint16_t);
      case kGlobals:
        return static_cast<std::size_t>(globalDim) * sizeof(float);
      default:
        return sizeof(IdRecord);
    }
  }
  std::size_t offset(Column column) const {
    std::size_t sum = 0;
    for (int c = 0; c < column; ++c) sum += bytes(static_cast<Column>(c));
    return sum;
  }
  std::size_t photoBytes() const { return offset(kColumns); }

  RegionLayout layout;
  int globalDim;
};

/// Where the columns of a run of photos lie: in a mapped segment or in memory.
struct Columns {
  const std::uint8_t* start[kColumns] = {};

  const IdRecord& id(std::size_t row) const {
    return reinterpret_cast<const IdRecord*>(start[kIds])[row];
  }
  const std::uint8_t* at(const RecordShape& shape, Column column, std::size_t row) const {
    return start[column] + row * shape.bytes(column);
  }
};

/// Checks a photo's vectors and packs them: photoBytes() at `into`, aligned for float.
/// @throws Error InvalidArgument
void packPhoto(const RecordShape& shape, const PhotoRecord& photo, std::uint8_t* into);

/// A packed photo's columns as values.
StoredRegions unpackPhoto(const RecordShape& shape, const Columns& columns, std::size_t row);

}  // namespace ws::detail
