#pragma once
// The JSON header of a safetensors file, checked: see SafeTensors::read.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/safetensors.h"

namespace ws::detail {

constexpr std::uint64_t kMaxHeaderBytes = 16ull << 20;
constexpr std::size_t kMaxTensors = 20'000;
constexpr std::size_t kMaxNameBytes = 512;

struct HeaderEntry {
  std::string name;
  TensorType type = TensorType::F32;
  std::vector<std::int64_t> shape;
  std::uint64_t begin = 0, end = 0;  ///< bytes, relative to the end of the header
};

struct Header {
  std::vector<HeaderEntry> entries;  ///< in the order of their data, without gap or overlap
  std::map<std::string, std::string> metadata;
};

/// @param json      the header's bytes, starting with '{'
/// @param dataSize  bytes of the file behind the header
/// @throws Error BadFormat
Header parseHeader(std::string_view json, std::uint64_t dataSize, const std::string& subject);

}  // namespace ws::detail
