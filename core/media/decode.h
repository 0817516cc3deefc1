#pragma once
// Reading a photo: bytes in, one upright picture or one typed Error out.
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/base/image.h"

namespace ws {

struct DecodeOptions {
  /// The picture may come smaller than it is stored, as long as its shorter side keeps at least
  /// this many pixels: reading is then several times faster. 0: as stored, unless that would take
  /// more memory than the room allows itself (kMaxFullPixels), where it is shrunk until it fits.
  int minEdgePx = 0;
  /// Convert by the embedded ICC profile to sRGB. False leaves the numbers as they are stored.
  bool applyColourProfile = true;
  /// Gives up with TooLarge after this time. Checked between strips of rows; a codec that decodes
  /// whole pictures (HEIF, progressive JPEG) is bounded by its size limits instead.
  std::chrono::milliseconds deadline{10000};
};

/// Limits in pixels, as stored. Beyond the first a picture comes smaller than it is; beyond the
/// second it is refused before memory is taken. A phone makes 108 million, a panorama 400.
inline constexpr std::int64_t kMaxFullPixels = 128'000'000;
inline constexpr std::int64_t kMaxStoredPixels = 512'000'000;

struct DecodedPhoto {
  Image image;           ///< upright; sRGB unless the profile was left aside; straight alpha
  Size fullSize;         ///< the upright size of the file's (first) picture
  std::string format;    ///< "jpeg", "png", "webp", "gif", "tiff", "bmp", "heic", "avif", "raw"
  bool damaged = false;  ///< the file is incomplete or wrong somewhere; what could be read is there
};

/// Reads the first (or primary) picture. Formats are told apart by content, never by name. For RAW
/// files it is the embedded preview that is read, and fullSize is the sensor picture's.
/// Thread-safe; works on one core; reads nothing but `bytes`.
/// @param name  how messages name the file
/// @throws Error Empty, UnknownFormat, Unsupported, Truncated, Corrupt, TooLarge, OutOfMemory
DecodedPhoto decodePhoto(std::span<const std::uint8_t> bytes, std::string_view name,
                         const DecodeOptions& options = {});

struct PhotoHeader {
  Size fullSize;       ///< upright
  std::string format;  ///< as in DecodedPhoto
};

/// What the file's header says, without decoding pixels (microseconds; HEIF and RAW: some more).
/// A header that reads well promises nothing about the pixels. @throws Error as decodePhoto
PhotoHeader readHeader(std::span<const std::uint8_t> bytes, std::string_view name);

}  // namespace ws
