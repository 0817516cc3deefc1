#pragma once
// The dark that a thing leaves on what it stands on.
#include <vector>

#include "core/train/scenes/detail/raster.h"
#include "core/train/scenes/detail/world.h"

namespace ws::scenes {

/// Paints what a thing in its own layer leaves on the picture before the thing itself: a cast
/// shadow and a contact shadow on the ground, a reflection on water. On another thing contact
/// alone; in one, nothing.
/// @param soft the layer's alpha, blurred
void paintShadow(const World& world, const Thing& thing, const Layer& layer,
                 const std::vector<float>& soft, Layer& picture);

}  // namespace ws::scenes
