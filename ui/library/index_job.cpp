#include "ui/library/index_job.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr const char* kTag = "index";
constexpr const char* kDrawing = "scenes";             // the phase that the scene writer reports
constexpr auto kThin = std::chrono::milliseconds(50);  // 20 a second
constexpr qint64 kListEveryMs = 2000;

qint64 nowMs() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

JobStage::Kind stageOf(const std::string& phase) {
  if (phase == kDrawing) return JobStage::Kind::Draw;
  return phase == "scan" ? JobStage::Kind::Scan : JobStage::Kind::Index;
}

}  // namespace

IndexJob::IndexJob(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {}

void IndexJob::start(std::vector<std::filesystem::path> folders) {
  if (!desk_.engine()) return;
  if (running_) {
    next_.insert(next_.end(), folders.begin(), folders.end());
    return;
  }
  run([folders = std::move(folders)](Engine&, const Progress&, std::stop_token) {
    return folders;
  });
}

void IndexJob::startDemo() {
  if (!desk_.engine() || running_ || !desk_.sources().makeDemo) return;
  run(
      [make = desk_.sources().makeDemo](Engine&, const Progress& progress, std::stop_token stop) {
        return std::vector{make(progress, stop)};
      },
      true);
  shown_.phase = kDrawing;
  Q_EMIT changed();
}

void IndexJob::retry(std::vector<PhotoId> photos) {
  if (!desk_.engine() || running_) return;
  run([photos = std::move(photos)](Engine& engine, const Progress&, std::stop_token) {
    engine.retryFailed(photos);
    return std::vector<std::filesystem::path>{};
  });
}

void IndexJob::run(Prepare prepare, bool draws) {
  running_ = true;
  paused_ = false;
  shown_ = {};
  stages_.clear();
  if (draws) stages_.push_back({.kind = JobStage::Kind::Draw});
  stages_.push_back({.kind = JobStage::Kind::Scan});
  stages_.push_back({.kind = JobStage::Kind::Index});
  stages_.front().state = JobStage::State::Running;
  rate_.restart();
  lastListed_ = nowMs();
  Q_EMIT changed();
  // Cancelling ends an ingest in good order, with a report. So its end must be heard although the
  // token was stopped: the answer is delivered under a token of its own.
  desk_.jobs().submit(kTag, [this, alive = QPointer<QObject>(this), engine = desk_.engine(),
                             prepare = std::move(prepare),
                             progress = mailbox()](std::stop_token stop) {
    auto report =
        guarded([&] { return engine->ingest(prepare(*engine, progress, stop), progress, stop); });
    deliver(alive, {}, [this, report = std::move(report)] {
      finish(report && !report->stopped);
      if (report)
        Q_EMIT ended(*report);
      else
        Q_EMIT failed(report.error());
    });
  });
}

Progress IndexJob::mailbox() {
  // The engine may call very often, from any of its threads: the newest state waits in a mailbox,
  // one message fetches it.
  struct Mailbox {
    std::mutex mutex;
    ProgressState newest;
    bool onItsWay = false;
    std::chrono::steady_clock::time_point last{};
  };
  return [this, alive = QPointer<QObject>(this),
          box = std::make_shared<Mailbox>()](const ProgressState& state) {
    {
      const std::lock_guard lock(box->mutex);
      const auto now = std::chrono::steady_clock::now();
      const bool newPhase = state.phase != box->newest.phase;
      const bool whole = state.total > 0 && state.done == state.total;
      box->newest = state;
      if (box->onItsWay || (!newPhase && !whole && now - box->last < kThin)) return;
      box->onItsWay = true;
      box->last = now;
    }
    deliver(alive, {}, [this, box] {
      {
        const std::lock_guard lock(box->mutex);
        box->onItsWay = false;
        take(box->newest);
      }
      Q_EMIT changed();
      if (nowMs() - lastListed_ < kListEveryMs) return;
      lastListed_ = nowMs();
      Q_EMIT progressed();
    });
  };
}

void IndexJob::setPaused(bool paused) {
  if (!running_ || paused == paused_) return;
  paused_ = paused;
  rate_.restart();  // the time it rested isn't the job's pace
  desk_.engine()->pauseIngest(paused);
  Q_EMIT changed();
}

void IndexJob::cancel() {
  if (!running_) return;
  next_.clear();
  desk_.jobs().cancel(kTag);
  if (paused_) setPaused(false);  // a held job could not come to its end
}

void IndexJob::take(const ProgressState& state) {
  const JobStage::Kind kind = stageOf(state.phase);
  for (JobStage& stage : stages_) {
    if (stage.kind < kind) stage.state = JobStage::State::Done;
    if (stage.kind != kind) continue;
    if (stage.state != JobStage::State::Running) rate_.restart();
    stage = {kind, JobStage::State::Running, state.done, state.total};
  }
  if (!paused_) rate_.update(nowMs(), state.done);
  shown_ = state;
}

void IndexJob::finish(bool whole) {
  running_ = false;
  paused_ = false;
  for (JobStage& stage : stages_)
    if (whole)
      stage.state = JobStage::State::Done;
    else if (stage.state == JobStage::State::Running)
      stage.state = JobStage::State::Waiting;  // it was stopped before its end
  Q_EMIT changed();
  if (!next_.empty()) start(std::exchange(next_, {}));
}

bool IndexJob::isDrawing() const { return running_ && shown_.phase == kDrawing; }

double IndexJob::perSecond() const { return rate_.perSecond().value_or(shown_.perSecond); }

double IndexJob::secondsLeft() const {
  const auto pace = rate_.perSecond();
  if (!pace || paused_ || shown_.total <= 0) return -1;
  return static_cast<double>(std::max<std::int64_t>(0, shown_.total - shown_.done)) / *pace;
}

}  // namespace ws
