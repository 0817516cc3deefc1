#include "core/eval/detail/pairs.h"

#include <algorithm>

namespace ws {

std::vector<std::string> relationWords(const DatasetCaption& caption) {
  std::vector<std::string> found;
  for (const DatasetSpan& span : caption.words) {
    if (span.role != "relation") continue;
    std::string word = caption.text.substr(static_cast<std::size_t>(span.start),
                                           static_cast<std::size_t>(span.end - span.start));
    for (char& c : word)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (std::ranges::find(found, word) == found.end()) found.push_back(std::move(word));
  }
  return found;
}

void PairScore::Sums::add(bool pictureSide, bool sentenceSide) {
  picture.add(pictureSide);
  sentence.add(sentenceSide);
  both.add(pictureSide && sentenceSide);
}

PairFigures PairScore::Sums::figures() const {
  return {both.n, shareOf(picture), shareOf(sentence), shareOf(both)};
}

void PairScore::add(const DatasetCaption& caption, bool pictureSide, bool sentenceSide) {
  all_.add(pictureSide, sentenceSide);
  for (const std::string& relation : relationWords(caption))
    relations_[relation].add(pictureSide, sentenceSide);
}

std::map<std::string, PairFigures> PairScore::byRelation() const {
  std::map<std::string, PairFigures> result;
  for (const auto& [relation, sums] : relations_) result[relation] = sums.figures();
  return result;
}

}  // namespace ws
