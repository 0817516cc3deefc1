#pragma once
// Colours as stored -> sRGB, on rows of four bytes a pixel, in place.
#include <cstdint>

#include "core/media/detail/bytes.h"
#include "core/media/detail/row_sink.h"

namespace ws::detail {

/// What the four bytes of a pixel are.
enum class Channels {
  Grey,  ///< the grey value three times, alpha
  Rgb,   ///< red, green, blue, alpha
  Cmyk,  ///< four inks, 255: full ink; no alpha
};

/// The change from these channels to RGBA.
///
/// @param profile              ICC; left aside where it is damaged or doesn't fit the channels
/// @param hasAssociatedAlpha   colours are multiplied with alpha and must be divided first
/// @return  empty where nothing is to be done
RowSink::Finish colourFinish(Channels channels, Bytes profile, bool hasAssociatedAlpha);

}  // namespace ws::detail
