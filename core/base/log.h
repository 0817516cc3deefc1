#pragma once
// The engine's log: one sink, installed by the program. Never a sentence typed by the user, and above
// debug level never more of a path than the file's name.
#include <functional>
#include <string_view>

namespace ws {

enum class LogLevel { Debug, Info, Warning, Error };

/// Receives (category, level, text); may be called from any thread.
using LogSink = std::function<void(std::string_view category, LogLevel level, std::string_view text)>;

/// Replaces the sink; an empty one restores the default, which writes warnings and errors to stderr.
void setLogSink(LogSink sink);
void log(std::string_view category, LogLevel level, std::string_view text);

}  // namespace ws
