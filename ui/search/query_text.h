#pragma once
// The marks of a typed question (`-car`, `2:red`, `-"red car"`) as the line and the chips need
// them: where they stand, and how a weight is written. The engine reads them by itself; what is
// here only finds and edits them in the text, which stays the one truth. Positions are those of a
// QString.
#include <QString>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// `2:` or `-` before a word, or before several in quotes.
struct QueryMark {
  int start = 0;                   ///< the mark's first character
  int bodyStart = 0, bodyEnd = 0;  ///< the words it holds for, without quotes
  int end = 0;                     ///< one past all of it
  bool quoted = false;
  float weight = 1;
  int openingEnd() const { return bodyStart - (quoted ? 1 : 0); }  ///< one past the mark alone
};
std::vector<QueryMark> queryMarks(const QString& text);

/// Where a word of the engine's, whose span counts bytes of UTF-8, stands in the text.
struct TextSpan {
  int start = 0, end = 0;
};
TextSpan spanOf(const QString& text, const Word& word);

/// What to write in place of `length` characters from `start` on.
struct TextEdit {
  int start = 0, length = 0;
  QString text;
  QString applied(const QString& to) const { return QString(to).replace(start, length, text); }
  /// Where a cursor stands afterwards.
  int moved(int cursor) const;
};
/// Gives a word a weight: writes, changes or removes its mark. Words held together by quotes share
/// one mark.
TextEdit weightEdit(const QString& text, const TextSpan& word, float weight);

/// The next weight on the ladder from −5 to 5 that wheel and keys climb; there is no 0, at which a
/// word would be there for nothing. @param steps  negative: down
float steppedWeight(float weight, int steps);

/// "×2", "×0.5", "−×2"; nothing for 1 and −1, of which the minus sign says all.
QString weightText(float weight);

/// "The model doesn't know “zebra”."; nothing where all words are known.
QString unknownSentence(const std::vector<Word>& words);

}  // namespace ws
