#include <algorithm>
#include <vector>

#include "core/base/error.h"
#include "core/media/detail/colour.h"
#include "core/media/detail/readers.h"
#include "core/media/detail/vips_session.h"

namespace ws::detail {
namespace {

/// libvips gave up on the pixels. Not an Error yet: a more patient attempt may follow.
struct PixelsFailed {};

/// How much the codec itself may shrink: 8, 4, 2 or 1, the shorter side keeping its minimum.
int shrinkOnLoad(Format format, const Structure& structure, int minEdgePx) {
  if (minEdgePx <= 0 || (format != Format::Jpeg && format != Format::Webp)) return 1;
  const std::int64_t shorter = std::min(structure.width, structure.height);
  for (const int shrink : {8, 4, 2}) {
    if (shorter / shrink >= minEdgePx) return shrink;
  }
  return 1;
}

VipsImagePtr load(const Request& request, Format format, int shrink, VipsFailOn failOn) {
  void* data = const_cast<std::uint8_t*>(request.bytes.data());  // only read
  const std::size_t size = request.bytes.size();
  constexpr VipsAccess kInOrder = VIPS_ACCESS_SEQUENTIAL;
  VipsImage* image = nullptr;
  switch (format) {
    case Format::Jpeg:
      vips_jpegload_buffer(data, size, &image, "access", kInOrder, "fail_on", failOn, "shrink",
                           shrink, nullptr);
      break;
    case Format::Png:
      vips_pngload_buffer(data, size, &image, "access", kInOrder, "fail_on", failOn, nullptr);
      break;
    case Format::Webp:
      vips_webpload_buffer(data, size, &image, "access", kInOrder, "fail_on", failOn, "scale",
                           1.0 / shrink, nullptr);
      break;
    case Format::Gif:
      vips_gifload_buffer(data, size, &image, "access", kInOrder, "fail_on", failOn, nullptr);
      break;
    default:
      vips_tiffload_buffer(data, size, &image, "access", kInOrder, "fail_on", failOn, nullptr);
      break;
  }
  if (image == nullptr) throw PixelsFailed{};
  return VipsImagePtr(image);
}

using Step = int (*)(VipsImage*, VipsImage**);

VipsImagePtr after(VipsImagePtr image, Step step) {
  VipsImage* next = nullptr;
  if (step(image.get(), &next) != 0) throw PixelsFailed{};
  return VipsImagePtr(next);
}

struct Pixels {
  VipsImagePtr image;  ///< 8 bits; 1 or 2 bands of grey, 3 or 4 of colour, or 4 of ink
  Channels channels;
};

/// From whatever the file stores to 8 bits of grey, RGB or CMYK, profile left aside.
Pixels toEightBits(VipsImagePtr image) {
  const VipsInterpretation colours = vips_image_guess_interpretation(image.get());
  if (colours == VIPS_INTERPRETATION_CMYK && image->Bands >= 4) {
    if (image->Bands > 4) {
      image = after(std::move(image), [](VipsImage* in, VipsImage** out) {
        return vips_extract_band(in, out, 0, "n", 4, nullptr);
      });
    }
    if (image->BandFmt != VIPS_FORMAT_UCHAR) {
      image = after(std::move(image), [](VipsImage* in, VipsImage** out) {
        return vips_cast_uchar(in, out, "shift", TRUE, nullptr);
      });
    }
    return {std::move(image), Channels::Cmyk};
  }
  const bool isPlain = image->BandFmt == VIPS_FORMAT_UCHAR &&
                       (colours == VIPS_INTERPRETATION_sRGB || colours == VIPS_INTERPRETATION_B_W ||
                        colours == VIPS_INTERPRETATION_MULTIBAND);
  if (!isPlain) {
    image = after(std::move(image), [](VipsImage* in, VipsImage** out) {
      return vips_colourspace(in, out, VIPS_INTERPRETATION_sRGB, nullptr);
    });
    if (image->BandFmt != VIPS_FORMAT_UCHAR) {
      image = after(std::move(image), [](VipsImage* in, VipsImage** out) {
        return vips_cast_uchar(in, out, nullptr);
      });
    }
  }
  const bool wasGrey = colours == VIPS_INTERPRETATION_B_W || colours == VIPS_INTERPRETATION_GREY16;
  return {std::move(image), wasGrey ? Channels::Grey : Channels::Rgb};
}

/// A row of 1 to n bands as four bytes a pixel. More than four bands: the first three count.
void widen(const VipsPel* from, int bands, std::vector<std::uint8_t>& to) {
  std::uint8_t* const end = to.data() + to.size();
  if (bands < 3) {
    for (std::uint8_t* pixel = to.data(); pixel != end; pixel += 4, from += bands) {
      pixel[0] = pixel[1] = pixel[2] = from[0];
      pixel[3] = bands == 2 ? from[1] : 255;
    }
  } else {
    for (std::uint8_t* pixel = to.data(); pixel != end; pixel += 4, from += bands) {
      pixel[0] = from[0];
      pixel[1] = from[1];
      pixel[2] = from[2];
      pixel[3] = 255;
    }
  }
}

void pump(VipsImage* image, RowSink& sink, const Deadline& deadline) {
  constexpr int kRows = 16;  // of a strip: two rows of JPEG blocks
  const VipsRegionPtr region(vips_region_new(image));
  std::vector<std::uint8_t> row(static_cast<std::size_t>(image->Xsize) * 4);
  for (int top = 0; top < image->Ysize; top += kRows) {
    deadline.check();
    const VipsRect strip{0, top, image->Xsize, std::min(kRows, image->Ysize - top)};
    if (vips_region_prepare(region.get(), &strip) != 0) throw PixelsFailed{};
    for (int y = top; y < top + strip.height; ++y) {
      const VipsPel* pixels = VIPS_REGION_ADDR(region.get(), 0, y);
      if (image->Bands == 4) {
        sink.addRow(pixels);
      } else {
        widen(pixels, image->Bands, row);
        sink.addRow(row.data());
      }
    }
  }
}

std::vector<std::uint8_t> profileOf(VipsImage* image) {
  const void* data = nullptr;
  std::size_t size = 0;
  if (vips_image_get_typeof(image, VIPS_META_ICC_NAME) == 0 ||
      vips_image_get_blob(image, VIPS_META_ICC_NAME, &data, &size) != 0) {
    return {};
  }
  const auto* bytes = static_cast<const std::uint8_t*>(data);
  return {bytes, bytes + size};
}

Picture attempt(const Request& request, Format format, const Structure& structure,
                VipsFailOn failOn) {
  const int minEdgePx = request.options.minEdgePx;
  const int shrink = shrinkOnLoad(format, structure, minEdgePx);
  VipsImagePtr loaded = load(request, format, shrink, failOn);
  const Size stored{loaded->Xsize, loaded->Ysize};
  checkSize(stored.width, stored.height, request.name);
  const Size full =
      shrink == 1 ? stored
                  : Size{static_cast<int>(structure.width), static_cast<int>(structure.height)};
  const int orientation = request.orientation != 0 ? request.orientation : structure.orientation;
  std::vector<std::uint8_t> profile;  // taken now: a change of depth may drop it
  if (request.options.applyColourProfile) profile = profileOf(loaded.get());
  const Pixels pixels = toEightBits(std::move(loaded));
  RowSink sink({.stored = stored,
                .box = chooseBox(stored, minEdgePx, structure.decoderBytes, request.name),
                .orientation = orientation,
                .hasAlpha = pixels.channels != Channels::Cmyk,
                // libvips has divided associated alpha out already.
                .finish = colourFinish(pixels.channels, profile, false)});
  pump(pixels.image.get(), sink, request.deadline);
  return {sink.take(), uprightSize(full, orientation), structure.isTruncated};
}

}  // namespace

Picture readWithVips(const Request& request, Format format, const Structure& structure) {
  startVips();
  // libjpeg only warns of damaged data and paints on in grey; the others' warnings are about tags.
  const VipsFailOn strict = format == Format::Jpeg ? VIPS_FAIL_ON_WARNING : VIPS_FAIL_ON_ERROR;
  try {
    return attempt(request, format, structure, strict);
  } catch (const PixelsFailed&) {
    takeVipsMessage();
  }
  try {
    Picture picture = attempt(request, format, structure, VIPS_FAIL_ON_NONE);
    picture.damaged = true;
    return picture;
  } catch (const PixelsFailed&) {
    const std::string message = takeVipsMessage();
    throw structure.isTruncated
        ? Error(ErrorCode::Truncated, request.subject(), "the file ends before the picture does")
        : Error(ErrorCode::Corrupt, request.subject(), "the picture is damaged (" + message + ")");
  }
}

}  // namespace ws::detail
