#pragma once
// The sentences that a collection comes with: its demo.json.
#include <filesystem>
#include <vector>

#include "core/base/suggestion.h"

namespace ws {

/// Reads `folder`/demo.json: {"sentences": [{"text", "ability", "note"}]}, in its order; what else
/// stands there is passed over. Nothing where the folder has no such file.
/// @throws Error BadFormat where it isn't that, Unreadable, TooLarge (over a megabyte)
std::vector<Suggestion> readSuggestions(const std::filesystem::path& folder);

}  // namespace ws
