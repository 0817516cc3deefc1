#pragma once
// The plan of a scene: which things, where. Everything that describing and painting share.
#include <cstdint>
#include <vector>

#include "core/base/image.h"
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {

enum class ThingSize { Plain, Small, Large };

struct Thing {
  const Kind* kind = nullptr;
  int colour = 0;  ///< index into colours()
  ThingSize size = ThingSize::Plain;
  Pattern pattern = Pattern::Plain;
  std::uint64_t seed = 0;
  Stand stand;
  Box whole;  ///< extents of the drawing, may reach out of the picture
  Box box;    ///< the same, clipped
};

struct World {
  std::uint64_t seed = 0;
  Place place = Place::Meadow;
  Weather weather = Weather::Clear;
  Light light = Light::Day;
  bool litFromRight = false;
  std::vector<Thing> things;  ///< back to front
};

World planWorld(std::uint64_t seed);

std::string_view nameOf(ThingSize size);
std::string_view nameOf(Pattern pattern);

/// The thing's own shade of its colour.
Look lookOf(const Thing& thing);

}  // namespace ws::scenes
