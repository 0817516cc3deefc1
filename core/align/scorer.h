#pragma once
// Scorers: rules that turn words and regions into an alignment. Arithmetic on W x D and R x D,
// nothing else.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/alignment.h"
#include "core/model/encoders.h"

namespace ws {

/// A scorer by name, with the two switches that parity with padded batches needs (spec
/// alignment.md 1.4).
struct ScorerSpec {
  std::string name = "MrSw";  ///< "MrSw", "MrAVGw", "MwSr", "symm", "sum", "mean", "scan-sentences"
  bool floorWords = false;    ///< [.]+ after the maximum over words (parity with padded captions)
  bool floorRegions = false;  ///< [.]+ after the maximum over regions (parity with padded images)
};

/// Names of all scorers, the default first.
const std::vector<std::string>& scorerNames();

/// What each row of a question is multiplied by: the weight of its word; a picture's rows share
/// their word's weight evenly, so that together they weigh as much as one word.
/// @param rowWord  rows: indices into `words`
std::vector<float> rowWeights(std::span<const Word> words, std::span<const int> rowWord);

/// Divides the score and the shares it is made of by a number: for scores per word.
void divideScore(Alignment& alignment, float divisor);

/// Scores one sentence against one photo (TERAN's pooling family, spec alignment.md 3.1; the same
/// numbers as core/align/pooling.h, without LibTorch). For a sentence of 12 words, 32 regions and
/// 256 numbers each: 17 us.
///
/// Every contribution is multiplied by the weight of its row (rowWeights), whatever the scorer: it
/// chooses best regions and words as if there were no weights. The matrix knows no weights.
///
/// The matrix holds cosines, but for scan-sentences the attention of each region over the rows
/// (each column sums to 1). Contributions sum to the score for every scorer. No rows or no regions:
/// score 0 and an empty matrix.
///
/// @param words    its rows tell their word by rowWord; each word's weight is in sentence.words
/// @param regions  R x D, row-major, unit rows
/// @param boxes    R boxes
/// @throws Error NotFound for an unknown scorer (the sentence lists the known ones); Incompatible
/// when sizes don't fit
Alignment align(const Sentence& sentence, const SentenceEmbedding& words,
                std::span<const float> regions, std::span<const Box> boxes, int dim,
                const ScorerSpec& spec, std::string precision);

}  // namespace ws
