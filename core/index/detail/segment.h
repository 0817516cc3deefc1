#pragma once
// A segment: photos that never change again, in four mapped files, one a column.
#include <array>
#include <memory>
#include <vector>

#include "core/index/detail/block_file.h"
#include "core/index/detail/manifest.h"

namespace ws::detail {

/// One bit a row, set where it is dead.
class DeadRows {
 public:
  explicit DeadRows(std::size_t rows) : words_((rows + 63) / 64) {}
  bool isDead(std::size_t row) const { return words_[row / 64] >> (row % 64) & 1; }
  void kill(std::size_t row) { words_[row / 64] |= std::uint64_t{1} << (row % 64); }
  std::span<const std::uint64_t> words() const { return words_; }
  std::span<std::uint64_t> words() { return words_; }

 private:
  std::vector<std::uint64_t> words_;
};

class Segment {
 public:
  /// Maps the files and checks their structure, their seals, and all ids.
  /// @throws Error BadFormat, Incompatible, NotFound, Unreadable
  Segment(const std::filesystem::path& folder, const SegmentEntry& entry,
          const StoreGeometry& geometry);

  const SegmentEntry& entry() const { return entry_; }
  std::size_t records() const { return static_cast<std::size_t>(entry_.records); }
  const Columns& columns() const { return columns_; }
  /// Whether a row's bytes in all columns are as they were written. Thread-safe; quick after the
  /// first time.
  bool intact(const RecordShape& shape, std::size_t row) const;
  /// Reads everything again. @return one sentence a damaged file, and in `badRows` the rows it
  /// takes with it
  std::vector<std::string> recheck(const RecordShape& shape, DeadRows& badRows) const;
  void prefetch() const { files_[kRegions]->prefetch(); }

 private:
  SegmentEntry entry_;
  std::array<std::unique_ptr<const BlockFile>, kColumns> files_;
  Columns columns_;
};

/// The delete bitmap that the entry names. @throws Error as Segment
DeadRows readDeadRows(const std::filesystem::path& folder, const SegmentEntry& entry,
                      const StoreGeometry& geometry);
/// Writes it for `generation` and names it in `entry`; durable once the folder is synced. @throws
/// Error DiskFull
void writeDeadRows(const std::filesystem::path& folder, SegmentEntry& entry,
                   std::uint64_t generation, const StoreGeometry& geometry, const DeadRows& dead);

/// A row of some columns, to be copied into a new segment.
struct RowRef {
  const Columns* columns;
  std::size_t row;
};

/// Writes and syncs a new segment of these rows; the folder is not synced.
/// @throws Error DiskFull, Unreadable: then nothing is left of it
SegmentEntry writeSegment(const std::filesystem::path& folder, std::uint64_t number,
                          std::uint64_t generation, const StoreGeometry& geometry,
                          const RecordShape& shape, std::span<const RowRef> rows);

}  // namespace ws::detail
