#include "core/train/scenes/detail/captions.h"

#include <algorithm>
#include <numeric>

#include "core/train/scenes/detail/outline.h"
#include "core/train/scenes/detail/world.h"

namespace ws::scenes {
namespace {

constexpr int kCaptions = 5;
constexpr int kMostWords = 25;

/// All objects in the order in which to speak of them. What stands on or in another thing often
/// comes first, followed by it.
std::vector<int> chooseOrder(const Scene& scene, Random& random) {
  std::vector<int> order(scene.objects.size());
  std::iota(order.begin(), order.end(), 0);
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
  }
  if (random.chance(0.4f)) return order;
  const auto supportOf = [&](int index) {
    const SceneObject& object = scene.objects[static_cast<std::size_t>(index)];
    return std::max(object.on, object.in);
  };
  const auto carried =
      std::find_if(order.begin(), order.end(), [&](int index) { return supportOf(index) >= 0; });
  if (carried == order.end()) return order;
  const int support = supportOf(*carried);
  std::rotate(order.begin(), carried, carried + 1);
  const auto found = std::find(order.begin() + 1, order.end(), support);
  std::rotate(order.begin() + 1, found, found + 1);
  return order;
}

/// Up to `wanted` mentions of different things.
std::vector<Mention> chooseMentions(const Scene& scene, int wanted, Random& random) {
  std::vector<Mention> mentions;
  const Detail detail = detailFor(wanted);
  for (const int index : chooseOrder(scene, random)) {
    if (static_cast<int>(mentions.size()) == wanted) break;
    Mention next = describe(scene, index, detail, random);
    const bool clear = std::all_of(mentions.begin(), mentions.end(),
                                   [&](const Mention& said) { return areDistinct(said, next); });
    if (clear) mentions.push_back(std::move(next));
  }
  return mentions;
}

/// Gives the outline a relation of its first things, if they stand in any. What is on or in another
/// thing is always told so.
void chooseRelation(Outline& outline, const Scene& scene, Random& random) {
  std::vector<SceneRelation> possible;
  for (const SceneRelation relation :
       {SceneRelation::In, SceneRelation::On, SceneRelation::Between, SceneRelation::NextTo,
        SceneRelation::LeftOf, SceneRelation::RightOf, SceneRelation::Above, SceneRelation::Below,
        SceneRelation::InFrontOf, SceneRelation::Behind}) {
    outline.relation = relation;
    if (!relationHolds(outline, scene)) continue;
    possible.push_back(relation);
    if (relation == SceneRelation::In || relation == SceneRelation::On ||
        relation == SceneRelation::Between) {
      break;
    }
  }
  const int choice = random.below(std::max(1, static_cast<int>(possible.size())));
  outline.relation =
      possible.empty() ? SceneRelation::None : possible[static_cast<std::size_t>(choice)];
}

/// Of three things where one stands between the others, that one comes first.
void putMiddleFirst(std::vector<Mention>& mentions, const Scene& scene) {
  for (std::size_t i = 0; i < 3; ++i) {
    const Outline middle{.mentions = mentions, .relation = SceneRelation::Between};
    if (relationHolds(middle, scene)) return;
    std::rotate(mentions.begin(), mentions.begin() + 1, mentions.end());
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
  const int wanted = chance < 0.04f ? 1 : chance < 0.42f ? 2 : chance < 0.88f ? 3 : 4;
  Outline outline{.mentions = chooseMentions(scene, wanted, random)};
  const std::size_t count = outline.mentions.size();
  const float related = random.unit();
  const bool between = count == 3 && random.chance(0.4f);
  if (between) putMiddleFirst(outline.mentions, scene);
  if (count == 2 || count == 3) {
    chooseRelation(outline, scene, random);
    using R = SceneRelation;
    const R found = outline.relation;
    const float eager = found == R::On || found == R::In ? 0.85f
                        : found == R::Between            ? (between ? 1.0f : 0.3f)
                        : count == 2                     ? 0.72f
                                                         : 0.1f;
    if (related >= eager) outline.relation = R::None;
  }
  if (outline.relation == SceneRelation::None && random.chance(0.8f))
    putPartsLast(outline.mentions);
  constexpr float eagerness[] = {0, 1.0f, 0.55f, 0.13f, 0.04f};
  chooseSettings(outline, scene, eagerness[count], random);
  chooseForm(outline, random);
  return speak(outline);
}

bool isTold(const SceneCaption& caption, const std::vector<SceneCaption>& captions) {
  return std::any_of(captions.begin(), captions.end(),
                     [&](const SceneCaption& other) { return other.text == caption.text; });
}

int wordCount(const SceneCaption& caption) {
  return 1 + static_cast<int>(std::count(caption.text.begin(), caption.text.end(), ' '));
}

}  // namespace

std::vector<SceneCaption> writeCaptions(const Scene& scene) {
  if (hasTwins(scene.id.split)) {
    const SceneId twin(scene.id.seed ^ 1, scene.id.split);
    return writeTwinCaptions(scene, sceneOf(planWorld(twin), twin));
  }
  Random random(scatter(scene.id.seed ^ 0x776F726473ull));
  std::vector<SceneCaption> captions;
  while (static_cast<int>(captions.size()) < kCaptions) {
    SceneCaption caption = writeCaption(scene, random);
    if (wordCount(caption) <= kMostWords && !isTold(caption, captions))
      captions.push_back(std::move(caption));
  }
  return captions;
}

}  // namespace ws::scenes
