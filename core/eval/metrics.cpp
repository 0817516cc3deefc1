#include "core/eval/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"

namespace ws {
namespace {

void requireNumbers(std::span<const float> scores) {
  if (std::any_of(scores.begin(), scores.end(), [](float s) { return std::isnan(s); }))
    throw Error(ErrorCode::InvalidArgument, "scores",
                "a score isn't a number, so nothing can be ranked");
}

void requireFit(const ScoreMatrix& matrix) {
  const auto cells = matrix.images * matrix.captions();
  const bool known = std::all_of(matrix.imageOfCaption.begin(), matrix.imageOfCaption.end(),
                                 [&](int image) { return image >= 0 && image < matrix.images; });
  if (matrix.images < 0 || static_cast<std::int64_t>(matrix.scores.size()) != cells || !known)
    throw Error(ErrorCode::InvalidArgument, "scores",
                "the score matrix doesn't fit its numbers of images and captions");
  requireNumbers(matrix.scores);
}

/// Ranks one query: candidate i of `count` has score(i) and is right where isRight(i). Linear in
/// the candidates.
template <class Score, class IsRight>
void rankQuery(std::int64_t count, Score score, IsRight isRight, Ties ties, Ranks& out) {
  std::int64_t best = -1;  // the right answer that stands first
  for (std::int64_t i = 0; i < count; ++i)
    if (isRight(i) && (best < 0 || score(i) >= score(best))) best = i;
  if (best < 0) return;
  std::int64_t ahead = 0;
  bool tied = false;
  for (std::int64_t i = 0; i < count; ++i) {
    if (isRight(i)) continue;
    const bool equal = score(i) == score(best);
    tied = tied || equal;
    ahead += score(i) > score(best) || (equal && (ties == Ties::Pessimistic || i > best));
  }
  out.ranks.push_back(ahead);
  out.tied += tied;
}

double gainOf(float relevance, Gain gain) {
  return gain == Gain::Linear ? relevance : std::exp2(relevance) - 1.0f;
}

}  // namespace

std::vector<int> fiveCaptionsPerImage(std::int64_t images) {
  std::vector<int> owner(static_cast<std::size_t>(images) * 5);
  for (std::size_t i = 0; i < owner.size(); ++i) owner[i] = static_cast<int>(i / 5);
  return owner;
}

Ranks sentenceToPhotoRanks(const ScoreMatrix& matrix, Ties ties) {
  requireFit(matrix);
  const std::int64_t captions = matrix.captions();
  Ranks ranks;
  for (std::int64_t j = 0; j < captions; ++j)
    rankQuery(
        matrix.images, [&](std::int64_t i) { return matrix.scores[i * captions + j]; },
        [&](std::int64_t i) { return matrix.imageOfCaption[j] == i; }, ties, ranks);
  return ranks;
}

Ranks photoToSentenceRanks(const ScoreMatrix& matrix, Ties ties) {
  requireFit(matrix);
  const std::int64_t captions = matrix.captions();
  Ranks ranks;
  for (std::int64_t i = 0; i < matrix.images; ++i)
    rankQuery(
        captions, [&](std::int64_t j) { return matrix.scores[i * captions + j]; },
        [&](std::int64_t j) { return matrix.imageOfCaption[j] == i; }, ties, ranks);
  return ranks;
}

RetrievalFigures figuresOf(std::span<const std::int64_t> ranks) {
  RetrievalFigures figures;
  if (ranks.empty()) return figures;
  const auto count = static_cast<double>(ranks.size());
  const auto recall = [&](std::int64_t k) {
    const auto hits =
        std::count_if(ranks.begin(), ranks.end(), [k](std::int64_t r) { return r < k; });
    return 100.0 * static_cast<double>(hits) / count;
  };
  figures.recallAt1 = recall(1);
  figures.recallAt5 = recall(5);
  figures.recallAt10 = recall(10);
  std::vector<std::int64_t> sorted(ranks.begin(), ranks.end());
  std::sort(sorted.begin(), sorted.end());
  const std::size_t middle = sorted.size() / 2;
  const double median = sorted.size() % 2
                            ? static_cast<double>(sorted[middle])
                            : static_cast<double>(sorted[middle - 1] + sorted[middle]) / 2;
  figures.medianRank = std::floor(median) + 1;
  figures.meanRank =
      static_cast<double>(std::accumulate(sorted.begin(), sorted.end(), std::int64_t{0})) / count +
      1;
  return figures;
}

std::vector<std::int64_t> descendingOrder(std::span<const float> scores) {
  requireNumbers(scores);
  std::vector<std::int64_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::int64_t{0});
  std::sort(order.begin(), order.end(), [&](std::int64_t a, std::int64_t b) {
    return scores[a] != scores[b] ? scores[a] > scores[b] : a > b;
  });
  return order;
}

double dcg(std::span<const float> relevance, std::span<const std::int64_t> order, std::int64_t k,
           Gain gain) {
  double sum = 0;
  const auto places = std::min<std::int64_t>(k, static_cast<std::int64_t>(order.size()));
  for (std::int64_t place = 0; place < places; ++place)
    sum += gainOf(relevance[order[place]], gain) / std::log2(static_cast<double>(place) + 2);
  return sum;
}

double ndcg(std::span<const float> relevance, std::span<const std::int64_t> order, std::int64_t k,
            Gain gain) {
  const double ideal = dcg(relevance, descendingOrder(relevance), k, gain);
  return ideal == 0 ? 0 : dcg(relevance, order, k, gain) / ideal;
}

NdcgMean meanNdcg(std::span<const double> values) {
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  const auto nonZero = std::count_if(values.begin(), values.end(), [](double v) { return v != 0; });
  NdcgMean mean;
  if (!values.empty()) mean.overAll = sum / static_cast<double>(values.size());
  if (nonZero > 0) mean.overNonZero = sum / static_cast<double>(nonZero);
  return mean;
}

}  // namespace ws
