// The operations of retrieval metrics: recalls and NDCG.
#include <set>
#include <stdexcept>

#include "core/align/pooling.h"
#include "core/eval/metrics.h"
#include "tests/golden/runner/operations.h"

namespace ws::golden {
namespace {

constexpr std::int64_t kNdcgPlaces = 25;

torch::Tensor onHost(const torch::Tensor& t, torch::ScalarType type) {
  return t.to(torch::kCPU, type).contiguous();
}

template <class T>
std::span<const T> valuesOf(const torch::Tensor& t) {
  return {t.data_ptr<T>(), static_cast<std::size_t>(t.numel())};
}

torch::Tensor toTensor(std::span<const std::int64_t> values) {
  return torch::tensor(torch::IntArrayRef(values.data(), values.size()), torch::kInt64);
}

/// The first places of a ranking. Where photos have exactly the same score their order is undefined
/// (the reference sorts unstably), so the record's own order stands if it is as good: the same
/// score at every place, nothing twice.
std::vector<std::int64_t> firstPlaces(std::span<const float> scores,
                                      std::span<const std::int64_t> recorded) {
  std::vector<std::int64_t> order = descendingOrder(scores);
  order.resize(recorded.size());
  const std::set<std::int64_t> distinct(recorded.begin(), recorded.end());
  const auto candidates = static_cast<std::int64_t>(scores.size());
  bool asGood = distinct.size() == recorded.size();
  for (std::size_t i = 0; asGood && i < order.size(); ++i)
    asGood =
        recorded[i] >= 0 && recorded[i] < candidates && scores[recorded[i]] == scores[order[i]];
  if (asGood) order.assign(recorded.begin(), recorded.end());
  return order;
}

/// The first places of every row's ranking, in the shape of the record.
torch::Tensor firstPlacesOfRows(const torch::Tensor& scores, const torch::Tensor& recorded) {
  const auto wanted = recorded.contiguous().view({scores.size(0), -1});
  if (wanted.size(1) > scores.size(1))
    throw std::invalid_argument("the record ranks more than there is");
  std::vector<std::int64_t> places;
  for (std::int64_t q = 0; q < scores.size(0); ++q) {
    const auto row = firstPlaces(valuesOf<float>(scores[q]), valuesOf<std::int64_t>(wanted[q]));
    places.insert(places.end(), row.begin(), row.end());
  }
  return toTensor(places).view(recorded.sizes());
}

/// Ranks, recalls and the ranking's first places, under the names that the cases use.
Answer recallAnswer(const Case& c, const torch::Tensor& scores, std::span<const int> imageOfCaption,
                    const std::string& topName) {
  const torch::Tensor host = onHost(scores, torch::kFloat32);
  const ScoreMatrix matrix{valuesOf<float>(host), imageOfCaption, host.size(0)};
  const auto toSentences = photoToSentenceRanks(matrix, Ties::Parity).ranks;
  const auto toPhotos = sentenceToPhotoRanks(matrix, Ties::Parity).ranks;
  Answer answer;
  answer.tensors = {{"i2t_ranks", toTensor(toSentences)},
                    {"i2t_top1", firstPlacesOfRows(host, c.recorded("i2t_top1"))},
                    {"t2i_ranks", toTensor(toPhotos)},
                    {topName, firstPlacesOfRows(host.t().contiguous(), c.recorded(topName))}};
  const auto figures = [&](const std::string& side, const RetrievalFigures& f) {
    answer.scalars[side + "_r1"] = {f.recallAt1};
    answer.scalars[side + "_r5"] = {f.recallAt5};
    answer.scalars[side + "_r10"] = {f.recallAt10};
    answer.scalars[side + "_medr"] = {f.medianRank};
    answer.scalars[side + "_meanr"] = {f.meanRank};
  };
  figures("i2t", figuresOf(toSentences));
  figures("t2i", figuresOf(toPhotos));
  return answer;
}

/// NDCG of every row of `scores` against the same row of `relevance`.
std::vector<double> ndcgOfRows(const torch::Tensor& scores, const torch::Tensor& relevance) {
  std::vector<double> values;
  for (std::int64_t q = 0; q < scores.size(0); ++q)
    values.push_back(ndcg(valuesOf<float>(relevance[q]),
                          descendingOrder(valuesOf<float>(scores[q])), kNdcgPlaces));
  return values;
}

/// @param relevance  captions x images of all folds
void addNdcg(const torch::Tensor& scores, const torch::Tensor& relevance, std::int64_t fold,
             const std::string& kind, Answer& answer) {
  const auto host = onHost(scores, torch::kFloat32);
  const auto images = host.size(0), captions = host.size(1);
  const auto ofFold = onHost(relevance.slice(0, fold * captions, (fold + 1) * captions)
                                 .slice(1, fold * images, (fold + 1) * images),
                             torch::kFloat32);
  answer.scalars["t2i_ndcg_" + kind] = {
      meanNdcg(ndcgOfRows(host.t().contiguous(), ofFold)).overAll};
  answer.scalars["i2t_ndcg_" + kind] = {
      meanNdcg(ndcgOfRows(host, ofFold.t().contiguous())).overNonZero};
}

/// Gain sums of each row, and their share of the best possible.
Answer gainAnswer(const torch::Tensor& relevance,
                  const std::vector<std::vector<std::int64_t>>& orders, std::int64_t places,
                  Gain gain) {
  const auto host = onHost(relevance, torch::kFloat32);
  Answer answer;
  for (std::int64_t q = 0; q < host.size(0); ++q) {
    const auto row = host[q].contiguous();
    const auto& order = orders[static_cast<std::size_t>(q)];
    answer.scalars["dcg"].push_back(dcg(valuesOf<float>(row), order, places, gain));
    answer.scalars["ndcg"].push_back(ndcg(valuesOf<float>(row), order, places, gain));
  }
  return answer;
}

}  // namespace

Answer recallAndNdcg(const Case& c) {
  const auto& aggregation = c.params().at("aggregation");
  const auto images = c.input("images"), captions = c.input("captions");
  const auto scores =
      aggregation.is_null()
          ? images.select(1, 0).mm(captions.select(1, 0).t())
          : teranAlignmentScores(images, captions, c.input("img_len"), c.input("cap_len"),
                                 poolingNamed(aggregation.get<std::string>()));
  Answer answer = recallAnswer(c, scores, fiveCaptionsPerImage(images.size(0)), "t2i_top50");
  for (const std::string kind : {"rouge", "spice"}) {
    if (c.hasInput(kind.c_str())) {
      addNdcg(scores, c.input(kind.c_str()), c.params().at("fold"), kind, answer);
    } else {  // the reference reports 0 where it has no relevances
      answer.scalars["t2i_ndcg_" + kind] = {0.0};
      answer.scalars["i2t_ndcg_" + kind] = {0.0};
    }
  }
  return answer;
}

Answer recallFromScores(const Case& c) {
  const auto scores = c.input("sims");
  const auto images = scores.size(0);
  std::vector<int> owner = fiveCaptionsPerImage(images);
  if (scores.size(1) == images) {  // one caption an image
    owner.resize(static_cast<std::size_t>(images));
    for (std::size_t i = 0; i < owner.size(); ++i) owner[i] = static_cast<int>(i);
  }
  return recallAnswer(c, scores, owner, "t2i_top1");
}

Answer ndcgFromRanking(const Case& c) {
  const auto ranking = onHost(c.input("ranking"), torch::kInt64);
  std::vector<std::vector<std::int64_t>> orders;
  for (std::int64_t q = 0; q < ranking.size(0); ++q) {
    const auto row = valuesOf<std::int64_t>(ranking[q]);
    orders.emplace_back(row.begin(), row.end());
  }
  return gainAnswer(c.input("relevance"), orders, c.params().at("rank"), Gain::Exponential);
}

Answer ndcgFromScores(const Case& c) {
  const auto scores = onHost(c.input("scores"), torch::kFloat32);
  std::vector<std::vector<std::int64_t>> orders;
  for (std::int64_t q = 0; q < scores.size(0); ++q)
    orders.push_back(descendingOrder(valuesOf<float>(scores[q])));
  const Gain gain = c.params().at("gains") == "linear" ? Gain::Linear : Gain::Exponential;
  return gainAnswer(c.input("relevance"), orders, c.params().at("k"), gain);
}

}  // namespace ws::golden
