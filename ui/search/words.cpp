#include "ui/search/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

namespace ws {
namespace {

// Articles, prepositions, conjunctions and the like: their share is real, but seldom what one looks
// for.
constexpr std::array<std::string_view, 54> kSmallWords = {
    "a",     "an",    "the",   "and",     "or",    "of",     "in",     "on",    "at",
    "to",    "by",    "for",   "from",    "with",  "is",     "are",    "was",   "were",
    "be",    "it",    "its",   "that",    "this",  "these",  "those",  "there", "as",
    "into",  "near",  "over",  "under",   "next",  "beside", "behind", "front", "left",
    "right", "above", "below", "between", "some",  "one",    "while",  "has",   "have",
    "his",   "her",   "their", "who",     "which", "where",  "than",   "then",  "up"};

bool isSmall(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return std::find(kSmallWords.begin(), kSmallWords.end(), word) != kSmallWords.end();
}

}  // namespace

std::vector<int> wordColours(const std::vector<Word>& words) {
  const bool allSmall = std::all_of(words.begin(), words.end(), [](const Word& word) {
    return !word.scored || isSmall(word.text);
  });
  std::vector<int> colours;
  int next = 0;
  for (const auto& word : words)
    colours.push_back(word.scored && (allSmall || !isSmall(word.text)) ? next++ : -1);
  return colours;
}

std::vector<float> meanShares(const std::vector<const Alignment*>& alignments) {
  std::vector<float> mean;
  for (const Alignment* alignment : alignments) {
    mean.resize(std::max(mean.size(), alignment->wordScores.size()));
    for (std::size_t i = 0; i < alignment->wordScores.size(); ++i)
      mean[i] += alignment->wordScores[i] / static_cast<float>(alignments.size());
  }
  return mean;
}

}  // namespace ws
