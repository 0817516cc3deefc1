#include "core/train/scenes/detail/placement.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace ws::scenes {
namespace {

constexpr int kTries = 40;              // to find room for one thing
constexpr float kLeastSide = 0.098f;    // of a box: below, 128 px show too little of a thing
constexpr float kMostHidden = 0.28f;    // of a thing's box, by the boxes before it
constexpr float kMostShared = 0.12f;    // by one of its own kind: a group must be counted
constexpr float kMostOutside = 0.004f;  // of the picture, on each side
constexpr float kLeastPartSide = 0.06f;
constexpr float kMostPartHidden = 0.4f;                        // of a part's box
constexpr float kLeastSeen = 0.63f, kLeastSeenInside = 0.58f;  // of a thing's own pixels
constexpr float kMostSeenInside = 0.93f;  // else it doesn't look as if it were in something
// A small thing close by is smaller than a plain one far off.
constexpr float kSmall = 0.68f, kLarge = 1.42f;
constexpr float kFar = 0.78f, kNear = 1.06f, kInSky = 0.95f;  // of things far off, close by

float sizeFactor(ThingSize size) {
  return size == ThingSize::Small ? kSmall : size == ThingSize::Large ? kLarge : 1.0f;
}

Box clipped(const Box& box) {
  return {std::clamp(box.x0, 0.0f, 1.0f), std::clamp(box.y0, 0.0f, 1.0f),
          std::clamp(box.x1, 0.0f, 1.0f), std::clamp(box.y1, 0.0f, 1.0f)};
}

float sharedArea(const Box& a, const Box& b) {
  const float width = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
  const float height = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return width > 0 && height > 0 ? width * height : 0;
}

float shorterSide(const Box& box) { return std::min(box.x1 - box.x0, box.y1 - box.y0); }

bool flies(const Thing& thing) { return thing.kind->habitat == Habitat::Sky; }

/// Whether `a` is painted before `b`, when neither stands on the other.
bool isBehind(const Thing& a, const Thing& b) {
  return flies(a) != flies(b) ? flies(a) : a.groundY < b.groundY;
}

bool carries(const Thing& support, const Thing& carried, const std::vector<Thing>& things) {
  const int at = std::max(carried.on, carried.in);
  return at >= 0 && &things[static_cast<std::size_t>(at)] == &support;
}

/// Whether `rear`, with its foot just above the top of `front`, looks as if it stood on it.
bool looksStacked(const Thing& front, const Thing& rear) {
  const float step = rear.box.y1 - front.box.y0;
  const float shared = std::min(front.box.x1, rear.box.x1) - std::max(front.box.x0, rear.box.x0);
  const float narrower = std::min(front.box.x1 - front.box.x0, rear.box.x1 - rear.box.x0);
  return !flies(rear) && step > -0.02f && step < 0.05f && shared > 0.45f * narrower;
}

/// Whether too much of `rear` is behind `front` alone.
bool crowds(const Thing& front, const Thing& rear, float overlap) {
  const float area = rear.box.area();
  if (flies(rear)) return overlap > 0.10f * area;
  return front.kind == rear.kind && overlap > kMostShared * area;
}

bool isInside(const Thing& thing) {
  const Box& whole = thing.whole;
  return whole.x0 > -kMostOutside && whole.x1 < 1 + kMostOutside && whole.y0 > -kMostOutside &&
         whole.y1 < 1 + kMostOutside && shorterSide(thing.box) >= kLeastSide * 0.98f;
}

/// Whether `rear` can be seen behind the others; what carries and what is carried don't count.
bool isClear(const Thing& rear, std::span<const Thing* const> all,
             const std::vector<Thing>& things) {
  float hidden = 0;
  for (const Thing* front : all) {
    const bool apart = front != &rear && !isBehind(*front, rear) &&
                       !carries(*front, rear, things) && !carries(rear, *front, things);
    if (!apart) continue;
    const float overlap = sharedArea(rear.box, front->box);
    if (crowds(*front, rear, overlap) || looksStacked(*front, rear)) return false;
    hidden += overlap;
  }
  return hidden <= kMostHidden * rear.box.area();
}

/// Whether `candidate` may join `things`.
bool fits(const Thing& candidate, const std::vector<Thing>& things) {
  if (!isInside(candidate)) return false;
  std::vector<const Thing*> all{&candidate};
  for (const Thing& thing : things) all.push_back(&thing);
  return std::all_of(all.begin(), all.end(),
                     [&](const Thing* thing) { return isClear(*thing, all, things); });
}

float bandTop(Place place, Habitat habitat) {
  return habitat == Habitat::Water ? infoOf(place).waterTop : infoOf(place).groundTop;
}
float bandHeight(Place place, Habitat habitat) {
  const PlaceInfo& info = infoOf(place);
  return std::max(0.01f, habitat == Habitat::Water ? info.waterBottom - info.waterTop
                                                   : info.groundBottom - info.groundTop);
}
/// Room for feet in the sky, from the highest to the lowest.
float skyTop(float scale) { return scale + 0.03f; }
float skyHeight(Place place, float scale) {
  return std::max(0.01f, infoOf(place).horizon - 0.06f - scale);
}

/// The box of what was drawn at `from`, had it been drawn at `to`.
Box movedBox(const Box& box, const Stand& from, const Stand& to) {
  const float growth = to.scale / from.scale;
  const float side = from.mirrored == to.mirrored ? growth : -growth;
  const float x0 = to.x + (box.x0 - from.x) * side, x1 = to.x + (box.x1 - from.x) * side;
  return {std::min(x0, x1), to.y + (box.y0 - from.y) * growth, std::max(x0, x1),
          to.y + (box.y1 - from.y) * growth};
}

/// Gives a measured thing another stand, without drawing it again.
void moveTo(Thing& thing, const Stand& stand) {
  thing.whole = movedBox(thing.whole, thing.stand, stand);
  thing.box = clipped(thing.whole);
  thing.stand = stand;
}

Spot chooseSpot(const Thing& thing, Place place, const Thing* companion, Random& random) {
  const bool tall = thing.kind->unit > 0.31f;
  Spot spot;
  spot.depth = flies(thing) ? random.unit()
               : tall       ? random.between(0.0f, 0.55f)
                            : random.between(0.05f, 1.0f);
  spot.x = random.between(0.08f, 0.92f);
  if (!companion) return spot;
  const Spot near = spotOf(*companion, place);
  spot.x = near.x + random.between(-0.36f, 0.36f);
  if (!flies(thing))
    spot.depth = std::clamp(near.depth + random.between(-0.3f, 0.3f), 0.0f, tall ? 0.55f : 1.0f);
  return spot;
}

/// What of each thing can be seen, 0 to 1: the share of its own pixels in a picture of 96 px.
std::vector<float> seenShares(const std::vector<Thing>& things) {
  constexpr int kEdge = 96;
  std::vector<bool> covered(kEdge * kEdge);
  std::vector<float> shares(things.size());
  for (std::size_t t = things.size(); t-- > 0;) {  // from the nearest
    const Thing& thing = things[t];
    const auto pixel = [](float at) { return static_cast<int>(std::floor(at * kEdge)); };
    const int left = pixel(thing.box.x0), top = pixel(thing.box.y0);
    Layer layer(left, top, std::min(kEdge, pixel(thing.box.x1) + 1) - left,
                std::min(kEdge, pixel(thing.box.y1) + 1) - top);
    Pen pen(thing.stand, kEdge, layer, Pattern::Plain, 1);
    thing.kind->draw(pen, lookOf(thing));
    int whole = 0, seen = 0;
    for (int y = 0; y < layer.height; ++y) {
      for (int x = 0; x < layer.width; ++x) {
        if (layer.at(x, y)[3] <= 0.5f) continue;
        const auto at =
            static_cast<std::size_t>(top + y) * kEdge + static_cast<std::size_t>(left + x);
        ++whole, seen += !covered[at];
        covered[at] = true;
      }
    }
    shares[t] = whole > 0 ? static_cast<float>(seen) / static_cast<float>(whole) : 0.0f;
  }
  return shares;
}

}  // namespace

