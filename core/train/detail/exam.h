#pragma once
// Measuring a network on scenes it hasn't seen. Includes LibTorch.
#include "core/model/scene_teran.h"
#include "core/text/wordpiece.h"
#include "core/train/scene_exam.h"
#include "core/train/scene_pool.h"

namespace ws {

/// B pictures of the pool, begin and up, as the network takes them: B x 3 x E x E in [0,1],
/// channels last.
torch::Tensor picturesOf(std::span<const std::uint8_t> pixels, std::int64_t count, int edgePx);

/// All scenes of the pool with all their captions. Leaves the network in evaluation mode.
SceneExamResult examine(SceneTeran& network, const ScenePool& pool, const WordPiece& tokenizer);

/// A pool of twins: the share of captions that score higher (MrSw) with their own scene than with
/// its twin; equal scores are misses. Leaves the network in evaluation mode.
double shareOfPairsRight(SceneTeran& network, const ScenePool& twins, const WordPiece& tokenizer);

}  // namespace ws
