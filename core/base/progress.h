#pragma once
// How a long call tells its caller where it is. Cancelling is std::stop_token's task.
#include <cstdint>
#include <functional>
#include <string>

namespace ws {

struct ProgressState {
  std::string phase;       ///< a stable key, e.g. "scan", "index", "train"; ui/ translates it
  std::int64_t done = 0;
  std::int64_t total = 0;  ///< 0 while unknown
  double perSecond = 0;    ///< units a second over the recent past; 0 while unknown
  std::int64_t failed = 0;
};

/// Called from the working thread, as often as the worker likes; the receiver thins it out.
/// Must not throw. May be empty.
using Progress = std::function<void(const ProgressState&)>;

}  // namespace ws
