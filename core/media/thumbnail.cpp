#include "core/media/thumbnail.h"

#include <algorithm>

#include "core/media/decode.h"
#include "core/media/resize.h"

namespace ws {

Image thumbnailOf(std::span<const std::uint8_t> bytes, std::string_view name, int edgePx,
                  bool applyColourProfile) {
  if (edgePx < 1)
    throw Error(ErrorCode::InvalidArgument, std::string(name), "an edge has at least one pixel");
  // The shorter side that belongs to the wanted longer one; needs the header first.
  const Size goal = fittedSize(readHeader(bytes, name).fullSize, edgePx);
  const DecodedPhoto photo = decodePhoto(
      bytes, name,
      {.minEdgePx = std::min(goal.width, goal.height), .applyColourProfile = applyColourProfile});
  const Image small = fitted(photo.image, edgePx);
  return flattenedOverWhite(small);
}

}  // namespace ws
