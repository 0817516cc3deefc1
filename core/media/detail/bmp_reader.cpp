// BMP, all of its headers: libvips has no loader of its own for it.
#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/media/detail/colour.h"
#include "core/media/detail/readers.h"

namespace ws::detail {
namespace {

enum Compression : std::uint32_t {
  kNone = 0,
  kRle8 = 1,
  kRle4 = 2,
  kBitFields = 3,
  kAlphaBitFields = 6
};

/// One channel of a 16- or 32-bit pixel.
struct Mask {
  std::uint32_t bits = 0;

  std::uint8_t of(std::uint32_t pixel) const {
    if (bits == 0) return 0;
    const std::uint64_t largest = bits >> std::countr_zero(bits);
    const std::uint64_t value = (pixel & bits) >> std::countr_zero(bits);
    return static_cast<std::uint8_t>((value * 255 + largest / 2) / largest);
  }
};

struct Header {
  Size size;
  bool isTopDown = false;
  int depth = 0;  ///< bits a pixel
  std::uint32_t compression = kNone;
  std::uint64_t dataOffset = 0;
  std::uint64_t rowBytes = 0;
  std::array<Mask, 4> masks;  ///< red, green, blue, alpha
  std::array<std::array<std::uint8_t, 3>, 256> palette{};
  Bytes profile;

  bool isRle() const { return compression == kRle8 || compression == kRle4; }
};

[[noreturn]] void fail(ErrorCode code, std::string_view name, const char* what) {
  throw Error(code, std::string(name), what);
}

void readSize(Bytes bytes, std::string_view name, std::uint32_t headerBytes, Header& header) {
  std::int64_t width, height;
  if (headerBytes == 12) {
    width = le16(bytes, 18);
    height = le16(bytes, 20);
    header.depth = static_cast<int>(le16(bytes, 24));
  } else {
    width = static_cast<std::int32_t>(le32(bytes, 18));
    height = static_cast<std::int32_t>(le32(bytes, 22));
    header.depth = static_cast<int>(le16(bytes, 28));
    header.compression = headerBytes >= 20 ? le32(bytes, 30) : std::uint32_t{kNone};
  }
  header.isTopDown = height < 0;
  if (header.isTopDown) height = -height;
  checkSize(width, height, name);
  header.size = {static_cast<int>(width), static_cast<int>(height)};
}

void readMasks(Bytes bytes, std::uint32_t headerBytes, Header& header) {
  const bool isExplicit = header.compression == kBitFields || header.compression == kAlphaBitFields;
  if (!isExplicit) {
    header.masks = header.depth == 16
                       ? std::array<Mask, 4>{Mask{0x7C00}, Mask{0x3E0}, Mask{0x1F}, Mask{}}
                       : std::array<Mask, 4>{Mask{0xFF0000}, Mask{0xFF00}, Mask{0xFF}, Mask{}};
    return;
  }
  // After a header of 40 bytes, or in the same place as part of a longer one.
  const bool hasAlpha = headerBytes >= 56 || header.compression == kAlphaBitFields;
  for (std::size_t c = 0; c < (hasAlpha ? 4u : 3u); ++c)
    header.masks[c].bits = le32(bytes, 54 + 4 * c);
}

void readPalette(Bytes bytes, std::string_view name, std::uint32_t headerBytes, Header& header) {
  const std::uint32_t colours = 1u << header.depth;
  const std::uint32_t stated = headerBytes >= 36 ? le32(bytes, 46) : 0;
  if (stated > colours)
    fail(ErrorCode::Corrupt, name, "the BMP's palette is larger than its depth allows");
  const std::uint64_t entryBytes = headerBytes == 12 ? 3 : 4;
  const std::uint64_t start = 14 + headerBytes;
  for (std::uint32_t i = 0; i < (stated != 0 ? stated : colours); ++i) {
    const std::uint64_t at = start + i * entryBytes;
    if (at + 3 > header.dataOffset || !holds(bytes, at, 3)) break;  // the picture begins
    for (std::size_t c = 0; c < 3; ++c) {
      header.palette[i][c] = bytes[static_cast<std::size_t>(at) + 2 - c];
    }
  }
}

Header readBmpHeader(Bytes bytes, std::string_view name) {
  const std::uint32_t headerBytes = le32(bytes, 14);
  if (!holds(bytes, 14, std::max<std::uint32_t>(headerBytes, 12))) {
    fail(ErrorCode::Truncated, name, "the BMP ends in its header");
  }
  if (headerBytes != 12 && (headerBytes < 16 || headerBytes > 124)) {
    fail(ErrorCode::Corrupt, name, "the BMP's header has a size that none has");
  }
  Header header;
  readSize(bytes, name, headerBytes, header);
  header.dataOffset = le32(bytes, 10);
  const bool isPalette =
      header.depth == 1 || header.depth == 2 || header.depth == 4 || header.depth == 8;
  const bool isDirect = header.depth == 16 || header.depth == 24 || header.depth == 32;
  if (!isPalette && !isDirect) fail(ErrorCode::Corrupt, name, "the BMP has a depth that none has");
  const bool isFitting =
      header.compression == kNone || (header.compression == kRle8 && header.depth == 8) ||
      (header.compression == kRle4 && header.depth == 4) ||
      ((header.compression == kBitFields || header.compression == kAlphaBitFields) &&
       (header.depth == 16 || header.depth == 32) && headerBytes >= 40);
  if (!isFitting) fail(ErrorCode::Unsupported, name, "BMP files packed in this way can't be read");
  if (isPalette) readPalette(bytes, name, headerBytes, header);
  if (isDirect) readMasks(bytes, headerBytes, header);
  header.rowBytes = (static_cast<std::uint64_t>(header.size.width) * header.depth + 31) / 32 * 4;
  if (header.dataOffset >= bytes.size() ||
      (!header.isRle() && !holds(bytes, header.dataOffset, header.rowBytes * header.size.height))) {
    fail(ErrorCode::Truncated, name, "the BMP file ends before its picture does");
  }
  constexpr std::uint32_t kEmbeddedProfile = 0x4D424544;  // "MBED"
  if (headerBytes == 124 && le32(bytes, 70) == kEmbeddedProfile) {
    const std::uint64_t at = 14ull + le32(bytes, 126);
    if (holds(bytes, at, le32(bytes, 130))) header.profile = part(bytes, at, le32(bytes, 130));
  }
  return header;
}

/// Unpacks run lengths to one palette index a pixel, bottom row first. What overruns is cut.
class RunLengths {
 public:
  RunLengths(Bytes packed, const Header& header)
      : indices(static_cast<std::size_t>(header.size.width) * header.size.height),
        packed_(packed),
        header_(header) {}

