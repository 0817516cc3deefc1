#pragma once
// A JSON value that knows where it stands: every question checks, and an answer that isn't there
// names its place.
#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace ws {

/// Borrows the document it looks into. All members throw Error BadFormat, with the file as subject
/// and the place
/// ("images[3].objects[0].box") in the sentence.
class JsonPlace {
 public:
  JsonPlace(const nlohmann::json& value, const std::filesystem::path& file, std::string where)
      : value_(&value), file_(&file), where_(std::move(where)) {}

  JsonPlace operator[](const char* key) const;
  bool has(const char* key) const { return value_->is_object() && value_->contains(key); }
  std::size_t size() const;  ///< of a list
  JsonPlace item(std::size_t index) const;

  const std::string& text() const;
  std::int64_t whole(std::int64_t least, std::int64_t most) const;
  double number() const;
  bool flag() const;

  [[noreturn]] void refuse(std::string_view why) const;

 private:
  const nlohmann::json* value_;
  const std::filesystem::path* file_;
  std::string where_;
};

/// Reads a JSON file whole. @throws Error NotFound, Unreadable, TooLarge, BadFormat
nlohmann::json readJson(const std::filesystem::path& file);

}  // namespace ws
