// Captions of scenes that come in twins: one outline for both, which differs in what was exchanged.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/train/scenes/detail/captions.h"
#include "core/train/scenes/detail/outline.h"

namespace ws::scenes {
namespace {

constexpr int kMostAttempts = 4000;  // for five captions; seen: fewer than 100
constexpr Detail kAllDetail{1, 1, 1, 1};

/// The scene with the even number, and its twin.
struct Twins {
  const Scene& even;
  const Scene& odd;
};

/// The same outline for either twin. Mentions of the odd one hold its own objects.
struct Outlines {
  Outline even, odd;
};

int at(const Scene& scene, std::size_t which) { return scene.exchanged[which]; }

const SceneObject& exchangedObject(const Scene& scene, std::size_t which) {
  return scene.objects[static_cast<std::size_t>(at(scene, which))];
}

bool isAbout(const Mention& mention, int object) {
  return mention.objects.size() == 1 && mention.objects[0] == object;
}

/// The mention as it is for another scene: the same words about what matches there.
Mention mentionFor(Mention mention, const Scene& scene) {
  mention.objects = matching(mention.claim, scene);
  return mention;
}

/// How many words are spent on each thing: from none but what is needed to all that there is.
Detail chooseDetail(Random& random) {
  const float amount = random.unit();
  return amount < 0.1f ? kAllDetail : detailFor(amount < 0.45f ? 2 : 3);
}

/// The two exchanged things, each said with the attribute that the twin has otherwise.
std::optional<Outlines> attributesOutline(const Twins& twins, Random& random) {
  Outlines outlines;
  for (std::size_t i = 0; i < 2; ++i) {
    const SceneObject &a = exchangedObject(twins.even, i), &b = exchangedObject(twins.odd, i);
    Mention even = describe(twins.even, at(twins.even, i), chooseDetail(random), random);
    if (a.colour != b.colour) even.claim.colour = a.colour;
    if (a.partColour != b.partColour)
      even.claim.part = a.part, even.claim.partColour = a.partColour;
    if (!even.claim.part.empty()) even.patternAfter = false;
    even = mentionFor(std::move(even), twins.even);
    Mention odd = even;
    if (a.colour != b.colour) odd.claim.colour = b.colour;
    if (a.partColour != b.partColour) odd.claim.partColour = b.partColour;
    odd = mentionFor(std::move(odd), twins.odd);
    if (!isAbout(even, at(twins.even, i)) || !isAbout(odd, at(twins.odd, i))) return {};
    outlines.even.mentions.push_back(std::move(even));
    outlines.odd.mentions.push_back(std::move(odd));
  }
  for (Outline* outline : {&outlines.even, &outlines.odd}) {
    if (!areDistinct(outline->mentions[0], outline->mentions[1])) return {};
  }
  if (random.chance(0.5f)) {
    std::swap(outlines.even.mentions[0], outlines.even.mentions[1]);
    std::swap(outlines.odd.mentions[0], outlines.odd.mentions[1]);
  }
  return outlines;
}

/// The relations, in the order of their enumerators.
constexpr SceneRelation kRelations[] = {
    SceneRelation::NextTo, SceneRelation::LeftOf,    SceneRelation::RightOf, SceneRelation::Above,
    SceneRelation::Below,  SceneRelation::InFrontOf, SceneRelation::Behind,  SceneRelation::On,
    SceneRelation::In,     SceneRelation::Between};

/// A relation that the exchange changed: said of `even` things in the one scene, of `odd` things in
/// the other.
struct Change {
  SceneRelation relation;
  std::vector<int> even, odd;  ///< indices of what it is of
};

/// Whether it is about the two exchanged things, and nothing else.
bool isDirect(const Change& change, const Twins& twins) {
  return change.even.size() == 2 && std::all_of(change.even.begin(), change.even.end(), [&](int i) {
           return i == at(twins.even, 0) || i == at(twins.even, 1);
         });
}

/// The object of the odd twin that is object `index` of the even one, after `a` and `b` have taken
/// each other's places; -1: it can't be told.
int counterpart(const Twins& twins, int index) {
  if (index == at(twins.even, 0)) return at(twins.odd, 1);
  if (index == at(twins.even, 1)) return at(twins.odd, 0);
  const SceneObject& object = twins.even.objects[static_cast<std::size_t>(index)];
  const SceneClaim claim{object.kind,    object.colour, object.size,
                         object.pattern, object.part,   object.partColour};
  const std::vector<int> found = matching(claim, twins.odd);
  return found.size() == 1 ? found[0] : -1;
}

bool holdsOf(SceneRelation relation, const Scene& scene, const std::vector<int>& things) {
  return ws::relationHolds(relation, scene, things[0], things[1],
                           things.size() > 2 ? things[2] : -1);
}

/// All relations among two or three things, one of them exchanged at least, where the things that
/// stand so in the one twin have their places taken by the others in the other.
std::vector<Change> changesOf(const Twins& twins) {
  const int count = static_cast<int>(twins.even.objects.size());
  std::vector<int> inOdd;
  for (int i = 0; i < count; ++i) inOdd.push_back(counterpart(twins, i));
  const auto isExchanged = [&](int i) { return i == at(twins.even, 0) || i == at(twins.even, 1); };
  std::vector<Change> changes;
  const auto consider = [&](SceneRelation relation, const std::vector<int>& even) {
    std::vector<int> odd;
    for (const int i : even) odd.push_back(inOdd[static_cast<std::size_t>(i)]);
    if (std::count(odd.begin(), odd.end(), -1) > 0) return;
    if (std::none_of(even.begin(), even.end(), isExchanged)) return;
    if (holdsOf(relation, twins.even, even) && holdsOf(relation, twins.odd, odd))
      changes.push_back({relation, even, odd});
  };
  for (int a = 0; a < count; ++a) {
    for (int b = 0; b < count; ++b) {
      if (a == b) continue;
      for (const SceneRelation relation : kRelations) {
        if (relation != SceneRelation::Between) {
          consider(relation, {a, b});
          continue;
        }
        for (int c = b + 1; c < count; ++c) {
          if (c != a) consider(relation, {a, b, c});
        }
      }
    }
  }
  return changes;
}

/// A mention of one object alone, to be said of the same thing in both twins.
std::optional<std::pair<Mention, Mention>> mentionInBoth(const Twins& twins, int even, int odd,
                                                         Random& random) {
  Mention inEven = describe(twins.even, even, chooseDetail(random), random);
  if (!isAbout(inEven, even)) inEven = describe(twins.even, even, kAllDetail, random);
  Mention inOdd = mentionFor(inEven, twins.odd);
  if (!isAbout(inEven, even) || !isAbout(inOdd, odd)) return {};
  return std::pair{std::move(inEven), std::move(inOdd)};
}

/// One of the changes: each relation as often as any other, those of the exchanged two most often.
/// nullptr where the draw finds none.
const Change* chooseChange(const std::vector<Change>& changes, const Twins& twins, Random& random) {
  const bool prefersDirect = random.chance(0.6f);
  const SceneRelation relation = kRelations[random.below(static_cast<int>(std::size(kRelations)))];
  std::vector<const Change*> such;
  for (const Change& change : changes) {
    if (change.relation == relation && (!prefersDirect || isDirect(change, twins)))
      such.push_back(&change);
  }
  if (such.empty()) return nullptr;
  return such[static_cast<std::size_t>(random.below(static_cast<int>(such.size())))];
}

/// Both exchanged things, in a relation that tells which of them is where.
std::optional<Outlines> relationsOutline(const Twins& twins, const std::vector<Change>& changes,
                                         Random& random) {
  const Change* change = chooseChange(changes, twins, random);
  if (!change) return {};
  // Things by their place in the even twin's sentence; an exchanged one that it lacks comes last.
  std::vector<int> order = change->even;
  std::array<std::size_t, 2> places{};
  for (std::size_t i = 0; i < 2; ++i) {
    const auto found = std::find(order.begin(), order.end(), at(twins.even, i));
    places[i] = static_cast<std::size_t>(found - order.begin());
    if (found == order.end()) order.push_back(at(twins.even, i));
  }
  Outlines outlines;
  outlines.even.relation = outlines.odd.relation = change->relation;
  for (const int index : order) {
    const bool first = index == at(twins.even, 0), second = index == at(twins.even, 1);
    const int same = first    ? at(twins.odd, 0)
                     : second ? at(twins.odd, 1)
                              : counterpart(twins, index);
    auto both = mentionInBoth(twins, index, same, random);
    if (!both) return {};
    outlines.even.mentions.push_back(std::move(both->first));
    outlines.odd.mentions.push_back(std::move(both->second));
  }
  const SceneRelation opposite = oppositeOf(change->relation);
  if (isDirect(*change, twins) && opposite != SceneRelation::None && random.chance(0.5f)) {
    outlines.odd.relation = opposite;  // the same things, the other word
  } else {
    std::swap(outlines.odd.mentions[places[0]], outlines.odd.mentions[places[1]]);
  }
  return outlines;
}

/// The group whose number differs, counted, often beside something else.
std::optional<Outlines> countsOutline(const Twins& twins, Random& random) {
  Outlines outlines;
  Mention even = describe(twins.even, at(twins.even, 0), detailFor(3), random);
  if (random.chance(0.5f)) even.claim.size.clear(), even.claim.pattern.clear();
  if (random.chance(0.5f)) even.claim.part.clear(), even.claim.partColour.clear();
  even = mentionFor(std::move(even), twins.even);
  Mention odd = mentionFor(even, twins.odd);
  if (even.objects.empty() || odd.objects.empty() || even.objects.size() == odd.objects.size())
    return {};
  for (Mention* mention : {&even, &odd}) {
    mention->count = CountForm::Number;
    mention->claim.atLeast = mention->claim.atMost = static_cast<int>(mention->objects.size());
  }
  outlines.even.mentions.push_back(std::move(even));
  outlines.odd.mentions.push_back(std::move(odd));
  const float chance = random.unit();
  const std::size_t wanted = chance < 0.2f ? 1 : chance < 0.7f ? 2 : 3;
  for (int i = 0; i < 8 && outlines.even.mentions.size() < wanted; ++i) {
    const int index = random.below(static_cast<int>(twins.even.objects.size()));
    Mention other = describe(twins.even, index, detailFor(3), random);
    Mention inOdd = mentionFor(other, twins.odd);
    if (other.objects.size() != inOdd.objects.size()) continue;
    if (!std::all_of(outlines.even.mentions.begin(), outlines.even.mentions.end(),
                     [&](const Mention& said) { return areDistinct(said, other); }))
      continue;
    outlines.even.mentions.push_back(std::move(other));
    outlines.odd.mentions.push_back(std::move(inOdd));
  }
  if (outlines.even.mentions.size() > 1 && random.chance(0.3f)) {
    std::swap(outlines.even.mentions[0], outlines.even.mentions[1]);
    std::swap(outlines.odd.mentions[0], outlines.odd.mentions[1]);
  }
  return outlines;
}

/// A relation that two things stand in in both twins, now and then.
void relateInBoth(Outlines& outlines, const Twins& twins, Random& random) {
  const bool wanted = random.chance(0.4f);
  const int first = random.below(static_cast<int>(std::size(kRelations)));
  if (!wanted || outlines.even.mentions.size() != 2) return;
  for (std::size_t i = 0; i < std::size(kRelations); ++i) {
    outlines.even.relation = outlines.odd.relation =
        kRelations[(static_cast<std::size_t>(first) + i) % std::size(kRelations)];
    if (relationHolds(outlines.even, twins.even) && relationHolds(outlines.odd, twins.odd)) return;
  }
  outlines.even.relation = outlines.odd.relation = SceneRelation::None;
}

std::optional<Outlines> chooseOutlines(const Twins& twins, const std::vector<Change>& changes,
                                       Random& random) {
  std::optional<Outlines> outlines;
  switch (twins.even.id.split) {
    case SceneSplit::Attributes:
      outlines = attributesOutline(twins, random);
      break;
    case SceneSplit::Relations:
      outlines = relationsOutline(twins, changes, random);
      break;
    case SceneSplit::Counts:
      outlines = countsOutline(twins, random);
      break;
    case SceneSplit::Plain:
    case SceneSplit::Combinations:
      break;
  }
  if (!outlines) return {};
  Outline& even = outlines->even;
  Outline& odd = outlines->odd;
  if (even.relation == SceneRelation::None) relateInBoth(*outlines, twins, random);
  chooseSettings(even, twins.even, even.mentions.size() < 2 ? 0.8f : 0.2f, random);
  chooseForm(even, twins.even, random);
  // What comes first may not do in the twin what it does here.
  if (twins.even.id.split == SceneSplit::Relations) even.verb = Verb::Be;
  odd.place = even.place, odd.weather = even.weather, odd.light = even.light;
  odd.form = even.form, odd.verb = even.verb, odd.draw = even.draw;
  odd.capital = even.capital, odd.fullStop = even.fullStop;
  return outlines;
}

/// Whether each is true of its own scene and false of the twin.
bool tellsApart(const Outlines& outlines, const Twins& twins) {
  const CaptionMeaning even = meaningOf(outlines.even), odd = meaningOf(outlines.odd);
  return holds(even, twins.even) && !holds(even, twins.odd) && holds(odd, twins.odd) &&
         !holds(odd, twins.even);
}

}  // namespace

std::vector<SceneCaption> writeTwinCaptions(const Scene& scene, const Scene& twin) {
  const bool isOdd = scene.id.seed & 1;
  const Twins twins = isOdd ? Twins{twin, scene} : Twins{scene, twin};
  Random random(scatter(twins.even.id.seed ^ 0x7477696E73ull));
  const std::vector<Change> changes =
      scene.id.split == SceneSplit::Relations ? changesOf(twins) : std::vector<Change>{};
  std::vector<SceneCaption> captions, others;
  for (int attempt = 0; static_cast<int>(captions.size()) < kCaptions; ++attempt) {
    if (attempt == kMostAttempts) {
      throw Error(ErrorCode::Internal, fmt::format("scene {}", twins.even.id.seed),
                  fmt::format("{} captions tell it from its twin", captions.size()));
    }
    const std::optional<Outlines> outlines = chooseOutlines(twins, changes, random);
    if (!outlines || !tellsApart(*outlines, twins)) continue;
    SceneCaption own = speak(isOdd ? outlines->odd : outlines->even);
    SceneCaption other = speak(isOdd ? outlines->even : outlines->odd);
    if (!mayJoin(own, captions) || !mayJoin(other, others)) continue;
    captions.push_back(std::move(own));
    others.push_back(std::move(other));
  }
  return captions;
}

}  // namespace ws::scenes
