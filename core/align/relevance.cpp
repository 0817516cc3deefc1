#include "core/align/relevance.h"

#include <algorithm>

namespace ws {

std::vector<bool> answersQuestion(std::span<const Word> words, std::span<const float> values) {
  constexpr float kShareOfTheBest = 0.5f;
  if (words.empty()) return {};
  const std::size_t photos = values.size() / words.size();
  std::vector<bool> answers(photos, true);
  for (std::size_t w = 0; w < words.size(); ++w) {
    if (!words[w].scored || words[w].weight == 0) continue;
    float best = 0;
    for (std::size_t p = 0; p < photos; ++p) best = std::max(best, values[p * words.size() + w]);
    for (std::size_t p = 0; p < photos; ++p) {
      const bool found = values[p * words.size() + w] >= kShareOfTheBest * best;
      if (found != (words[w].weight > 0)) answers[p] = false;
    }
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
