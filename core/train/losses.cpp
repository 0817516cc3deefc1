#include "core/train/losses.h"

#include <limits>

#include "core/base/error.h"
#include "core/model/teran_layers.h"

namespace ws {
namespace {

/// B x B: the pairs that are no negatives: the diagonal and what the caller names.
torch::Tensor spared(const torch::Tensor& scores, const torch::Tensor& notWrong) {
  const auto diagonal =
      torch::eye(scores.size(0), scores.options().dtype(torch::kBool).requires_grad(false));
  return notWrong.defined() ? diagonal | notWrong : diagonal;
}

/// -sum_j P log Q along `dim`, meaned over the other.
torch::Tensor listCrossEntropy(const torch::Tensor& student, const torch::Tensor& teacher,
                               std::int64_t dim) {
  constexpr double kFloor = 1e-10;
  const auto followed = torch::log(torch::softmax(student, dim) + kFloor);
  return -(torch::softmax(teacher, dim) * followed).sum(dim).mean();
}

}  // namespace

torch::Tensor hingeLoss(const torch::Tensor& scores, double margin, Negatives negatives,
                        const torch::Tensor& notWrong) {
  const auto positive = scores.diagonal();
  const auto free = spared(scores, notWrong);
  const auto wrongSentence =
      (margin + scores - positive.unsqueeze(1)).clamp_min(0).masked_fill(free, 0);
  const auto wrongImage =
      (margin + scores - positive.unsqueeze(0)).clamp_min(0).masked_fill(free, 0);
  if (negatives == Negatives::All) return wrongSentence.sum() + wrongImage.sum();
  return std::get<0>(wrongSentence.max(1)).sum() + std::get<0>(wrongImage.max(0)).sum();
}

torch::Tensor infoNceLoss(const torch::Tensor& scores, const torch::Tensor& temperature,
                          const torch::Tensor& notWrong) {
  auto logits = scores / temperature;
  if (notWrong.defined()) {
    const auto diagonal = torch::eye(scores.size(0), notWrong.options());
    logits =
        logits.masked_fill(notWrong & diagonal.logical_not(), std::numeric_limits<float>::lowest());
  }
  const auto rows = torch::log_softmax(logits, 1).diagonal();
  const auto columns = torch::log_softmax(logits, 0).diagonal();
  return -(rows.mean() + columns.mean()) / 2;
}

torch::Tensor infoNceLoss(const torch::Tensor& scores, double temperature,
                          const torch::Tensor& notWrong) {
  return infoNceLoss(scores, torch::full({}, temperature, scores.options().requires_grad(false)),
                     notWrong);
}

torch::Tensor listNetLoss(const torch::Tensor& student, const torch::Tensor& teacher,
                          double studentScale) {
  const auto fixed = teacher.detach();
  const auto scaled = student * studentScale;
  return listCrossEntropy(scaled, fixed, 1) + listCrossEntropy(scaled, fixed, 0);
}

Measure measureNamed(std::string_view name) {
  if (name == "dot") return Measure::Dot;
  if (name == "cosine") return Measure::Cosine;
  if (name == "order") return Measure::Order;
  throw Error(ErrorCode::NotFound, std::string(name),
              "unknown measure; known are dot, cosine and order");
}

torch::Tensor pairScores(const torch::Tensor& images, const torch::Tensor& sentences,
                         Measure measure) {
  switch (measure) {
    case Measure::Dot:
      return images.mm(sentences.t());
    case Measure::Cosine:
      return unitRows(images).mm(unitRows(sentences).t());
    case Measure::Order: {
      const auto violation = (sentences.unsqueeze(0) - images.unsqueeze(1)).clamp_min(0);
      return -violation.norm(2, 2);
    }
  }
  return {};
}

torch::Tensor permutationInvariantLoss(const torch::Tensor& regions, const torch::Tensor& words) {
  const auto distance = torch::cdist(regions, words);  // B x R x W
  const auto closest = [&](std::int64_t dim) {
    return std::get<0>(torch::softmax(-distance, dim).max(dim)).sum(1);
  };
  const double pairs = 2.0 * static_cast<double>(regions.size(1));
  return (pairs - closest(2) - closest(1)).mean();
}

}  // namespace ws
