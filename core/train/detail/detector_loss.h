#pragma once
// What the detector learns from: where things are. Includes LibTorch.
#include "core/model/scene_teran_backbone.h"
#include "core/train/scene_batch.h"

namespace ws {

/// Focal loss on the bells of things' centres (CornerNet, Law and Deng 2018) plus 1 - GIoU
/// (Rezatofighi et al. 2019) of the boxes near them, weighted by the bell; each is a mean over
/// things.
torch::Tensor detectorLoss(const SceneMaps& maps, const DetectorTargets& targets);

/// Generalised intersection over union of boxes n x 4, in [-1, 1].
torch::Tensor generalisedIou(const torch::Tensor& a, const torch::Tensor& b);

}  // namespace ws
