#pragma once
// Hashes: XXH3 for change detection and checksums, SHA-256 for identity of model packs.
#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace ws {

using ContentHash = std::array<std::uint8_t, 16>;  ///< XXH3, 128 bits, canonical byte order

std::uint64_t checksum64(std::span<const std::uint8_t> bytes);  ///< XXH3, 64 bits
ContentHash contentHash(std::span<const std::uint8_t> bytes);
std::string toHex(std::span<const std::uint8_t> bytes);

/// SHA-256 of the bytes, as 64 hexadecimal digits.
std::string sha256Hex(std::span<const std::uint8_t> bytes);

}  // namespace ws
