#pragma once
// What the commands share: where output goes, how progress shows, how Ctrl-C stops.
#include <nlohmann/json.hpp>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/base/progress.h"

namespace ws::cli {

/// Data goes to stdout, everything else to stderr.
/// @throws Error when the text can't be written (a closed pipe, a full disk): nobody reads the rest
void print(std::string_view text);
void printJson(const nlohmann::ordered_json& value);
/// Flushes stdout. @throws Error as print
void finishOutput();
void say(std::string_view message);

/// A bar on stderr, on terminals only; at most 20 redraws a second. Clears itself at the end.
class ProgressBar {
 public:
  ProgressBar() = default;
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  Progress sink();

 private:
  bool shown_ = false;
  double lastDraw_ = 0;
};

/// Stopped by the first Ctrl-C or SIGTERM; a second one ends the program at once.
std::stop_token interruption();
/// Before any other thread is started.
void watchForInterruption();

}  // namespace ws::cli
