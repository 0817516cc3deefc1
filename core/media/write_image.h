#pragma once
// Writing pictures: JPEG (over white, without alpha) and PNG (with it). No metadata is written.
#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/error.h"
#include "core/base/image.h"

namespace ws {

/// @param quality  1 to 100. @throws Error InvalidArgument for an empty picture, Internal
std::vector<std::uint8_t> encodeJpeg(const Image& image, int quality = 90);
std::vector<std::uint8_t> encodePng(const Image& image);

/// The same into a file, replaced as a whole or not at all. @throws Error also DiskFull, Unreadable
void writeJpeg(const std::filesystem::path& path, const Image& image, int quality = 90);
void writePng(const std::filesystem::path& path, const Image& image);

}  // namespace ws
