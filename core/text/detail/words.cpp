#include "core/text/detail/words.h"

#include "core/base/files.h"
#include "core/text/detail/unicode.h"

namespace ws::detail {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Marks that join when they stand between two word characters: apostrophes and hyphens.
bool isJoiner(char32_t c) {
  return c == '\'' || c == '-' || c == 0x2019 || c == 0x2010 || c == 0x2011;
}

bool isWordCharacter(char32_t c) {
  return !isBlank(c) && !isInvisible(c) && !isPunctuation(c) && !isIdeograph(c);
}

}  // namespace

std::string cleanText(std::string_view bytes) {
  std::string text = toUtf8(bytes);
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = codePointAt(text, i);
    if (isControl(c.value) && c.bytes == 1) text[i] = ' ';
    if (isControl(c.value) && c.bytes == 2) text.replace(i, 2, "\xC2\xA0");
    i += c.bytes;
  }
  return text;
}

std::vector<Word> wordsOf(const std::string& text) {
  std::vector<Word> words;
  std::size_t open = std::string::npos, end = 0;  // the run under way: [open, end)
  const auto close = [&] {
    if (open != std::string::npos)
      words.push_back(
          {text.substr(open, end - open), static_cast<int>(open), static_cast<int>(end)});
    open = std::string::npos;
  };
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = codePointAt(text, i);
    const std::size_t next = i + c.bytes;
    if (isBlank(c.value)) {
      close();
    } else if (isWordCharacter(c.value)) {
      if (open == std::string::npos) open = i;
      end = next;
    } else if (isInvisible(c.value)) {
      // Belongs to the word when the word goes on behind it; else it counts as a blank nobody sees.
    } else if (isJoiner(c.value) && open != std::string::npos && end == i && next < text.size() &&
               isWordCharacter(codePointAt(text, next).value)) {
      end = next;
    } else {
      close();
      words.push_back({text.substr(i, c.bytes), static_cast<int>(i), static_cast<int>(next)});
    }
    i = next;
  }
  close();
  return words;
}

void forEachToken(std::string_view word,
                  const std::function<void(std::string_view, bool isPunctuation)>& take) {
  std::string visible;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = codePointAt(word, i);
    if (!isInvisible(c.value) && c.value != kReplacement) visible += word.substr(i, c.bytes);
    i += c.bytes;
  }
  const std::string text = folded(visible);
  std::size_t open = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = codePointAt(text, i);
    const bool punctuation = isPunctuation(c.value);
    if (punctuation || isIdeograph(c.value) || isBlank(c.value)) {
      if (i > open) take(std::string_view(text).substr(open, i - open), false);
      if (!isBlank(c.value)) take(std::string_view(text).substr(i, c.bytes), punctuation);
      open = i + c.bytes;
    }
    i += c.bytes;
  }
  if (text.size() > open) take(std::string_view(text).substr(open), false);
}

}  // namespace ws::detail
