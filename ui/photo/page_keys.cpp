#include "ui/photo/page_keys.h"

#include <Qt>
#include <algorithm>

#include "ui/photo/heat_controls.h"
#include "ui/search/word_focus.h"

namespace ws {
namespace {

void pin(WordFocus& focus, int word) {
  if (focus.marks().pinned != std::vector<int>{word} || focus.hasPhrase()) focus.togglePin(word);
}

void step(WordFocus& focus, const std::vector<int>& words, int by) {
  const auto active = focus.active();
  const auto at =
      active.empty() ? words.end() : std::find(words.begin(), words.end(), active.front());
  const auto count = static_cast<int>(words.size());
  const int from = at == words.end() ? (by > 0 ? -1 : count) : static_cast<int>(at - words.begin());
  pin(focus, words[static_cast<std::size_t>((from + by + count) % count)]);
}

}  // namespace

std::vector<int> scoredWords(const Alignment& alignment) {
  std::vector<int> words;
  for (std::size_t i = 0; i < alignment.words.size(); ++i)
    if (alignment.words[i].scored) words.push_back(static_cast<int>(i));
  return words;
}

bool handleWordKey(WordFocus& focus, const std::vector<int>& words, int key) {
  if (key == Qt::Key_0) {
    focus.unpinAll();
    return true;
  }
  const bool number = key >= Qt::Key_1 && key <= Qt::Key_9;
  const bool bracket = key == Qt::Key_BracketLeft || key == Qt::Key_BracketRight;
  if (words.empty() || (!number && !bracket)) return false;
  if (bracket)
    step(focus, words, key == Qt::Key_BracketLeft ? -1 : 1);
  else if (const auto n = static_cast<std::size_t>(key - Qt::Key_1); n < words.size())
    pin(focus, words[n]);
  return true;
}

bool handleHeatKey(HeatControls& controls, int key) {
  switch (key) {
    case Qt::Key_H:
      controls.toggleHeat();
      return true;
    case Qt::Key_B:
      controls.toggleBoxes();
      return true;
    case Qt::Key_Comma:
    case Qt::Key_Period:
      controls.stepOpacity(key == Qt::Key_Comma ? -1 : 1);
      return true;
    default:
      return false;
  }
}

int photoStep(int key) {
  if (key == Qt::Key_Left || key == Qt::Key_PageUp) return -1;
  return key == Qt::Key_Right || key == Qt::Key_PageDown ? 1 : 0;
}

}  // namespace ws
