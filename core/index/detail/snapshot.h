#pragma once
// An immutable view of the store: what a search runs on while the writer goes on.
#include <memory>
#include <vector>

#include "core/index/detail/segment.h"

namespace ws::detail {

/// A run of photos with one form, whether they lie in a segment or still in memory.
struct RecordRun {
  Columns columns;
  std::size_t rows = 0;
  std::shared_ptr<const DeadRows> dead;
  std::shared_ptr<const Segment> segment;  ///< nothing where the run lies in memory
  std::shared_ptr<const void> memory;      ///< keeps such a run's memory

  bool isLive(std::size_t row) const { return !dead->isDead(row); }
  /// Live, and its bytes are as they were written.
  bool isUsable(const RecordShape& shape, std::size_t row) const {
    return isLive(row) && (!segment || segment->intact(shape, row));
  }
};

}  // namespace ws::detail

namespace ws {

class StoreSnapshot {
 public:
  StoreSnapshot(const detail::RecordShape& recordShape, std::vector<detail::RecordRun> recordRuns,
                std::int64_t live)
      : shape(recordShape), runs(std::move(recordRuns)), count(live) {}
  const detail::RecordShape shape;
  const std::vector<detail::RecordRun>
      runs;                  ///< oldest first; a photo is live in at most one row of all
  const std::int64_t count;  ///< live photos
};

}  // namespace ws
