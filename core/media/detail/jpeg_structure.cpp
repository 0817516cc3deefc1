// JPEG: markers from the first to the end of the first picture.
#include <algorithm>
#include <cstring>
#include <string>

#include "core/base/error.h"
#include "core/media/detail/structure.h"
#include "core/media/detail/tiff_directory.h"

namespace ws::detail {
namespace {

using namespace std::string_view_literals;

/// A progressive picture of many scans costs time without bound: real encoders write about ten.
constexpr int kMaxScans = 500;
/// Pixels times scans: 108 megapixels in ten scans are allowed, in twenty they are not.
constexpr std::int64_t kMaxScannedPixels = 2'000'000'000;

constexpr int kEndOfImage = 0xD9, kStartOfScan = 0xDA, kExif = 0xE1;

bool isFrame(int marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}
bool standsAlone(int marker) {
  return marker == 0x00 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}
bool isProgressive(int marker) { return marker == 0xC2 || marker == 0xCA; }

/// Where the next marker's code lies, the byte after the 0xFFs; the size where none is left.
std::size_t nextMarker(Bytes bytes, std::size_t at) {
  while (at < bytes.size()) {
    const void* found = std::memchr(bytes.data() + at, 0xFF, bytes.size() - at);
    if (found == nullptr) return bytes.size();
    at = static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - bytes.data());
    while (at < bytes.size() && bytes[at] == 0xFF) ++at;
    if (at < bytes.size() && bytes[at] != 0x00) return at;
  }
  return bytes.size();
}

void readFrame(Bytes segment, int marker, const std::string& name, Structure& structure) {
  const bool isLossless = marker == 0xC3 || marker == 0xC7 || marker == 0xCB || marker == 0xCF;
  const bool isHierarchical = (marker >= 0xC5 && marker <= 0xC7) || marker >= 0xCD;
  const int precision = segment.size() > 2 ? segment[2] : 0;
  if (isLossless || isHierarchical || precision == 12) {
    throw Error(ErrorCode::Unsupported, name,
                "JPEG with 12 bits or of the lossless kind can't be read");
  }
  if (precision != 8 || segment.size() < 8) {
    throw Error(ErrorCode::Corrupt, name, "the JPEG's frame header is damaged");
  }
  structure.height = be16(segment, 3);
  structure.width = be16(segment, 5);
  checkSize(structure.width, structure.height, name);
  if (!isProgressive(marker)) return;
  // libjpeg keeps every coefficient, of two bytes: one a pixel for the first component, and for
  // each of the others as many as its sampling asks for.
  const int components = segment[7];
  std::int64_t most = 1, all = 0;
  for (int i = 0; i < components; ++i) {
    const auto sampling = bigEndian(segment, 9 + 3 * i, 1);
    const std::int64_t blocks = static_cast<std::int64_t>((sampling >> 4) * (sampling & 15));
    most = std::max(most, blocks);
    all += blocks;
  }
  structure.decoderBytes = structure.width * structure.height * 2 * all / most;
}

}  // namespace

Structure jpegStructure(Bytes bytes, std::string_view name) {
  const std::string subject(name);
  Structure structure;
  int scans = 0;
  int frame = 0;
  bool hasExif = false;
  bool hasEnded = false;
  for (std::size_t at = nextMarker(bytes, 2); at < bytes.size(); at = nextMarker(bytes, at)) {
    const int marker = bytes[at++];
    if (standsAlone(marker)) continue;
    if (marker == kEndOfImage) {
      hasEnded = true;
      break;
    }
    const std::uint32_t length = be16(bytes, at);
    const Bytes segment = part(bytes, at, length);
    if (segment.size() < length || length < 2) {
      if (length >= 2) break;  // cut inside the segment
      continue;                // not a segment: libjpeg looks on for the next marker, too
    }
    if (isFrame(marker) && frame == 0) {
      readFrame(segment, marker, subject, structure);
      frame = marker;
    } else if (marker == kExif && !hasExif && hasAt(segment, 2, "Exif\0\0"sv)) {
      structure.orientation = TiffDirectory(part(segment, 8)).orientation();
      hasExif = true;
    } else if (marker == kStartOfScan) {
      ++scans;
      const bool isTooLong =
          isProgressive(frame) && structure.width * structure.height * scans > kMaxScannedPixels;
      if (scans > kMaxScans || isTooLong) {
        throw Error(ErrorCode::TooLarge, subject, "the JPEG consists of too many scans");
      }
    }
    at += length;
  }
  structure.isTruncated = !hasEnded;
  if (frame == 0 || scans == 0) {
    throw Error(hasEnded ? ErrorCode::Corrupt : ErrorCode::Truncated, subject,
                "the JPEG ends before its picture begins");
  }
  return structure;
}

}  // namespace ws::detail
