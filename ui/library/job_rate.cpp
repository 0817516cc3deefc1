#include "ui/library/job_rate.h"

namespace ws {

void JobRate::update(qint64 nowMs, qint64 done) {
  constexpr qint64 kApartMs = 250;  // keeps the list short
  if (seen_.size() > 1 && nowMs - seen_[seen_.size() - 2].ms < kApartMs)
    seen_.back() = {nowMs, done};
  else
    seen_.push_back({nowMs, done});
  while (nowMs - seen_.front().ms > kSpanMs) seen_.pop_front();
}

std::optional<double> JobRate::perSecond() const {
  if (seen_.size() < 2) return {};
  const qint64 ms = seen_.back().ms - seen_.front().ms;
  const qint64 done = seen_.back().done - seen_.front().done;
  if (ms < kLeastMs || done < kLeastDone) return {};
  return static_cast<double>(done) * 1000.0 / static_cast<double>(ms);
}

}  // namespace ws
