#pragma once
// The best so many of a stream of scored photos, in one order whatever the order of the stream.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/index/search.h"

namespace ws::detail {

/// Higher scores first, then lower ids: a total order, so that ties have one answer.
inline bool isBetter(const ScoredPhoto& a, const ScoredPhoto& b) {
  return a.score != b.score ? a.score > b.score : a.photo < b.photo;
}

/// A photo with the place of what else was found out about it.
struct Kept {
  ScoredPhoto scored;
  std::uint32_t worker = 0;  ///< whose
  std::uint32_t place = 0;   ///< in what that worker kept
};

class Best {
 public:
  explicit Best(std::size_t limit) : limit_(limit) {}
  /// @return whether the photo is kept, at least for now
  bool add(const Kept& photo) {
    if (heap_.size() < limit_) {
      heap_.push_back(photo);  // while there is room for all, no order is needed
      if (heap_.size() == limit_) std::ranges::make_heap(heap_, isFirst);
      return true;
    }
    if (limit_ == 0 || !isFirst(photo, heap_.front())) return false;
    std::ranges::pop_heap(heap_, isFirst);
    heap_.back() = photo;
    std::ranges::push_heap(heap_, isFirst);
    return true;
  }
  void merge(const Best& other) {
    for (const Kept& photo : other.heap_) add(photo);
  }
  std::vector<Kept> sorted() && {
    std::ranges::sort(heap_, isFirst);
    return std::move(heap_);
  }

 private:
  static bool isFirst(const Kept& a, const Kept& b) { return isBetter(a.scored, b.scored); }

  std::size_t limit_;
  std::vector<Kept> heap_;  ///< once full: the worst in front
};

}  // namespace ws::detail