void measure(Thing& thing) {
  Pen pen(thing.stand);
  thing.kind->draw(pen, lookOf(thing));
  thing.whole = pen.extents();
  thing.box = clipped(thing.whole);
  thing.partBox = clipped(pen.partExtents());
}

void standAt(Thing& thing, Place place, const Spot& spot) {
  const Kind& kind = *thing.kind;
  const bool sky = flies(thing);
  const float distance = sky ? kInSky : kFar + (kNear - kFar) * spot.depth;
  Stand stand = thing.stand;
  stand.scale = kind.unit * sizeFactor(thing.size) * distance;
  const float side = shorterSide(thing.whole) * stand.scale / thing.stand.scale;
  if (side < kLeastSide) stand.scale *= kLeastSide / side;
  stand.x = spot.x;
  stand.y = sky ? skyTop(stand.scale) + skyHeight(place, stand.scale) * spot.depth
                : bandTop(place, kind.habitat) + bandHeight(place, kind.habitat) * spot.depth;
  moveTo(thing, stand);
  thing.groundY = stand.y;
}

Spot spotOf(const Thing& thing, Place place) {
  const Stand& stand = thing.stand;
  if (flies(thing)) {
    return {stand.x, (stand.y - skyTop(stand.scale)) / skyHeight(place, stand.scale)};
  }
  const Habitat habitat = thing.kind->habitat;
  return {stand.x, (stand.y - bandTop(place, habitat)) / bandHeight(place, habitat)};
}

