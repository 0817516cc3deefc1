#pragma once
// One question's work on several threads.
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>

namespace ws {

/// Calls `each(i)` for every i in [0, count) and returns when all have returned. The caller works
/// along, so that a busy pool costs time and nothing else; idle threads of the pool help. `each`
/// is called from several threads at once.
/// @throws the first failure of `each`; what was not begun by then is left out
template <class Each>
void shareOut(QThreadPool& pool, std::size_t count, const Each& each) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr failure;
  const auto work = [&]() noexcept {
    try {
      for (std::size_t i; (i = next++) < count;) each(i);
    } catch (...) {
      next = count;
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  QSemaphore returned;
  int helpers = 0;
  while (helpers + 1 < QThread::idealThreadCount() && pool.tryStart([&] {
    work();
    returned.release();
  }))
    ++helpers;
  work();
  returned.acquire(helpers);
  if (failure) std::rethrow_exception(failure);
}

}  // namespace ws
