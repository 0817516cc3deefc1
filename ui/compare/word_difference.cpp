#include "ui/compare/word_difference.h"

#include <QString>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "ui/search/words.h"

namespace ws {
namespace {

constexpr float kSeen = 0.005f;  // half a hundredth: less isn't seen in a score as it is written
constexpr float kRestLeast = 0.0005f;  // less than that is rounding

/// What makes two words the same: text whatever its case, which of its kind, picture or not.
struct WordName {
  std::string text;
  bool picture;
  int occurrence;
  auto operator<=>(const WordName&) const = default;
};

/// The scored words' names; empty text for the others.
std::vector<WordName> namesOf(const std::vector<Word>& words) {
  std::map<std::pair<std::string, bool>, int> seen;
  std::vector<WordName> names;
  for (const Word& word : words) {
    const std::string text = QString::fromStdString(word.text).toCaseFolded().toStdString();
    names.push_back(word.scored ? WordName{text, word.picture, seen[{text, word.picture}]++}
                                : WordName{{}, false, -1});
  }
  return names;
}

float shareOf(const Alignment& alignment, int word) {
  const auto w = static_cast<std::size_t>(word);
  return word >= 0 && w < alignment.wordScores.size() ? alignment.wordScores[w] : 0.0f;
}

float sumOf(const std::vector<float>& shares) {
  return std::accumulate(shares.begin(), shares.end(), 0.0f);
}

/// Colours for the left side's words and then for those that only the right side has.
std::vector<int> coloursOf(std::vector<Word> words, const std::vector<Word>& more) {
  words.insert(words.end(), more.begin(), more.end());
  return wordColours(words);
}

DifferenceRow rowFor(const Word& word, int colour) {
  DifferenceRow row;
  row.text = word.text;
  row.known = word.known;
  row.colour = colour;
  return row;
}

}  // namespace

std::vector<int> pairWords(const std::vector<Word>& left, const std::vector<Word>& right) {
  std::map<WordName, int> places;
  const auto rightNames = namesOf(right);
  for (std::size_t i = 0; i < rightNames.size(); ++i)
    if (rightNames[i].occurrence >= 0) places.emplace(rightNames[i], static_cast<int>(i));
  std::vector<int> pairs;
  for (const WordName& name : namesOf(left)) {
    const auto found = name.occurrence < 0 ? places.end() : places.find(name);
    pairs.push_back(found == places.end() ? -1 : found->second);
  }
  return pairs;
}

WordDifference differenceOf(const Alignment& left, const Alignment& right) {
  const auto pairs = pairWords(left.words, right.words);
  std::vector<int> alone;  // words that only the right side has
  std::vector<Word> aloneWords;
  for (int r = 0; r < static_cast<int>(right.words.size()); ++r) {
    const Word& word = right.words[static_cast<std::size_t>(r)];
    if (!word.scored || std::find(pairs.begin(), pairs.end(), r) != pairs.end()) continue;
    alone.push_back(r);
    aloneWords.push_back(word);
  }
  const auto colours = coloursOf(left.words, aloneWords);

  WordDifference made;
  for (std::size_t l = 0; l < left.words.size(); ++l) {
    if (!left.words[l].scored) continue;
    DifferenceRow row = rowFor(left.words[l], colours[l]);
    row.left = row.word = static_cast<int>(l);
    row.right = pairs[l];
    row.leftShare = shareOf(left, row.left);
    row.rightShare = shareOf(right, row.right);
    made.rows.push_back(std::move(row));
  }
  for (std::size_t i = 0; i < alone.size(); ++i) {
    DifferenceRow row = rowFor(aloneWords[i], colours[left.words.size() + i]);
    row.right = alone[i];
    row.word = static_cast<int>(left.words.size()) + alone[i];
    row.rightShare = shareOf(right, row.right);
    made.rows.push_back(std::move(row));
  }
  DifferenceRow rest;
  rest.kind = DifferenceRow::Kind::Rest;
  rest.leftShare = left.score - sumOf(left.wordScores);
  rest.rightShare = right.score - sumOf(right.wordScores);
  if (std::abs(rest.leftShare) > kRestLeast || std::abs(rest.rightShare) > kRestLeast)
    made.rows.push_back(rest);
  made.total.kind = DifferenceRow::Kind::Total;
  made.total.leftShare = left.score;
  made.total.rightShare = right.score;
  return made;
}

WordDifference swapped(WordDifference difference) {
  const auto turn = [](DifferenceRow& row) {
    std::swap(row.left, row.right);
    std::swap(row.leftShare, row.rightShare);
  };
  std::for_each(difference.rows.begin(), difference.rows.end(), turn);
  turn(difference.total);
  return difference;
}

std::vector<int> ordered(const std::vector<DifferenceRow>& rows, DifferenceOrder order) {
  std::vector<int> indices(rows.size());
  std::iota(indices.begin(), indices.end(), 0);
  if (order == DifferenceOrder::Largest)
    std::stable_sort(indices.begin(), indices.end(), [&rows](int a, int b) {
      return std::abs(rows[static_cast<std::size_t>(a)].difference()) >
             std::abs(rows[static_cast<std::size_t>(b)].difference());
    });
  return indices;
}

std::optional<std::size_t> mainReason(const WordDifference& difference) {
  const float total = difference.total.difference();
  if (std::abs(total) < kSeen) return std::nullopt;
  const auto towards = [total](const DifferenceRow& row) {
    return total > 0 ? row.difference() : -row.difference();
  };
  const auto most = std::max_element(
      difference.rows.begin(), difference.rows.end(),
      [&](const DifferenceRow& a, const DifferenceRow& b) { return towards(a) < towards(b); });
  if (most == difference.rows.end() || towards(*most) < kSeen) return std::nullopt;
  return static_cast<std::size_t>(most - difference.rows.begin());
}

SideSelections selectionsFor(const WordDifference& difference, const WordSelection& focus) {
  if (focus.words.empty()) return {WordSelection{}, WordSelection{}};
  WordSelection left{{}, focus.rule}, right{{}, focus.rule};
  for (const int word : focus.words)
    for (const DifferenceRow& row : difference.rows) {
      if (row.word != word || row.kind != DifferenceRow::Kind::Word) continue;
      if (row.left >= 0) left.words.push_back(row.left);
      if (row.right >= 0) right.words.push_back(row.right);
    }
  SideSelections sides;
  if (!left.words.empty()) sides.left = std::move(left);
  if (!right.words.empty()) sides.right = std::move(right);
  return sides;
}

}  // namespace ws
