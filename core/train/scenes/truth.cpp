// What makes a caption true.
#include <algorithm>
#include <cmath>

#include "core/train/scenes/detail/captions.h"
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/scene.h"

namespace ws {
namespace {

bool isTrueOf(const SceneClaim& claim, const SceneObject& object) {
  return claim.kind == object.kind && (claim.colour.empty() || claim.colour == object.colour) &&
         (claim.size.empty() || claim.size == object.size) &&
         (claim.pattern.empty() || claim.pattern == object.pattern);
}

bool countHolds(const SceneClaim& claim, const Scene& scene) {
  int count = 0;
  for (const SceneObject& object : scene.objects) count += isTrueOf(claim, object);
  return count >= claim.atLeast && count <= claim.atMost;
}

bool saysNothingElse(const std::string& said, const std::string& is) {
  return said.empty() || said == is;
}

bool flies(const SceneObject& object) {
  const scenes::Kind* kind = scenes::findKind(object.kind);
  return kind && kind->habitat == scenes::Habitat::Sky;
}

float centreX(const Box& box) { return (box.x0 + box.x1) / 2; }

// Thresholds in shares of the picture: wide enough that nobody looking at it would disagree.
bool isNextTo(const SceneObject& a, const SceneObject& b) {
  const float gap = std::max(a.box.x0, b.box.x0) - std::min(a.box.x1, b.box.x1);
  return !flies(a) && !flies(b) && gap < 0.12f && gap > -0.08f &&
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
  const float narrower = std::min(a.box.x1 - a.box.x0, b.box.x1 - b.box.x0);
  return !flies(a) && !flies(b) && a.box.y1 > b.box.y1 + 0.05f && a.box.y0 < b.box.y1 &&
         shared > 0.4f * narrower;
}

}  // namespace

bool relationHolds(SceneRelation relation, const Scene& scene, int first, int second, int) {
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
  for (const int a : scenes::matching(meaning.claims[0], scene)) {
    for (const int b : scenes::matching(meaning.claims[1], scene)) {
      if (a != b && relationHolds(meaning.relation, scene, a, b)) return true;
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
