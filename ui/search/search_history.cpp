#include "ui/search/search_history.h"

#include <algorithm>

namespace ws {

void SearchHistory::add(const QueryState& question) {
  if (question.isEmpty() || isWalking()) return;
  if (!entries_.empty() && entries_.front().asksSame(question)) return;
  std::erase_if(entries_, [&](const QueryState& entry) { return entry.asksSame(question); });
  if (!entries_.empty()) {
    const QueryState& last = entries_.front();
    if (last.pictures.empty() && question.pictures.empty() &&
        question.text.startsWith(last.text.trimmed()))
      entries_.erase(entries_.begin());
  }
  entries_.insert(entries_.begin(), question);
  if (static_cast<int>(entries_.size()) > kMost) entries_.resize(kMost);
  Q_EMIT changed();
}

void SearchHistory::forget(int entry) {
  if (entry < 0 || entry >= static_cast<int>(entries_.size())) return;
  entries_.erase(entries_.begin() + entry);
  stopWalking();
  Q_EMIT changed();
}

void SearchHistory::forgetAll() {
  entries_.clear();
  stopWalking();
  Q_EMIT changed();
}

std::optional<QueryState> SearchHistory::older(const QueryState& now) {
  int next = at_ + 1;
  // The newest entry may be the very question that stands in the line.
  while (next < static_cast<int>(entries_.size()) &&
         entries_[static_cast<std::size_t>(next)].asksSame(now))
    ++next;
  if (next >= static_cast<int>(entries_.size())) return std::nullopt;
  if (!isWalking()) left_ = now;
  at_ = next;
  return entries_[static_cast<std::size_t>(at_)];
}

std::optional<QueryState> SearchHistory::newer() {
  if (!isWalking()) return std::nullopt;
  while (--at_ >= 0 && entries_[static_cast<std::size_t>(at_)].asksSame(left_)) {
  }
  return at_ >= 0 ? entries_[static_cast<std::size_t>(at_)] : left_;
}

std::vector<QueryState> SearchHistory::lasting() const {
  std::vector<QueryState> lasting;
  for (const auto& entry : entries_)
    if (std::all_of(entry.pictures.begin(), entry.pictures.end(),
                    [](const PicturePart& part) { return part.picture.photo.has_value(); }))
      lasting.push_back(entry);
  return lasting;
}

void SearchHistory::setEntries(std::vector<QueryState> entries) {
  entries_ = std::move(entries);
  std::erase_if(entries_, [](const QueryState& entry) { return entry.isEmpty(); });
  if (static_cast<int>(entries_.size()) > kMost) entries_.resize(kMost);
  stopWalking();
  Q_EMIT changed();
}

}  // namespace ws
