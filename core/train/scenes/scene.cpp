#include "core/train/scenes/scene.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/train/scenes/detail/captions.h"
#include "core/train/scenes/detail/paint.h"
#include "core/train/scenes/detail/random.h"
#include "core/train/scenes/detail/world.h"

namespace ws {

std::string_view roleName(WordRole role) {
  constexpr std::string_view names[] = {"kind", "colour", "size",     "pattern",
                                        "part", "count",  "relation", "place"};
  return names[static_cast<std::size_t>(role)];
}

constexpr std::string_view kSplitNames[] = {"plain", "combinations", "attributes", "relations",
                                            "counts"};

std::string_view splitName(SceneSplit split) {
  return kSplitNames[static_cast<std::size_t>(split)];
}

SceneSplit splitNamed(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kSplitNames); ++i) {
    if (kSplitNames[i] == name) return static_cast<SceneSplit>(i);
  }
  throw Error(ErrorCode::NotFound, std::string(name),
              fmt::format("no such split; there are {}", fmt::join(kSplitNames, ", ")));
}

bool hasTwins(SceneSplit split) { return split >= SceneSplit::Attributes; }

std::uint64_t sceneSeed(std::uint64_t datasetSeed, std::int64_t index) {
  const auto i = static_cast<std::uint64_t>(index);
  return scenes::scatter(scenes::scatter(datasetSeed) + (i >> 3)) << 3 | (i & 7);
}

namespace {

SceneObject objectOf(const scenes::Thing& thing) {
  const auto colourName = [](int colour) {
    return std::string(scenes::colours()[static_cast<std::size_t>(colour)].name);
  };
  SceneObject object;
  object.kind = thing.kind->name;
  if (thing.kind->colours != 0) object.colour = colourName(thing.colour);
  object.size = scenes::nameOf(thing.size);
  object.pattern = scenes::nameOf(thing.pattern);
  object.box = thing.box;
  object.on = thing.on;
  object.in = thing.in;
  if (thing.part >= 0) {
    object.part = thing.kind->parts[static_cast<std::size_t>(thing.part)].name;
    object.partColour = colourName(thing.partColour);
    object.partBox = thing.partBox;
  }
  return object;
}

}  // namespace

Scene scenes::sceneOf(const World& world, SceneId id) {
  Scene scene;
  scene.id = id;
  scene.place = infoOf(world.place).name;
  scene.weather = nameOf(world.weather);
  scene.light = nameOf(world.light);
  for (const Thing& thing : world.things) scene.objects.push_back(objectOf(thing));
  for (const int thing : world.exchanged) {
    if (thing >= 0) scene.exchanged.push_back(thing);
  }
  scene.otherCount = world.otherCount;
  return scene;
}

Scene describeScene(SceneId id) {
  Scene scene = scenes::sceneOf(scenes::planWorld(id), id);
  scene.captions = scenes::writeCaptions(scene);
  return scene;
}

Image renderScene(SceneId id, int edgePx) {
  if (edgePx < 16 || edgePx > 4096) {
    throw Error(ErrorCode::InvalidArgument, fmt::format("scene of {} pixels", edgePx),
                "a scene's edge must be between 16 and 4096 pixels");
  }
  const scenes::World world = scenes::planWorld(id);
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
