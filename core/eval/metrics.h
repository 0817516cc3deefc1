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

struct Ranks {
  std::vector<std::int64_t> ranks;  ///< one a query: 0-based rank of its best right answer
  std::int64_t tied = 0;  ///< queries whose best right answer has the same score as some wrong one
};

/// Every caption looks for its image. @throws Error InvalidArgument for a NaN or sizes that don't
/// fit
Ranks sentenceToPhotoRanks(const ScoreMatrix& matrix, Ties ties);
/// Every image looks for any of its captions; images without captions aren't queries.
Ranks photoToSentenceRanks(const ScoreMatrix& matrix, Ties ties);

/// Recalls in percent; the median is floor(median of 0-based ranks) + 1, the mean is mean + 1.
/// Zeros for no ranks.
RetrievalFigures figuresOf(std::span<const std::int64_t> ranks);

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
