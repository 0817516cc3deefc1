#include "ui/library/job_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>

#include "ui/qt_values.h"

namespace ws {
namespace {

/// The translations' context.
struct JobWords {
  Q_DECLARE_TR_FUNCTIONS(ws::JobWords)
};

const QString kDot = QStringLiteral(" · ");

}  // namespace

QString timeLeftText(double seconds) {
  if (seconds < 0) return {};
  constexpr double kMinute = 60, kHour = 3600;
  if (seconds < kMinute) return JobWords::tr("less than a minute");
  if (seconds < 1.5 * kHour)
    return JobWords::tr("about %Ln min", nullptr, static_cast<int>(std::lround(seconds / kMinute)));
  return JobWords::tr("about %Ln h", nullptr, static_cast<int>(std::lround(seconds / kHour)));
}

QString paceText(const IndexJob& job) {
  if (job.isPaused()) return JobWords::tr("paused");
  QStringList parts;
  const double pace = job.perSecond();
  if (pace >= 1) parts << JobWords::tr("%1 photos/s").arg(countText(std::llround(pace)));
  if (pace > 0 && pace < 1)
    parts << JobWords::tr("%1 photos/min").arg(countText(std::max(1LL, std::llround(60 * pace))));
  if (const QString left = timeLeftText(job.secondsLeft()); !left.isEmpty())
    parts << JobWords::tr("%1 left").arg(left);
  return parts.join(kDot);
}

QString runningText(const IndexJob& job) {
  const auto& state = job.progress();
  const QString done = countText(state.done), total = countText(state.total);
  QString what;
  if (state.phase == "scan")
    what = state.done > 0 ? JobWords::tr("Looking for photos: %1 found").arg(done)
                          : JobWords::tr("Looking for photos");
  else if (job.isDrawing())
    what = state.total > 0 ? JobWords::tr("Drawing the demo: %1 of %2").arg(done, total)
                           : JobWords::tr("Drawing the demo");
  else
    what = state.total > 0 ? JobWords::tr("Indexing %1 of %2").arg(done, total)
                           : JobWords::tr("Indexing");
  const QString pace = paceText(job);
  return pace.isEmpty() ? what : what + kDot + pace;
}

QString stageName(JobStage::Kind kind) {
  switch (kind) {
    case JobStage::Kind::Draw:
      return JobWords::tr("Draw the demo");
    case JobStage::Kind::Scan:
      return JobWords::tr("Look for photos");
    case JobStage::Kind::Index:
      return JobWords::tr("Read, preview and index");
  }
  return {};
}

QString stageText(const JobStage& stage) {
  if (stage.state == JobStage::State::Waiting && stage.done == 0) return {};
  if (stage.kind == JobStage::Kind::Scan)
    return stage.done > 0 ? JobWords::tr("%1 found").arg(countText(stage.done)) : QString();
  if (stage.total == 0)
    return stage.state == JobStage::State::Done ? JobWords::tr("nothing new") : QString();
  return JobWords::tr("%1 of %2").arg(countText(stage.done), countText(stage.total));
}

QString restingText(qint64 photos, qint64 indexed) {
  if (photos == 0) return {};
  return indexed >= photos
             ? JobWords::tr("%Ln photo(s), all indexed", nullptr, static_cast<int>(photos))
             : JobWords::tr("%1 of %2 photos indexed").arg(countText(indexed), countText(photos));
}

}  // namespace ws
