#include "core/train/scenes/detail/captions.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <numeric>
#include <string>

#include "core/train/scenes/detail/outline.h"
#include "core/train/scenes/detail/world.h"

namespace ws::scenes {
namespace {

constexpr int kMostWords = 25;
constexpr SceneRelation kClose[] = {SceneRelation::NextTo, SceneRelation::Above,
                                    SceneRelation::Below, SceneRelation::InFrontOf,
                                    SceneRelation::Behind};
constexpr SceneRelation kSides[] = {SceneRelation::LeftOf, SceneRelation::RightOf};

/// Brings `first` things to the front of an order, in their order.
void putFirst(std::vector<int>& order, std::initializer_list<int> first) {
  auto front = order.begin();
  for (const int index : first) {
    const auto found = std::find(front, order.end(), index);
    std::rotate(front++, found, found + 1);
  }
}

/// A thing that stands on or in another comes first, followed by it.
bool putCarriedFirst(std::vector<int>& order, const Scene& scene) {
  for (const int index : order) {
    const SceneObject& object = scene.objects[static_cast<std::size_t>(index)];
    const int support = std::max(object.on, object.in);
    if (support < 0) continue;
    putFirst(order, {index, support});
    return true;
  }
  return false;
}

/// The same for two neighbours, of which there are fewer than things left and right of each other.
bool putNeighboursFirst(std::vector<int>& order, const Scene& scene) {
  for (const int a : order) {
    for (const int b : order) {
      if (a == b || scene.objects[static_cast<std::size_t>(a)].kind ==
                        scene.objects[static_cast<std::size_t>(b)].kind)
        continue;
      const bool close = std::any_of(
          std::begin(kClose), std::end(kClose),
          [&](SceneRelation relation) { return ws::relationHolds(relation, scene, a, b); });
      if (!close) continue;
      putFirst(order, {a, b});
      return true;
    }
  }
  return false;
}

/// The same for a thing between two others.
bool putMiddleFirst(std::vector<int>& order, const Scene& scene) {
  for (const int a : order) {
    for (const int b : order) {
      for (const int c : order) {
        if (a == b || !ws::relationHolds(SceneRelation::Between, scene, a, b, c)) continue;
        putFirst(order, {a, b, c});
        return true;
      }
    }
  }
  return false;
}

/// All objects in the order in which to speak of them: chance, and often something to relate.
std::vector<int> chooseOrder(const Scene& scene, int wanted, Random& random) {
  std::vector<int> order(scene.objects.size());
  std::iota(order.begin(), order.end(), 0);
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
  }
  const float chance = random.unit();
  const bool found = (chance < 0.55f && putCarriedFirst(order, scene)) ||
                     (chance < 0.30f && wanted == 3 && putMiddleFirst(order, scene)) ||
                     (chance < 0.40f && putNeighboursFirst(order, scene));
  static_cast<void>(found);  // else as chance has it
  return order;
}

/// Up to `wanted` mentions of different things.
std::vector<Mention> chooseMentions(const Scene& scene, int wanted, Random& random) {
  std::vector<Mention> mentions;
  const Detail detail = detailFor(wanted);
  for (const int index : chooseOrder(scene, wanted, random)) {
    if (static_cast<int>(mentions.size()) == wanted) break;
    Mention next = describe(scene, index, detail, random);
    const bool clear = std::all_of(mentions.begin(), mentions.end(),
                                   [&](const Mention& said) { return areDistinct(said, next); });
    if (clear) mentions.push_back(std::move(next));
  }
  return mentions;
}

/// The relation to tell of the outline's first things, None where they stand in none. What is on or
/// in another thing, or between two, is told so; a neighbour is told so rather than left or right.
SceneRelation chooseRelation(Outline outline, const Scene& scene, Random& random) {
  const auto holdsFor = [&](SceneRelation relation) {
    outline.relation = relation;
    return relationHolds(outline, scene);
  };
  for (const SceneRelation relation :
       {SceneRelation::In, SceneRelation::On, SceneRelation::Between}) {
    if (holdsFor(relation)) return relation;
  }
  std::vector<SceneRelation> possible;
  if (random.chance(0.7f))
    std::copy_if(std::begin(kClose), std::end(kClose), std::back_inserter(possible), holdsFor);
  if (possible.empty())
    std::copy_if(std::begin(kSides), std::end(kSides), std::back_inserter(possible), holdsFor);
  if (possible.empty()) return SceneRelation::None;
  return possible[static_cast<std::size_t>(random.below(static_cast<int>(possible.size())))];
}

/// How likely a relation is told where it could be.
float eagernessOf(SceneRelation relation, std::size_t mentions) {
  switch (relation) {
    case SceneRelation::On:
    case SceneRelation::In:
      return 0.85f;
    case SceneRelation::Between:
      return 0.8f;
    case SceneRelation::LeftOf:
    case SceneRelation::RightOf:
      return mentions == 2 ? 0.66f : 0.05f;
    default:
      return mentions == 2 ? 0.85f : 0.15f;
  }
}

/// Whoever has a phrase for a part comes last: "a bus and a woman in a red coat" can't be misread.
void putPartsLast(std::vector<Mention>& mentions) {
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.claim.part.empty() > b.claim.part.empty();
  });
}

SceneCaption writeCaption(const Scene& scene, Random& random) {
  const float chance = random.unit();
  const int wanted = chance < 0.05f ? 1 : chance < 0.53f ? 2 : chance < 0.93f ? 3 : 4;
  Outline outline{.mentions = chooseMentions(scene, wanted, random)};
  const std::size_t count = outline.mentions.size();
  if (count == 2 || count == 3) outline.relation = chooseRelation(outline, scene, random);
  if (!random.chance(eagernessOf(outline.relation, count))) outline.relation = SceneRelation::None;
  if (outline.relation == SceneRelation::None && random.chance(0.8f))
    putPartsLast(outline.mentions);
  constexpr float eagerness[] = {0, 1.0f, 0.34f, 0.09f, 0.03f};
  chooseSettings(outline, scene, eagerness[count], random);
  chooseForm(outline, scene, random);
  return speak(outline);
}

/// The text without what makes it a sentence.
std::string bare(std::string text) {
  if (text.back() == '.') text.pop_back();
  if (text.front() >= 'A' && text.front() <= 'Z') text.front() += 'a' - 'A';
  return text;
}

}  // namespace

bool mayJoin(const SceneCaption& caption, const std::vector<SceneCaption>& others) {
  if (std::count(caption.text.begin(), caption.text.end(), ' ') >= kMostWords) return false;
  return std::none_of(others.begin(), others.end(), [&](const SceneCaption& other) {
    return bare(other.text) == bare(caption.text);
  });
}

std::vector<SceneCaption> writeCaptions(const Scene& scene) {
  if (hasTwins(scene.id.split)) {
    const SceneId twin(scene.id.seed ^ 1, scene.id.split);
    return writeTwinCaptions(scene, sceneOf(planWorld(twin), twin));
  }
  Random random(scatter(scene.id.seed ^ 0x776F726473ull));
  std::vector<SceneCaption> captions;
  while (static_cast<int>(captions.size()) < kCaptions) {
    SceneCaption caption = writeCaption(scene, random);
    if (mayJoin(caption, captions)) captions.push_back(std::move(caption));
  }
  return captions;
}

}  // namespace ws::scenes
