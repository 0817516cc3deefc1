#include "core/base/small_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace ws {
namespace {

constexpr std::array<std::string_view, 54> kSmallWords = {
    "a",     "an",    "the",   "and",     "or",    "of",     "in",     "on",    "at",
    "to",    "by",    "for",   "from",    "with",  "is",     "are",    "was",   "were",
    "be",    "it",    "its",   "that",    "this",  "these",  "those",  "there", "as",
    "into",  "near",  "over",  "under",   "next",  "beside", "behind", "front", "left",
    "right", "above", "below", "between", "some",  "one",    "while",  "has",   "have",
    "his",   "her",   "their", "who",     "which", "where",  "than",   "then",  "up"};

}  // namespace

bool isSmallWord(const Word& word) {
  if (word.picture || word.weight != 1) return false;
  std::string text = word.text;
  std::ranges::transform(text, text.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return std::ranges::find(kSmallWords, text) != kSmallWords.end();
}

}  // namespace ws
