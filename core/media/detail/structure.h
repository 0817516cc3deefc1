#pragma once
// What a file's blocks say, without decoding a pixel: size, orientation, whether it is complete,
// what a decoder would have to hold in memory. It is asked before any library sees the bytes, so
// that a limit holds before memory is taken and the same damage always gives the same error.
#include <cstdint>

#include "core/media/detail/signature.h"

namespace ws::detail {

struct Structure {
  std::int64_t width = 0;  ///< as stored, before turning
  std::int64_t height = 0;
  int orientation = 1;              ///< EXIF's, 1 to 8
  bool isTruncated = false;         ///< a block, or the end mark, is missing
  std::int64_t decoderBytes = 0;    ///< what the codec holds at once, beside strips of rows
  bool hasAssociatedAlpha = false;  ///< colours are stored multiplied with alpha
  bool isPlain = true;              ///< TIFF: of a kind that libvips reads; else it is read by hand
};

/// @throws Error Truncated, Corrupt, Unsupported, TooLarge
Structure jpegStructure(Bytes bytes, std::string_view name);
Structure pngStructure(Bytes bytes, std::string_view name);
Structure webpStructure(Bytes bytes, std::string_view name);
Structure gifStructure(Bytes bytes, std::string_view name);
Structure tiffStructure(Bytes bytes, std::string_view name);
Structure bmpStructure(Bytes bytes, std::string_view name);

/// By format; not for HEIF and RAW, which libheif and LibRaw walk through.
Structure structureOf(Format format, Bytes bytes, std::string_view name);

/// Refuses sizes that no picture has and those beyond the limits. @throws Error Corrupt, TooLarge
void checkSize(std::int64_t width, std::int64_t height, std::string_view name);

}  // namespace ws::detail
