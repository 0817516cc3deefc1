#pragma once
// Scorers: rules that turns words and regions into an alignment. Arithmetic on W x D and R x D, nothing else.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/alignment.h"
#include "core/model/encoders.h"

namespace ws {

struct ScorerSpec {
  std::string name = "MrSw";   ///< "sum", "mean", "MrSw", "MrAVGw", "MwSr", "symm", "scan-sentences"
  bool floorWords = false;     ///< [.]+ after the maximum over words (parity with padded captions)
  bool floorRegions = false;   ///< [.]+ after the maximum over regions (parity with padded images)
};

/// Names of all scorers, the default first.
const std::vector<std::string>& scorerNames();

/// Scores one sentence against one photo.
///
/// @param regions  R x D, row-major, unit rows
/// @param boxes    R boxes
/// @throws Error NotFound for an unknown scorer (the sentence lists the known ones); Incompatible when sizes don't fit
Alignment align(const Sentence& sentence, const SentenceEmbedding& words, std::span<const float> regions,
                std::span<const Box> boxes, int dim, const ScorerSpec& spec, std::string precision);

}  // namespace ws
