#pragma once
// What is said about a running job, in one place for status bar and library page.
#include <QString>

#include "ui/library/index_job.h"

namespace ws {

/// "about 3 min", "less than a minute", "about 2 h"; empty for less than 0 (unknown).
QString timeLeftText(double seconds);
/// "41 photos/s · about 3 min left", "paused"; what isn't known is left out.
QString paceText(const IndexJob& job);
/// The job in one line: "Indexing 120 of 600 · 41 photos/s · about 3 min left".
QString runningText(const IndexJob& job);
/// A stage's name: "Look for photos".
QString stageName(JobStage::Kind kind);
/// How far it is: "12,480 found", "120 of 600"; empty before it begins.
QString stageText(const JobStage& stage);
/// What a library is like while nothing runs: "48,210 photos, all indexed".
QString restingText(qint64 photos, qint64 indexed);

}  // namespace ws
