#pragma once
// What the store knows in memory: segments, the journal's photos in the same form, which rows are
// dead, and where each live photo is. No files, no locks: the store brings both.
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

#include "core/index/detail/snapshot.h"

namespace ws::detail {

/// Photos of the journal, in the columns of a segment; filled once, row after row.
class MemoryRun {
 public:
  static constexpr std::size_t kRows = 256;
  explicit MemoryRun(const RecordShape& shape);
  void fill(const RecordShape& shape, std::size_t row, std::span<const std::uint8_t> packed);
  const Columns& columns() const { return columns_; }

 private:
  struct alignas(RegionLayout::kLine) Line {
    std::uint8_t bytes[RegionLayout::kLine];
  };
  std::array<std::vector<Line>, kColumns> storage_;
  Columns columns_;
};

class LiveRecords {
 public:
  struct Part {
    std::shared_ptr<const Segment> segment;  ///< or else:
    std::shared_ptr<MemoryRun> memory;
    Columns columns;
    std::size_t rows = 0;
    std::size_t deadRows = 0;
    std::shared_ptr<DeadRows> dead;
    bool deadChanged = false;  ///< since the bitmap on disk
    bool deadShared = false;   ///< a snapshot holds `dead`: copy before changing it
  };
  struct Place {
    std::uint32_t part;
    std::uint32_t row;
  };

  explicit LiveRecords(const RecordShape& shape) : shape_(shape) {}

  /// Adds a segment; its live rows supersede those of the same photos in what is there.
  void addSegment(std::shared_ptr<const Segment> segment, DeadRows dead);
  void put(std::span<const std::uint8_t> packed);  ///< photoBytes()
  void erase(std::int64_t photo);
  /// After a commit: `segment` holds the rows `from`, in that order, and takes their place.
  void replace(std::span<const std::uint32_t> parts, std::shared_ptr<const Segment> segment);
  /// The bitmap of a segment is on disk now, as the new entry says.
  void markDeadSaved(std::uint32_t part) { parts_.at(part).deadChanged = false; }

  std::optional<Place> find(std::int64_t photo) const;
  const Part& part(std::uint32_t id) const { return parts_.at(id); }
  const std::map<std::uint32_t, Part>& parts() const { return parts_; }  ///< by age
  std::size_t count() const { return places_.size(); }
  std::size_t memoryRows() const { return memoryRows_; }  ///< dead ones included

  /// The present state; the same object until something changes.
  std::shared_ptr<const StoreSnapshot> snapshot();

 private:
  void place(std::int64_t photo, Place at);
  void kill(Place at);

  RecordShape shape_;
  std::map<std::uint32_t, Part> parts_;
  std::uint32_t nextPart_ = 0;
  std::unordered_map<std::int64_t, Place> places_;
  std::size_t memoryRows_ = 0;
  std::shared_ptr<const StoreSnapshot> snapshot_;
};

}  // namespace ws::detail
