#pragma once
// TERAN's pooling family over batches, with gradients (spec alignment.md 3.1): what models are
// trained and measured with. For one sentence and one photo see scorer.h, which gives the same
// numbers without LibTorch. Includes LibTorch.
#include <torch/torch.h>

#include <string_view>

namespace ws {

enum class Pooling { Sum, Mean, MrSw, MrAvgW, MwSr, Symm, ScanSentences };
/// "sum", "mean", "MrSw", "MrAVGw", "MwSr", "symm", "scan-sentences". @throws Error NotFound
Pooling poolingNamed(std::string_view name);

/// What padded cells of the similarity matrix are before the maximum is taken.
enum class PaddedCells {
  Zero,  ///< as the reference: a padded axis can't have a negative maximum, and `mean` divides by
         ///< padded sizes
  Excluded,  ///< they don't exist: scores don't depend on how far a batch is padded
};

/// Scores of every image with every sentence.
///
/// @param regions        Ni x R x D; normalised by the caller where cosines are meant
/// @param regionPadding  Ni x R, true = padded; undefined: none
/// @param words          Nc x W x D
/// @param wordPadding    Nc x W, true = padded; undefined: none
/// @return Ni x Nc; 0 where an image has no regions or a sentence no words (where the reference
/// gives NaN)
torch::Tensor alignmentScores(const torch::Tensor& regions, const torch::Tensor& regionPadding,
                              const torch::Tensor& words, const torch::Tensor& wordPadding,
                              Pooling pooling, PaddedCells cells = PaddedCells::Zero);

/// The same for tensors laid out as TERAN's: position 0 of images, and position 0 and the last two
/// of sentences, are left out; lengths count everything (spec 1.3, quirk Q1).
///
/// @param imageSet     Ni x (1 + R) x D
/// @param captionSet   Nc x T x D, T >= 3
/// @param imageLengths, captionLengths  whole numbers
torch::Tensor teranAlignmentScores(const torch::Tensor& imageSet, const torch::Tensor& captionSet,
                                   const torch::Tensor& imageLengths,
                                   const torch::Tensor& captionLengths, Pooling pooling);

}  // namespace ws
