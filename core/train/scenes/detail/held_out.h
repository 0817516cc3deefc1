#pragma once
// Pairs that no training scene has: whoever knows both halves should know the whole.
#include <cstdint>
#include <span>
#include <string_view>

#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {

/// A kind in one of its colours, or (where colour < 0) at one of its places. Only the split
/// Combinations shows it. Concerns the thing's own colour, not that of a part.
struct HeldOut {
  std::string_view kind;
  int colour = -1;
  Place place = Place::Meadow;
};

std::span<const HeldOut> heldOutPairs();

/// Bit i: colour i of this kind is held out.
std::uint16_t heldOutColours(const Kind& kind);
/// Bit i: this kind at place i is held out.
std::uint16_t heldOutPlaces(const Kind& kind);

}  // namespace ws::scenes
