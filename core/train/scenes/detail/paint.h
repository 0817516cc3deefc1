#pragma once
// From a plan to pixels.
#include "core/train/scenes/detail/raster.h"
#include "core/train/scenes/detail/world.h"

namespace ws::scenes {

/// Sky, far land, ground and the place's details, over the whole picture; in fog, thick far off.
void paintBackdrop(const World& world, Layer& picture);

/// One thing with its shadow or its reflection, its dark rim, its round shading, and the fog before
/// it.
void paintThing(const World& world, const Thing& thing, Layer& picture);

/// Rain, snowflakes, the light of the hour, and then takePhoto().
void paintAir(const World& world, Layer& picture);

/// What a camera adds: a little blur, a darker border, slightly other brightness and white, grain.
void takePhoto(const World& world, Layer& picture);

}  // namespace ws::scenes
