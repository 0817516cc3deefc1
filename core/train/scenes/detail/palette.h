#pragma once
// What eight scenes in a row share, so that a scene's neighbours are its natural confusions.
#include <array>
#include <cstdint>

#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/places.h"
#include "core/train/scenes/detail/random.h"

namespace ws::scenes {

struct Palette {
  std::array<Place, 3> places{};
  std::array<const Kind*, 7> kinds{};
  std::array<int, 4> colours{};
};

/// Of the eight scenes whose seeds differ in their lowest three bits.
Palette paletteOf(std::uint64_t seed);

/// Whether a kind may be at a place, held-out pairs apart.
bool mayBeAt(const Kind& kind, Place place);

/// A kind for a place, most often one of the palette's. Never a held-out pair.
const Kind& pickKind(const Palette& palette, Place place, Random& random);
/// The same, of those that `wanted` is true of. @return nullptr where the place has none
const Kind* pickKindWhere(Place place, bool (*wanted)(const Kind&), Random& random);

/// One of a set of colours, most often one of the palette's. An empty set stands for all.
int pickColour(const Palette& palette, std::uint16_t allowed, Random& random);

Weather pickWeather(Place place, Random& random);
Light pickLight(Place place, Random& random);

}  // namespace ws::scenes
