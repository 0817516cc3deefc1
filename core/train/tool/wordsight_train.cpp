// wordsight-train CONFIG OUT [--resume] [--stop-after STEPS] [--cache DIR] [--threads N]: the
// trainer alone, for machines that have LibTorch and nothing else. `wordsight-cli train` is the
// same with a progress bar.
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "core/base/error.h"
#include "core/base/process.h"
#include "core/train/trainer.h"

namespace {

volatile std::sig_atomic_t interrupted = 0;
void onSignal(int) { interrupted = 1; }

int usage() {
  std::fputs(
      "usage: wordsight-train CONFIG OUT [--resume] [--stop-after STEPS] [--cache DIR] [--threads "
      "N]\n",
      stderr);
  return 2;
}

void print(const ws::TrainReport& report) {
  const ws::SceneExamResult& e = report.heldOut;
  std::printf(
      "{\"finished\": %s, \"steps\": %lld, \"scenes_seen\": %lld, \"seconds\": %.0f, "
      "\"scenes_per_second\": %.1f,\n"
      " \"t2i\": [%.4f, %.4f, %.4f], \"i2t\": [%.4f, %.4f, %.4f], \"global\": [%.4f, %.4f, %.4f],\n"
      " \"pointing\": {\"kind\": %.4f, \"colour\": %.4f, \"size\": %.4f, \"pattern\": %.4f}, "
      "\"boxes_found\": %.4f}\n",
      report.finished ? "true" : "false", static_cast<long long>(report.steps),
      static_cast<long long>(report.scenesSeen), report.seconds, report.scenesPerSecond, e.t2iR1,
      e.t2iR5, e.t2iR10, e.i2tR1, e.i2tR5, e.i2tR10, e.globalR1, e.globalR10, e.globalR100,
      e.pointingKind, e.pointingColour, e.pointingSize, e.pointingPattern, e.boxesFound);
}

}  // namespace

int main(int argc, char** argv) {
  ws::restartWithMatrixKernels(argv);
  if (argc < 3) return usage();
  ws::TrainOptions options;
  for (int i = 3; i < argc; ++i) {
    const std::string_view argument = argv[i];
    const bool hasValue = i + 1 < argc;
    if (argument == "--resume")
      options.resume = true;
    else if (argument == "--cache" && hasValue)
      options.sceneCache = argv[++i];
    else if (argument == "--stop-after" && hasValue)
      options.stopAfterSteps = std::max(0, std::atoi(argv[++i]));
    else if (argument == "--threads" && hasValue)
      options.threads = std::max(0, std::atoi(argv[++i]));
    else
      return usage();
  }
  std::signal(SIGINT, onSignal);
  std::signal(SIGTERM, onSignal);
  std::stop_source stop;
  auto last = std::chrono::steady_clock::now();
  const auto progress = [&](const ws::ProgressState& state) {
    if (interrupted) stop.request_stop();
    const auto now = std::chrono::steady_clock::now();
    if (now - last < std::chrono::seconds(10) && state.done != state.total) return;
    last = now;
    std::fprintf(stderr, "%s %lld / %lld  %.1f scenes/s\n", state.phase.c_str(),
                 static_cast<long long>(state.done), static_cast<long long>(state.total),
                 state.perSecond);
  };
  try {
    print(ws::train(argv[1], argv[2], options, progress, stop.get_token()));
    return 0;
  } catch (const ws::Error& error) {
    std::fprintf(stderr, "wordsight-train: %s\n", error.what());
    return 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "wordsight-train: %s\n", error.what());
    return 1;
  }
}
