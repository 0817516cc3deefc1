#pragma once
// The kinds of thing: names, where they may be, in which colours, and how they are drawn.
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/train/scenes/detail/pen.h"
#include "core/train/scenes/detail/random.h"

namespace ws::scenes {

/// What a thing's drawing may use.
struct Look {
  Colour main;         ///< the thing's colour
  std::uint64_t seed;  ///< for small liberties, the same each time the thing is drawn
  Paint body() const { return {main, true, false}; }
  Paint plain() const { return {main, false, false}; }
  Paint shade(float share) const { return {darker(main, share), false, false}; }
  Paint tint(float share) const { return {lighter(main, share), false, false}; }
};

inline constexpr Colour kInk{0.13f, 0.12f, 0.15f};
inline constexpr Colour kPaper{0.97f, 0.96f, 0.93f};
inline constexpr Colour kWood{0.55f, 0.37f, 0.22f};
inline constexpr Colour kStone{0.62f, 0.61f, 0.60f};
inline constexpr Colour kMetal{0.72f, 0.75f, 0.79f};
inline constexpr Colour kGlass{0.66f, 0.84f, 0.93f};
inline constexpr Colour kLeaf{0.30f, 0.58f, 0.26f};
inline constexpr Colour kGold{0.96f, 0.78f, 0.25f};
inline constexpr Colour kBeak{0.97f, 0.60f, 0.13f};
inline constexpr Colour kTyre{0.16f, 0.16f, 0.18f};

enum class Habitat { Ground, Water, Sky };

struct Kind {
  std::string_view name, plural;
  std::string_view otherName, otherPlural;  ///< a synonym; empty where there is none
  Habitat habitat;
  float unit;             ///< length of one unit of the drawing, as a share of the picture's edge
  std::uint16_t colours;  ///< bit i: it comes in colour i
  std::uint16_t places;   ///< bit i: it is met at place i
  bool patterned;         ///< whether it comes striped, spotted and checked
  void (*draw)(Pen&, const Look&);
};

struct NamedColour {
  std::string_view name;
  Colour colour;
};

std::span<const Kind> kinds();
std::span<const NamedColour> colours();
const Kind* findKind(std::string_view name);

}  // namespace ws::scenes
