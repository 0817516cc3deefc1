#pragma once
// What a question typed by hand says: the sentence, and the marks that make words count more, less
// or against.
//
//   a red -car            a sentence of two words; photos with a car rank lower
//   2:red car   0.5:red   the share of "red" doubled, or halved; the sentence is still "red car"
//   -"red car"  2:"red car"   a mark before quotes holds for every word in them
//   -2:car                both: counts against, twice
//
// Marks stand at the beginning or behind a blank, and directly before a word or quotes. A weight is
// up to three digits, with a decimal part after a dot, at most 100, before a colon that no digit
// follows ("10:30" is a time). The first 32 marks count. Quotes (" " or “ ”) that nobody closes hold to the end. Whatever
// isn't such a mark is a word: there is no wrong syntax, and hyphens inside words or a minus alone
// mean nothing.
#include <string>
#include <string_view>
#include <vector>

namespace ws {

/// Words with a weight of their own. Its text is the question's with all else made blank, so that
/// positions in it are positions in the question.
struct QueryPart {
  std::string text;
  int start = 0, end = 0;  ///< the bytes of its words
  float weight = 1;        ///< negative: counts against
};

struct QueryText {
  std::string text;      ///< as typed: valid UTF-8 without control characters (cleaned as a sentence is)
  std::string sentence;  ///< `text` with marks and what counts against made blank
  std::vector<QueryPart> weighted;  ///< parts of the sentence with a weight of their own, in order
  std::vector<QueryPart> against;   ///< parts that count against, in order: to be encoded apart
};

/// Takes any bytes. Time grows with the length.
QueryText parseQuery(std::string_view typed);

}  // namespace ws
