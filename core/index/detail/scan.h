#pragma once
// Which rows of a snapshot a search is about, and their exact scores on all cores.
#include <stop_token>

#include "core/align/kernel/maxsim.h"
#include "core/index/detail/best.h"
#include "core/index/detail/snapshot.h"

namespace ws::detail {

/// Rows of a snapshot's runs, by run and ascending.
class RowSet {
 public:
  /// All live rows.
  static RowSet all(const StoreSnapshot& snapshot);
  /// The live rows of these photos. @param photos  ascending
  static RowSet of(const StoreSnapshot& snapshot, std::span<const PhotoId> photos);

  explicit RowSet(std::size_t runs) : rows(runs) {}
  std::int64_t count() const;

  std::vector<std::vector<std::uint32_t>> rows;  ///< one list a run
};

struct ScanResult {
  std::vector<ScoredPhoto> best;  ///< best first
  std::vector<float> rowValues;   ///< best.size() x rows, where asked for
  std::int64_t scored = 0;        ///< rows that were intact
};

struct ScanWish {
  std::size_t limit = 0;
  bool rowValues = false;
  int threads = 0;  ///< 0: all cores
};

/// Scores these rows with the kernel. @throws Error Cancelled
ScanResult scan(const StoreSnapshot& snapshot, const RowSet& rows, const MaxSimQuery& query,
                const ScanWish& wish, std::stop_token stop);

}  // namespace ws::detail
