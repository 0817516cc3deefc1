// Colour maps that are even in lightness and safe for colour-blind eyes: seventeen control points
// each, interpolated in sRGB; never further than 3 of 255 from the published tables of 256. Inferno
// and viridis: van der Walt and Smith, 2015 (CC0). Cividis: Nunez, Anderson and Renslow, 2018.
// Blue-orange: our own, equally dark at both ends, white at zero.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/heat_values.h"

namespace ws {
namespace {

using Points = std::array<std::uint32_t, 17>;

constexpr Points kInferno = {0x000004, 0x0b0724, 0x210c4a, 0x3d0965, 0x56106e, 0x70196e,
                             0x89226a, 0xa32c61, 0xbb3654, 0xd14545, 0xe35932, 0xf1721e,
                             0xf98c0a, 0xfcaa0f, 0xf9c932, 0xf2e865, 0xfcffa4};
constexpr Points kViridis = {0x440154, 0x48186a, 0x472d7b, 0x424086, 0x3b528b, 0x33638d,
                             0x2c728e, 0x26828e, 0x21908c, 0x1f9f88, 0x27ad81, 0x3ebc74,
                             0x5cc863, 0x82d34d, 0xaadc32, 0xd5e21a, 0xfde725};
constexpr Points kCividis = {0x002051, 0x012b65, 0x11366c, 0x26426e, 0x3c4d6e, 0x51586e,
                             0x62646f, 0x727071, 0x7f7c75, 0x8c8877, 0x9a9478, 0xa9a177,
                             0xbbaf71, 0xcebd68, 0xe2cb5c, 0xf3da4f, 0xfdea45};
constexpr Points kBlueOrange = {0x08408c, 0x1753a0, 0x2a67b0, 0x437cbd, 0x6092c9, 0x82aad5,
                                0xa8c4e1, 0xd2dfee, 0xf7f7f7, 0xf9e2cc, 0xf6c79b, 0xefaa6b,
                                0xe38d40, 0xd0721f, 0xb75b0d, 0x9a4806, 0x7c3803};

const Points& pointsOf(ColourMap map) {
  switch (map) {
    case ColourMap::Viridis:
      return kViridis;
    case ColourMap::Cividis:
      return kCividis;
    case ColourMap::BlueOrange:
      return kBlueOrange;
    case ColourMap::Inferno:
      break;
  }
  return kInferno;
}

}  // namespace

std::uint32_t colourOf(ColourMap map, float value) {
  const Points& points = pointsOf(map);
  const float place =
      (value > 0 ? std::min(value, 1.0f) : 0.0f) * static_cast<float>(points.size() - 1);
  const auto first = std::min(static_cast<std::size_t>(place), points.size() - 2);
  const float share = place - static_cast<float>(first);
  std::uint32_t colour = 0;
  for (const int shift : {16, 8, 0}) {
    const auto a = static_cast<float>(points[first] >> shift & 255);
    const auto b = static_cast<float>(points[first + 1] >> shift & 255);
    colour |= static_cast<std::uint32_t>(std::lround(a + (b - a) * share)) << shift;
  }
  return colour;
}

}  // namespace ws
