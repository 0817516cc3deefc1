#pragma once
// Why one score is above another: the difference of two alignments, word by word. Pure arithmetic;
// what is shown adds up to the difference of the scores.
#include <optional>
#include <string>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// One word in both alignments, or in one of them.
struct DifferenceRow {
  enum class Kind {
    Word,
    Rest,  ///< what a scorer doesn't split by word
    Total
  };
  Kind kind = Kind::Word;
  std::string text;
  int left = -1, right = -1;  ///< indices into the words of each side; -1: not in that sentence
  int word = -1;              ///< as a WordFocus counts it: see differenceOf; -1 where no word
  int colour = -1;            ///< as wordColours counts; -1: a small word
  bool known = true;
  float leftShare = 0, rightShare = 0;
  float difference() const { return leftShare - rightShare; }  ///< above 0: more on the left
};

struct WordDifference {
  std::vector<DifferenceRow> rows;  ///< the left sentence's words in order, then those that only
                                    ///< the right one has, then the rest, if there is any
  DifferenceRow total;  ///< sum of the rows; its shares are the scores
};

/// For every word of `left` the word of `right` with the same text, whatever its case, the k-th
/// such with the k-th; -1: none. Words that aren't scored pair with nothing, pictures with
/// pictures.
std::vector<int> pairWords(const std::vector<Word>& left, const std::vector<Word>& right);

/// Rows for the scored words of both. A WordFocus counts the left side's words as they are, and
/// those that only the right side has from left.words.size() + their index there: so that for one
/// sentence on two photos it counts the sentence's words.
WordDifference differenceOf(const Alignment& left, const Alignment& right);
/// The same with its sides changed; words keep their numbers and colours.
WordDifference swapped(WordDifference difference);

enum class DifferenceOrder {
  Largest,   ///< the largest difference first, whatever its sign
  Sentence,  ///< as in the sentence
};
/// Indices into `rows`.
std::vector<int> ordered(const std::vector<DifferenceRow>& rows, DifferenceOrder order);

/// The row that does most for the side with the higher score; none where the scores are as good as
/// equal (less than half a hundredth apart, as they are written).
std::optional<std::size_t> mainReason(const WordDifference& difference);

/// What each side shows for what is looked at.
struct SideSelections {
  /// No words: the whole sentence. None: the side has none of the words.
  std::optional<WordSelection> left, right;
};
SideSelections selectionsFor(const WordDifference& difference, const WordSelection& focus);

}  // namespace ws
