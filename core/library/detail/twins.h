#pragma once
// Several files with the same bytes in one ingest: the first is computed, the others share what
// comes of it.
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "core/catalog/catalog.h"

namespace ws::detail {

class Twins {
 public:
  /// @return true for the first photo of these bytes, which must be finished later; others wait for
  /// it
  bool claim(const ContentHash& hash, const PhotoOutcome& photo) {
    const std::lock_guard lock(mutex_);
    const auto [entry, isFirst] = waiting_.try_emplace(hash);
    if (!isFirst) entry->second.push_back(photo);
    return isFirst;
  }

  /// The first one is done (or failed): hands out those that waited for it.
  std::vector<PhotoOutcome> finish(const ContentHash& hash) {
    const std::lock_guard lock(mutex_);
    const auto entry = waiting_.find(hash);
    if (entry == waiting_.end()) return {};
    std::vector<PhotoOutcome> photos = std::move(entry->second);
    waiting_.erase(entry);
    return photos;
  }

 private:
  std::mutex mutex_;
  std::map<ContentHash, std::vector<PhotoOutcome>> waiting_;
};

}  // namespace ws::detail
