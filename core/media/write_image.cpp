#include "core/media/write_image.h"

#include "core/base/files.h"
#include "core/media/detail/vips_session.h"

namespace ws {
namespace {

using detail::VipsImagePtr;

/// The picture's own memory, seen by libvips.
VipsImagePtr borrowed(const Image& image) {
  if (image.isNull())
    throw Error(ErrorCode::InvalidArgument, "", "an empty picture can't be written");
  detail::startVips();
  VipsImagePtr view(vips_image_new_from_memory(image.rgba.data(), image.rgba.size(), image.width,
                                               image.height, 4, VIPS_FORMAT_UCHAR));
  if (!view) throw Error(ErrorCode::Internal, "libvips", detail::takeVipsMessage());
  view->Type = VIPS_INTERPRETATION_sRGB;
  return view;
}

/// The bytes that a vips_*save_buffer call left.
std::vector<std::uint8_t> owned(int failed, void* buffer, std::size_t length) {
  const std::unique_ptr<void, detail::GlibFree> memory(buffer);
  if (failed != 0) {
    throw Error(ErrorCode::Internal, "",
                "the picture could not be encoded: " + detail::takeVipsMessage());
  }
  const auto* bytes = static_cast<const std::uint8_t*>(buffer);
  return {bytes, bytes + length};
}

}  // namespace

std::vector<std::uint8_t> encodeJpeg(const Image& image, int quality) {
  if (quality < 1 || quality > 100) {
    throw Error(ErrorCode::InvalidArgument, "", "a JPEG's quality lies between 1 and 100");
  }
  const VipsImagePtr view = borrowed(image);
  const std::unique_ptr<VipsArrayDouble, void (*)(VipsArrayDouble*)> white(
      vips_array_double_newv(3, 255.0, 255.0, 255.0),
      [](VipsArrayDouble* array) { vips_area_unref(VIPS_AREA(array)); });
  void* buffer = nullptr;
  std::size_t length = 0;
  const int failed = vips_jpegsave_buffer(view.get(), &buffer, &length, "Q", quality, "strip", TRUE,
                                          "background", white.get(), nullptr);
  return owned(failed, buffer, length);
}

std::vector<std::uint8_t> encodePng(const Image& image) {
  const VipsImagePtr view = borrowed(image);
  void* buffer = nullptr;
  std::size_t length = 0;
  const int failed = vips_pngsave_buffer(view.get(), &buffer, &length, "strip", TRUE, nullptr);
  return owned(failed, buffer, length);
}

void writeJpeg(const std::filesystem::path& path, const Image& image, int quality) {
  writeFileAtomically(path, encodeJpeg(image, quality));
}

void writePng(const std::filesystem::path& path, const Image& image) {
  writeFileAtomically(path, encodePng(image));
}

}  // namespace ws
