// What a TIFF's directory tells, and a reader for the kinds that libvips leaves out.
#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/media/detail/colour.h"
#include "core/media/detail/readers.h"
#include "core/media/detail/tiff_directory.h"

namespace ws::detail {
namespace {

using namespace tiff_tag;

bool hasMissingData(Bytes bytes, const TiffDirectory& directory) {
  const bool isTiled = directory.has(kTileOffsets);
  const auto offsets = directory.numbers(isTiled ? kTileOffsets : kStripOffsets);
  const auto counts = directory.numbers(isTiled ? kTileCounts : kStripCounts);
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    if (!holds(bytes, offsets[i], i < counts.size() ? counts[i] : 1)) return true;
  }
  return false;
}

/// Bytes that libtiff unpacks at once: a strip, or a row of tiles.
std::int64_t unpackedBytes(const TiffDirectory& directory, std::int64_t width, std::int64_t height,
                           std::int64_t bitsPerPixel) {
  const auto clipped = [](std::uint64_t value) {  // far beyond every limit, far from overflow
    return static_cast<std::int64_t>(std::min<std::uint64_t>(value, 1u << 30));
  };
  std::int64_t rows = clipped(directory.number(kRowsPerStrip, static_cast<std::uint64_t>(height)));
  rows = std::min(rows, height);
  std::int64_t across = width;
  if (directory.has(kTileWidth)) {
    const std::int64_t tileWidth =
        std::max<std::int64_t>(1, clipped(directory.number(kTileWidth, 1)));
    rows = clipped(directory.number(kTileHeight, 1));
    across = (width + tileWidth - 1) / tileWidth * tileWidth;
  }
  return static_cast<std::int64_t>(static_cast<double>(across) * static_cast<double>(rows) *
                                   static_cast<double>(bitsPerPixel) / 8);
}

struct CloseTiff {
  void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using TiffPtr = std::unique_ptr<TIFF, CloseTiff>;

/// libtiff's view of a file in memory.
struct Memory {
  Bytes bytes;
  toff_t at = 0;
};

tmsize_t readMemory(thandle_t handle, void* to, tmsize_t count) {
  auto& memory = *static_cast<Memory*>(handle);
  const Bytes here = part(memory.bytes, memory.at, static_cast<std::uint64_t>(count));
  if (!here.empty()) std::memcpy(to, here.data(), here.size());
  memory.at += here.size();
  return static_cast<tmsize_t>(here.size());
}
tmsize_t writeNothing(thandle_t, void*, tmsize_t) { return 0; }
toff_t seekMemory(thandle_t handle, toff_t offset, int whence) {
  auto& memory = *static_cast<Memory*>(handle);
  memory.at = whence == SEEK_SET   ? offset
              : whence == SEEK_CUR ? memory.at + offset
                                   : memory.bytes.size() + offset;
  return memory.at;
}
int closeNothing(thandle_t) { return 0; }
// Returns "handled": nothing goes to the terminal.
int beSilent(TIFF*, void*, const char*, const char*, va_list) { return 1; }
toff_t memorySize(thandle_t handle) { return static_cast<Memory*>(handle)->bytes.size(); }

/// A grey or colour picture of up to 16 bits a sample, in strips or tiles, in one plane or several.
class SampleReader {
 public:
  SampleReader(const Request& request, Size size) : request_(request), size_(size) {
    memory_.bytes = request.bytes;
    const std::unique_ptr<TIFFOpenOptions, void (*)(TIFFOpenOptions*)> options(
        TIFFOpenOptionsAlloc(), TIFFOpenOptionsFree);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), kMaxWorkingBytes);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), beSilent, nullptr);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), beSilent, nullptr);
    tiff_.reset(TIFFClientOpenExt("memory", "rm", &memory_, readMemory, writeNothing, seekMemory,
                                  closeNothing, memorySize, nullptr, nullptr, options.get()));
    if (!tiff_) fail();
    TIFFGetFieldDefaulted(tiff_.get(), TIFFTAG_BITSPERSAMPLE, &bits_);
    TIFFGetFieldDefaulted(tiff_.get(), TIFFTAG_SAMPLESPERPIXEL, &samples_);
    TIFFGetFieldDefaulted(tiff_.get(), TIFFTAG_PLANARCONFIG, &planar_);
    TIFFGetField(tiff_.get(), TIFFTAG_PHOTOMETRIC, &photometric_);
    channels_ = photometric_ == PHOTOMETRIC_RGB ? 3 : 1;
    if (samples_ < channels_ || bits_ < 1 || bits_ > 16) fail();
    const bool isGrey =
        photometric_ == PHOTOMETRIC_MINISBLACK || photometric_ == PHOTOMETRIC_MINISWHITE;
    if (!isGrey && channels_ != 3) {
      throw Error(ErrorCode::Unsupported, request.subject(), "this kind of TIFF can't be read");
    }
    rgba_.assign(static_cast<std::size_t>(size.width) * size.height * 4, 255);
  }

  /// All that can be read, white elsewhere. @throws Error Truncated, Corrupt when that is nothing
  const std::vector<std::uint8_t>& read(bool isTruncated) {
    const int planes = planar_ == PLANARCONFIG_SEPARATE ? channels_ + (hasAlpha() ? 1 : 0) : 1;
    for (int plane = 0; plane < planes; ++plane) {
      if (TIFFIsTiled(tiff_.get()) != 0) {
        readTiles(plane);
      } else {
        readRows(plane);
      }
    }
    if (!hasAny_) fail(isTruncated ? ErrorCode::Truncated : ErrorCode::Corrupt);
    return rgba_;
  }
  bool isWhole() const { return isWhole_; }

  Bytes profile() const {
    std::uint32_t size = 0;
    void* data = nullptr;
    if (TIFFGetField(tiff_.get(), TIFFTAG_ICCPROFILE, &size, &data) != 1) return {};
    return {static_cast<const std::uint8_t*>(data), size};
  }

 private:
  [[noreturn]] void fail(ErrorCode code = ErrorCode::Corrupt) const {
    throw Error(code, request_.subject(), "the TIFF's picture data are incomplete or damaged");
  }
  bool hasAlpha() const { return samples_ > channels_; }

  /// Remembers how reading a part went; libtiff's results are negative for failures.
  bool noted(tmsize_t result) {
    if (result < 0) isWhole_ = false;
    if (result >= 0) hasAny_ = true;
    return result >= 0;
  }

  void readRows(int plane) {
    std::vector<std::uint8_t> row(static_cast<std::size_t>(TIFFScanlineSize64(tiff_.get())));
    for (int y = 0; y < size_.height; ++y) {
      if (y % 64 == 0) request_.deadline.check();
      if (!noted(TIFFReadScanline(tiff_.get(), row.data(), static_cast<std::uint32_t>(y),
                                  static_cast<std::uint16_t>(plane)))) {
        return;  // packed rows build on each other
      }
      spread(row, plane, 0, y, size_.width);
    }
  }

  void readTiles(int plane) {
    std::uint32_t width = 0, height = 0;
    TIFFGetField(tiff_.get(), TIFFTAG_TILEWIDTH, &width);
    TIFFGetField(tiff_.get(), TIFFTAG_TILELENGTH, &height);
    std::vector<std::uint8_t> tile(static_cast<std::size_t>(TIFFTileSize64(tiff_.get())));
    const std::size_t rowBytes = static_cast<std::size_t>(TIFFTileRowSize64(tiff_.get()));
    if (width == 0 || height == 0 || rowBytes * height > tile.size()) fail();
    for (std::uint32_t top = 0; top < static_cast<std::uint32_t>(size_.height); top += height) {
      for (std::uint32_t left = 0; left < static_cast<std::uint32_t>(size_.width); left += width) {
        request_.deadline.check();
        if (!noted(TIFFReadTile(tiff_.get(), tile.data(), left, top, 0,
                                static_cast<std::uint16_t>(plane)))) {
          continue;
        }
        const int columns = static_cast<int>(std::min(width, size_.width - left));
        const int rows = static_cast<int>(std::min(height, size_.height - top));
        for (int y = 0; y < rows; ++y) {
          spread({tile.data() + rowBytes * y, rowBytes}, plane, static_cast<int>(left),
                 static_cast<int>(top) + y, columns);
        }
      }
    }
  }

  /// Unpacks a run of pixels to its place in the picture.
  void spread(Bytes packed, int plane, int left, int y, int columns) {
    const int perPixel = planar_ == PLANARCONFIG_SEPARATE ? 1 : samples_;
    const int used = std::min(perPixel, channels_ + 1);
    std::uint8_t* out = rgba_.data() + (static_cast<std::size_t>(y) * size_.width + left) * 4;
    for (int x = 0; x < columns; ++x, out += 4) {
      for (int s = 0; s < used; ++s) {
        const std::uint8_t value = sample(packed, static_cast<std::size_t>(x) * perPixel + s);
        const int channel = perPixel == 1 ? plane : s;
        if (channel == channels_) {
          out[3] = value;
        } else if (channels_ == 3) {
          out[channel] = value;
        } else {
          out[0] = out[1] = out[2] = photometric_ == PHOTOMETRIC_MINISWHITE ? 255 - value : value;
        }
      }
    }
  }

  /// Sample number `index`, scaled to 8 bits. libtiff gives 16-bit samples in this machine's order,
  /// all other depths as a stream of bits, highest first.
  std::uint8_t sample(Bytes packed, std::size_t index) const {
    if (bits_ == 8) return index < packed.size() ? packed[index] : 0;
    if (bits_ == 16) return static_cast<std::uint8_t>(le16(packed, index * 2) >> 8);
    std::uint32_t value = 0;
    for (std::size_t bit = index * bits_; bit < (index + 1) * bits_; ++bit) {
      const std::uint32_t byte = bit / 8 < packed.size() ? packed[bit / 8] : 0;
      value = value << 1 | (byte >> (7 - bit % 8) & 1);
    }
    return static_cast<std::uint8_t>(value * 255 / ((1u << bits_) - 1));
  }

  const Request& request_;
  Size size_;
  Memory memory_;
  TiffPtr tiff_;
  std::uint16_t bits_ = 1, samples_ = 1, planar_ = 1, photometric_ = 0;
  int channels_ = 1;
  bool isWhole_ = true, hasAny_ = false;
  std::vector<std::uint8_t> rgba_;
};

}  // namespace

