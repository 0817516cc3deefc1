#pragma once
// Files made byte by byte: what no library would write for a test.
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/media/write_image.h"

namespace ws::testing {

using FileBytes = std::vector<std::uint8_t>;

// One by one: gcc 12 sees overflows in vector::insert that aren't there.
inline void append(FileBytes& to, std::string_view text) {
  for (const char c : text) to.push_back(static_cast<std::uint8_t>(c));
}
inline void append(FileBytes& to, const FileBytes& more) {
  for (const std::uint8_t byte : more) to.push_back(byte);
}

inline void appendLe(FileBytes& to, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) to.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}
inline void appendBe(FileBytes& to, std::uint64_t value, int bytes) {
  for (int i = bytes; i-- > 0;) to.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

/// Red, green / blue, yellow: every turn and mirroring looks different.
inline Image quadrants(int width, int height) {
  static constexpr std::uint8_t kColours[4][4] = {
      {220, 30, 30, 255}, {30, 200, 40, 255}, {40, 50, 220, 255}, {230, 220, 40, 255}};
  Image image(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const auto* colour = kColours[(y * 2 >= height) * 2 + (x * 2 >= width)];
      std::copy_n(colour, 4, image.pixel(x, y));
    }
  }
  return image;
}

/// A TIFF directory, little endian; values that don't fit an entry are put behind it.
class TiffBuilder {
 public:
  struct Entry {
    int tag;
    int type;  ///< 1 byte, 2 text, 3 short, 4 long
    std::vector<std::uint32_t> values;
  };

  static int sizeOf(int type) { return type <= 2 ? 1 : type == 3 ? 2 : 4; }

  /// Bytes of a directory that starts at `offset` in its file, tags ascending.
  static FileBytes directory(const std::vector<Entry>& entries, std::uint32_t offset) {
    FileBytes table, behind;
    const auto dataStart = static_cast<std::uint32_t>(offset + 2 + 12 * entries.size() + 4);
    appendLe(table, entries.size(), 2);
    for (const auto& entry : entries) {
      FileBytes values;
      for (const auto value : entry.values) appendLe(values, value, sizeOf(entry.type));
      appendLe(table, static_cast<std::uint64_t>(entry.tag), 2);
      appendLe(table, static_cast<std::uint64_t>(entry.type), 2);
      appendLe(table, entry.values.size(), 4);
      if (values.size() <= 4) {
        values.resize(4);
        append(table, values);
      } else {
        appendLe(table, dataStart + behind.size(), 4);
        append(behind, values);
        if (behind.size() % 2 != 0) behind.push_back(0);
      }
    }
    appendLe(table, 0, 4);  // no next directory
    append(table, behind);
    return table;
  }

  static FileBytes header() { return {'I', 'I', 42, 0, 8, 0, 0, 0}; }

  static std::vector<std::uint32_t> text(std::string_view value) {
    std::vector<std::uint32_t> values(value.begin(), value.end());
    values.push_back(0);
    return values;
  }
};

/// A JPEG with an EXIF block right after its start, holding just the orientation.
inline FileBytes withOrientation(const FileBytes& jpeg, std::uint32_t orientation) {
  FileBytes exif;
  append(exif, std::string_view("Exif\0\0", 6));
  append(exif, TiffBuilder::header());
  append(exif, TiffBuilder::directory({{274, 3, {orientation}}}, 8));
  FileBytes file(jpeg.begin(), jpeg.begin() + 2);
  appendBe(file, 0xFFE1, 2);
  appendBe(file, exif.size() + 2, 2);
  append(file, exif);
  append(file, FileBytes(jpeg.begin() + 2, jpeg.end()));
  return file;
}

inline FileBytes pngChunk(std::string_view type, const FileBytes& content) {
  FileBytes chunk;
  appendBe(chunk, content.size(), 4);
  append(chunk, type);
  append(chunk, content);
  appendBe(chunk, crc32(0, chunk.data() + 4, static_cast<uInt>(chunk.size() - 4)), 4);
  return chunk;
}

