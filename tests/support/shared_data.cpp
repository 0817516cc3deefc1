#include "tests/support/shared_data.h"

#include <cstdlib>

namespace ws::testing {

std::optional<std::filesystem::path> sharedPath(std::string_view relative) {
  std::filesystem::path roots[2];
  if (const char* named = std::getenv("WORDSIGHT_SHARED")) roots[0] = named;
  roots[1] = std::filesystem::path(WS_SOURCE_DIR) / ".." / "shared";
  for (const auto& root : roots) {
    if (root.empty()) continue;
    const auto candidate = (root / relative).lexically_normal();
    if (std::filesystem::exists(candidate)) return candidate;
  }
  return std::nullopt;
}

}  // namespace ws::testing
