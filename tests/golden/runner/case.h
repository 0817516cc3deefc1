#pragma once
// One golden case as its operation sees it, and what the operation answers.
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/model/tensors.h"

namespace ws::golden {

/// What an operation computed: tensors by output name, and plain numbers.
struct Answer {
  std::map<std::string, torch::Tensor> tensors;
  std::map<std::string, std::vector<double>> scalars;
};

class Case {
 public:
  /// @param json     the case's entry in cases.json
  /// @param tensors  all tensors of its file, on the CPU; outlives the case
  Case(const nlohmann::json& json, const NamedTensors& tensors, torch::Device device)
      : json_(json), tensors_(tensors), device_(device) {}

  std::string text(const char* key) const { return json_.at(key).get<std::string>(); }
  /// One object of the entry, such as "outputs"; empty where it isn't there.
  const nlohmann::json& section(const char* key) const;
  const nlohmann::json& params() const { return section("params"); }
  bool hasInput(const char* argument) const;
  bool wants(const char* output) const;  ///< it is among the outputs or scalars

  /// An input on the device. @throws std::out_of_range, nlohmann's exceptions where the case lacks
  /// it
  torch::Tensor input(const char* argument) const;
  /// The same as a leaf whose gradient is wanted.
  torch::Tensor inputWithGradient(const char* argument) const;
  /// The recorded tensor of an output.
  torch::Tensor recorded(const std::string& output) const;

  /// Loads the case's weights into a module made for it, moves it to the device and stops its
  /// dropout.
  void loadWeights(torch::nn::Module& module, const std::string& prefix = "") const;

 private:
  NamedTensors weights() const;
  const nlohmann::json& json_;
  const NamedTensors& tensors_;
  torch::Device device_;
};

/// Runs the case's operation; nothing where it isn't one of ours.
using Operation = Answer (*)(const Case&);
Operation operationNamed(const std::string& op);

}  // namespace ws::golden
