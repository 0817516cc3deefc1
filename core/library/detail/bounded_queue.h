#pragma once
// Joins two stages of the pipeline: holds at most so many bytes, and can be closed from either end.
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace ws::detail {

template <class T>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t mostBytes) : mostBytes_(mostBytes) {}

  /// Waits for room (one item always has room in an empty queue). @return false when the queue was
  /// closed
  bool push(T item, std::size_t bytes) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return closed_ || items_.empty() || bytes_ + bytes <= mostBytes_; });
    if (closed_) return false;
    bytes_ += bytes;
    items_.emplace_back(std::move(item), bytes);
    changed_.notify_all();
    return true;
  }

  /// The next item; nothing when the time is over, or when the queue is closed and empty (see
  /// isDone).
  std::optional<T> pop(std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, patience, [&] { return closed_ || !items_.empty(); });
    if (items_.empty()) return std::nullopt;
    std::pair<T, std::size_t> front = std::move(items_.front());
    items_.pop_front();
    bytes_ -= front.second;
    changed_.notify_all();
    return std::move(front.first);
  }

  /// Nothing more comes in; what is there can still be taken.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

  bool isDone() const {
    const std::lock_guard lock(mutex_);
    return closed_ && items_.empty();
  }

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::pair<T, std::size_t>> items_;
  std::size_t mostBytes_;
  std::size_t bytes_ = 0;
  bool closed_ = false;
};

}  // namespace ws::detail
