#pragma once
// How fast it goes now, not on average since the start.
#include <chrono>
#include <cstdint>
#include <deque>
#include <utility>

namespace ws::detail {

class RecentRate {
 public:
  /// @return units a second over the last ten seconds, 0 in the first moments
  double update(std::int64_t done) {
    using namespace std::chrono;
    const auto now = steady_clock::now();
    if (samples_.empty() || now - samples_.back().first >= milliseconds(200))
      samples_.emplace_back(now, done);
    while (samples_.size() > 2 && now - samples_.front().first > seconds(10)) samples_.pop_front();
    const double elapsed = duration<double>(now - samples_.front().first).count();
    return elapsed < 0.5 ? 0 : static_cast<double>(done - samples_.front().second) / elapsed;
  }

 private:
  std::deque<std::pair<std::chrono::steady_clock::time_point, std::int64_t>> samples_;
};

}  // namespace ws::detail
