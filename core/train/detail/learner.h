#pragma once
// From a batch to gradients. Includes LibTorch.
#include <memory>
#include <vector>

#include "core/model/scene_teran.h"
#include "core/train/detail/curves.h"
#include "core/train/scene_batch.h"
#include "core/train/train_config.h"

namespace ws {

/// Sends the shards of a batch through replicas of the network side by side, a thread each, scores
/// all of them against all, and sends the gradients back the same way: the gradients of the whole
/// batch (but that the backbone normalises each shard by itself), and threads that meet three times
/// a step instead of at every operation, which is what counts on a machine with other things to do.
class Learner {
 public:
  /// @param network         keeps its weights, which the replicas share
  /// @param logTemperature  of InfoNCE, learned beside the network
  Learner(const TrainConfig& config, const SceneTeran& network,
          const torch::Tensor& logTemperature);

  /// Adds the batch's gradients to those of the network and the temperature. Draws only from
  /// `seed`.
  StepLosses learn(const SceneBatch& batch, bool aligning, std::uint64_t seed);

 private:
  struct Shard {
    SceneTeran network{nullptr};
    torch::Tensor detector;
    SceneRegions regions;
    SceneWords words;
  };
  void forward(std::size_t index, const SceneBatch& batch, bool aligning, std::uint64_t seed);
  torch::Tensor pictures(std::size_t index, const SceneBatch& batch, at::Generator& random) const;
  torch::Tensor alignmentLoss(const SceneBatch& batch, const SceneRegions& regions,
                              const SceneWords& words, StepLosses& losses) const;
  void alignAndReturn(const SceneBatch& batch, StepLosses& losses);
  void shareBuffers();
  void gather();

  TrainConfig config_;
  std::vector<Shard> shards_;
  torch::Tensor logTemperature_, noise_;
  torch::Device device_;
};

}  // namespace ws
