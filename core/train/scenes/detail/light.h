#pragma once
// How the hour and the weather light a scene: what everything that paints has to agree about.
#include "core/train/scenes/detail/raster.h"
#include "core/train/scenes/detail/world.h"

namespace ws::scenes {

inline bool isIndoors(Place place) { return kIndoors & bitOf(place); }

/// The light of the hour, a factor on everything. Mild: a red thing is red at night too.
Colour hourLight(const World& world);

/// A further factor on the backdrop alone: at night things stand out against dark land.
Colour backdropLight(const World& world);

/// Cast shadows: a thing's point at height h above its foot is dark at (lean, length) * h from the
/// foot, to the side and towards us. No strength: the light comes from everywhere.
struct Shadow {
  float lean = 0, length = 0;
  float strength = 0;
};
Shadow shadowOf(const World& world);

Colour fogColour(const World& world);
/// Share of the fog's colour over the land that shows at height v of the picture (0 top).
float fogOver(const World& world, float v);
/// The same over a thing whose foot is there: thinner, colours keep their names.
float fogOverThing(const World& world, const Thing& thing);

}  // namespace ws::scenes
