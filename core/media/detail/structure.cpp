// The walks over PNG, WebP and GIF, and what is common to all.
#include "core/media/detail/structure.h"

#include <zlib.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/media/decode.h"
#include "core/media/detail/tiff_directory.h"

namespace ws::detail {
namespace {

using namespace std::string_view_literals;

[[noreturn]] void throwCorrupt(std::string_view name, const char* what) {
  throw Error(ErrorCode::Corrupt, std::string(name), what);
}

/// Inflates at most 64 KiB: an EXIF block with its orientation lies at the start.
std::vector<std::uint8_t> inflated(Bytes packed) {
  std::vector<std::uint8_t> out(1 << 16);
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return {};
  stream.next_in = const_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = out.data();
  stream.avail_out = static_cast<uInt>(out.size());
  inflate(&stream, Z_SYNC_FLUSH);  // damage shows as fewer bytes
  out.resize(out.size() - stream.avail_out);
  inflateEnd(&stream);
  return out;
}

/// ImageMagick's way to keep EXIF in a PNG's text: "\nexif\n   length\nhex digits over many lines".
std::vector<std::uint8_t> fromHexProfile(std::string_view text) {
  for (int lines = 0; lines < 3; ++lines) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  std::vector<std::uint8_t> out;
  int high = -1;
  for (const char c : text) {
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (digit < 0) continue;
    if (high >= 0) out.push_back(static_cast<std::uint8_t>(high << 4 | digit));
    high = high >= 0 ? -1 : digit;
  }
  return out;
}

int exifOrientation(Bytes exif) {
  return TiffDirectory(hasAt(exif, 0, "Exif\0\0"sv) ? part(exif, 6) : exif).orientation();
}

/// The orientation in a text chunk of a PNG; 1 where it holds none.
int orientationInText(std::string_view type, Bytes chunk) {
  constexpr std::string_view kNames[] = {"Raw profile type exif\0"sv, "Raw profile type APP1\0"sv};
  for (const auto key : kNames) {
    if (!hasAt(chunk, 0, key)) continue;
    if (type == "tEXt") return exifOrientation(fromHexProfile(asText(part(chunk, key.size()))));
    const auto text = inflated(part(chunk, key.size() + 1));  // after the method's byte
    return exifOrientation(fromHexProfile(asText(text)));
  }
  return 1;
}

void readPngHeader(Bytes bytes, std::string_view name, Structure& structure) {
  if (bytes.size() < 33)
    throw Error(ErrorCode::Truncated, std::string(name), "the PNG ends in its header");
  if (be32(bytes, 8) != 13 || !hasAt(bytes, 12, "IHDR")) {
    throwCorrupt(name, "the PNG doesn't start with a header");
  }
  structure.width = be32(bytes, 16);
  structure.height = be32(bytes, 20);
  const int depth = bytes[24], colour = bytes[25], interlace = bytes[28];
  const bool isKnownColour =
      colour == 0 || colour == 2 || colour == 3 || colour == 4 || colour == 6;
  const bool isKnownDepth = depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
  const auto sum = crc32(0, bytes.data() + 12, 17);
  if (!isKnownColour || !isKnownDepth || sum != be32(bytes, 29)) {
    throwCorrupt(name, "the PNG's header is damaged");
  }
  checkSize(structure.width, structure.height, name);
  if (interlace != 0) {  // only then must the whole picture be held
    const int channels = colour == 2 ? 3 : colour == 6 || colour == 3 ? 4 : colour == 4 ? 2 : 1;
    structure.decoderBytes = structure.width * structure.height * channels * (depth == 16 ? 2 : 1);
  }
}

/// Skips a chain of GIF sub-blocks. @return the position after it, or the size where it is cut
std::uint64_t afterSubBlocks(Bytes bytes, std::uint64_t at) {
  while (at < bytes.size()) {
    const std::uint64_t length = bytes[static_cast<std::size_t>(at)];
    at += 1 + length;
    if (length == 0) return at;
  }
  return bytes.size();
}

std::uint64_t colourTableBytes(std::uint64_t flags) {
  return (flags & 0x80) != 0 ? 3ull << ((flags & 7) + 1) : 0;
}

}  // namespace

Structure pngStructure(Bytes bytes, std::string_view name) {
  Structure structure;
  readPngHeader(bytes, name, structure);
  bool hasData = false;
  bool hasEnded = false;
  std::uint64_t at = 33;
  while (!hasEnded && holds(bytes, at, 12)) {
    const std::uint64_t length = be32(bytes, at);
    const std::string_view type = asText(part(bytes, at + 4, 4));
    const Bytes chunk = part(bytes, at + 8, length);
    if (chunk.size() < length) break;
    if (type == "IDAT") hasData = true;
    if (type == "IEND") hasEnded = true;
    if (structure.orientation == 1) {
      if (type == "eXIf") structure.orientation = exifOrientation(chunk);
      if (type == "tEXt" || type == "zTXt") structure.orientation = orientationInText(type, chunk);
    }
    at += 12 + length;
  }
  if (hasEnded && !hasData) throwCorrupt(name, "the PNG holds no picture data");
  structure.isTruncated = !hasEnded;
  return structure;
}

Structure webpStructure(Bytes bytes, std::string_view name) {
  Structure structure;
  const std::uint64_t end = std::uint64_t{8} + le32(bytes, 4);
  structure.isTruncated = end > bytes.size();
  for (std::uint64_t at = 12; at + 8 <= std::min<std::uint64_t>(end, bytes.size());) {
    const std::string_view type = asText(part(bytes, at, 4));
    const std::uint64_t length = le32(bytes, at + 4);
    const Bytes chunk = part(bytes, at + 8, length);
    if (structure.width == 0 && chunk.size() >= 10 && type == "VP8X") {
      structure.width = 1 + le24(chunk, 4);
      structure.height = 1 + le24(chunk, 7);
    } else if (structure.width == 0 && chunk.size() >= 10 && type == "VP8 ") {
      structure.width = le16(chunk, 6) & 0x3FFF;
      structure.height = le16(chunk, 8) & 0x3FFF;
    } else if (structure.width == 0 && chunk.size() >= 5 && type == "VP8L") {
      const std::uint32_t bits = le32(chunk, 1);
      structure.width = 1 + (bits & 0x3FFF);
      structure.height = 1 + (bits >> 14 & 0x3FFF);
    } else if (type == "EXIF") {
      structure.orientation = exifOrientation(chunk);
    }
    at += 8 + length + (length & 1);
  }
  if (structure.width == 0) {
    throw Error(structure.isTruncated ? ErrorCode::Truncated : ErrorCode::Corrupt,
                std::string(name), "the WebP file holds no picture header");
  }
  checkSize(structure.width, structure.height, name);
  structure.decoderBytes = structure.width * structure.height * 4;  // libwebp decodes as a whole
  return structure;
}

Structure gifStructure(Bytes bytes, std::string_view name) {
  Structure structure;
  if (bytes.size() < 13)
    throw Error(ErrorCode::Truncated, std::string(name), "the GIF ends in its header");
  structure.width = le16(bytes, 6);
  structure.height = le16(bytes, 8);
  checkSize(structure.width, structure.height, name);
  structure.isTruncated = true;
  bool isFirstFrame = true;
  std::uint64_t at = 13 + colourTableBytes(bytes[10]);
  while (at < bytes.size()) {
    const int block = bytes[static_cast<std::size_t>(at)];
    if (block == 0x3B) {  // the trailer
      structure.isTruncated = false;
      break;
    }
    if (block == 0x21) {  // an extension
      at = afterSubBlocks(bytes, at + 2);
    } else if (block == 0x2C) {  // a frame
      if (isFirstFrame) {        // one that reaches outside widens the canvas
        structure.width =
            std::max<std::int64_t>(structure.width, le16(bytes, at + 1) + le16(bytes, at + 5));
        structure.height =
            std::max<std::int64_t>(structure.height, le16(bytes, at + 3) + le16(bytes, at + 7));
        checkSize(structure.width, structure.height, name);
        isFirstFrame = false;
      }
      at = afterSubBlocks(bytes, at + 11 + colourTableBytes(bigEndian(bytes, at + 9, 1)));
    } else {
      ++at;  // junk between blocks
    }
  }
  structure.decoderBytes =
      structure.width * structure.height * 8;  // the canvas and the frame before
  return structure;
}

Structure structureOf(Format format, Bytes bytes, std::string_view name) {
  switch (format) {
    case Format::Jpeg:
      return jpegStructure(bytes, name);
    case Format::Png:
      return pngStructure(bytes, name);
    case Format::Webp:
      return webpStructure(bytes, name);
    case Format::Gif:
      return gifStructure(bytes, name);
    case Format::Tiff:
      return tiffStructure(bytes, name);
    case Format::Bmp:
      return bmpStructure(bytes, name);
    case Format::Heif:
    case Format::Raw:
      break;
  }
  throw Error(ErrorCode::Internal, std::string(name), "this format has no structure to walk");
}

void checkSize(std::int64_t width, std::int64_t height, std::string_view name) {
  if (width <= 0 || height <= 0) throwCorrupt(name, "the picture's size is zero or negative");
  if (width > kMaxStoredPixels || height > kMaxStoredPixels || width * height > kMaxStoredPixels) {
    throw Error(ErrorCode::TooLarge, std::string(name),
                "the picture has " + std::to_string(width) + " x " + std::to_string(height) +
                    " pixels; at most 512 million can be read");
  }
}

}  // namespace ws::detail