  /// @return false when the data ended early or ran over an edge
  bool unpack() {
    while (holds(packed_, at_, 2)) {
      const int count = next(), value = next();
      if (count > 0) {
        for (int i = 0; i < count; ++i)
          put(header_.depth == 8 ? value : (i & 1 ? value : value >> 4) & 15);
      } else if (value == 0) {
        x_ = 0;
        ++y_;
      } else if (value == 1) {
        return isWithin_;
      } else if (value == 2) {
        x_ += next();
        y_ += next();
      } else {
        putLiterals(value);
      }
    }
    return isWithin_ && y_ >= header_.size.height;  // some writers leave the end mark out
  }

  std::int64_t rowsBegun() const { return y_ + 1; }

  std::vector<std::uint8_t> indices;

 private:
  int next() { return at_ < packed_.size() ? packed_[at_++] : 0; }

  void putLiterals(int count) {
    const std::size_t start = at_;
    int pair = 0;
    for (int i = 0; i < count; ++i) {
      if (header_.depth == 8) {
        put(next());
      } else {
        if ((i & 1) == 0) pair = next();
        put((i & 1 ? pair : pair >> 4) & 15);
      }
    }
    at_ += (at_ - start) & 1;  // literals fill whole words
  }

  void put(int value) {
    const bool isInside = x_ < header_.size.width && y_ < header_.size.height;
    isWithin_ =
        isWithin_ && (isInside || x_ < header_.size.width + 1);  // an odd nibble is harmless
    if (isInside) {
      indices[static_cast<std::size_t>(y_) * header_.size.width + x_] =
          static_cast<std::uint8_t>(value);
    }
    ++x_;
  }

