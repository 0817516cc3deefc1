#pragma once
// The directory of a TIFF file, which is also that of an EXIF block and of most RAW files.
#include <optional>
#include <vector>

#include "core/media/detail/bytes.h"

namespace ws::detail {

/// One image file directory: numbers by tag. Everything is checked against the bytes; what points
/// outside them is as if it weren't there. Classic TIFF and BigTIFF, both byte orders.
class TiffDirectory {
 public:
  static bool isTiff(Bytes bytes);

  /// The first directory; empty where there is none.
  explicit TiffDirectory(Bytes bytes);

  bool isEmpty() const { return entries_.empty(); }
  bool has(int tag) const { return find(tag) != nullptr; }
  /// The first value of an integer tag.
  std::optional<std::uint64_t> number(int tag) const;
  std::uint64_t number(int tag, std::uint64_t otherwise) const {
    return number(tag).value_or(otherwise);
  }
  /// All values of an integer tag; empty where they don't all lie in the file.
  std::vector<std::uint64_t> numbers(int tag) const;
  /// The bytes of a text tag, up to its first zero.
  std::string_view text(int tag) const;
  /// Orientation from 1 to 8; 1 where the tag is missing or says anything else.
  int orientation() const;

 private:
  struct Entry {
    int tag;
    int type;
    std::uint64_t count;
    std::uint64_t offset;  ///< of the values
  };
  const Entry* find(int tag) const;
  std::uint64_t read(std::uint64_t offset, int count) const;

  Bytes bytes_;
  bool isBig_ = false;
  bool isBigEndian_ = false;
  std::vector<Entry> entries_;
};

namespace tiff_tag {
inline constexpr int kSubfileType = 254, kWidth = 256, kHeight = 257, kBits = 258,
                     kCompression = 259, kPhotometric = 262, kMake = 271, kStripOffsets = 273,
                     kOrientation = 274, kSamples = 277, kRowsPerStrip = 278, kStripCounts = 279,
                     kPlanar = 284, kTileWidth = 322, kTileHeight = 323, kTileOffsets = 324,
                     kTileCounts = 325, kSubDirectories = 330, kExtraSamples = 338,
                     kSampleFormat = 339, kDngVersion = 50706;
}  // namespace tiff_tag

/// Whether a TIFF holds a camera's RAW data: a DNG, or a maker's file as they are told apart by the
/// compression of the data and by a small first picture beside hidden ones.
bool isRawTiff(Bytes bytes);

}  // namespace ws::detail
