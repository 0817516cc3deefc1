#pragma once
// Scaling pictures. Deterministic: the same picture gives the same bytes on every run.
#include "core/base/image.h"

namespace ws {

/// Scales to exactly `size` (both sides >= 1): area-averaged where it shrinks, bilinear where it
/// grows. Transparent pixels don't bleed their hidden colour into visible ones.
/// @throws Error InvalidArgument for an empty picture or size
Image resized(const Image& image, Size size);

/// Scales down, keeping the shape, until the longer side is at most `edgePx`; never up. No side
/// becomes less than 1. For looking at: bilinear below a factor of two, area-averaged beyond.
Image fitted(const Image& image, int edgePx);

/// The size `fitted` gives.
Size fittedSize(Size size, int edgePx);

/// Lays the picture on white: every alpha becomes 255.
Image flattenedOverWhite(const Image& image);

}  // namespace ws
