#include "core/eval/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/eval/intervals.h"

namespace ws {
namespace {

void requireNumbers(std::span<const float> scores) {
  if (std::any_of(scores.begin(), scores.end(), [](float s) { return std::isnan(s); }))
    throw Error(ErrorCode::InvalidArgument, "scores",
                "a score isn't a number, so nothing can be ranked");
}

void requireFit(const ScoreMatrix& matrix) {
  const auto cells = matrix.images * matrix.captions();
  if (matrix.images < 0 || static_cast<std::int64_t>(matrix.scores.size()) != cells)
    throw Error(ErrorCode::InvalidArgument, "scores",
                "the score matrix doesn't fit its numbers of images and captions");
}

std::vector<std::size_t> allOf(std::size_t count) {
  std::vector<std::size_t> indices(count);
  std::iota(indices.begin(), indices.end(), std::size_t{0});
  return indices;
}

RankCounter counted(const ScoreMatrix& matrix, Ties ties) {
  requireFit(matrix);
  RankCounter ranks(matrix.imageOfCaption, matrix.images, ties);
  const auto images = allOf(static_cast<std::size_t>(matrix.images));
  const auto captions = allOf(matrix.imageOfCaption.size());
  const ScoreTile whole{images, captions, matrix.scores};
  ranks.learn(whole);
  ranks.count(whole);
  return ranks;
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

RankCounter::RankCounter(std::span<const int> imageOfCaption, std::int64_t images, Ties ties,
                         std::vector<double> divisors)
    : imageOfCaption_(imageOfCaption.begin(), imageOfCaption.end()),
      divisors_(std::move(divisors)),
      ties_(ties),
      captions_(imageOfCaption.size()),
      images_(static_cast<std::size_t>(images)) {
  for (const int image : imageOfCaption_)
    if (image < 0 || image >= images)
      throw Error(ErrorCode::InvalidArgument, "scores", "a caption belongs to no image");
}

double RankCounter::divided(float score, std::size_t caption) const {
  return divisors_.empty() ? score : score / divisors_[caption];
}

void RankCounter::learn(const ScoreTile& tile) {
  for (std::size_t row = 0; row < tile.images.size(); ++row) {
    const std::size_t image = tile.images[row];
    for (std::size_t column = 0; column < tile.captions.size(); ++column) {
      const std::size_t caption = tile.captions[column];
      if (static_cast<std::size_t>(imageOfCaption_[caption]) != image) continue;
      const float score = tile.scores[row * tile.captions.size() + column];
      captions_[caption].score = score;
      captions_[caption].answer = static_cast<std::int64_t>(image);
      Query& query = images_[image];
      const double value = divided(score, caption);
      const auto index = static_cast<std::int64_t>(caption);
      if (query.answer < 0 || value > query.score ||
          (value == query.score && index > query.answer)) {
        query.score = value;
        query.answer = index;
      }
    }
  }
}

void RankCounter::compare(Query& query, double score, std::size_t candidate) const {
  if (score < query.score) return;
  const bool equal = score == query.score;
  query.tied = query.tied || equal;
  query.ahead +=
      !equal || ties_ == Ties::Pessimistic || static_cast<std::int64_t>(candidate) > query.answer;
}

void RankCounter::count(const ScoreTile& tile) {
  requireNumbers(tile.scores);
  for (std::size_t row = 0; row < tile.images.size(); ++row) {
    const std::size_t image = tile.images[row];
    for (std::size_t column = 0; column < tile.captions.size(); ++column) {
      const std::size_t caption = tile.captions[column];
      if (static_cast<std::size_t>(imageOfCaption_[caption]) == image) continue;
      const float score = tile.scores[row * tile.captions.size() + column];
      compare(captions_[caption], score, image);
      if (images_[image].answer >= 0) compare(images_[image], divided(score, caption), caption);
    }
  }
}

Ranks RankCounter::ranksOf(std::span<const Query> queries) {
  Ranks ranks;
  for (const Query& query : queries) {
    if (query.answer < 0) continue;
    ranks.ranks.push_back(query.ahead);
    ranks.tied += query.tied;
  }
  return ranks;
}

Ranks RankCounter::sentenceToPhoto() const { return ranksOf(captions_); }
Ranks RankCounter::photoToSentence() const { return ranksOf(images_); }

Ranks sentenceToPhotoRanks(const ScoreMatrix& matrix, Ties ties) {
  return counted(matrix, ties).sentenceToPhoto();
}

Ranks photoToSentenceRanks(const ScoreMatrix& matrix, Ties ties) {
  return counted(matrix, ties).photoToSentence();
}

RetrievalFigures figuresOf(std::span<const std::int64_t> ranks) {
  RetrievalFigures figures;
  figures.queries = static_cast<std::int64_t>(ranks.size());
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

RetrievalFigures figuresOf(std::span<const std::int64_t> ranks, std::span<const int> photoOf) {
  RetrievalFigures figures = figuresOf(ranks);
  const auto intervalAt = [&](std::int64_t k) {
    std::vector<bool> hits;
    for (const std::int64_t rank : ranks) hits.push_back(rank < k);
    return overPhotos(byPhoto(hits, photoOf));
  };
  figures.intervalAt1 = intervalAt(1);
  figures.intervalAt5 = intervalAt(5);
  figures.intervalAt10 = intervalAt(10);
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
