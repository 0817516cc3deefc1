#pragma once
// Which format some bytes are in, by their first few.
#include <string_view>

#include "core/media/detail/bytes.h"

namespace ws::detail {

enum class Format { Jpeg, Png, Webp, Gif, Tiff, Bmp, Heif, Raw };

struct Kind {
  Format format;
  std::string_view name;  ///< as in DecodedPhoto::format
};

/// @throws Error Empty, UnknownFormat, or Unsupported for a picture format that isn't read
Kind recognise(Bytes bytes, std::string_view name);

}  // namespace ws::detail
