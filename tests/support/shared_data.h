#pragma once
// Where tests find other people's files (photos, tokenizer data), which are used in place.
#include <filesystem>
#include <optional>
#include <string_view>

namespace ws::testing {

/// `relative` under $WORDSIGHT_SHARED, or under shared/ beside the checkout; nothing where neither has it:
/// then the test skips itself and says which folder it looked for.
std::optional<std::filesystem::path> sharedPath(std::string_view relative);

}  // namespace ws::testing
