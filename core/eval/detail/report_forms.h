#pragma once
// The forms of a report, one function each, and what they share.
#include <cmath>
#include <string>

#include "core/base/evaluation_report.h"

namespace ws {

std::string jsonReport(const EvaluationReport& report);
std::string csvReport(const EvaluationReport& report);
std::string latexReport(const EvaluationReport& report);

/// Far below what the number of words and captions can tell apart, and free of the noise of the
/// last bit.
inline double rounded(double value) { return std::round(value * 1e6) / 1e6; }

/// The first stage's share means something only where there are more photos than candidates.
inline bool knowsWithin500(const EvaluationReport& report) {
  return report.firstStage.pairs > 0 && report.images > 500;
}

/// "per word" or "score": what sentences of one photo are ranked by.
inline const char* photoToSentenceRule(const EvaluationReport& report) {
  return report.perWord ? "per word" : "score";
}

}  // namespace ws
