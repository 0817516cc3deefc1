#include "core/train/scenes/detail/held_out.h"

#include <vector>

namespace ws::scenes {
namespace {

/// In the order of colours().
enum Shade { Red, Orange, Yellow, Green, Blue, Purple, Pink, Brown, Black, White };

constexpr HeldOut inColour(std::string_view kind, Shade colour) { return {kind, colour}; }
constexpr HeldOut atPlace(std::string_view kind, Place place) { return {kind, -1, place}; }

/// Common kinds in common colours, from every family, so that each half is often met without the
/// other. The list doesn't change: packs are compared by it.
constexpr HeldOut kPairs[] = {
    inColour("dog", Black),
    inColour("cat", Orange),
    inColour("horse", White),
    inColour("chicken", Red),
    inColour("bird", Green),
    inColour("car", Green),
    inColour("bus", Blue),
    inColour("truck", White),
    inColour("bicycle", Yellow),
    inColour("boat", Red),
    inColour("aeroplane", Purple),
    inColour("kite", Blue),
    inColour("house", Yellow),
    inColour("castle", Pink),
    inColour("tent", Purple),
    inColour("flower", Blue),
    inColour("mushroom", Brown),
    inColour("chair", Red),
    inColour("table", White),
    inColour("cake", Green),
    inColour("ball", Orange),
    inColour("umbrella", Red),
    inColour("cup", Black),
    inColour("hat", White),
    atPlace("dog", Place::Beach),
    atPlace("cat", Place::Snow),
    atPlace("cow", Place::Lake),
    atPlace("woman", Place::Jungle),
    atPlace("boy", Place::Street),
    atPlace("car", Place::Meadow),
    atPlace("bicycle", Place::Forest),
    atPlace("house", Place::Beach),
    atPlace("flower", Place::Mountains),
    atPlace("chair", Place::Garden),
    atPlace("ball", Place::Beach),
    atPlace("kite", Place::Snow),
};

struct Sets {
  std::uint16_t colours = 0, places = 0;
};

const Sets& setsOf(const Kind& kind) {
  static const std::vector<Sets> all = [] {
    std::vector<Sets> sets(kinds().size());
    for (const HeldOut& pair : kPairs) {
      const Kind* of = findKind(pair.kind);
      if (!of) continue;  // a test holds the list against the tables
      Sets& its = sets[static_cast<std::size_t>(of - kinds().data())];
      if (pair.colour >= 0) {
        its.colours |= static_cast<std::uint16_t>(1u << pair.colour);
      } else {
        its.places |= bitOf(pair.place);
      }
    }
    return sets;
  }();
  return all[static_cast<std::size_t>(&kind - kinds().data())];
}

}  // namespace

std::span<const HeldOut> heldOutPairs() { return kPairs; }
std::uint16_t heldOutColours(const Kind& kind) { return setsOf(kind).colours; }
std::uint16_t heldOutPlaces(const Kind& kind) { return setsOf(kind).places; }

}  // namespace ws::scenes
