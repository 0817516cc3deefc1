#pragma once
// From any bytes to the user's words, with their spans.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/alignment.h"

namespace ws::detail {

/// Valid UTF-8 without control characters: those become blanks of the same length, what isn't UTF-8
/// becomes U+FFFD.
std::string cleanText(std::string_view bytes);

/// The words of cleaned text.
std::vector<Word> wordsOf(const std::string& text);

/// Calls `take` with BERT's basic tokens of a word: folded, cut at punctuation and ideographs.
void forEachToken(std::string_view word,
                  const std::function<void(std::string_view, bool isPunctuation)>& take);

}  // namespace ws::detail
