#include "core/train/scenes/detail/light.h"

#include <algorithm>

namespace ws::scenes {

Colour hourLight(const World& world) {
  const bool indoors = isIndoors(world.place);
  switch (world.light) {
    case Light::Sunset:
      return indoors ? Colour{1.02f, 0.93f, 0.84f} : Colour{1.02f, 0.94f, 0.87f};
    case Light::Night:
      return indoors ? Colour{0.97f, 0.91f, 0.83f} : Colour{0.89f, 0.90f, 0.96f};
    case Light::Day:
      break;
  }
  const bool overcast = world.weather == Weather::Rain || world.weather == Weather::Cloudy;
  return overcast ? Colour{0.93f, 0.95f, 0.97f} : Colour{1, 1, 1};
}

Colour backdropLight(const World& world) {
  const bool indoors = isIndoors(world.place);
  switch (world.light) {
    case Light::Sunset:
      return indoors ? Colour{0.97f, 0.92f, 0.86f} : Colour{1.0f, 0.88f, 0.79f};
    case Light::Night:
      return indoors ? Colour{0.74f, 0.67f, 0.59f} : Colour{0.53f, 0.58f, 0.74f};
    case Light::Day:
      break;
  }
  return world.weather == Weather::Rain && !indoors ? Colour{0.92f, 0.94f, 0.96f} : Colour{1, 1, 1};
}

Shadow shadowOf(const World& world) {
  const float away = world.litFromRight ? -1.0f : 1.0f;
  if (isIndoors(world.place)) {
    if (world.light == Light::Night) return {away * 0.25f, 0.16f, 0.22f};  // a lamp overhead
    return {away * (world.light == Light::Sunset ? 0.85f : 0.55f), 0.17f, 0.26f};
  }
  if (world.weather != Weather::Clear) return {};
  switch (world.light) {
    case Light::Sunset:
      return {away * 1.25f, 0.24f, 0.40f};
    case Light::Night:
      return {away * 0.70f, 0.24f, 0.34f};
    case Light::Day:
      break;
  }
  return {away * 0.50f, 0.24f, 0.42f};
}

Colour fogColour(const World& world) {
  switch (world.light) {
    case Light::Sunset:
      return {0.90f, 0.83f, 0.80f};
    case Light::Night:
      return {0.42f, 0.46f, 0.56f};
    case Light::Day:
      break;
  }
  return {0.87f, 0.89f, 0.91f};
}

float fogOver(const World& world, float v) {
  if (world.weather != Weather::Fog) return 0;
  const float horizon = infoOf(world.place).horizon;
  if (v < horizon) return 0.56f - 0.12f * smoothStep(0, 1, (horizon - v) / horizon);
  return 0.56f - 0.45f * smoothStep(0, 1, (v - horizon) / (1 - horizon));
}

float fogOverThing(const World& world, const Thing& thing) {
  if (world.weather != Weather::Fog) return 0;
  if (thing.kind->habitat == Habitat::Sky) return 0.17f;
  float foot = thing.stand.y;  // of the lowest thing beneath it
  for (const Thing* at = &thing; at->on >= 0 || at->in >= 0; foot = at->stand.y) {
    at = &world.things[static_cast<std::size_t>(std::max(at->on, at->in))];
  }
  return std::min(0.21f, 0.40f * fogOver(world, foot));
}

}  // namespace ws::scenes
