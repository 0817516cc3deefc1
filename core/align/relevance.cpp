#include "core/align/relevance.h"

#include <algorithm>

#include "core/base/small_words.h"

namespace ws {
namespace {

constexpr float kFound = 0.65f;    // of the best photo's value
constexpr float kMissing = 0.75f;  // higher: missing a photo that is wanted costs more

/// Indices of the words that have a say.
std::vector<std::size_t> witnesses(std::span<const Word> words) {
  std::vector<std::size_t> all, large;
  for (std::size_t w = 0; w < words.size(); ++w) {
    if (!words[w].scored || !words[w].known || words[w].weight == 0) continue;
    all.push_back(w);
    if (!isSmallWord(words[w])) large.push_back(w);
  }
  return large.empty() ? all : large;
}

}  // namespace

std::vector<bool> answersQuestion(std::span<const Word> words, std::span<const float> values) {
  if (words.empty()) return {};
  const std::size_t photos = values.size() / words.size();
  const std::vector<std::size_t> asked = witnesses(words);
  std::vector<bool> answers(photos, !asked.empty());
  for (const std::size_t w : asked) {
    const bool wanted = words[w].weight > 0;
    float best = 0;
    for (std::size_t p = 0; p < photos; ++p) best = std::max(best, values[p * words.size() + w]);
    const float threshold = best * (wanted ? kFound : kMissing);
    for (std::size_t p = 0; p < photos; ++p)
      if ((values[p * words.size() + w] >= threshold) != wanted) answers[p] = false;
  }
  return answers;
}

int bestCut(const std::vector<bool>& answers) {
  int cut = 0, agreement = 0, most = 0;
  for (std::size_t p = 0; p < answers.size(); ++p) {
    agreement += answers[p] ? 1 : -1;
    if (agreement <= most) continue;
    most = agreement;
    cut = static_cast<int>(p) + 1;
  }
  return cut;
}

int relevantCount(std::span<const Word> words, std::span<const float> values) {
  return bestCut(answersQuestion(words, values));
}

}  // namespace ws
