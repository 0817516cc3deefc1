#include "core/align/pooling.h"

#include <limits>

#include "core/base/error.h"
#include "core/model/teran_layers.h"

namespace ws {
namespace {

/// The batch's similarities and masks, all broadcastable to Ni x R x Nc x W (this order needs no
/// copy of the product).
struct Cells {
  torch::Tensor similarity;                 ///< padded cells hold 0
  torch::Tensor regionPadded, wordPadded;   ///< Ni x R x 1 x 1, 1 x 1 x Nc x W
  torch::Tensor imageEmpty, sentenceEmpty;  ///< Ni x 1, 1 x Nc: nothing to score
  PaddedCells rule;
};

torch::Tensor noPadding(const torch::Tensor& set) {
  return torch::zeros({set.size(0), set.size(1)},
                      set.options().dtype(torch::kBool).requires_grad(false));
}

Cells cellsOf(const torch::Tensor& regions, const torch::Tensor& regionPadding,
              const torch::Tensor& words, const torch::Tensor& wordPadding, PaddedCells rule) {
  const auto ni = regions.size(0), r = regions.size(1), nc = words.size(0), w = words.size(1);
  const auto rPad = regionPadding.defined() ? regionPadding : noPadding(regions);
  const auto wPad = wordPadding.defined() ? wordPadding : noPadding(words);
  Cells cells;
  cells.regionPadded = rPad.view({ni, r, 1, 1});
  cells.wordPadded = wPad.view({1, 1, nc, w});
  cells.imageEmpty = rPad.all(1).unsqueeze(1);
  cells.sentenceEmpty = wPad.all(1).unsqueeze(0);
  cells.rule = rule;
  cells.similarity = torch::matmul(regions.reshape({ni * r, -1}), words.reshape({nc * w, -1}).t())
                         .view({ni, r, nc, w})
                         .masked_fill(cells.regionPadded | cells.wordPadded, 0);
  return cells;
}

/// The maximum over `dim`, where padding along it is `padded`; the first index takes the gradient
/// on ties.
torch::Tensor best(const Cells& cells, const torch::Tensor& padded, std::int64_t dim) {
  const auto& similarity = cells.similarity;
  if (cells.rule == PaddedCells::Zero) return std::get<0>(similarity.max(dim));
  return std::get<0>(similarity.masked_fill(padded, std::numeric_limits<float>::lowest()).max(dim));
}

/// Best region of every word, summed over the words: Ni x Nc.
torch::Tensor bestRegions(const Cells& cells) {
  const auto best1 = best(cells, cells.regionPadded, 1);  // Ni x Nc x W
  return best1.masked_fill(cells.wordPadded.squeeze(1), 0).sum(2);
}

/// Best word of every region, summed over the regions: Ni x Nc.
torch::Tensor bestWords(const Cells& cells) {
  const auto best3 = best(cells, cells.wordPadded, 3);  // Ni x R x Nc
  return best3.masked_fill(cells.regionPadded.squeeze(3), 0).sum(1);
}

torch::Tensor wordCounts(const Cells& cells) {
  return cells.wordPadded.logical_not().sum(3).view({1, -1}).clamp_min(1);
}

torch::Tensor mean(const Cells& cells) {
  const auto sum = cells.similarity.sum({1, 3});
  if (cells.rule == PaddedCells::Zero)
    return sum / static_cast<double>(cells.similarity.size(1) * cells.similarity.size(3));
  const auto regions = cells.regionPadded.logical_not().sum(1).view({-1, 1}).clamp_min(1);
  return sum / (regions * wordCounts(cells));
}

/// Every region attends the words; its score is its cosine with what it attended. The cosine's
/// numerator comes from the similarities and its norm from the sentence's Gram matrix, so the
/// attended vectors (Ni x Nc x R x D) are never made.
torch::Tensor scanSentences(const Cells& cells, const torch::Tensor& regions,
                            const torch::Tensor& words) {
  const auto a = cells.similarity.permute({0, 2, 1, 3});  // Ni x Nc x R x W
  const auto positive = torch::relu(a);
  // The square root has no slope at 0: a word that no region resembles must not give a NaN
  // gradient.
  const auto norm = positive.square().sum(2, true).clamp_min(1e-24).sqrt();
  const auto attention = torch::softmax((positive / norm)
                                            .masked_fill(cells.wordPadded.permute({0, 2, 1, 3}),
                                                         std::numeric_limits<float>::lowest()),
                                        3);
  const auto dot = (attention * a).sum(3);                                     // Ni x Nc x R
  const auto gram = torch::matmul(words, words.transpose(1, 2)).unsqueeze(0);  // 1 x Nc x W x W
  const auto square = (torch::matmul(attention, gram) * attention).sum(3);
  const auto attendedNorm = square.clamp_min(1e-16).sqrt();
  const auto regionNorm = regions.norm(2, 2).clamp_min(1e-8).unsqueeze(1);  // Ni x 1 x R
  return (dot / (attendedNorm * regionNorm))
      .masked_fill(cells.regionPadded.permute({0, 2, 1, 3}).squeeze(3), 0)
      .sum(2);
}

torch::Tensor pooled(const Cells& cells, Pooling pooling, const torch::Tensor& regions,
                     const torch::Tensor& words) {
  switch (pooling) {
    case Pooling::Sum:
      return cells.similarity.sum({1, 3});
    case Pooling::Mean:
      return mean(cells);
    case Pooling::MrSw:
      return bestRegions(cells);
    case Pooling::MrAvgW:
      return bestRegions(cells) / wordCounts(cells);
    case Pooling::MwSr:
      return bestWords(cells);
    case Pooling::Symm:
      return bestRegions(cells) + bestWords(cells);
    case Pooling::ScanSentences:
      return scanSentences(cells, regions, words);
  }
  return {};
}

}  // namespace

Pooling poolingNamed(std::string_view name) {
  if (name == "sum") return Pooling::Sum;
  if (name == "mean") return Pooling::Mean;
  if (name == "MrSw") return Pooling::MrSw;
  if (name == "MrAVGw") return Pooling::MrAvgW;
  if (name == "MwSr") return Pooling::MwSr;
  if (name == "symm") return Pooling::Symm;
  if (name == "scan-sentences") return Pooling::ScanSentences;
  throw Error(ErrorCode::NotFound, std::string(name),
              "unknown pooling; known are sum, mean, MrSw, MrAVGw, MwSr, symm and scan-sentences");
}

torch::Tensor alignmentScores(const torch::Tensor& regions, const torch::Tensor& regionPadding,
                              const torch::Tensor& words, const torch::Tensor& wordPadding,
                              Pooling pooling, PaddedCells cells) {
  if (regions.size(1) == 0 || words.size(1) == 0)
    return torch::zeros({regions.size(0), words.size(0)}, regions.options());
  const Cells matrix = cellsOf(regions, regionPadding, words, wordPadding, cells);
  return pooled(matrix, pooling, regions, words)
      .masked_fill(matrix.imageEmpty | matrix.sentenceEmpty, 0);
}

torch::Tensor teranAlignmentScores(const torch::Tensor& imageSet, const torch::Tensor& captionSet,
                                   const torch::Tensor& imageLengths,
                                   const torch::Tensor& captionLengths, Pooling pooling) {
  const auto regions = imageSet.slice(1, 1);
  const auto words = captionSet.slice(1, 1, captionSet.size(1) - 2);
  return alignmentScores(regions, paddingFromLengths(imageLengths - 1, regions.size(1)), words,
                         paddingFromLengths((captionLengths - 3).clamp_min(0), words.size(1)),
                         pooling);
}

}  // namespace ws
