#pragma once
// An evaluation on paper.
#include <string>

#include "core/base/evaluation_report.h"

namespace ws {

/// The report as a table for a terminal, as JSON (the keys of `wordsight-cli eval --json`), as CSV
/// (one line a figure: group, name, value) or as a LaTeX table (booktabs). UTF-8, ends with a line
/// feed. Percentages have one decimal in the tables and all digits that count in JSON and CSV; what
/// isn't known is null, empty or a dash.
std::string formatReport(const EvaluationReport& report, ReportFormat format);

}  // namespace ws
