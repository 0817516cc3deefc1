#include "core/engine/suggestions.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"

namespace ws {
namespace {

constexpr std::uint64_t kBytesMost = 1 << 20;
constexpr std::size_t kSentencesMost = 200;  // beyond, it is no row of suggestions any more

std::vector<Suggestion> parse(const std::string& text) {
  const auto tree = nlohmann::json::parse(text);
  std::vector<Suggestion> suggestions;
  for (const auto& each : tree.at("sentences")) {
    if (suggestions.size() == kSentencesMost) break;
    suggestions.push_back({each.at("text").get<std::string>(), each.at("ability").get<std::string>(),
                           each.value("note", std::string())});
  }
  return suggestions;
}

}  // namespace

std::vector<Suggestion> readSuggestions(const std::filesystem::path& folder) {
  const auto file = folder / "demo.json";
  std::error_code notThere;
  if (!std::filesystem::exists(file, notThere)) return {};
  try {
    return parse(readText(file, kBytesMost));
  } catch (const nlohmann::json::exception& error) {
    throw Error(ErrorCode::BadFormat, displayPath(file),
                std::string("isn't a list of sentences to try (") + error.what() +
                    "); make the demo again, or take the file away: the photos don't need it");
  }
}

}  // namespace ws
