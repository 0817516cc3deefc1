#include "core/train/scenes/detail/palette.h"

#include <bit>

#include "core/train/scenes/detail/held_out.h"

namespace ws::scenes {
namespace {

bool isIndoors(Place place) { return kIndoors & bitOf(place); }

/// How likely a kind is where it may be: those of few places more, or boats would be rare and cats
/// not.
int weightAt(const Kind& kind, Place place) {
  return mayBeAt(kind, place) ? 3 + 36 / std::popcount(kind.places) : 0;
}

}  // namespace

bool mayBeAt(const Kind& kind, Place place) {
  const bool afloat = kind.habitat == Habitat::Water;
  return (kind.places & bitOf(place) & ~heldOutPlaces(kind)) &&
         (!afloat || infoOf(place).hasWater());
}

const Kind* pickKindWhere(Place place, bool (*wanted)(const Kind&), Random& random) {
  int total = 0;
  for (const Kind& kind : kinds()) total += wanted(kind) ? weightAt(kind, place) : 0;
  if (total == 0) return nullptr;
  int left = random.below(total);
  for (const Kind& kind : kinds()) {
    left -= wanted(kind) ? weightAt(kind, place) : 0;
    if (left < 0) return &kind;
  }
  return nullptr;  // not reached
}

const Kind& pickKind(const Palette& palette, Place place, Random& random) {
  if (random.chance(0.72f)) {
    for (int attempt = 0; attempt < 4; ++attempt) {
      const Kind* kind = palette.kinds[static_cast<std::size_t>(random.below(7))];
      if (mayBeAt(*kind, place)) return *kind;
    }
  }
  return *pickKindWhere(
      place, [](const Kind&) { return true; }, random);  // every place has kinds
}

Palette paletteOf(std::uint64_t seed) {
  Random random(scatter((seed >> 3) ^ 0x70616C65747465ull));
  Palette palette;
  for (Place& place : palette.places) place = static_cast<Place>(random.below(kPlaceCount));
  for (std::size_t i = 0; i < palette.kinds.size(); ++i) {
    palette.kinds[i] = pickKindWhere(
        palette.places[i % 3], [](const Kind&) { return true; }, random);
  }
  for (int& colour : palette.colours) colour = random.below(static_cast<int>(colours().size()));
  return palette;
}

int pickColour(const Palette& palette, std::uint16_t allowed, Random& random) {
  if (allowed == 0) allowed = kAnyColour;
  if (random.chance(0.75f)) {
    for (int attempt = 0; attempt < 3; ++attempt) {
      const int colour = palette.colours[static_cast<std::size_t>(random.below(4))];
      if (allowed >> colour & 1) return colour;
    }
  }
  for (;;) {
    const int colour = random.below(static_cast<int>(colours().size()));
    if (allowed >> colour & 1) return colour;
  }
}

Weather pickWeather(Place place, Random& random) {
  const float chance = random.unit();
  if (isIndoors(place) || chance < 0.50f) return Weather::Clear;
  if (chance < 0.68f) return Weather::Cloudy;
  if (place == Place::Desert) return chance < 0.8f ? Weather::Fog : Weather::Clear;
  if (chance < 0.80f) return Weather::Rain;
  const bool warm = place == Place::Beach || place == Place::Jungle;
  if (chance < 0.90f && !warm) return Weather::Snow;
  return chance < 0.98f ? Weather::Fog : Weather::Clear;
}

Light pickLight(Place place, Random& random) {
  const float chance = random.unit();
  if (chance < 0.60f) return Light::Day;
  if (chance < 0.80f) return isIndoors(place) ? Light::Day : Light::Sunset;
  return Light::Night;
}

}  // namespace ws::scenes
