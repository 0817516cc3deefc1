#pragma once
// Where threads wait while an ingest is paused.
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace ws::detail {

class PauseGate {
 public:
  void set(bool paused) {
    {
      const std::lock_guard lock(mutex_);
      paused_ = paused;
    }
    changed_.notify_all();
  }

  /// Returns when it isn't paused, or when a stop is requested.
  void pass(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, stop, [&] { return !paused_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable_any changed_;
  bool paused_ = false;
};

}  // namespace ws::detail
