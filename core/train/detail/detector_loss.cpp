#include "core/train/detail/detector_loss.h"

namespace ws {
namespace {

using torch::Tensor;

Tensor floats(const std::vector<float>& values, const torch::Device& device) {
  return torch::tensor(values, torch::TensorOptions(torch::kFloat)).to(device);
}

Tensor areaOf(const Tensor& boxes) {
  return (boxes.select(1, 2) - boxes.select(1, 0)).clamp_min(0) *
         (boxes.select(1, 3) - boxes.select(1, 1)).clamp_min(0);
}

}  // namespace

Tensor generalisedIou(const Tensor& a, const Tensor& b) {
  const Tensor inner = torch::cat({torch::max(a.narrow(1, 0, 2), b.narrow(1, 0, 2)),
                                   torch::min(a.narrow(1, 2, 2), b.narrow(1, 2, 2))},
                                  1);
  const Tensor outer = torch::cat({torch::min(a.narrow(1, 0, 2), b.narrow(1, 0, 2)),
                                   torch::max(a.narrow(1, 2, 2), b.narrow(1, 2, 2))},
                                  1);
  const Tensor shared = areaOf(inner);
  const Tensor whole = (areaOf(a) + areaOf(b) - shared).clamp_min(1e-8);
  const Tensor hull = areaOf(outer).clamp_min(1e-8);
  return shared / whole - (hull - whole) / hull;
}

Tensor detectorLoss(const SceneMaps& maps, const DetectorTargets& targets) {
  const auto device = maps.objectness.device();
  const double things = static_cast<double>(std::max<std::int64_t>(1, targets.things));
  const Tensor logits = maps.objectness.flatten();
  const Tensor heat = floats(targets.heat, device);
  const Tensor chance = logits.sigmoid();
  const Tensor centre = (heat >= 1).to(torch::kFloat);
  const Tensor missed = (1 - chance).square() * torch::log_sigmoid(logits) * centre;
  const Tensor imagined =
      (1 - heat).pow(4) * chance.square() * torch::log_sigmoid(-logits) * (1 - centre);
  const Tensor focal = -(missed + imagined).sum() / things;
  if (targets.near.empty()) return focal;
  const Tensor near = torch::tensor(targets.near, torch::TensorOptions(torch::kLong)).to(device);
  const Tensor boxes = maps.boxes.reshape({-1, 4}).index_select(0, near);
  const Tensor weight = floats(targets.nearHeat, device);
  const Tensor overlap = generalisedIou(boxes, floats(targets.nearBoxes, device).view({-1, 4}));
  return focal + 2 * ((1 - overlap) * weight).sum() / weight.sum();
}

}  // namespace ws