Structure tiffStructure(Bytes bytes, std::string_view name) {
  const std::string subject(name);
  const TiffDirectory directory(bytes);
  if (directory.isEmpty()) {
    throw Error(ErrorCode::Truncated, subject,
                "the TIFF's directory is missing: the file is cut or damaged");
  }
  Structure structure;
  const auto side = [&](int tag) {
    return static_cast<std::int64_t>(std::min<std::uint64_t>(directory.number(tag, 0), 1ull << 62));
  };
  structure.width = side(kWidth);
  structure.height = side(kHeight);
  checkSize(structure.width, structure.height, name);
  structure.orientation = directory.orientation();

  const auto bits = directory.number(kBits, 1);
  const auto samples = directory.number(kSamples, 1);
  const auto compression = directory.number(kCompression, 1);
  constexpr std::uint64_t kOldJpeg = 6, kFloat = 3, kComplex = 5;
  const auto sampleFormat = directory.number(kSampleFormat, 1);
  if (sampleFormat == kFloat || sampleFormat >= kComplex || bits > 16) {
    throw Error(ErrorCode::Unsupported, subject,
                "TIFF with numbers of more than 16 bits can't be read");
  }
  if (compression == kOldJpeg || compression > 65535 ||
      TIFFIsCODECConfigured(static_cast<std::uint16_t>(compression)) == 0) {
    throw Error(ErrorCode::Unsupported, subject, "TIFF packed in this way can't be read");
  }
  structure.isTruncated = hasMissingData(bytes, directory);
  const auto bitsPerPixel = static_cast<std::int64_t>(bits * std::min<std::uint64_t>(samples, 64));
  structure.decoderBytes =
      unpackedBytes(directory, structure.width, structure.height, bitsPerPixel);
  structure.hasAssociatedAlpha = directory.number(kExtraSamples, 0) == 1;

  const bool isUsualDepth = bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
  const bool hasPlanesOfTiles = directory.number(kPlanar, 1) == 2 && directory.has(kTileWidth);
  structure.isPlain = isUsualDepth && !hasPlanesOfTiles;
  if (!structure.isPlain) structure.decoderBytes += structure.width * structure.height * 4;
  return structure;
}

Picture readTiffByHand(const Request& request, const Structure& structure) {
  const Size stored{static_cast<int>(structure.width), static_cast<int>(structure.height)};
  const int box =
      chooseBox(stored, request.options.minEdgePx, structure.decoderBytes, request.name);
  SampleReader reader(request, stored);
  const auto& rgba = reader.read(structure.isTruncated);
  const Bytes profile = request.options.applyColourProfile ? reader.profile() : Bytes{};
  RowSink sink({.stored = stored,
                .box = box,
                .orientation = structure.orientation,
                .hasAlpha = !structure.hasAssociatedAlpha,
                .finish = colourFinish(Channels::Rgb, profile, structure.hasAssociatedAlpha)});
  for (int y = 0; y < stored.height; ++y) {
    sink.addRow(rgba.data() + static_cast<std::size_t>(y) * stored.width * 4);
  }
  return {sink.take(), uprightSize(stored, structure.orientation),
          structure.isTruncated || !reader.isWhole()};
}

}  // namespace ws::detail
