#pragma once
// Makes a model pack from rendered scenes: one command, one configuration, one seed.
//
//   TrainReport report = train("wordsight-mini.train.json", "out", {}, progress, stop);
//
// The folder afterwards: checkpoint.safetensors (weights, averaged weights, moments, state),
// curves.csv, pack/ (a model pack), scenes/ (rendered scenes, a cache).
#include <cstdint>
#include <filesystem>
#include <stop_token>

#include "core/base/progress.h"
#include "core/train/scene_exam.h"

namespace ws {

struct TrainOptions {
  bool resume = false;               ///< go on from the checkpoint, if there is one
  std::filesystem::path sceneCache;  ///< where rendered scenes are kept; empty: OUT/scenes
  int threads = 0;                   ///< of LibTorch; 0: one a core
  int stopAfterSteps =
      0;  ///< save and return after this many steps of the whole; 0: run to the end
};

struct TrainReport {
  std::int64_t steps = 0;       ///< done in all
  std::int64_t scenesSeen = 0;  ///< steps * batch
  double seconds = 0;           ///< in all, over every run that led here
  double scenesPerSecond = 0;   ///< of this run
  bool finished = false;        ///< false where it was stopped; the checkpoint then resumes it
  SceneExamResult heldOut;      ///< of the averaged weights, at the last measurement
  std::filesystem::path pack;   ///< OUT/pack
};

/// Trains to the end of the configured steps, or until a stop is asked for: then it saves and
/// returns. A run that was stopped and resumed ends with the same weights as one that wasn't (same
/// machine, same number of threads).
/// @throws Error NotFound, BadFormat (configuration); Incompatible when the checkpoint belongs to
/// another
///   configuration; DiskFull, Unreadable
TrainReport train(const std::filesystem::path& config, const std::filesystem::path& out,
                  const TrainOptions& options, const Progress& progress, std::stop_token stop);

}  // namespace ws
