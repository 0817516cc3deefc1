#include "core/model/detail/safetensors_header.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/error.h"

namespace ws::detail {
namespace {

using nlohmann::json;

constexpr int kMaxDepth = 4;
constexpr std::size_t kMaxDimensions = 16;  // no layer has more; keeps the header's memory bounded
constexpr std::uint64_t kMaxElements = std::numeric_limits<std::int64_t>::max();

std::optional<TensorType> typeNamed(std::string_view name) {
  for (const TensorType type :
       {TensorType::Bool, TensorType::U8, TensorType::I8, TensorType::I16, TensorType::I32,
        TensorType::I64, TensorType::F16, TensorType::BF16, TensorType::F32, TensorType::F64})
    if (tensorTypeName(type) == name) return type;
  return std::nullopt;
}

/// Builds the entries while the parser reads, so that a hostile header stops at its first fault
/// instead of becoming a tree in memory. Returning false ends the parse; `fault` says why.
class HeaderReader : public nlohmann::json_sax<json> {
 public:
  Header header;
  std::string fault;

  bool key(string_t& name) override {
    if (depth_ == 1) return openEntry(name);
    if (inMetadata_) {
      metadataKey_ = name;
      return !header.metadata.contains(name) || fail("its metadata has \"" + name + "\" twice");
    }
    field_ = name == "dtype"          ? Field::Type
             : name == "shape"        ? Field::Shape
             : name == "data_offsets" ? Field::Offsets
                                      : Field::None;
    if (field_ == Field::None)
      return fail("tensor \"" + current().name + "\" has an unknown field");
    bool& seen = seen_[static_cast<int>(field_)];
    if (seen) return fail("tensor \"" + current().name + "\" has a field twice");
    return seen = true;
  }

  bool string(string_t& text) override {
    if (depth_ != 2) return fail("a text stands where none belongs");
    if (inMetadata_) {
      header.metadata.emplace(metadataKey_, text);
      return true;
    }
    if (field_ != Field::Type) return fail("tensor \"" + current().name + "\" has a text as size");
    const auto type = typeNamed(text);
    if (!type)
      return fail("tensor \"" + current().name + "\" has a type this program doesn't know");
    current().type = *type;
    return true;
  }

  bool number_unsigned(number_unsigned_t value) override {
    if (!inArray_) return fail("a number stands where none belongs");
    if (field_ == Field::Shape) {
      if (value > kMaxElements || current().shape.size() == kMaxDimensions)
        return fail("tensor \"" + current().name + "\" has an impossible shape");
      current().shape.push_back(static_cast<std::int64_t>(value));
      return true;
    }
    if (offsets_ == 2) return fail("tensor \"" + current().name + "\" has more than two offsets");
    (offsets_++ == 0 ? current().begin : current().end) = value;
    return true;
  }

  bool start_object(std::size_t) override {
    if (++depth_ > kMaxDepth) return fail("it is nested too deeply");
    if (depth_ > 2 || inArray_) return fail("an object stands where none belongs");
    return true;
  }

  bool end_object() override {
    if (depth_-- != 2) return true;
    if (std::exchange(inMetadata_, false)) return true;
    if (!seen_[0] || !seen_[1] || !seen_[2] || offsets_ != 2)
      return fail("tensor \"" + current().name + "\" lacks its type, shape or two offsets");
    return true;
  }

  bool start_array(std::size_t) override {
    if (++depth_ > kMaxDepth) return fail("it is nested too deeply");
    if (depth_ != 3 || inMetadata_ || field_ == Field::Type)
      return fail("a list stands where none belongs");
    return inArray_ = true;
  }

  bool end_array() override {
    --depth_;
    inArray_ = false;
    return true;
  }

  bool null() override { return fail("null stands where a value belongs"); }
  bool boolean(bool) override { return fail("a truth value stands where none belongs"); }
  bool number_integer(number_integer_t) override { return fail("it has a negative number"); }
  bool number_float(number_float_t, const string_t&) override {
    return fail("it has a number that isn't whole");
  }
  bool binary(binary_t&) override { return fail("it has binary data"); }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    return fail("it isn't valid JSON at byte " + std::to_string(position));
  }

