#pragma once
// Every sentence against every photo, tile by tile: the matrix of scores is never there as a whole.
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/eval/detail/embed.h"
#include "core/eval/metrics.h"

namespace ws {

/// The photos with the highest scores for one sentence; equal scores by falling index.
class BestPhotos {
 public:
  struct Entry {
    float score = 0;
    std::size_t photo = 0;
  };
  explicit BestPhotos(std::size_t most) : most_(most) {}
  void offer(float score, std::size_t photo);
  const std::vector<Entry>& entries() const { return entries_; }  ///< best first

 private:
  std::size_t most_;
  std::vector<Entry> entries_;
};

struct Retrieval {
  Ranks sentenceToPhoto, photoToSentence;
  std::vector<BestPhotos> best;  ///< one a sentence
};

/// How many cells a tile has at most, four bytes each. A standard exam (1,000 photos, 5,000
/// sentences) is one tile.
inline constexpr std::size_t kTileCells = 8u << 20;

/// Whether a scorer's score is a sum over words, so that sentences of one photo must be compared by
/// the score per word (the rule of MrAVGw).
bool isSumOverWords(std::string_view scorer);
/// What a sentence's score is divided by when the sentences of one photo are compared: its scored
/// rows, or 1 where the scorer is no sum over words.
double sentenceDivisor(std::string_view scorer, const SentenceEmbedding& words);

/// Ranks are pessimistic. Phase "score". @param bestPhotos how many to keep of each sentence's best
/// @throws Error Incompatible (scores that aren't numbers), Cancelled
Retrieval retrieve(const Dataset& dataset, const EmbeddedDataset& embedded,
                   const EvaluatedModel& model, std::size_t bestPhotos, std::size_t tileCells,
                   const Progress& progress, const std::stop_token& stop);

}  // namespace ws
