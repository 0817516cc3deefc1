#pragma once
// Two scenes that differ in one thing only: tests of understanding.
#include <optional>

#include "core/train/scenes/detail/random.h"
#include "core/train/scenes/detail/world.h"

namespace ws::scenes {

/// The twin of a finished plan, as hasTwins() and `split` say, and in both worlds what differs
/// (World::exchanged, otherCount). A pair is of two kinds of which the scene has one thing each, so
/// that a sentence about the one scene is false of the other.
/// @return nothing where the plan has no such pair; `world` is then as it was
std::optional<World> makeTwin(World& world, SceneSplit split, Random& random);

}  // namespace ws::scenes
