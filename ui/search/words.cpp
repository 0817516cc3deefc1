#include "ui/search/words.h"

#include <algorithm>

#include "core/base/small_words.h"

namespace ws {

std::vector<int> wordColours(const std::vector<Word>& words) {
  const bool allSmall = std::all_of(words.begin(), words.end(), [](const Word& word) {
    return !word.scored || isSmallWord(word);
  });
  std::vector<int> colours;
  int next = 0;
  for (const auto& word : words)
    colours.push_back(word.scored && (allSmall || !isSmallWord(word)) ? next++ : -1);
  return colours;
}

bool sameWords(const std::vector<Word>& a, const std::vector<Word>& b) {
  return a.size() == b.size() && commonWords(a, b) == static_cast<int>(a.size());
}

int commonWords(const std::vector<Word>& a, const std::vector<Word>& b) {
  const auto [end, other] = std::mismatch(
      a.begin(), a.end(), b.begin(), b.end(),
      [](const Word& x, const Word& y) { return x.text == y.text && x.picture == y.picture; });
  return static_cast<int>(end - a.begin());
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
