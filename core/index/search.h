#pragma once
// Two-stage search: every photo scored finely while that fits the time budget; beyond, candidates
// from FAISS first.
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include "core/index/region_store.h"
#include "core/model/encoders.h"

namespace ws {

struct SearchOptions {
  int limit = 200;            ///< best so many; 0 or less: none
  std::vector<PhotoId> only;  ///< when not empty: only these photos (a filter's result), ascending
  bool filtered = false;      ///< `only` counts even when empty: a filter that no photo passed
  std::int64_t exactUpTo = 60'000;  ///< score everything finely where no more photos are eligible
  int candidates = 4000;  ///< beyond: how many the first stage proposes (at least `limit`)
  int threads = 0;        ///< cores to score on; 0: all of them
  bool rowValues = false;  ///< also tell how well each row was found
};

struct ScoredPhoto {
  PhotoId photo{};
  float score = 0;  ///< MrSw of the words against the stored int8 vectors
  bool operator==(const ScoredPhoto&) const = default;
};

struct SearchOutcome {
  std::vector<ScoredPhoto> best;  ///< by score descending, ties by ascending id
  std::vector<float> rowValues;   ///< best.size() x rows, row-major, where asked for: each row's best
                                  ///< similarity, whatever its weight
  std::int64_t scored = 0;        ///< how many photos were scored finely
  std::int64_t searched = 0;      ///< how many photos were eligible
  bool exact = true;              ///< every eligible photo was scored finely
  double candidatesMs = 0, rerankMs = 0;
};

/// Scores sentences against a store, which must outlive it. Thread-safe. Large libraries get a
/// FAISS index over global vectors, made in the background and kept as a cache file beside the
/// store (global.faiss in an envelope of ours; a ReadOnly store's searcher reads that file but
/// never writes it). Until it is there, and wherever a pack or a question has no global vector,
/// every photo is scored: slower, and exact. Photos newer than the index are always scored. The
/// same store, index and question give the same answer, however many threads score it.
///
/// Any rows will do: a sentence's words; a region of a photo (with the photo's global vector) finds
/// such regions; all regions of a photo find similar photos.
class Searcher {
 public:
  explicit Searcher(const RegionStore& store);
  ~Searcher();
  /// @param sentence  words x D rows of unit length; none: nothing is returned
  /// @param wordWeights  one a row, or empty for all 1; a negative weight counts against
  /// @throws Error Cancelled (within a few ms of a stop), InvalidArgument (sizes; values that
  /// aren't finite)
  SearchOutcome search(const SentenceEmbedding& sentence, std::span<const float> wordWeights,
                       const SearchOptions& options, std::stop_token stop) const;
  /// Loads or makes the FAISS index now, as the first search of a large library would in the
  /// background, and returns when it is there. Does nothing where the pack has no global vectors or
  /// the store is empty.
  /// @throws Error Cancelled, DiskFull
  void prepare(std::stop_token stop) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ws
