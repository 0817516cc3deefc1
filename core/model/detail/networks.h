#pragma once
// A pack's network with its weights, ready to run. Includes LibTorch.
#include "core/model/detail/pack_config.h"
#include "core/model/scene_teran.h"
#include "core/model/teran_model.h"

namespace ws::detail {

/// @throws Error as loadTensors and loadInto
SceneTeran loadSceneTeran(const PackConfig& pack, torch::Device device);
Teran loadTeran(const PackConfig& pack, torch::Device device);

/// Copies a tensor's numbers out, from any device.
std::vector<float> toVector(const torch::Tensor& tensor);

/// Whether all rows are finite and of unit length, give or take rounding: others must not reach a
/// store.
bool soundRows(const torch::Tensor& rows);

}  // namespace ws::detail
