#pragma once
// AdamW with its state in named tensors, so that a checkpoint is one file of weights and moments
// (LibTorch's own optimisers key their state differently in every version). Includes LibTorch.
#include <torch/torch.h>

#include <string>
#include <vector>

#include "core/model/tensors.h"

namespace ws {

class Adam {
 public:
  /// @param decay  decoupled weight decay, on parameters of two dimensions and more
  Adam(NamedTensors parameters, double decay);

  /// Scales all gradients so that their common norm is at most `clip`, takes a step and clears
  /// them.
  /// @return the norm before
  double step(double learningRate, double clip);

  /// "first.NAME" and "second.NAME" for every parameter.
  NamedTensors state() const;
  /// @throws Error Incompatible when a moment is missing or has another shape
  void restore(const NamedTensors& state, std::int64_t stepsDone, const std::string& subject);

 private:
  struct Slot {
    std::string name;
    torch::Tensor value, first, second;
  };
  std::vector<Slot> slots_;
  double decay_;
  std::int64_t steps_ = 0;
};

}  // namespace ws
