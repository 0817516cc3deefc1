#pragma once
// The plan of a scene: which things, where. Everything that describing and painting share.
#include <array>
#include <cstdint>
#include <vector>

#include "core/base/image.h"
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/places.h"
#include "core/train/scenes/scene.h"

namespace ws::scenes {

enum class ThingSize { Plain, Small, Large };

struct Thing {
  const Kind* kind = nullptr;
  int colour = 0;  ///< index into colours()
  ThingSize size = ThingSize::Plain;
  Pattern pattern = Pattern::Plain;
  std::uint64_t seed = 0;
  int part = -1;         ///< index into Kind::parts, or -1
  int partColour = 0;    ///< index into colours()
  int on = -1, in = -1;  ///< index into World::things of what it stands on, or looks out of
  Stand stand;
  float groundY = 0;  ///< where it, or what carries it, meets the ground: lower is nearer
  Box whole;          ///< extents of the drawing, may reach out of the picture
  Box box;            ///< the same, clipped
  Box partBox;        ///< of the part, clipped
};

struct World {
  std::uint64_t seed = 0;  ///< of what isn't planned: clouds, grass, grain; twins share it
  Place place = Place::Meadow;
  Weather weather = Weather::Clear;
  Light light = Light::Day;
  bool litFromRight = false;
  std::vector<Thing> things;  ///< back to front
  /// What differs in the twin: indices into things, as in Scene::exchanged; -1: nothing.
  std::array<int, 2> exchanged{-1, -1};
  int otherCount = 0;  ///< as in Scene
};

World planWorld(SceneId id);

/// What a plan says, without captions.
Scene sceneOf(const World& world, SceneId id);

std::string_view nameOf(ThingSize size);
std::string_view nameOf(Pattern pattern);

/// The thing's own shade of its colour.
Look lookOf(const Thing& thing);

}  // namespace ws::scenes
