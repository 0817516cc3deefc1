// wordsight-golden DIR [--only PREFIX] [--device cpu|cuda] [--json]: recomputes recorded numbers
// with our code.
#include <cstdio>
#include <string>

#include "core/base/error.h"
#include "core/base/process.h"
#include "tests/golden/runner/golden.h"

namespace {

constexpr const char* kUsage =
    "usage: wordsight-golden DIR [--only PREFIX] [--device cpu|cuda] [--json]\n"
    "  DIR       a folder with cases.json and its safetensors files\n"
    "  --only    only cases whose operation or name starts with PREFIX\n"
    "exit status: 0 nothing failed, 1 something failed, 2 wrong usage\n";

struct Options {
  std::string folder, only;
  ws::Device device = ws::Device::Cpu;
  bool json = false, help = false;
};

/// False for arguments that make no sense.
bool parse(int argc, char** argv, Options& options) {
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const bool hasValue = i + 1 < argc;
    if (argument == "--json") {
      options.json = true;
    } else if (argument == "--help" || argument == "-h") {
      options.help = true;
    } else if (argument == "--only" && hasValue) {
      options.only = argv[++i];
    } else if (argument == "--device" && hasValue) {
      const std::string device = argv[++i];
      if (device != "cpu" && device != "cuda") return false;
      options.device = device == "cuda" ? ws::Device::Cuda : ws::Device::Cpu;
    } else if (argument.rfind("--", 0) != 0 && options.folder.empty()) {
      options.folder = argument;
    } else {
      return false;
    }
  }
  return options.help || !options.folder.empty();
}

}  // namespace

int main(int argc, char** argv) {
  ws::restartWithMatrixKernels(argv);
  Options options;
  if (!parse(argc, argv, options)) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  if (options.help) {
    std::fputs(kUsage, stdout);
    return 0;
  }
  try {
    if (options.device == ws::Device::Cuda && ws::bestDevice() != ws::Device::Cuda)
      throw ws::Error(ws::ErrorCode::Device, "cuda", "this build or machine has no GPU to run on");
    const ws::golden::Report report = ws::golden::run(options.folder, options.only, options.device);
    std::puts((options.json ? ws::golden::toJson(report) : ws::golden::toText(report)).c_str());
    return report.failed == 0 ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "wordsight-golden: %s\n", error.what());
    return 1;
  }
}
