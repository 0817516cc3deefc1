#include "app/cli/console.h"

#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <thread>

#include "core/base/error.h"

namespace ws::cli {
namespace {

std::stop_source& stopSource() {
  static std::stop_source source;
  return source;
}

double secondsNow() {
  using namespace std::chrono;
  return duration<double>(steady_clock::now().time_since_epoch()).count();
}

std::string timeLeft(const ProgressState& state) {
  if (state.perSecond <= 0 || state.total <= state.done) return "";
  const auto seconds = static_cast<long>(static_cast<double>(state.total - state.done) / state.perSecond);
  if (seconds < 90) return fmt::format(", about {} s left", seconds);
  return fmt::format(", about {} min left", (seconds + 30) / 60);
}

[[noreturn]] void throwOutputError() {
  throw Error(ErrorCode::Unreadable, "standard output",
              std::string("the results could not all be written: ") + std::strerror(errno));
}

}  // namespace

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) throwOutputError();
}

void printJson(const nlohmann::ordered_json& value) {
  print(value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
  print("\n");
}

void finishOutput() {
  if (std::fflush(stdout) != 0) throwOutputError();
}

void say(std::string_view message) {
  std::fwrite(message.data(), 1, message.size(), stderr);
  std::fputc('\n', stderr);
}

ProgressBar::~ProgressBar() {
  if (shown_) std::fputs("\r\033[K", stderr);
}

Progress ProgressBar::sink() {
  if (!::isatty(STDERR_FILENO)) return {};
  return [this](const ProgressState& state) {
    const double now = secondsNow();
    if (now - lastDraw_ < 0.05) return;
    lastDraw_ = now;
    shown_ = true;
    const std::string rate = state.perSecond > 0 ? fmt::format(" · {:.0f} a second", state.perSecond) : "";
    const std::string count = state.total > 0 ? fmt::format("{} of {}", state.done, state.total)
                                              : fmt::format("{}", state.done);
    const std::string line = fmt::format("\r\033[K{}: {}{}{}", state.phase, count, rate, timeLeft(state));
    std::fputs(line.c_str(), stderr);
    std::fflush(stderr);
  };
}

std::stop_token interruption() { return stopSource().get_token(); }

void watchForInterruption() {
  stopSource();
  ::signal(SIGPIPE, SIG_IGN);  // a closed pipe shows when the output is flushed
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGINT);
  ::sigaddset(&signals, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread([signals] {
    int number = 0;
    ::sigwait(&signals, &number);
    stopSource().request_stop();
    ::sigwait(&signals, &number);
    ::_exit(1);
  }).detach();  // waits for the whole life of the process and owns nothing
}

}  // namespace ws::cli