bool findRoom(Thing& thing, Place place, const Thing* companion, const std::vector<Thing>& things,
              Random& random) {
  thing.stand.mirrored = random.chance(0.5f);
  measure(thing);
  const float side = shorterSide(thing.whole) / thing.stand.scale * thing.kind->unit;
  if (thing.size == ThingSize::Small && side * kSmall * kNear < kLeastSide) {
    thing.size = ThingSize::Plain;  // a small key would be hard to see
  }
  for (int attempt = 0; attempt < kTries; ++attempt) {
    standAt(thing, place, chooseSpot(thing, place, companion, random));
    if (!fits(thing, things)) continue;
    measure(thing);  // its part, too
    return true;
  }
  return false;
}

bool putOn(Thing& thing, int support, bool inside, const std::vector<Thing>& things,
           Random& random) {
  const Thing& below = things[static_cast<std::size_t>(support)];
  const Level& level = inside ? below.kind->hollow : below.kind->top;
  const float side = below.stand.mirrored ? -1.0f : 1.0f;
  const float ends[] = {below.stand.x + side * level.x0 * below.stand.scale,
                        below.stand.x + side * level.x1 * below.stand.scale};
  const float left = std::min(ends[0], ends[1]), right = std::max(ends[0], ends[1]);
  const float height = below.stand.y - level.y * below.stand.scale;

  (inside ? thing.in : thing.on) = support;
  thing.groundY = below.groundY;
  thing.size = ThingSize::Plain;
  thing.stand = {.x = 0, .y = height, .scale = thing.kind->unit, .mirrored = random.chance(0.5f)};
  measure(thing);
  // Scaled to fit; what is then much smaller than its kind is a small one, and captions may say so.
  const float widest = (right - left) * (inside ? 0.95f : 1.2f);
  float scale = std::min(kInSky, widest / (thing.whole.x1 - thing.whole.x0));
  if (scale < kFar) {
    thing.size = ThingSize::Small;
    scale = std::min(scale, kSmall);
  }
  if (scale < kFar * kSmall) return false;
  Stand stand = thing.stand;
  stand.scale *= scale;
  const Box whole = movedBox(thing.whole, thing.stand, stand);
  const float slack = std::max(0.0f, right - left - (whole.x1 - whole.x0)) / 2;
  stand.x = (left + right) / 2 + random.between(-slack, slack) - (whole.x0 + whole.x1) / 2;
  if (inside) {
    const float sunk = random.between(0.20f, 0.30f) * (whole.y1 - whole.y0);
    stand.y += std::min(sunk, 0.9f * (below.whole.y1 - height));
  }
  thing.stand = stand;
  measure(thing);
  return fits(thing, things);
}

bool allFit(const std::vector<Thing>& things) {
  std::vector<const Thing*> all;
  for (const Thing& thing : things) all.push_back(&thing);
  return std::all_of(things.begin(), things.end(), [&](const Thing& thing) {
    return isInside(thing) && isClear(thing, all, things);
  });
}

void sortBackToFront(World& world) {
  const std::vector<Thing> old = world.things;
  const auto root = [&](int i) {
    const int below =
        std::max(old[static_cast<std::size_t>(i)].on, old[static_cast<std::size_t>(i)].in);
    return below >= 0 ? below : i;
  };
  const auto layer = [&](int i) {
    const Thing& thing = old[static_cast<std::size_t>(i)];
    return thing.in >= 0 ? 0 : thing.on >= 0 ? 2 : 1;
  };
  std::vector<int> order(old.size()), newIndex(old.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    const int rootA = root(a), rootB = root(b);
    if (rootA == rootB) return layer(a) < layer(b);
    const Thing &behind = old[static_cast<std::size_t>(rootA)],
                &before = old[static_cast<std::size_t>(rootB)];
    if (isBehind(behind, before) || isBehind(before, behind)) return isBehind(behind, before);
    return rootA < rootB;  // side by side: together with what they carry
  });
  for (std::size_t i = 0; i < order.size(); ++i) {
    newIndex[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    world.things[i] = old[static_cast<std::size_t>(order[i])];
  }
  const auto follow = [&](int& index) {
    if (index >= 0) index = newIndex[static_cast<std::size_t>(index)];
  };
  for (Thing& thing : world.things) follow(thing.on), follow(thing.in);
  for (int& index : world.exchanged) follow(index);
}

bool showsPart(const std::vector<Thing>& things, std::size_t index) {
  const Box& part = things[index].partBox;
  float hidden = 0;
  for (std::size_t front = index + 1; front < things.size(); ++front) {
    hidden += sharedArea(part, things[front].box);
  }
  return shorterSide(part) >= kLeastPartSide && hidden <= kMostPartHidden * part.area();
}

bool areClearlySeen(const std::vector<Thing>& things) {
  const std::vector<float> seen = seenShares(things);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const bool inside = things[i].in >= 0;
    if (seen[i] < (inside ? kLeastSeenInside : kLeastSeen)) return false;
    if (inside && seen[i] > kMostSeenInside) return false;
  }
  return true;
}

}  // namespace ws::scenes
