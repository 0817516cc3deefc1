#pragma once
// Two-stage search: every photo scored finely while that fits the time budget; beyond, candidates from FAISS first.
#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include "core/index/region_store.h"
#include "core/model/encoders.h"

namespace ws {

struct SearchOptions {
  int limit = 200;                            ///< best so many
  std::vector<PhotoId> only;                  ///< when not empty: only these photos (a filter's result), sorted
  std::int64_t exactUpTo = 60'000;            ///< score everything finely in libraries up to this size
  int candidates = 4000;                      ///< beyond: how many the first stage proposes
};

struct ScoredPhoto {
  PhotoId photo{};
  float score = 0;  ///< MrSw on the stored int8 vectors
};

struct SearchOutcome {
  std::vector<ScoredPhoto> best;   ///< by score descending, ties by ascending id
  std::int64_t scored = 0;         ///< how many photos were scored finely
  std::int64_t searched = 0;       ///< how many photos were eligible
  bool exact = true;               ///< every eligible photo was scored finely
  double candidatesMs = 0, rerankMs = 0;
};

/// Scores sentences against a store. Thread-safe. Keeps the FAISS index over global vectors as a cache file beside the store
/// (global.faiss in an envelope of ours); it is rebuilt when missing, stale or damaged.
class Searcher {
 public:
  explicit Searcher(const RegionStore& store);
  ~Searcher();
  /// @param sentence  words x D rows of unit length; none: every score is 0 and nothing is returned
  /// @param wordWeights  one a row, or empty for all 1; a negative weight counts against
  SearchOutcome search(const SentenceEmbedding& sentence, std::span<const float> wordWeights, const SearchOptions& options,
                       std::stop_token stop) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ws
