#pragma once
// The best so many of a stream of scored photos, in one order whatever the order of the stream.
#include <algorithm>
#include <vector>

#include "core/index/search.h"

namespace ws::detail {

/// Higher scores first, then lower ids: a total order, so that ties have one answer.
inline bool isBetter(const ScoredPhoto& a, const ScoredPhoto& b) {
  return a.score != b.score ? a.score > b.score : a.photo < b.photo;
}

class Best {
 public:
  explicit Best(std::size_t limit) : limit_(limit) {}
  void add(const ScoredPhoto& photo) {
    if (heap_.size() == limit_) {
      if (limit_ == 0 || !isBetter(photo, heap_.front())) return;
      std::ranges::pop_heap(heap_, isBetter);
      heap_.back() = photo;
    } else {
      heap_.push_back(photo);
    }
    std::ranges::push_heap(heap_, isBetter);
  }
  void merge(const Best& other) {
    for (const ScoredPhoto& photo : other.heap_) add(photo);
  }
  std::vector<ScoredPhoto> sorted() && {
    std::ranges::sort_heap(heap_, isBetter);
    return std::move(heap_);
  }

 private:
  std::size_t limit_;
  std::vector<ScoredPhoto> heap_;  ///< the worst in front
};

}  // namespace ws::detail
