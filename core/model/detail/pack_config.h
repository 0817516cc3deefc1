#pragma once
// config.json of a model pack, checked. Its schema stands in this room's README.
#include <filesystem>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "core/model/model_pack.h"
#include "core/text/wordpiece.h"

namespace ws::detail {

struct PackConfig {
  ModelPackInfo info;
  WordPieceOptions tokens;
  std::filesystem::path vocabulary;  ///< full path
  int vocabularySize = 0;            ///< rows of the network's table: at most so many entries
  nlohmann::json network;            ///< the architecture's own object
  std::string subject;               ///< names config.json in errors

  std::filesystem::path weights() const { return info.folder / "model.safetensors"; }
};

/// @throws Error NotFound, BadFormat, Incompatible
PackConfig readPackConfig(const std::filesystem::path& folder);

/// Reads values out of one JSON object and says which key is wrong.
class JsonReader {
 public:
  JsonReader(const nlohmann::json& object, std::string subject, std::string where = "");
  bool has(const char* key) const { return object_.contains(key) && !object_[key].is_null(); }
  std::string text(const char* key) const;
  std::string text(const char* key, const std::string& fallback) const;
  /// A text that must be one of a few.
  std::string choice(const char* key, const std::string& fallback,
                     std::span<const std::string_view> known) const;
  bool flag(const char* key, bool fallback) const;
  int whole(const char* key, int least, int most) const;
  int whole(const char* key, int least, int most, int fallback) const;
  JsonReader object(const char* key) const;
  const nlohmann::json& tree() const { return object_; }
  [[noreturn]] void refuse(const char* key, const std::string& why) const;

 private:
  const nlohmann::json& member(const char* key) const;
  const nlohmann::json& object_;
  std::string subject_, where_;
};

}  // namespace ws::detail
