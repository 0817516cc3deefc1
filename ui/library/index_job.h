#pragma once
// Indexing beside everything else: one job, its progress, pause, cancel and how it ended.
#include <QObject>
#include <filesystem>
#include <functional>
#include <vector>

#include "core/engine.h"
#include "ui/library/job_rate.h"

namespace ws {

class Desk;

/// One step of a job. Reading, previews and vectors are one step: a photo goes through them at
/// once.
struct JobStage {
  enum class Kind { Draw, Scan, Index };
  enum class State { Waiting, Running, Done };
  Kind kind = Kind::Scan;
  State state = State::Waiting;
  std::int64_t done = 0, total = 0;  ///< total: 0 while unknown
};

class IndexJob : public QObject {
  Q_OBJECT

 public:
  IndexJob(Desk& desk, QObject* parent);

  /// Adds folders or single photos and indexes what is new; with none: all folders known. While a
  /// job runs, the folders wait for its end. Needs the engine.
  void start(std::vector<std::filesystem::path> folders);
  /// Makes the demo's photos, then indexes them.
  void startDemo();
  /// Reads failed photos again; none: all.
  void retry(std::vector<PhotoId> photos);
  void setPaused(bool paused);
  void cancel();

  bool isRunning() const { return running_; }
  bool isPaused() const { return paused_; }
  bool isDrawing() const;  ///< the demo's photos are being made
  const ProgressState& progress() const { return shown_; }
  /// All steps of the running job, or of the last one, in their order; empty before the first.
  const std::vector<JobStage>& stages() const { return stages_; }
  /// Photos a second over the last minute; before that can be known, as the engine says; 0:
  /// unknown.
  double perSecond() const;
  /// Seconds that are left at the rate of the last minute; less than 0 while that isn't known.
  double secondsLeft() const;

 Q_SIGNALS:
  void changed();     ///< progress or state, at most 20 times a second
  void progressed();  ///< photos have been added: about once in two seconds
  void ended(const ws::IngestReport& report);
  void failed(const ws::Error& error);

 private:
  using Prepare =
      std::function<std::vector<std::filesystem::path>(Engine&, const Progress&, std::stop_token)>;
  void run(Prepare prepare, bool draws = false);
  Progress mailbox();
  void take(const ProgressState& state);
  void finish(bool whole);

  Desk& desk_;
  bool running_ = false;
  bool paused_ = false;
  ProgressState shown_;
  std::vector<JobStage> stages_;
  JobRate rate_;
  qint64 lastListed_ = 0;
  std::vector<std::filesystem::path> next_;
};

}  // namespace ws
