#include "core/train/scenes/detail/caption_text.h"

#include <utility>

namespace ws::scenes {

int CaptionText::nextStart() const {
  return caption_.text.empty() ? 0 : static_cast<int>(caption_.text.size()) + 1;
}

void CaptionText::say(std::string_view words) {
  if (words.empty()) return;
  if (!caption_.text.empty()) caption_.text += ' ';
  caption_.text += words;
}

void CaptionText::say(std::string_view words, WordRole role, const std::vector<int>& objects,
                      bool part) {
  const int start = nextStart();
  say(words);
  caption_.words.push_back({start, static_cast<int>(caption_.text.size()), role, objects, part});
}

void CaptionText::beginPhrase(const std::vector<int>& objects, bool part) {
  open_.push_back(caption_.phrases.size());
  caption_.phrases.push_back({nextStart(), 0, objects, part});
}

void CaptionText::endPhrase() {
  caption_.phrases[open_.back()].end = static_cast<int>(caption_.text.size());
  open_.pop_back();
}

SceneCaption CaptionText::finish(bool capital, bool fullStop) {
  char& first = caption_.text.front();
  if (capital && first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  if (fullStop) caption_.text += '.';
  return std::move(caption_);
}

}  // namespace ws::scenes
