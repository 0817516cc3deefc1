#pragma once
// Where LibTorch meets the rest of the house: devices, thread counts, its exceptions. Includes
// LibTorch.
#include <torch/torch.h>

#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/model/encoders.h"

namespace ws::detail {

/// Settles LibTorch's and OpenBLAS's thread counts to the hardware's, once, and switches shortened
/// products off so that CPU and GPU agree. @throws Error Device when Cuda isn't there
torch::Device openDevice(Device device);

/// Makes the settled thread count hold for the calling thread too: OpenMP keeps one for each.
void enterThread();

/// While it lives, the calling thread's work in LibTorch isn't spread over others. For what is done
/// in a millisecond: waiting for a second thread costs more, and tens of milliseconds while an
/// ingest has the processors (measured: 65 ms for a sentence, 0.5 ms alone).
class OnOneThread {
 public:
  OnOneThread();
  ~OnOneThread();
  OnOneThread(const OnOneThread&) = delete;
  OnOneThread& operator=(const OnOneThread&) = delete;

 private:
  int before_ = 0;
};

[[noreturn]] void throwTranslated(const c10::Error& error, const std::string& subject);

/// Runs `work` without recording gradients; LibTorch's exceptions come out as Error Device or
/// Internal.
template <class Work>
auto inferring(const std::string& subject, Work&& work) {
  enterThread();
  try {
    const torch::InferenceMode guard;
    return std::forward<Work>(work)();
  } catch (const c10::Error& error) {
    throwTranslated(error, subject);
  }
}

}  // namespace ws::detail
