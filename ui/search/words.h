#pragma once
// How the words of a sentence look: which colour, and which fold into "other words".
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// A colour's index for every word: scored words that carry meaning in turn, -1 for the small ones
/// (a, the, of, next to …) and those that aren't scored. Where all are small, all get colours.
std::vector<int> wordColours(const std::vector<Word>& words);

/// Mean share of each word over these alignments of one sentence; empty where there are none.
std::vector<float> meanShares(const std::vector<const Alignment*>& alignments);

}  // namespace ws
