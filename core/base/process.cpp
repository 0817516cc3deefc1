#include "core/base/process.h"

#include <dlfcn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string_view>

namespace ws {
namespace {

constexpr const char* kVariable = "OPENBLAS_CORETYPE";

/// How strong a kernel family of OpenBLAS is on x86-64: 2 uses AVX-512, 1 AVX2, 0 less.
int strengthOf(std::string_view core) {
  for (const std::string_view name : {"SkylakeX", "Cooperlake", "Sapphirerapids"})
    if (core == name) return 2;
  for (const std::string_view name : {"Haswell", "Zen", "Excavator"})
    if (core == name) return 1;
  return 0;
}

/// The kernel family that this processor deserves, by its flags, or null where we have no opinion.
const char* bestCore([[maybe_unused]] int& strength) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512cd")) {
    strength = 2;
    return "SKYLAKEX";
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    strength = 1;
    return "HASWELL";
  }
#endif
  return nullptr;
}

/// The strength of what OpenBLAS would choose on its own, found out in a child process because the
/// choice is made when the library is loaded; -1 where there is no OpenBLAS or no answer.
int strengthOfDefault() {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return -1;
  const pid_t child = ::fork();
  if (child == 0) {
    ::setenv("OPENBLAS_NUM_THREADS", "1", 1);
    signed char answer = -1;
    if (void* library = ::dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL)) {
      using CoreName = char* (*)();
      if (auto name = reinterpret_cast<CoreName>(::dlsym(library, "openblas_get_corename")))
        answer = static_cast<signed char>(strengthOf(name()));
    }
    const auto written = ::write(ends[1], &answer, 1);
    ::_exit(written == 1 ? 0 : 1);
  }
  ::close(ends[1]);
  signed char answer = -1;
  if (child > 0) {
    if (::read(ends[0], &answer, 1) != 1) answer = -1;
    ::waitpid(child, nullptr, 0);
  }
  ::close(ends[0]);
  return answer;
}

}  // namespace

void chooseMatrixKernels() {
  // By default its threads spin for 2^28 clock ticks after each product, a tenth of a second, in
  // which they take a core from whatever comes next. 2^20 bridge the pauses within a network.
  ::setenv("OPENBLAS_THREAD_TIMEOUT", "20", 0);
  if (std::getenv(kVariable)) return;
  int deserved = 0;
  const char* best = bestCore(deserved);
  if (!best) return;
  const int chosen = strengthOfDefault();
  if (chosen >= 0 && chosen < deserved) ::setenv(kVariable, best, 0);
}

void restartWithMatrixKernels(char** argv) {
  if (std::getenv(kVariable)) return;
  chooseMatrixKernels();
  if (std::getenv(kVariable)) ::execv("/proc/self/exe", argv);  // on failure: slower, still right
}

std::filesystem::path libraryFolder() {
  Dl_info here{};
  if (::dladdr(reinterpret_cast<const void*>(&chooseMatrixKernels), &here) == 0 || !here.dli_fname) return {};
  std::error_code ignored;
  return std::filesystem::absolute(here.dli_fname, ignored).parent_path();
}

}  // namespace ws
