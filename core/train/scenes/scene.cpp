#include "core/train/scenes/scene.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/train/scenes/detail/captions.h"
#include "core/train/scenes/detail/paint.h"
#include "core/train/scenes/detail/random.h"
#include "core/train/scenes/detail/world.h"

namespace ws {

std::string_view roleName(WordRole role) {
  constexpr std::string_view names[] = {"kind",  "colour",   "size", "pattern",
                                        "count", "relation", "place"};
  return names[static_cast<std::size_t>(role)];
}

std::uint64_t sceneSeed(std::uint64_t datasetSeed, std::int64_t index) {
  const auto i = static_cast<std::uint64_t>(index);
  return scenes::scatter(scenes::scatter(datasetSeed) + (i >> 3)) << 3 | (i & 7);
}

Scene describeScene(std::uint64_t seed) {
  const scenes::World world = scenes::planWorld(seed);
  Scene scene;
  scene.seed = seed;
  scene.place = scenes::infoOf(world.place).name;
  scene.weather = scenes::nameOf(world.weather);
  scene.light = scenes::nameOf(world.light);
  for (const scenes::Thing& thing : world.things) {
    scene.objects.push_back(
        {std::string(thing.kind->name),
         std::string(scenes::colours()[static_cast<std::size_t>(thing.colour)].name),
         std::string(scenes::nameOf(thing.size)), std::string(scenes::nameOf(thing.pattern)),
         thing.box});
  }
  scene.captions = scenes::writeCaptions(scene);
  return scene;
}

Image renderScene(std::uint64_t seed, int edgePx) {
  if (edgePx < 16 || edgePx > 4096) {
    throw Error(ErrorCode::InvalidArgument, fmt::format("scene of {} pixels", edgePx),
                "a scene's edge must be between 16 and 4096 pixels");
  }
  const scenes::World world = scenes::planWorld(seed);
  scenes::Layer picture(0, 0, edgePx, edgePx);
  scenes::paintBackdrop(world, picture);
  for (const scenes::Thing& thing : world.things) scenes::paintThing(world, thing, picture);
  scenes::paintAir(world, picture);
  Image image(edgePx, edgePx);
  for (std::size_t i = 0; i < image.rgba.size(); i += 4) {
    for (std::size_t c = 0; c < 3; ++c) {
      image.rgba[i + c] =
          static_cast<std::uint8_t>(std::clamp(picture.rgba[i + c], 0.0f, 1.0f) * 255.0f + 0.5f);
    }
    image.rgba[i + 3] = 255;
  }
  return image;
}

std::vector<std::string> sceneKinds() {
  std::vector<std::string> names;
  for (const scenes::Kind& kind : scenes::kinds()) names.emplace_back(kind.name);
  return names;
}

std::vector<std::string> sceneColours() {
  std::vector<std::string> names;
  for (const scenes::NamedColour& colour : scenes::colours()) names.emplace_back(colour.name);
  return names;
}

std::vector<std::string> scenePlaces() {
  std::vector<std::string> names;
  for (int place = 0; place < scenes::kPlaceCount; ++place) {
    names.emplace_back(scenes::infoOf(static_cast<scenes::Place>(place)).name);
  }
  return names;
}

}  // namespace ws
