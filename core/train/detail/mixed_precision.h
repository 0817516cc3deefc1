#pragma once
// Bfloat16 in convolutions and matrix products while alive, where the device does them faster.
// Includes LibTorch.
#include <ATen/autocast_mode.h>
#include <torch/torch.h>
#include <torch/version.h>

namespace ws {

/// Whether bfloat16 products are an instruction here; without it they would be slower than float32.
inline bool hasHalfCompute(const torch::Device& device) {
  if (device.is_cuda()) return true;
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx512bf16");
#else
  return false;
#endif
}

/// Switches LibTorch's autocast for this thread. Ends with forgetting the weights' copies, which
/// the next step changes.
class MixedPrecision {
 public:
  MixedPrecision(const torch::Device& device, bool wanted)
      : device_(device), on_(wanted && hasHalfCompute(device)) {
    if (on_) set(true);
  }
  ~MixedPrecision() {
    if (!on_) return;
    set(false);
    at::autocast::clear_cache();
  }
  MixedPrecision(const MixedPrecision&) = delete;
  MixedPrecision& operator=(const MixedPrecision&) = delete;

 private:
  void set(bool enabled) const {
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    at::autocast::set_autocast_dtype(device_.type(), torch::kBFloat16);
    at::autocast::set_autocast_enabled(device_.type(), enabled);
#else
    if (device_.is_cuda()) {
      at::autocast::set_autocast_gpu_dtype(torch::kBFloat16);
      at::autocast::set_enabled(enabled);
    } else {
      at::autocast::set_autocast_cpu_dtype(torch::kBFloat16);
      at::autocast::set_cpu_enabled(enabled);
    }
#endif
  }

  torch::Device device_;
  bool on_;
};

}  // namespace ws
