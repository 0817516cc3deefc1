#pragma once
// Retrieval metrics from score matrices: ranks, recalls, NDCG (spec alignment.md 5.2 and 5.3).
// Plain arithmetic, no LibTorch.
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/evaluation_report.h"

namespace ws {

/// How photos with equal scores are ordered.
enum class Ties {
  Parity,  ///< the higher index first: what a stable ascending sort, reversed, gives (the papers'
           ///< evaluation)
  Pessimistic,  ///< a right answer stands behind every wrong one of the same score: for reports
};

/// Scores of images (rows) with captions (columns).
struct ScoreMatrix {
  std::span<const float> scores;        ///< images * captions, row-major
  std::span<const int> imageOfCaption;  ///< captions: the row that each belongs to
  std::int64_t images = 0;
  std::int64_t captions() const { return static_cast<std::int64_t>(imageOfCaption.size()); }
};

/// For a matrix of five captions an image, in the images' order, as the public data sets have them.
std::vector<int> fiveCaptionsPerImage(std::int64_t images);

/// Ranks of queries, in the queries' order.
struct Ranks {
  std::vector<std::int64_t> ranks;  ///< one a query: 0-based rank of its best right answer
  std::int64_t tied = 0;  ///< queries whose best right answer has the same score as some wrong one
};

/// Part of a score matrix: some images (rows) with some captions (columns).
struct ScoreTile {
  std::span<const std::size_t> images, captions;  ///< indices into the whole
  std::span<const float> scores;                  ///< images * captions, row-major
};

/// Ranks both ways from a matrix that is never there as a whole.
///
///   RankCounter ranks(imageOfCaption, images, Ties::Pessimistic);
///   for (tile that holds captions with their own images) { ranks.learn(tile); ranks.count(tile); }
///   for (every other tile) ranks.count(tile);
///
/// A tile that holds one of an image's captions with it must hold all of them.
class RankCounter {
 public:
  /// @param divisors  one a caption: an image compares its captions by score / divisor; empty: by
  /// the score
  /// @throws Error InvalidArgument for a caption of no image
  RankCounter(std::span<const int> imageOfCaption, std::int64_t images, Ties ties,
              std::vector<double> divisors = {});

  /// Notes the scores of captions with their own images.
  void learn(const ScoreTile& tile);
  /// Counts who stands before the right answers, which must be learnt. @throws Error
  /// InvalidArgument for a NaN
  void count(const ScoreTile& tile);

  Ranks sentenceToPhoto() const;
  /// Images without captions aren't queries.
  Ranks photoToSentence() const;

 private:
  /// A query, its right answer that stands first, and who stands before that.
  struct Query {
    double score = 0;
    std::int64_t answer = -1, ahead = 0;
    bool tied = false;
  };
  double divided(float score, std::size_t caption) const;
  void compare(Query& query, double score, std::size_t candidate) const;
  static Ranks ranksOf(std::span<const Query> queries);

  std::vector<int> imageOfCaption_;
  std::vector<double> divisors_;
  Ties ties_;
  std::vector<Query> captions_, images_;
};

/// Every caption looks for its image. @throws Error InvalidArgument for a NaN or sizes that don't
/// fit
Ranks sentenceToPhotoRanks(const ScoreMatrix& matrix, Ties ties);
/// Every image looks for any of its captions; images without captions aren't queries.
Ranks photoToSentenceRanks(const ScoreMatrix& matrix, Ties ties);

/// Recalls in percent; the median is floor(median of 0-based ranks) + 1, the mean is mean + 1.
/// Zeros for no ranks.
RetrievalFigures figuresOf(std::span<const std::int64_t> ranks);
/// With intervals: photos are drawn again (overPhotos). @param photoOf  one a rank: whose query it
/// is
RetrievalFigures figuresOf(std::span<const std::int64_t> ranks, std::span<const int> photoOf);

/// Indices by falling score; equal scores by falling index. @throws Error InvalidArgument for a NaN
std::vector<std::int64_t> descendingOrder(std::span<const float> scores);

/// The gain of a relevance r.
enum class Gain {
  Exponential,  ///< 2^r - 1
  Linear,       ///< r
};

/// Discounted cumulative gain of the first `k` of `order`: sum of gain / log2(place + 2), gains in
/// float32 as the relevance files are, the sum in double.
double dcg(std::span<const float> relevance, std::span<const std::int64_t> order, std::int64_t k,
           Gain gain = Gain::Exponential);
/// dcg over the best that any order could reach; 0 where nothing is relevant.
double ndcg(std::span<const float> relevance, std::span<const std::int64_t> order, std::int64_t k,
            Gain gain = Gain::Exponential);

/// Mean NDCG of a set of queries. TERAN's image-to-text mean leaves out queries whose NDCG is
/// exactly 0 (quirk Q16).
struct NdcgMean {
  double overAll = 0;
  double overNonZero = 0;
};
NdcgMean meanNdcg(std::span<const double> values);

}  // namespace ws
