#include "ui/search/word_focus.h"

#include <algorithm>
#include <numeric>

namespace ws {

WordFocus::WordFocus(QObject* parent) : QObject(parent) {
  constexpr int kLeaveMs = 80;
  leave_.setSingleShot(true);
  leave_.setInterval(kLeaveMs);
  connect(&leave_, &QTimer::timeout, this, [this] {
    hovered_ = -1;
    Q_EMIT changed();
  });
}

void WordFocus::leaveNow() {
  leave_.stop();
  hovered_ = -1;
}

void WordFocus::clear() {
  const WordMarks none{.pinned = {}, .rule = marks_.rule};
  const bool anything = hovered_ >= 0 || marks_ != none;
  leaveNow();
  marks_ = none;
  if (anything) Q_EMIT changed();
}

void WordFocus::keepBelow(int count) {
  WordMarks marks = marks_;
  std::erase_if(marks.pinned, [count](int word) { return word >= count; });
  if (marks.phraseLast >= count) marks.phraseFirst = marks.phraseLast = -1;
  const bool leaves = hovered_ >= count;
  if (leaves) leaveNow();
  if (!leaves && marks == marks_) return;
  marks_ = std::move(marks);
  Q_EMIT changed();
}

void WordFocus::hover(int word) {
  leave_.stop();
  if (word == hovered_) return;
  hovered_ = word;
  Q_EMIT changed();
}

void WordFocus::unhover(int word) {
  if (word == hovered_ && word >= 0) leave_.start();
}

void WordFocus::togglePin(int word) {
  const bool alone = !hasPhrase() && marks_.pinned == std::vector{word};
  marks_ = {.pinned = {}, .rule = marks_.rule};
  if (!alone) marks_.pinned = {word};
  Q_EMIT changed();
}

void WordFocus::toggleExtra(int word) {
  if (std::erase(marks_.pinned, word) == 0) marks_.pinned.push_back(word);
  leaveNow();  // else the word under the pointer would hide those beside it
  Q_EMIT changed();
}

bool WordFocus::unpinAll() {
  if (marks_.pinned.empty() && !hasPhrase()) return false;
  marks_ = {.pinned = {}, .rule = marks_.rule};
  Q_EMIT changed();
  return true;
}

void WordFocus::setPhrase(int first, int last) {
  WordMarks marks{.pinned = {}, .rule = marks_.rule};
  if (first == last) {
    marks.pinned = {first};
  } else {
    marks.phraseFirst = std::min(first, last);
    marks.phraseLast = std::max(first, last);
  }
  if (marks == marks_ && hovered_ < 0) return;
  marks_ = marks;
  leaveNow();
  Q_EMIT changed();
}

void WordFocus::setPhraseRule(PhraseRule rule) {
  if (rule == marks_.rule) return;
  marks_.rule = rule;
  Q_EMIT changed();
}

void WordFocus::clearPhrase() {
  if (!hasPhrase()) return;
  marks_.phraseFirst = marks_.phraseLast = -1;
  Q_EMIT changed();
}

void WordFocus::hoverRegion(int region) {
  if (region == region_) return;
  region_ = region;
  Q_EMIT regionChanged();
}

bool WordFocus::isPinned(int word) const {
  return std::find(marks_.pinned.begin(), marks_.pinned.end(), word) != marks_.pinned.end();
}

bool WordFocus::isInPhrase(int word) const {
  return hasPhrase() && word >= marks_.phraseFirst && word <= marks_.phraseLast;
}

void WordFocus::setMarks(const WordMarks& marks) {
  if (marks == marks_) return;
  marks_ = marks;
  Q_EMIT changed();
}

WordSelection WordFocus::phrase() const {
  std::vector<int> words(static_cast<std::size_t>(marks_.phraseLast - marks_.phraseFirst) + 1);
  std::iota(words.begin(), words.end(), marks_.phraseFirst);
  return {std::move(words), marks_.rule};
}

WordSelection WordFocus::selection() const {
  if (hovered_ >= 0) return {{hovered_}};
  if (hasPhrase()) return phrase();
  std::vector<int> words = marks_.pinned;
  std::sort(words.begin(), words.end());
  return {std::move(words), PhraseRule::Max};
}

std::vector<WordSelection> WordFocus::layers() const {
  if (hovered_ >= 0) return {{{hovered_}}};
  std::vector<WordSelection> layers;
  if (hasPhrase()) layers.push_back(phrase());
  for (const int word : marks_.pinned) layers.push_back({{word}});
  return layers;
}

}  // namespace ws
