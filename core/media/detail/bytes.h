#pragma once
// Numbers out of a file's bytes. Reading past the end gives 0; `holds` asks beforehand.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ws::detail {

using Bytes = std::span<const std::uint8_t>;

/// Whether `count` bytes lie at `offset`; no sum can overflow.
inline bool holds(Bytes bytes, std::uint64_t offset, std::uint64_t count) {
  return offset <= bytes.size() && count <= bytes.size() - offset;
}

/// The part from `offset`, at most `count` bytes, shorter or empty where the file ends.
inline Bytes part(Bytes bytes, std::uint64_t offset, std::uint64_t count = ~0ull) {
  if (offset >= bytes.size()) return {};
  const std::uint64_t left = bytes.size() - offset;
  return bytes.subspan(static_cast<std::size_t>(offset),
                       static_cast<std::size_t>(count < left ? count : left));
}

inline std::uint64_t bigEndian(Bytes bytes, std::uint64_t offset, int count) {
  if (!holds(bytes, offset, static_cast<std::uint64_t>(count))) return 0;
  std::uint64_t value = 0;
  for (int i = 0; i < count; ++i) value = value << 8 | bytes[static_cast<std::size_t>(offset) + i];
  return value;
}

inline std::uint64_t littleEndian(Bytes bytes, std::uint64_t offset, int count) {
  if (!holds(bytes, offset, static_cast<std::uint64_t>(count))) return 0;
  std::uint64_t value = 0;
  for (int i = count; i-- > 0;) value = value << 8 | bytes[static_cast<std::size_t>(offset) + i];
  return value;
}

inline std::uint32_t be16(Bytes b, std::uint64_t at) {
  return static_cast<std::uint32_t>(bigEndian(b, at, 2));
}
inline std::uint32_t be32(Bytes b, std::uint64_t at) {
  return static_cast<std::uint32_t>(bigEndian(b, at, 4));
}
inline std::uint32_t le16(Bytes b, std::uint64_t at) {
  return static_cast<std::uint32_t>(littleEndian(b, at, 2));
}
inline std::uint32_t le24(Bytes b, std::uint64_t at) {
  return static_cast<std::uint32_t>(littleEndian(b, at, 3));
}
inline std::uint32_t le32(Bytes b, std::uint64_t at) {
  return static_cast<std::uint32_t>(littleEndian(b, at, 4));
}

/// Whether these very bytes lie at `offset`.
inline bool hasAt(Bytes bytes, std::uint64_t offset, std::string_view text) {
  if (!holds(bytes, offset, text.size())) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint8_t byte = bytes[static_cast<std::size_t>(offset) + i];
    if (byte != static_cast<std::uint8_t>(text[i])) return false;
  }
  return true;
}

inline std::string_view asText(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace ws::detail