  Bytes packed_;
  const Header& header_;
  std::size_t at_ = 0;
  std::int64_t x_ = 0, y_ = 0;
  bool isWithin_ = true;
};

void unpackRow(const Header& header, const std::uint8_t* packed, std::uint8_t* rgba) {
  const int width = header.size.width;
  for (int x = 0; x < width; ++x, rgba += 4) {
    if (header.depth <= 8) {
      const int bit = x * header.depth;
      const int index = packed[bit / 8] >> (8 - header.depth - bit % 8) & ((1 << header.depth) - 1);
      std::ranges::copy(header.palette[static_cast<std::size_t>(index)], rgba);
      rgba[3] = 255;
    } else if (header.depth == 24) {
      const std::uint8_t* p = packed + x * 3ll;
      rgba[0] = p[2], rgba[1] = p[1], rgba[2] = p[0], rgba[3] = 255;
    } else {
      const int bytes = header.depth / 8;
      const auto pixel = static_cast<std::uint32_t>(littleEndian(
          {packed + static_cast<std::ptrdiff_t>(x) * bytes, static_cast<std::size_t>(bytes)}, 0,
          bytes));
      for (std::size_t c = 0; c < 4; ++c) rgba[c] = header.masks[c].of(pixel);
      if (header.masks[3].bits == 0) rgba[3] = 255;
    }
  }
}

/// Some writers fill in an alpha mask and leave alpha zero everywhere: such pictures are opaque.
bool isAlphaUnused(const Header& header, const std::uint8_t* data) {
  std::vector<std::uint8_t> row(static_cast<std::size_t>(header.size.width) * 4);
  for (int y = 0; y < header.size.height; ++y) {
    unpackRow(header, data + header.rowBytes * y, row.data());
    for (std::size_t i = 3; i < row.size(); i += 4) {
      if (row[i] != 0) return false;
    }
  }
  return true;
}

}  // namespace

Structure bmpStructure(Bytes bytes, std::string_view name) {
  const Header header = readBmpHeader(bytes, name);
  Structure structure;
  structure.width = header.size.width;
  structure.height = header.size.height;
  if (header.isRle()) structure.decoderBytes = structure.width * structure.height;
  return structure;
}

Picture readBmp(const Request& request, const Structure& structure) {
  Header header = readBmpHeader(request.bytes, request.name);
  const Bytes profile = request.options.applyColourProfile ? header.profile : Bytes{};
  RowSink sink({.stored = header.size,
                .box = chooseBox(header.size, request.options.minEdgePx, structure.decoderBytes,
                                 request.name),
                .orientation = header.isTopDown ? 1 : 4,  // rows usually start at the bottom
                .finish = colourFinish(Channels::Rgb, profile, false)});
  const Bytes data = part(request.bytes, header.dataOffset);
  const std::uint8_t* rows = data.data();
  bool isDamaged = false;
  std::vector<std::uint8_t> indices;
  if (header.isRle()) {
    RunLengths runs(data, header);
    isDamaged = !runs.unpack();
    if (runs.rowsBegun() * 2 < header.size.height) {
      fail(ErrorCode::Truncated, request.name, "the BMP file ends before half of its picture");
    }
    indices = std::move(runs.indices);
    rows = indices.data();
    header.depth = 8;
    header.rowBytes = static_cast<std::uint64_t>(header.size.width);
  }
  if (header.masks[3].bits != 0 && isAlphaUnused(header, rows)) header.masks[3].bits = 0;
  std::vector<std::uint8_t> row(static_cast<std::size_t>(header.size.width) * 4);
  for (int y = 0; y < header.size.height; ++y) {
    if (y % 64 == 0) request.deadline.check();
    unpackRow(header, rows + header.rowBytes * y, row.data());
    sink.addRow(row.data());
  }
  return {sink.take(), header.size, isDamaged};
}

}  // namespace ws::detail
