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
  Colour main;      ///< the thing's colour; of a kind without colours, some neutral one
  Colour second{};  ///< the colour of its part
  int part = -1;    ///< index into Kind::parts of the part that shows; -1: none in particular
  std::uint64_t seed = 0;  ///< for small liberties, the same each time the thing is drawn

  /// Which of `count` poses or variants it takes. `salt` makes independent choices.
  int pose(int count, std::uint64_t salt = 0) const {
    return Random(seed ^ scatter(salt + 0x706F7365ull)).below(count);
  }
  Paint body() const { return {main, true, false}; }
  Paint plain() const { return {main, false, false}; }
  Paint shade(float share) const { return {darker(main, share), false, false}; }
  Paint tint(float share) const { return {lighter(main, share), false, false}; }
};

/// A colour of its own, whatever the thing's colour and pattern.
inline Paint flat(const Colour& colour) { return {colour, false, false}; }

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

/// A part of a thing that captions may name: "a woman in a red coat", "a house with a blue roof".
/// Large enough to be seen: at least a tenth of the thing's box.
struct Part {
  std::string_view name;
  std::string_view joint;     ///< "in" or "with"
  std::uint16_t colours = 0;  ///< bit i: it comes in colour i
};

/// A level stretch of a drawing, in its own coordinates.
struct Level {
  float x0 = 0, x1 = 0, y = 0;
  explicit operator bool() const { return x1 > x0; }
};

struct Kind {
  std::string_view name, plural;
  std::string_view otherName{}, otherPlural{};  ///< a synonym; empty where there is none
  Habitat habitat = Habitat::Ground;
  float unit = 0.2f;  ///< length of one unit of the drawing, as a share of the picture's edge
  std::uint16_t colours = 0;    ///< bit i: it comes in colour i; 0: it has no colour of its own
  std::uint16_t places = 0;     ///< bit i: it is met at place i
  bool patterned = false;       ///< whether it comes striped, spotted and checked
  std::array<Part, 4> parts{};  ///< those with a name: a thing shows one of them, or none
  Level top{};                  ///< where a portable thing may stand on it (a table's top)
  Level hollow{};         ///< its mouth, where a portable thing may look out of it (a basket's rim)
  bool portable = false;  ///< small enough to be on or in another thing
  void (*draw)(Pen&, const Look&) = nullptr;
};

// One table a family; each lives beside its drawings.
std::span<const Kind> animals();
std::span<const Kind> people();
std::span<const Kind> vehicles();
std::span<const Kind> skyThings();
std::span<const Kind> buildings();
std::span<const Kind> plants();
std::span<const Kind> furniture();
std::span<const Kind> food();
std::span<const Kind> toysAndTools();

/// Sets of colours, by their bits in the order of colours().
enum ColourSet : std::uint16_t {
  kRed = 1,
  kOrange = 2,
  kYellow = 4,
  kGreen = 8,
  kBlue = 16,
  kPurple = 32,
  kPinkish = 64,
  kBrown = 128,
  kBlack = 256,
  kWhite = 512,
  kAnyColour = 1023,
  kFur = kOrange | kBrown | kBlack | kWhite,
  kBright = kRed | kOrange | kYellow | kGreen | kBlue | kPurple | kPinkish,
  kPainted = kBright | kBlack | kWhite,
};

struct NamedColour {
  std::string_view name;
  Colour colour;
};

/// All families in a row; the order doesn't change.
std::span<const Kind> kinds();
std::span<const NamedColour> colours();
const Kind* findKind(std::string_view name);

}  // namespace ws::scenes
