#include <torch/torch.h>

#include "core/model/encoders.h"

namespace ws {

Device bestDevice() { return torch::cuda::is_available() ? Device::Cuda : Device::Cpu; }

}  // namespace ws
