#pragma once
// Lets questions overtake long work: a worker passes the gate between batches, and waits there while a question runs.
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace ws {

class QuestionGate {
 public:
  /// Held while a question runs.
  class Question {
   public:
    explicit Question(QuestionGate& gate) : gate_(gate) {
      const std::scoped_lock lock(gate_.mutex_);
      ++gate_.questions_;
    }
    ~Question() {
      const std::scoped_lock lock(gate_.mutex_);
      if (--gate_.questions_ == 0) gate_.free_.notify_all();
    }
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;

   private:
    QuestionGate& gate_;
  };

  /// Waits until no question runs, but not for ever: a stream of questions must not starve the work.
  void pass() {
    std::unique_lock lock(mutex_);
    free_.wait_for(lock, kLongestWait, [this] { return questions_ == 0; });
  }

 private:
  static constexpr std::chrono::milliseconds kLongestWait{250};
  std::mutex mutex_;
  std::condition_variable free_;
  int questions_ = 0;
};

}  // namespace ws
