// What makes a caption true.
#include <algorithm>
#include <cmath>

#include "core/train/scenes/detail/captions.h"
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/scene.h"

namespace ws {
namespace {

bool saysNothingElse(const std::string& said, const std::string& is) {
  return said.empty() || said == is;
}

bool isTrueOf(const SceneClaim& claim, const SceneObject& object) {
  return claim.kind == object.kind && saysNothingElse(claim.colour, object.colour) &&
         saysNothingElse(claim.size, object.size) &&
         saysNothingElse(claim.pattern, object.pattern) &&
         saysNothingElse(claim.part, object.part) &&
         saysNothingElse(claim.partColour, object.partColour);
}

bool countHolds(const SceneClaim& claim, const Scene& scene) {
  int count = 0;
  for (const SceneObject& object : scene.objects) count += isTrueOf(claim, object);
  return count >= claim.atLeast && count <= claim.atMost;
}

bool flies(const SceneObject& object) {
  static const std::vector<std::string_view> flying = [] {
    std::vector<std::string_view> names;
    for (const scenes::Kind& kind : scenes::kinds()) {
      if (kind.habitat == scenes::Habitat::Sky) names.push_back(kind.name);
    }
    return names;
  }();
  return std::find(flying.begin(), flying.end(), object.kind) != flying.end();
}

float centreX(const Box& box) { return (box.x0 + box.x1) / 2; }

float widthOf(const Box& box) { return box.x1 - box.x0; }

/// What is on a table is not beside the chair next to it: only what shares its ground has
/// neighbours, and a front and a back.
bool shareGround(const SceneObject& a, const SceneObject& b) {
  return flies(a) == flies(b) && a.on == b.on && a.in == b.in;
}

// Thresholds in shares of the picture: wide enough that nobody looking at it would disagree.
bool isNextTo(const SceneObject& a, const SceneObject& b) {
  const float gap = std::max(a.box.x0, b.box.x0) - std::min(a.box.x1, b.box.x1);
  return !flies(a) && shareGround(a, b) && gap < 0.12f && gap > -0.08f &&
         std::fabs(a.box.y1 - b.box.y1) < 0.14f;
}
bool isLeftOf(const Box& a, const Box& b) {
  return a.x1 < centreX(b) && centreX(a) < b.x0 && centreX(b) - centreX(a) > 0.16f;
}
/// Only what flies is above something: a thing far off on the ground is higher in the picture, no
/// more.
bool isAbove(const SceneObject& a, const SceneObject& b) {
  return flies(a) && a.box.y1 < b.box.y0 + 0.02f &&
         std::fabs(centreX(a.box) - centreX(b.box)) < 0.22f;
}
bool isInFrontOf(const SceneObject& a, const SceneObject& b) {
  const float shared = std::min(a.box.x1, b.box.x1) - std::max(a.box.x0, b.box.x0);
  const float narrower = std::min(widthOf(a.box), widthOf(b.box));
  return !flies(a) && shareGround(a, b) && a.box.y1 > b.box.y1 + 0.05f && a.box.y0 < b.box.y1 &&
         shared > 0.4f * narrower;
}
/// `a` stands in the row that `b` and `c` make: neither is much nearer or farther, no end of it
/// reaches over the middle of another.
bool isBetween(const SceneObject& a, const SceneObject& b, const SceneObject& c) {
  const auto inRow = [&a](const SceneObject& end) {
    return shareGround(a, end) && std::fabs(a.box.y1 - end.box.y1) < (flies(a) ? 0.18f : 0.14f);
  };
  const auto ordered = [&a](const SceneObject& left, const SceneObject& right) {
    const Box &l = left.box, &r = right.box;
    return centreX(l) < a.box.x0 && l.x1 < centreX(a.box) && centreX(a.box) < r.x0 &&
           a.box.x1 < centreX(r);
  };
  return inRow(b) && inRow(c) && (ordered(b, c) || ordered(c, b));
}

}  // namespace

bool relationHolds(SceneRelation relation, const Scene& scene, int first, int second, int third) {
  const SceneObject& a = scene.objects[static_cast<std::size_t>(first)];
  const SceneObject& b = scene.objects[static_cast<std::size_t>(second)];
  switch (relation) {
    case SceneRelation::NextTo:
      return isNextTo(a, b);
    case SceneRelation::LeftOf:
      return isLeftOf(a.box, b.box);
    case SceneRelation::RightOf:
      return isLeftOf(b.box, a.box);
    case SceneRelation::Above:
      return isAbove(a, b);
    case SceneRelation::Below:
      return isAbove(b, a);
    case SceneRelation::InFrontOf:
      return isInFrontOf(a, b);
    case SceneRelation::Behind:
      return isInFrontOf(b, a);
    case SceneRelation::On:
      return a.on == second;
    case SceneRelation::In:
      return a.in == second;
    case SceneRelation::Between:
      return third >= 0 && third != first && third != second &&
             isBetween(a, b, scene.objects[static_cast<std::size_t>(third)]);
    case SceneRelation::None:
      break;
  }
  return false;
}

bool holds(const CaptionMeaning& meaning, const Scene& scene) {
  if (!saysNothingElse(meaning.place, scene.place) ||
      !saysNothingElse(meaning.weather, scene.weather) ||
      !saysNothingElse(meaning.light, scene.light)) {
    return false;
  }
  for (const SceneClaim& claim : meaning.claims) {
    if (!countHolds(claim, scene)) return false;
  }
  if (meaning.relation == SceneRelation::None) return true;
  const bool ofThree = meaning.relation == SceneRelation::Between;
  const std::vector<int> thirds =
      ofThree ? scenes::matching(meaning.claims[2], scene) : std::vector<int>{-1};
  for (const int a : scenes::matching(meaning.claims[0], scene)) {
    for (const int b : scenes::matching(meaning.claims[1], scene)) {
      if (a == b) continue;
      for (const int c : thirds) {
        if (relationHolds(meaning.relation, scene, a, b, c)) return true;
      }
    }
  }
  return false;
}

bool holds(const SceneCaption& caption, const Scene& scene) {
  return holds(caption.meaning, scene);
}

std::vector<int> scenes::matching(const SceneClaim& claim, const Scene& scene) {
  std::vector<int> found;
  for (std::size_t i = 0; i < scene.objects.size(); ++i) {
    if (isTrueOf(claim, scene.objects[i])) found.push_back(static_cast<int>(i));
  }
  return found;
}

}  // namespace ws
