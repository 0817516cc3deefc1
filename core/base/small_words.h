#pragma once
// Which words of a sentence carry little: articles, prepositions, conjunctions and the like.
#include "core/base/alignment.h"

namespace ws {

/// Whether this is one of English's small words (a, the, of, next, to …) and nobody gave it a weight
/// of its own. Its share in a score is real, but seldom what one looks for: it gets no colour, and
/// no say in the relevance line. Pictures aren't small.
bool isSmallWord(const Word& word);

}  // namespace ws
