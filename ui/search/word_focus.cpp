#include "ui/search/word_focus.h"

#include <algorithm>

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

void WordFocus::clear() {
  leave_.stop();
  if (hovered_ < 0 && pinned_.empty()) return;
  hovered_ = -1;
  pinned_.clear();
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
  const auto found = std::find(pinned_.begin(), pinned_.end(), word);
  if (found == pinned_.end())
    pinned_.insert(std::lower_bound(pinned_.begin(), pinned_.end(), word), word);
  else
    pinned_.erase(found);
  Q_EMIT changed();
}

bool WordFocus::unpinAll() {
  if (pinned_.empty()) return false;
  pinned_.clear();
  Q_EMIT changed();
  return true;
}

bool WordFocus::isPinned(int word) const {
  return std::find(pinned_.begin(), pinned_.end(), word) != pinned_.end();
}

std::vector<int> WordFocus::active() const {
  return hovered_ >= 0 ? std::vector<int>{hovered_} : pinned_;
}

}  // namespace ws
