#include "core/base/log.h"

#include <cstdio>
#include <memory>
#include <mutex>

namespace ws {
namespace {

void writeToStderr(std::string_view category, LogLevel level, std::string_view text) {
  if (level < LogLevel::Warning) return;
  std::fprintf(stderr, "wordsight.%.*s: %.*s\n", static_cast<int>(category.size()), category.data(),
               static_cast<int>(text.size()), text.data());
}

std::mutex sinkMutex;
std::shared_ptr<const LogSink> sink = std::make_shared<const LogSink>(writeToStderr);

}  // namespace

void setLogSink(LogSink replacement) {
  auto next = std::make_shared<const LogSink>(replacement ? std::move(replacement)
                                                          : LogSink(writeToStderr));
  const std::scoped_lock lock(sinkMutex);
  sink = std::move(next);
}

void log(std::string_view category, LogLevel level, std::string_view text) {
  std::shared_ptr<const LogSink> current;
  {
    const std::scoped_lock lock(sinkMutex);
    current = sink;
  }
  (*current)(category, level, text);
}

}  // namespace ws
