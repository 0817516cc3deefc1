#pragma once
// How long the GUI thread is busy in one go: how late its event loop comes to a timer of one
// millisecond, and how much processor the thread itself used meanwhile. While it is busy, nothing is
// painted and no key is heard.
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <ctime>
#include <vector>

namespace ws::testing {

class EventLoopWatch : public QObject {
 public:
  EventLoopWatch() {
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, [this] {
      wallMs.push_back(static_cast<double>(wall_.nsecsElapsed()) * 1e-6);
      const double now = processorMs();
      ownMs.push_back(now - processor_);
      processor_ = now;
      wall_.restart();
    });
    wall_.start();
    processor_ = processorMs();
    timer_.start(1);
  }

  std::vector<double> wallMs;  ///< each turn, the time of other threads and programs included
  std::vector<double> ownMs;   ///< the thread's own

 private:
  static double processorMs() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
  }
  QTimer timer_;
  QElapsedTimer wall_;
  double processor_ = 0;
};

}  // namespace ws::testing
