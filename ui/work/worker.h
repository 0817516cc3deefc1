#pragma once
// A thread that does one job after another, and how its answers reach the window.
//
//   ask(worker, "search", this, [=](std::stop_token stop) { return engine->search(query, stop); },
//       [=](Result<SearchResults> answer) { show(answer); });   // on the GUI thread; never after a
//       newer question
#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <unordered_map>

#include "ui/work/result.h"

namespace ws {

class Worker {
 public:
  using Job = std::function<void(std::stop_token)>;

  Worker();
  ~Worker();  ///< as finish()

  /// Queues a job. One with a tag takes the place of the waiting job of that tag and stops the
  /// running one.
  std::stop_token submit(std::string tag, Job job);
  /// Drops the waiting job of that tag and stops the running one.
  void cancel(const std::string& tag);
  /// Stops everything and waits until the running job has returned. Nothing runs afterwards.
  void finish();

 private:
  struct Entry {
    std::string tag;
    Job job;
    std::stop_source stop;
  };
  void run();
  void cancelLocked(const std::string& tag);

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Entry> waiting_;
  std::stop_source running_;
  /// The last question of each tag, even when answered: its answer may still be on its way to the
  /// GUI thread, and a newer question must be able to withdraw it.
  std::unordered_map<std::string, std::stop_source> latest_;
  bool finished_ = false;
  std::thread thread_;
};

/// Calls `done` on the GUI thread, unless the receiver died or the question was withdrawn
/// meanwhile. The token is looked at there, where newer questions are asked: an old answer can't
/// slip through.
template <class Done>
void deliver(const QPointer<QObject>& receiver, const std::stop_token& stop, Done done) {
  QMetaObject::invokeMethod(
      QCoreApplication::instance(),
      [receiver, stop, done = std::move(done)]() mutable {
        if (receiver && !stop.stop_requested()) done();
      },
      Qt::QueuedConnection);
}

/// Runs `work(stop)` on the worker and hands its Result to `done` as `deliver` does.
template <class Work, class Done>
std::stop_token ask(Worker& worker, std::string tag, QObject* receiver, Work work, Done done) {
  return worker.submit(std::move(tag), [alive = QPointer<QObject>(receiver), work = std::move(work),
                                        done = std::move(done)](std::stop_token stop) {
    auto result = guarded([&] { return work(stop); });
    deliver(alive, stop, [result = std::move(result), done]() mutable { done(std::move(result)); });
  });
}

/// Runs `work(stop)` on a pool and hands its Result to `done` on the GUI thread, as `ask` does.
template <class Work, class Done>
[[nodiscard]] std::stop_source runOn(QThreadPool& pool, QObject* receiver, Work work, Done done) {
  std::stop_source stop;
  pool.start([alive = QPointer<QObject>(receiver), work = std::move(work), done = std::move(done),
              token = stop.get_token()] {
    auto result = guarded([&] { return work(token); });
    deliver(alive, token,
            [result = std::move(result), done]() mutable { done(std::move(result)); });
  });
  return stop;
}

}  // namespace ws
