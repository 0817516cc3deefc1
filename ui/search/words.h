#pragma once
// How the words of a sentence look: which colour, and which fold into "other words".
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// A colour's index for every word: scored words that carry meaning and pictures in turn, -1 for
/// the small ones (a, the, of, next to …) and those that aren't scored. Where all are small, and
/// where a small one was given a weight, it gets a colour too.
std::vector<int> wordColours(const std::vector<Word>& words);

/// The same words in the same order, whatever their weights.
bool sameWords(const std::vector<Word>& a, const std::vector<Word>& b);
/// How many words both begin with.
int commonWords(const std::vector<Word>& a, const std::vector<Word>& b);

/// Mean share of each word over these alignments of one sentence; empty where there are none.
std::vector<float> meanShares(const std::vector<const Alignment*>& alignments);

}  // namespace ws
