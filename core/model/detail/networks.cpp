#include "core/model/detail/networks.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/model/tensors.h"

namespace ws::detail {

SceneTeran loadSceneTeran(const PackConfig& pack, torch::Device device) {
  const std::string subject = displayPath(pack.weights());
  SceneTeran network(sceneTeranConfigFromJson(pack.network, pack.subject));
  loadInto(*network, loadTensors(pack.weights()), subject);
  network->to(device);
  network->eval();
  return network;
}

Teran loadTeran(const PackConfig& pack, torch::Device device) {
  const std::string subject = displayPath(pack.weights());
  Teran network(teranConfigFromJson(pack.network, pack.subject));
  // Released checkpoints hold one table twice and a pooler that nothing uses.
  loadInto(*network, loadTensors(pack.weights()), subject, kTeranPrefix, Extras::Ignore);
  network->to(device);
  network->eval();
  return network;
}

std::vector<float> toVector(const torch::Tensor& tensor) {
  const torch::Tensor host = tensor.to(torch::kCPU, torch::kFloat32).contiguous();
  const auto* data = host.data_ptr<float>();
  return {data, data + host.numel()};
}

bool soundRows(const torch::Tensor& rows) {
  constexpr double kTolerance = 1e-3;
  if (rows.numel() == 0) return true;
  const auto norms = rows.norm(2, -1);
  return torch::isfinite(norms).all().item<bool>() &&
         (norms - 1).abs().max().item<double>() < kTolerance;
}

}  // namespace ws::detail