 private:
  enum class Field { Type, Shape, Offsets, None };

  bool openEntry(const std::string& name) {
    if (name == "__metadata__") {
      if (std::exchange(metadataSeen_, true)) return fail("it has __metadata__ twice");
      return inMetadata_ = true;
    }
    if (name.size() > kMaxNameBytes) return fail("it has a tensor name of over 512 bytes");
    if (header.entries.size() == kMaxTensors) return fail("it lists over 20,000 tensors");
    header.entries.push_back({.name = name, .type = {}, .shape = {}});
    std::fill(std::begin(seen_), std::end(seen_), false);
    offsets_ = 0;
    return true;
  }

  HeaderEntry& current() { return header.entries.back(); }

  bool fail(std::string why) {
    if (fault.empty()) fault = std::move(why);
    return false;
  }

  int depth_ = 0;
  bool inArray_ = false, inMetadata_ = false, metadataSeen_ = false;
  std::string metadataKey_;
  Field field_ = Field::None;
  bool seen_[3] = {};
  int offsets_ = 0;
};

/// The bytes that shape and type ask for; nothing on overflow.
std::optional<std::uint64_t> bytesOf(const HeaderEntry& entry) {
  std::uint64_t bytes = tensorTypeSize(entry.type);
  bool empty = false;
  for (const std::int64_t extent : entry.shape) {
    if (extent == 0) empty = true;
    // Overflow is looked for in the other extents too, as the reference reader does.
    if (extent != 0 && __builtin_mul_overflow(bytes, static_cast<std::uint64_t>(extent), &bytes))
      return std::nullopt;
  }
  return empty ? 0 : bytes;
}

/// The first thing wrong with the layout, or nothing. Sorts the entries by their place.
std::string faultOfLayout(std::vector<HeaderEntry>& entries, std::uint64_t dataSize) {
  std::vector<std::string_view> names;
  names.reserve(entries.size());
  for (const HeaderEntry& entry : entries) names.push_back(entry.name);
  std::sort(names.begin(), names.end());
  const auto twice = std::adjacent_find(names.begin(), names.end());
  if (twice != names.end()) return "it has tensor \"" + std::string(*twice) + "\" twice";
  std::stable_sort(entries.begin(), entries.end(), [](const HeaderEntry& a, const HeaderEntry& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  std::uint64_t at = 0;
  for (const HeaderEntry& entry : entries) {
    if (entry.end < entry.begin || entry.end > dataSize)
      return "tensor \"" + entry.name + "\" lies outside the file";
    if (entry.begin != at)
      return "tensor \"" + entry.name + "\" overlaps another or leaves a gap before it";
    const auto bytes = bytesOf(entry);
    if (!bytes || *bytes != entry.end - entry.begin)
      return "tensor \"" + entry.name + "\" has a shape that doesn't fit its bytes";
    at = entry.end;
  }
  if (at != dataSize) return "there are bytes after the last tensor, or some are missing";
  return {};
}

}  // namespace

Header parseHeader(std::string_view text, std::uint64_t dataSize, const std::string& subject) {
  HeaderReader reader;
  // The parser would take a zero byte for the end of its input and not see what follows.
  if (text.find('\0') != std::string_view::npos)
    reader.fault = "it has a zero byte";
  else if (!json::sax_parse(text.begin(), text.end(), &reader) && reader.fault.empty())
    reader.fault = "it isn't valid JSON";
  if (!reader.fault.empty())
    throw Error(ErrorCode::BadFormat, subject,
                "the safetensors header is damaged: " + reader.fault);
  if (const std::string fault = faultOfLayout(reader.header.entries, dataSize); !fault.empty())
    throw Error(ErrorCode::BadFormat, subject, "the safetensors file is damaged: " + fault);
  return std::move(reader.header);
}

}  // namespace ws::detail
