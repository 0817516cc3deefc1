#include "tests/golden/runner/case.h"

#include <cstdint>
#include <string_view>

namespace ws::golden {
namespace {

std::uint32_t fnv1a(std::string_view text) {
  std::uint32_t hash = 2166136261u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

/// Weights made by a formula (the golden README, "Synthetic weights").
torch::Tensor syntheticTensor(const std::string& name, std::uint32_t seed,
                              const nlohmann::json& entry) {
  const auto shape = entry.at("shape").get<std::vector<std::int64_t>>();
  const double amplitude = entry.at("amplitude"), offset = entry.at("offset");
  torch::Tensor tensor = torch::empty(shape);
  const std::uint32_t start = fnv1a(name) ^ seed;
  float* out = tensor.data_ptr<float>();
  for (std::int64_t i = 0; i < tensor.numel(); ++i) {
    std::uint32_t x = static_cast<std::uint32_t>(i) * 0x9E3779B1u + start;
    x ^= x >> 16;
    x *= 0x7feb352du;
    x ^= x >> 15;
    x *= 0x846ca68bu;
    x ^= x >> 16;
    out[i] = static_cast<float>((static_cast<double>(x >> 8) / 16777216.0 - 0.5) * 2 * amplitude +
                                offset);
  }
  return tensor;
}

}  // namespace

const nlohmann::json& Case::section(const char* key) const {
  static const nlohmann::json kNone = nlohmann::json::object();
  const auto found = json_.find(key);
  return found == json_.end() || found->is_null() ? kNone : *found;
}

bool Case::hasInput(const char* argument) const { return section("inputs").contains(argument); }

bool Case::wants(const char* output) const {
  return section("outputs").contains(output) || section("scalars").contains(output);
}

torch::Tensor Case::input(const char* argument) const {
  return tensors_.at(json_.at("inputs").at(argument).get<std::string>()).to(device_);
}

torch::Tensor Case::inputWithGradient(const char* argument) const {
  return input(argument).detach().clone().set_requires_grad(true);
}

torch::Tensor Case::recorded(const std::string& output) const {
  return tensors_.at(json_.at("outputs").at(output).at("tensor").get<std::string>());
}

NamedTensors Case::weights() const {
  NamedTensors weights;
  const auto described = json_.find("weights");
  if (described == json_.end()) return weights;
  if (const auto synthetic = described->find("synthetic"); synthetic != described->end()) {
    const auto seed = synthetic->at("seed").get<std::uint32_t>();
    for (const auto& [name, entry] : synthetic->at("tensors").items())
      weights.emplace(name, syntheticTensor(name, seed, entry));
    return weights;
  }
  const auto prefix = described->at("prefix").get<std::string>();
  for (const auto& [name, tensor] : tensors_)
    if (name.compare(0, prefix.size(), prefix) == 0)
      weights.emplace(name.substr(prefix.size()), tensor);
  return weights;
}

void Case::loadWeights(torch::nn::Module& module, const std::string& prefix) const {
  loadInto(module, weights(), text("name"), prefix, Extras::Ignore);
  module.to(device_);
  module.eval();
}

}  // namespace ws::golden
