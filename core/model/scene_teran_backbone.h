#pragma once
// From pixels to maps: the convolutional backbone of the built-in network and its class-agnostic
// detector. Includes LibTorch: for .cpp files of model and train only.
#include <torch/torch.h>

#include <array>

namespace ws {

/// What the backbone sees in B square pictures of edge E, on a grid of h x w cells (E / 4 each
/// way).
struct SceneMaps {
  torch::Tensor
      fused;  ///< B x C x h x w: fine detail with coarse meaning added, what regions are cut from
  torch::Tensor objectness;  ///< B x h x w: logit that a thing's centre lies in the cell
  torch::Tensor
      boxes;  ///< B x h x w x 4: the box of the thing around the cell, normalised x0 y0 x1 y1
};

/// Where things are, best first, padded to a fixed number.
struct SceneProposals {
  torch::Tensor boxes;   ///< B x N x 4, normalised, inside the picture
  torch::Tensor scores;  ///< B x N in [0,1], descending
};

/// Residual stages at strides 4, 8 and 16, fused upwards into stride 4, and a head of centres and
/// sides (after CenterNet, Zhou et al. 2019: a peak is a thing, so nothing has to be suppressed
/// afterwards).
class SceneBackboneImpl : public torch::nn::Module {
 public:
  /// @param widths      channels at strides 4, 8, 16
  /// @param blocks      residual blocks there
  /// @param fusedWidth  C
  SceneBackboneImpl(const std::array<int, 3>& widths, const std::array<int, 3>& blocks,
                    int fusedWidth);

  /// @param images  B x 3 x E x E, float in [0,1], E a multiple of 16
  SceneMaps forward(const torch::Tensor& images);

 private:
  torch::nn::Conv2d stem_{nullptr};
  torch::nn::Sequential fine_, middle_, coarse_;
  torch::nn::Sequential coarseToMiddle_, middleToFine_;
  torch::nn::Sequential fuseMiddle_, fuseFine_, head_;
};
TORCH_MODULE(SceneBackbone);

/// The `count` strongest peaks of the objectness (a cell not below its eight neighbours), as boxes.
SceneProposals proposeBoxes(const SceneMaps& maps, int count);

/// How much each cell counts in each bin of each box: the exact mean over the bin of the bilinearly
/// interpolated map (precise RoI pooling, Jiang et al. 2018), which unlike sampling neither aliases
/// in large boxes nor jumps in small ones. Boxes smaller than a cell are grown to one.
///
/// @param boxes  B x R x 4, normalised
/// @param type   of the result: that of the map it will be multiplied with
/// @return       B x R x (bins * bins) x (h * w), each row summing to 1; no gradient
torch::Tensor binWeights(const torch::Tensor& boxes, int bins, std::int64_t h, std::int64_t w,
                         torch::ScalarType type = torch::kFloat);

/// Which cells' centres no box covers: B x (h * w), 1 free, 0 covered. Boxes with `absent` set
/// don't count.
torch::Tensor uncoveredCells(const torch::Tensor& boxes, const torch::Tensor& absent,
                             std::int64_t h, std::int64_t w);

}  // namespace ws
