#include "core/media/formats.h"

#include <libheif/heif.h>
#include <tiffio.h>

#include <array>

#include "core/media/decode.h"
#include "core/media/detail/heif_codecs.h"
#include "core/media/detail/vips_session.h"

namespace ws {
namespace {

/// libjpeg can be built without arithmetic coding and has no function to ask: show it one pixel.
bool readsArithmeticJpeg() {
  std::vector<std::uint8_t> file = {0xFF, 0xD8, 0xFF, 0xDB, 0x00, 0x43, 0x00};
  file.insert(file.end(), 64, 0x10);  // the quantisation table
  for (const int byte :
       {0xFF, 0xC9, 0x00, 0x0B, 0x08, 0x00, 0x01, 0x00, 0x01, 0x01, 0x01, 0x11, 0x00,  // frame
        0xFF, 0xCC, 0x00, 0x06, 0x00, 0x10, 0x10, 0x05,  // conditioning
        0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0xD2, 0xA4, 0x80,  // scan
        0xFF, 0xD9}) {
    file.push_back(static_cast<std::uint8_t>(byte));
  }
  try {
    return !decodePhoto(file, "arithmetic").image.isNull();
  } catch (const Error&) {
    return false;  // the answer, not a failure
  }
}

bool hasLoader(const char* operation) { return vips_type_find("VipsOperation", operation) != 0; }

bool hasHeifCodec(int format) {
  return heif_have_decoder_for_format(static_cast<heif_compression_format>(format)) != 0;
}

}  // namespace

std::vector<std::pair<std::string, bool>> formatSupport() {
  detail::startVips();
  detail::startHeif();
  const bool jpeg = hasLoader("jpegload_buffer");
  const bool tiff = hasLoader("tiffload_buffer");
  constexpr int kUncompressed = 8;  // newer than the oldest libheif that is supported
  constexpr int kTiffWebp = 50001, kTiffLzma = 34925;
  return {
      {"jpeg", jpeg},
      {"png", hasLoader("pngload_buffer")},
      {"webp", hasLoader("webpload_buffer")},
      {"gif", hasLoader("gifload_buffer")},
      {"tiff", tiff},
      {"bmp", true},
      {"heif-hevc", hasHeifCodec(heif_compression_HEVC)},
      {"avif", hasHeifCodec(heif_compression_AV1)},
      {"raw", jpeg},
      {"mpo", jpeg},
      {"jpeg-cmyk", jpeg},
      {"jpeg-arith", readsArithmeticJpeg()},
      {"jpeg-12bit", false},
      {"tiff-webp", tiff && TIFFIsCODECConfigured(kTiffWebp) != 0},
      {"tiff-lzma", tiff && TIFFIsCODECConfigured(kTiffLzma) != 0},
      {"tiff-float", false},
      {"tiff-ojpeg", false},
      {"heif-avc", hasHeifCodec(heif_compression_AVC)},
      {"heif-jpeg", hasHeifCodec(heif_compression_JPEG)},
      {"heif-j2k", hasHeifCodec(heif_compression_JPEG2000)},
      {"heif-vvc", hasHeifCodec(heif_compression_VVC)},
      {"heif-unci", hasHeifCodec(kUncompressed)},
      {"heif-mini", false},
      {"avif-sequence", hasHeifCodec(heif_compression_AV1)},
      {"ico", false},
      {"jpeg2000", false},
      {"jpeg-xl", false},
      {"ppm", false},
      {"psd", false},
      {"svg", false},
  };
}

const std::vector<std::string>& photoExtensions() {
  static const std::vector<std::string> extensions = {
      "3fr", "arw",  "avif", "bmp", "cr2", "cr3",  "crw",  "dib",  "dng", "erf",
      "gif", "heic", "heif", "hif", "iiq", "jfif", "jpe",  "jpeg", "jpg", "kdc",
      "mef", "mos",  "mpo",  "mrw", "nef", "nrw",  "orf",  "pef",  "png", "raf",
      "rw2", "rwl",  "sr2",  "srf", "srw", "tif",  "tiff", "webp", "x3f"};
  return extensions;
}

}  // namespace ws
