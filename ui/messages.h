#pragma once
// The window's words for what went wrong. Nobody else writes error text.
#include <QString>
#include <string>

#include "core/base/error.h"

namespace ws {

/// What happened, to which file, and what to do; empty for Cancelled, which needs no words.
QString errorSentence(const Error& error);
/// Why one photo can't be shown or searched, by the catalog's code ("truncated", "unknown_format",
/// ...).
QString photoProblem(const std::string& code);

}  // namespace ws
