#pragma once
// From a plan to pixels.
#include "core/train/scenes/detail/raster.h"
#include "core/train/scenes/detail/world.h"

namespace ws::scenes {

/// Sky, far land, ground and the place's details, over the whole picture.
void paintBackdrop(const World& world, Layer& picture);

/// One thing with its shadow, its dark rim and its round shading.
void paintThing(const World& world, const Thing& thing, Layer& picture);

/// Rain, snowflakes, fog, the light of the hour, and a little grain.
void paintAir(const World& world, Layer& picture);

}  // namespace ws::scenes