/// A PNG that claims a size, 8-bit RGB, with correct checksums and hardly any data.
inline FileBytes pngClaiming(std::uint32_t width, std::uint32_t height) {
  FileBytes header;
  appendBe(header, width, 4);
  appendBe(header, height, 4);
  append(header, FileBytes{8, 2, 0, 0, 0});
  FileBytes file{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  append(file, pngChunk("IHDR", header));
  append(file, pngChunk("IDAT", FileBytes(32, 0)));
  append(file, pngChunk("IEND", {}));
  return file;
}

inline FileBytes zipped(const FileBytes& content) {
  uLongf length = compressBound(content.size());
  FileBytes packed(length);
  compress(packed.data(), &length, content.data(), content.size());
  packed.resize(length);
  return packed;
}

/// A PNG of one 8-bit pixel, grey (one value) or RGB (three), with an ICC profile.
inline FileBytes pngWithProfile(const FileBytes& pixel, const FileBytes& profile) {
  FileBytes named;
  append(named, std::string_view("profile\0\0", 9));
  append(named, zipped(profile));
  FileBytes row{0};  // no filter
  append(row, pixel);
  const std::uint8_t colourType = pixel.size() == 3 ? 2 : 0;
  FileBytes file{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  append(file, pngChunk("IHDR", {0, 0, 0, 1, 0, 0, 0, 1, 8, colourType, 0, 0, 0}));
  append(file, pngChunk("iCCP", named));
  append(file, pngChunk("IDAT", zipped(row)));
  append(file, pngChunk("IEND", {}));
  return file;
}

/// A BMP of 32 bits with the given masks; pixels as they lie in the file, bottom row first.
inline FileBytes bmpWithMasks(int width, int height, std::array<std::uint32_t, 3> masks,
                              const std::vector<std::uint32_t>& pixels) {
  FileBytes file;
  append(file, "BM");
  appendLe(file, 66 + pixels.size() * 4, 4);
  appendLe(file, 0, 4);
  appendLe(file, 66, 4);
  appendLe(file, 40, 4);
  appendLe(file, static_cast<std::uint32_t>(width), 4);
  appendLe(file, static_cast<std::uint32_t>(height), 4);
  appendLe(file, 1, 2);
  appendLe(file, 32, 2);
  appendLe(file, 3, 4);  // masks
  for (int i = 0; i < 5; ++i) appendLe(file, 0, 4);
  for (const auto mask : masks) appendLe(file, mask, 4);
  for (const auto pixel : pixels) appendLe(file, pixel, 4);
  return file;
}

/// A DNG: 64 x 48 pixels of a sensor, a JPEG preview, and the camera's turn.
inline FileBytes dng(const FileBytes& preview, std::uint32_t previewWidth,
                     std::uint32_t previewHeight, std::uint32_t orientation) {
  constexpr std::uint32_t kWidth = 64, kHeight = 48;
  const auto build = [&](std::uint32_t rawAt, std::uint32_t previewAt, std::uint32_t sensorAt) {
    FileBytes file = TiffBuilder::header();
    append(file, TiffBuilder::directory({{254, 4, {1}},
                                         {256, 4, {previewWidth}},
                                         {257, 4, {previewHeight}},
                                         {258, 3, {8, 8, 8}},
                                         {259, 3, {7}},
                                         {262, 3, {6}},
                                         {271, 2, TiffBuilder::text("Testmaker")},
                                         {272, 2, TiffBuilder::text("Testcam 1")},
                                         {273, 4, {previewAt}},
                                         {274, 3, {orientation}},
                                         {277, 3, {3}},
                                         {278, 4, {previewHeight}},
                                         {279, 4, {static_cast<std::uint32_t>(preview.size())}},
                                         {330, 4, {rawAt}},
                                         {50706, 1, {1, 4, 0, 0}},
                                         {50708, 2, TiffBuilder::text("Testmaker Testcam 1")}},
                                        8));
    return std::pair(file, TiffBuilder::directory({{254, 4, {0}},
                                                   {256, 4, {kWidth}},
                                                   {257, 4, {kHeight}},
                                                   {258, 3, {16}},
                                                   {259, 3, {1}},
                                                   {262, 3, {32803}},
                                                   {273, 4, {sensorAt}},
                                                   {277, 3, {1}},
                                                   {278, 4, {kHeight}},
                                                   {279, 4, {kWidth * kHeight * 2}},
                                                   {33421, 3, {2, 2}},
                                                   {33422, 1, {0, 1, 1, 2}}},
                                                  rawAt));
  };
  const auto [first, second] = build(0, 0, 0);  // for the lengths alone
  const auto rawAt = static_cast<std::uint32_t>(first.size());
  const auto sensorAt = static_cast<std::uint32_t>(rawAt + second.size());
  const std::uint32_t previewAt = sensorAt + kWidth * kHeight * 2;
  auto [file, raw] = build(rawAt, previewAt, sensorAt);
  append(file, raw);
  file.resize(previewAt, 0x10);
  append(file, preview);
  return file;
}

}  // namespace ws::testing
