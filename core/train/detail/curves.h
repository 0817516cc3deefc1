#pragma once
// curves.csv: one row a measurement, kept in step with the checkpoint.
#include <array>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/train/scene_exam.h"

namespace ws {

/// Means over the steps since the last row.
struct StepLosses {
  double detector = 0, contrastive = 0, hinge = 0, global = 0;
};

struct CurveRow {
  std::int64_t step = 0;
  double seconds = 0, learningRate = 0, temperature = 0;
  StepLosses losses;
  SceneExamResult exam;
};

class Curves {
 public:
  /// Begins a new file, or goes on with the rows up to `lastStep`.
  Curves(std::filesystem::path file, bool resume, std::int64_t lastStep);
  void append(const CurveRow& row);

 private:
  std::filesystem::path file_;
  std::string text_;
};

/// The exam's figures by their names in the curves.
nlohmann::json toJson(const SceneExamResult& exam);

}  // namespace ws
