#pragma once
// What the tokenizer asks of Unicode. From ICU where the build has it; without it only ASCII is
// known, and the caller refuses the rest.
#include <cstddef>
#include <string>
#include <string_view>

namespace ws::detail {

/// Whether this build knows characters beyond ASCII.
bool knowsUnicode();

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;
};
/// The character at `at` of valid UTF-8.
CodePoint codePointAt(std::string_view text, std::size_t at);

bool isBlank(char32_t c);        ///< white space of any script
bool isControl(char32_t c);      ///< Cc, other than tab and line ends
bool isInvisible(char32_t c);    ///< Cf: joiners, bidirectional marks, soft hyphens
bool isPunctuation(char32_t c);  ///< BERT's: every ASCII symbol, and category P
bool isIdeograph(char32_t c);    ///< BERT's list of CJK blocks

/// Lower case, then accents stripped: NFD without category Mn.
std::string folded(std::string_view text);

}  // namespace ws::detail
