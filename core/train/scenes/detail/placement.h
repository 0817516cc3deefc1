#pragma once
// Where things stand: room on the ground, on a table, in a basket.
#include <vector>

#include "core/train/scenes/detail/random.h"
#include "core/train/scenes/detail/world.h"

namespace ws::scenes {

/// Where a thing stands, before anything else is known of it.
struct Spot {
  float x = 0;      ///< of its foot
  float depth = 0;  ///< 0 far, 1 near
};

/// Puts a measured thing there, as large as its kind, its size and the distance make it. Things in
/// the sky are where `depth` says between the top and the horizon. Its part has to be measured
/// anew.
void standAt(Thing& thing, Place place, const Spot& spot);
Spot spotOf(const Thing& thing, Place place);

/// Finds the extents of the thing's drawing at its stand, and of its part.
void measure(Thing& thing);

/// Finds room for the thing, beside `companion` if there is one. A small thing that would be too
/// small to be seen becomes a plain one. @return false: there is no room
bool findRoom(Thing& thing, Place place, const Thing* companion, const std::vector<Thing>& things,
              Random& random);

/// Puts a portable thing on things[support], or (inside) in it, scaled to fit. @return false: it
/// doesn't fit
bool putOn(Thing& thing, int support, bool inside, const std::vector<Thing>& things,
           Random& random);

/// Whether every thing is within the picture, large enough, and not hidden too much by the boxes of
/// nearer ones.
bool allFit(const std::vector<Thing>& things);

/// Puts things in the order in which they are painted, farthest first; what is in a thing comes
/// just before it, what is on it just after. Indices of `world` follow.
void sortBackToFront(World& world);

/// Whether the part of things[index] is large enough, and not mostly behind nearer things. The
/// order is that of painting.
bool showsPart(const std::vector<Thing>& things, std::size_t index);

/// Whether enough of each thing can be seen by its own pixels, in the order in which they are
/// painted; of what is in another thing, not all.
bool areClearlySeen(const std::vector<Thing>& things);

}  // namespace ws::scenes
