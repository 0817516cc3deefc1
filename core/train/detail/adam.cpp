#include "core/train/detail/adam.h"

#include <cmath>

#include "core/base/error.h"

namespace ws {
namespace {

constexpr double kFirstDecay = 0.9, kSecondDecay = 0.99;  // the second one short: training is
constexpr double kEpsilon = 1e-8;

}  // namespace

Adam::Adam(NamedTensors parameters, double decay) : decay_(decay) {
  for (auto& [name, value] : parameters)
    slots_.push_back({name, value, torch::zeros_like(value), torch::zeros_like(value)});
}

double Adam::step(double learningRate, double clip) {
  const torch::NoGradGuard untracked;
  std::vector<torch::Tensor> squares;
  for (const Slot& slot : slots_)
    if (slot.value.grad().defined()) squares.push_back(slot.value.grad().square().sum());
  const double norm = squares.empty() ? 0 : std::sqrt(torch::stack(squares).sum().item<double>());
  ++steps_;
  if (!std::isfinite(norm))
    throw Error(ErrorCode::Internal, "", "the training diverged: a gradient isn't finite");
  const double scale = norm > clip ? clip / norm : 1;
  const double firstBias = 1 - std::pow(kFirstDecay, steps_),
               secondBias = 1 - std::pow(kSecondDecay, steps_);
  for (Slot& slot : slots_) {
    torch::Tensor& gradient = slot.value.mutable_grad();
    if (!gradient.defined()) continue;
    if (scale != 1) gradient.mul_(scale);
    slot.first.lerp_(gradient, 1 - kFirstDecay);
    slot.second.mul_(kSecondDecay).addcmul_(gradient, gradient, 1 - kSecondDecay);
    if (slot.value.dim() > 1) slot.value.mul_(1 - learningRate * decay_);
    slot.value.addcdiv_(slot.first, (slot.second / secondBias).sqrt_().add_(kEpsilon),
                        -learningRate / firstBias);
    gradient = torch::Tensor();
  }
  return norm;
}

NamedTensors Adam::state() const {
  NamedTensors out;
  for (const Slot& slot : slots_) {
    out["first." + slot.name] = slot.first;
    out["second." + slot.name] = slot.second;
  }
  return out;
}

void Adam::restore(const NamedTensors& state, std::int64_t stepsDone, const std::string& subject) {
  const torch::NoGradGuard untracked;
  const auto copy = [&](const std::string& name, torch::Tensor& into) {
    const auto found = state.find(name);
    if (found == state.end() || found->second.sizes() != into.sizes())
      throw Error(ErrorCode::Incompatible, subject,
                  "the moment \"" + name + "\" is missing or has another shape");
    into.copy_(found->second);
  };
  for (Slot& slot : slots_) {
    copy("first." + slot.name, slot.first);
    copy("second." + slot.name, slot.second);
  }
  steps_ = stepsDone;
}

}  // namespace ws
