#include "core/base/image.h"

#include "core/base/error.h"

namespace ws {

Image composed(const Image& below, const Image& overlay) {
  if (below.width != overlay.width || below.height != overlay.height)
    throw Error(ErrorCode::InvalidArgument, "overlay", "the two pictures differ in size");
  Image result = below;
  for (std::size_t i = 0; i < result.rgba.size(); i += 4) {
    const int alpha = overlay.rgba[i + 3];
    for (std::size_t c = 0; c < 3; ++c)
      result.rgba[i + c] = static_cast<std::uint8_t>(
          (overlay.rgba[i + c] * alpha + result.rgba[i + c] * (255 - alpha) + 127) / 255);
    const int kept = result.rgba[i + 3];
    result.rgba[i + 3] = static_cast<std::uint8_t>(alpha + (kept * (255 - alpha) + 127) / 255);
  }
  return result;
}

}  // namespace ws
