#include "ui/work/worker.h"

#include <algorithm>

namespace ws {

Worker::Worker() : thread_([this] { run(); }) {}

Worker::~Worker() { finish(); }

std::stop_token Worker::submit(std::string tag, Job job) {
  std::stop_source stop;
  {
    const std::lock_guard lock(mutex_);
    if (finished_) {
      stop.request_stop();
      return stop.get_token();
    }
    if (!tag.empty()) {
      cancelLocked(tag);
      latest_[tag] = stop;
    }
    waiting_.push_back({std::move(tag), std::move(job), stop});
  }
  wake_.notify_one();
  return stop.get_token();
}

void Worker::cancel(const std::string& tag) {
  const std::lock_guard lock(mutex_);
  cancelLocked(tag);
}

void Worker::cancelLocked(const std::string& tag) {
  if (const auto found = latest_.find(tag); found != latest_.end()) found->second.request_stop();
  std::erase_if(waiting_, [&](const Entry& entry) { return entry.tag == tag; });
}

void Worker::finish() {
  {
    const std::lock_guard lock(mutex_);
    finished_ = true;
    for (auto& entry : waiting_) entry.stop.request_stop();
    waiting_.clear();
    running_.request_stop();
  }
  wake_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Worker::run() {
  for (;;) {
    Entry entry;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return finished_ || !waiting_.empty(); });
      if (finished_) return;
      entry = std::move(waiting_.front());
      waiting_.pop_front();
      running_ = entry.stop;
    }
    entry.job(entry.stop.get_token());
  }
}

}  // namespace ws
