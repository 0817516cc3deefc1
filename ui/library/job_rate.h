#pragma once
// How fast a job goes, as measured over the last minute; nothing while that can't be known.
#include <QtGlobal>
#include <deque>
#include <optional>

namespace ws {

class JobRate {
 public:
  static constexpr qint64 kSpanMs = 60'000;  ///< older measurements don't count
  static constexpr qint64 kLeastMs = 5'000;  ///< a shorter time says nothing yet
  static constexpr qint64 kLeastDone = 20;   ///< nor do fewer units

  /// A new job, another stage of it, or it goes on after a pause.
  void restart() { seen_.clear(); }
  /// @param nowMs  of a clock that never goes back  @param done  units, never fewer than before
  void update(qint64 nowMs, qint64 done);
  /// Units a second; above 0.
  std::optional<double> perSecond() const;

 private:
  struct Seen {
    qint64 ms, done;
  };
  std::deque<Seen> seen_;
};

}  // namespace ws
