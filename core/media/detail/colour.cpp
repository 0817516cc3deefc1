#include "core/media/detail/colour.h"

#include <lcms2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace ws::detail {
namespace {

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using ProfilePtr = std::unique_ptr<void, CloseProfile>;

// One byte of grey, three that are stepped over: lets a grey profile work on RGBA rows.
constexpr cmsUInt32Number kGreyAndThree =
    COLORSPACE_SH(PT_GRAY) | CHANNELS_SH(1) | EXTRA_SH(3) | BYTES_SH(1);

/// Most profiles in photos are sRGB under its own name: then there is nothing to convert.
bool isNamedSrgb(cmsHPROFILE profile) {
  std::array<char, 16> name{};
  cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", name.data(), name.size());
  return std::string_view(name.data(), 4) == "sRGB";
}

/// A transform to sRGB; nothing where the profile is of no use. In place, the bytes that aren't
/// colour (alpha) stay as they are.
std::shared_ptr<void> transformTo(Channels channels, Bytes profile) {
  if (profile.empty()) return nullptr;
  const ProfilePtr from(
      cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size())));
  if (!from) return nullptr;
  const cmsColorSpaceSignature wanted = channels == Channels::Grey  ? cmsSigGrayData
                                        : channels == Channels::Rgb ? cmsSigRgbData
                                                                    : cmsSigCmykData;
  if (cmsGetColorSpace(from.get()) != wanted || isNamedSrgb(from.get())) return nullptr;
  const ProfilePtr to(cmsCreate_sRGBProfile());
  const cmsUInt32Number layout = channels == Channels::Grey  ? kGreyAndThree
                                 : channels == Channels::Rgb ? TYPE_RGBA_8
                                                             : TYPE_CMYK_8;
  cmsHTRANSFORM transform = cmsCreateTransform(from.get(), layout, to.get(), TYPE_RGBA_8,
                                               INTENT_RELATIVE_COLORIMETRIC, 0);
  if (transform == nullptr) return nullptr;
  return {transform, cmsDeleteTransform};
}

void divideByAlpha(std::uint8_t* row, int width) {
  for (std::uint8_t* p = row; p != row + width * 4ll; p += 4) {
    const int alpha = p[3];
    if (alpha == 255) continue;
    for (int c = 0; c < 3; ++c) {
      p[c] = alpha == 0
                 ? 0
                 : static_cast<std::uint8_t>(std::min(255, (p[c] * 255 + alpha / 2) / alpha));
    }
  }
}

/// Without a profile: each ink takes its share of the light.
void inksToRgb(std::uint8_t* row, int width) {
  for (std::uint8_t* p = row; p != row + width * 4ll; p += 4) {
    const int light = 255 - p[3];
    for (int c = 0; c < 3; ++c)
      p[c] = static_cast<std::uint8_t>(((255 - p[c]) * light + 127) / 255);
    p[3] = 255;
  }
}

}  // namespace

RowSink::Finish colourFinish(Channels channels, Bytes profile, bool hasAssociatedAlpha) {
  const auto transform = transformTo(channels, profile);
  if (channels == Channels::Cmyk) {
    return [transform](std::uint8_t* row, int width) {
      if (!transform) return inksToRgb(row, width);
      cmsDoTransform(transform.get(), row, row, static_cast<cmsUInt32Number>(width));
      for (int x = 0; x < width; ++x) row[x * 4ll + 3] = 255;
    };
  }
  if (!transform && !hasAssociatedAlpha) return {};
  return [transform, hasAssociatedAlpha](std::uint8_t* row, int width) {
    if (hasAssociatedAlpha) divideByAlpha(row, width);
    if (transform) cmsDoTransform(transform.get(), row, row, static_cast<cmsUInt32Number>(width));
  };
}

}  // namespace ws::detail
