#include "core/eval/detail/json_reader.h"

#include "core/base/error.h"
#include "core/base/files.h"

namespace ws {

using nlohmann::json;

void JsonPlace::refuse(std::string_view why) const {
  throw Error(ErrorCode::BadFormat, displayPath(*file_),
              (where_.empty() ? std::string("the file") : where_) + " " + std::string(why) +
                  "; make the data set anew");
}

JsonPlace JsonPlace::operator[](const char* key) const {
  if (!value_->is_object()) refuse("should be an object in braces");
  const auto found = value_->find(key);
  if (found == value_->end()) refuse("lacks \"" + std::string(key) + "\"");
  return {*found, *file_, where_.empty() ? std::string(key) : where_ + "." + key};
}

std::size_t JsonPlace::size() const {
  if (!value_->is_array()) refuse("should be a list in brackets");
  return value_->size();
}

JsonPlace JsonPlace::item(std::size_t index) const {
  if (index >= size()) refuse("should have more than " + std::to_string(index) + " entries");
  return {(*value_)[index], *file_, where_ + "[" + std::to_string(index) + "]"};
}

const std::string& JsonPlace::text() const {
  if (!value_->is_string()) refuse("should be a text");
  return value_->get_ref<const std::string&>();
}

std::int64_t JsonPlace::whole(std::int64_t least, std::int64_t most) const {
  if (!value_->is_number_integer()) refuse("should be a whole number");
  // An unsigned number beyond the signed range would come out negative.
  const bool huge = value_->is_number_unsigned() && value_->get<std::uint64_t>() > INT64_MAX;
  const auto number = value_->get<std::int64_t>();
  if (huge || number < least || number > most)
    refuse("should lie between " + std::to_string(least) + " and " + std::to_string(most));
  return number;
}

double JsonPlace::number() const {
  if (!value_->is_number()) refuse("should be a number");
  return value_->get<double>();
}

bool JsonPlace::flag() const {
  if (!value_->is_boolean()) refuse("should be true or false");
  return value_->get<bool>();
}

json readJson(const std::filesystem::path& file) {
  const std::string text = readText(file);
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    const bool ended = error.byte > text.size();
    throw Error(ErrorCode::BadFormat, displayPath(file),
                (ended ? std::string("isn't whole: it ends in the middle")
                       : "isn't JSON from byte " + std::to_string(error.byte) + " on") +
                    "; make the data set anew");
  } catch (const json::out_of_range&) {
    throw Error(ErrorCode::BadFormat, displayPath(file),
                "holds a number that is too large; make the data set anew");
  }
}

}  // namespace ws
