#pragma once
// Golden checks: numbers recorded from the authors' programs, recomputed with ours. A folder holds
// cases.json and safetensors files; which operations there are stands in operations.cpp.
#include <filesystem>
#include <string>
#include <vector>

#include "core/model/encoders.h"

namespace ws::golden {

/// One output (or a whole case, with an empty output) that didn't pass, and why.
struct Finding {
  std::string caseName, output, why;
};

/// Counts are of cases. A case is skipped when its operation isn't known, or when the reference
/// gave NaN where ours knowingly gives a number; all its other numbers are compared and can fail
/// it.
struct Report {
  int passed = 0, failed = 0, skipped = 0;
  std::vector<Finding> failures, skips;
};

/// @param only  run cases whose operation or name starts with it; empty: all
/// @throws Error NotFound, BadFormat when the folder can't be read
Report run(const std::filesystem::path& folder, const std::string& only = "",
           Device device = Device::Cpu);

std::string toText(const Report& report);
/// {"passed", "failed", "skipped", "failures": [{"case", "output", "why"}], "skips": the same}
std::string toJson(const Report& report);

}  // namespace ws::golden
