#pragma once
// The state of a training in one file, replaced as a whole: weights, averaged weights, moments,
// counters. Includes LibTorch.
#include <filesystem>

#include "core/model/scene_teran.h"
#include "core/train/detail/adam.h"
#include "core/train/train_config.h"

namespace ws {

/// What is being trained. The averaged network follows the trained one and is what is measured and
/// kept.
struct TrainState {
  SceneTeran network{nullptr}, averaged{nullptr};
  torch::Tensor logTemperature;  ///< of InfoNCE, learned
  std::unique_ptr<Adam> optimiser;
  std::int64_t steps = 0;  ///< done
  double seconds = 0;      ///< spent, over all runs

  /// Fresh weights from the configuration's seed.
  TrainState(const TrainConfig& config, const torch::Device& device);
  /// averaged += (network - averaged) * (1 - decay), faster in the first steps; buffers too.
  void average(double decay);
};

/// @throws Error DiskFull, Unreadable
void saveCheckpoint(const std::filesystem::path& file, const TrainState& state,
                    const TrainConfig& config);

/// @throws Error NotFound, BadFormat; Incompatible when it belongs to another configuration (its
/// length, `steps`, and
///   the intervals of measuring and saving may differ)
void loadCheckpoint(const std::filesystem::path& file, TrainState& state,
                    const TrainConfig& config);

/// Writes the averaged network as a model pack: config.json, model.safetensors (half precision),
/// vocab.txt, and training.json with the configuration and `measured` (a JSON object).
void writePack(const std::filesystem::path& folder, const TrainState& state,
               const TrainConfig& config, const std::vector<std::string>& vocabulary,
               const nlohmann::json& measured);

}  // namespace ws
