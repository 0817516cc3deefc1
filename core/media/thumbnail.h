#pragma once
// The small picture of a photo, as the grid and search show it.
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/error.h"
#include "core/base/image.h"

namespace ws {

/// The photo upright, in sRGB, transparency over white, its longer side at most `edgePx` (>= 1;
/// a photo that is smaller stays as it is). Reads at the smallest sufficient scale.
/// @throws Error as decodePhoto; InvalidArgument for edgePx < 1
Image thumbnailOf(std::span<const std::uint8_t> bytes, std::string_view name, int edgePx,
                  bool applyColourProfile = true);

}  // namespace ws
