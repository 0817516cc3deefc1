#include "core/model/detail/runtime.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>

#include <algorithm>
#include <mutex>
#include <string_view>
#include <thread>

namespace ws::detail {
namespace {

void settleOnce() {
  static std::once_flag once;
  std::call_once(once, [] {
    const int threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    at::set_num_threads(threads);
    // OpenBLAS has a pool of its own, which LibTorch doesn't bind; there is no header to link it
    // by.
    if (void* set = ::dlsym(RTLD_DEFAULT, "openblas_set_num_threads"))
      reinterpret_cast<void (*)(int)>(set)(threads);
    at::globalContext().setAllowTF32CuBLAS(false);
    at::globalContext().setAllowTF32CuDNN(false);
  });
}

}  // namespace

torch::Device openDevice(Device device) {
  settleOnce();
  if (device == Device::Cpu) return torch::kCPU;
  if (!torch::cuda::is_available())
    throw Error(ErrorCode::Device, "cuda",
                "no GPU answers, or this LibTorch was built without CUDA; use the CPU");
  return torch::kCUDA;
}

void enterThread() {
  thread_local const bool entered = [] {
    at::init_num_threads();
    return true;
  }();
  static_cast<void>(entered);
}

// OpenMP's functions are looked up: the library in use is LibTorch's, which may be one of its own.
OnOneThread::OnOneThread() {
  static const auto get = reinterpret_cast<int (*)()>(::dlsym(RTLD_DEFAULT, "omp_get_max_threads"));
  static const auto set =
      reinterpret_cast<void (*)(int)>(::dlsym(RTLD_DEFAULT, "omp_set_num_threads"));
  if (!get || !set) return;
  before_ = get();
  set(1);
}

OnOneThread::~OnOneThread() {
  static const auto set =
      reinterpret_cast<void (*)(int)>(::dlsym(RTLD_DEFAULT, "omp_set_num_threads"));
  if (before_ > 0) set(before_);
}

void throwTranslated(const c10::Error& error, const std::string& subject) {
  const std::string what = error.what_without_backtrace();
  const bool gpu = what.find("CUDA") != std::string::npos || what.find("cuda") != std::string::npos;
  throw Error(gpu ? ErrorCode::Device : ErrorCode::Internal, subject, what);
}

}  // namespace ws::detail
