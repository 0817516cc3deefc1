#include "core/train/scenes/detail/outline.h"

#include <algorithm>

#include "core/train/scenes/detail/captions.h"

namespace ws::scenes {
namespace {

Draw drawFrom(Random& random) { return static_cast<Draw>(random.bits() >> 33); }

bool differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

/// Chooses how many the claim says there are, and in which words.
void chooseCount(Mention& mention, Random& random) {
  const int count = static_cast<int>(mention.objects.size());
  const float form = random.unit();
  SceneClaim& claim = mention.claim;
  if (count < 2) {
    if (form < 0.04f) mention.count = CountForm::Number, claim.atMost = 1;
  } else if (count > 2 && form > 0.84f && form < 0.95f) {
    claim.atLeast = 3;
    mention.count = CountForm::Several;
  } else if (form < 0.93f) {
    claim.atLeast = claim.atMost = count;
    mention.count = count == 2 && form < 0.10f ? CountForm::Pair : CountForm::Number;
  } else {
    claim.atLeast = 2;
  }
}

bool isCarried(const SceneObject& object) { return object.on >= 0 || object.in >= 0; }

/// What all the things that the sentence begins with do, where one word says it.
Verb verbFor(const Outline& outline, const Scene& scene) {
  const std::size_t doers =
      outline.relation == SceneRelation::None ? outline.mentions.size() : std::size_t{1};
  const auto all = [&](auto&& does) {
    return std::all_of(outline.mentions.begin(),
                       outline.mentions.begin() + static_cast<std::ptrdiff_t>(doers), does);
  };
  const auto livesIn = [](const Mention& mention, Habitat habitat) {
    return findKind(mention.claim.kind)->habitat == habitat;
  };
  const bool carried =
      std::any_of(outline.mentions.begin(), outline.mentions.end(), [&](const Mention& mention) {
        return std::any_of(mention.objects.begin(), mention.objects.end(), [&](int index) {
          return isCarried(scene.objects[static_cast<std::size_t>(index)]);
        });
      });
  if (carried) return Verb::Be;
  if (all([](const Mention& mention) {
        return isOneOf(buildings(), mention) || isOneOf(furniture(), mention) ||
               (isOneOf(plants(), mention) && findKind(mention.claim.kind)->unit > 0.3f);
      }))
    return Verb::Stand;
  if (all([&](const Mention& mention) {
        return livesIn(mention, Habitat::Sky) && mention.claim.kind != "rainbow";
      }))
    return Verb::Fly;
  if (all([&](const Mention& mention) {
        return livesIn(mention, Habitat::Water) && isOneOf(animals(), mention);
      }))
    return Verb::Swim;
  return Verb::Be;
}

}  // namespace

bool isOneOf(std::span<const Kind> family, const Mention& mention) {
  return std::any_of(family.begin(), family.end(),
                     [&](const Kind& kind) { return kind.name == mention.claim.kind; });
}

Detail detailFor(int mentions) {
  if (mentions < 2) return {0.9f, 0.8f, 0.8f, 0.8f};
  if (mentions == 2) return {0.72f, 0.4f, 0.45f, 0.45f};
  return mentions == 3 ? Detail{0.34f, 0.12f, 0.14f, 0.14f} : Detail{0.15f, 0.05f, 0.05f, 0.03f};
}

Mention describe(const Scene& scene, int index, const Detail& detail, Random& random) {
  const SceneObject& object = scene.objects[static_cast<std::size_t>(index)];
  Mention mention;
  SceneClaim& claim = mention.claim;
  claim.kind = object.kind;
  if (!object.colour.empty() && random.chance(detail.colour)) claim.colour = object.colour;
  if (object.size != "plain" && random.chance(detail.size)) claim.size = object.size;
  if (object.pattern != "plain" && random.chance(detail.pattern)) claim.pattern = object.pattern;
  // Of people, who have no colour of their own, clothes are what tells them apart.
  const float part = object.colour.empty() ? std::max(detail.colour, detail.part) : detail.part;
  if (!object.part.empty() && random.chance(part)) {
    claim.part = object.part;
    claim.partColour = object.partColour;
  }
  mention.synonym = random.chance(0.25f);
  mention.patternAfter = random.chance(0.2f) && claim.part.empty();
  mention.draw = drawFrom(random);
  mention.objects = matching(claim, scene);
  chooseCount(mention, random);
  return mention;
}

bool areDistinct(const Mention& a, const Mention& b) {
  const bool shared = std::any_of(a.objects.begin(), a.objects.end(), [&b](int i) {
    return std::find(b.objects.begin(), b.objects.end(), i) != b.objects.end();
  });
  if (shared) return false;
  const SceneClaim &p = a.claim, &q = b.claim;
  return p.kind != q.kind || differ(p.colour, q.colour) || differ(p.size, q.size) ||
         differ(p.pattern, q.pattern) || (p.part == q.part && differ(p.partColour, q.partColour));
}

int argumentsOf(SceneRelation relation) {
  return relation == SceneRelation::None ? 0 : relation == SceneRelation::Between ? 3 : 2;
}

bool relationHolds(const Outline& outline, const Scene& scene) {
  const auto arguments = static_cast<std::size_t>(argumentsOf(outline.relation));
  if (arguments == 0 || outline.mentions.size() < arguments) return false;
  const std::vector<int> nothing{-1};
  const std::vector<int>& thirds = arguments == 3 ? outline.mentions[2].objects : nothing;
  for (const int a : outline.mentions[0].objects) {
    for (const int b : outline.mentions[1].objects) {
      for (const int c : thirds) {
        if (!ws::relationHolds(outline.relation, scene, a, b, c)) return false;
      }
    }
  }
  return true;
}

void chooseSettings(Outline& outline, const Scene& scene, float eagerness, Random& random) {
  const bool indoors = scene.place == "room" || scene.place == "kitchen";
  const bool saysPlace = random.chance(eagerness);
  const bool says = random.chance(eagerness * (scene.weather == "clear" ? 0.1f : 0.55f));
  // Never "in the snow on a snowy day".
  const bool saysWeather = says && !indoors && !(saysPlace && scene.place == scene.weather);
  const bool saysLight = random.chance(eagerness * (scene.light == "day" ? 0.04f : 0.55f));
  // "on a rainy day" says that it isn't night, and reads better after a place than "in the rain".
  const bool saysBoth = random.chance(saysPlace ? 1.0f : 0.6f);
  if (saysPlace) outline.place = scene.place;
  if (saysWeather) outline.weather = scene.weather;
  if (saysWeather ? saysBoth : saysLight && !indoors) outline.light = scene.light;
  if (indoors && saysLight && scene.light == "night") outline.light = scene.light;
}

void chooseForm(Outline& outline, const Scene& scene, Random& random) {
  const bool related = outline.relation != SceneRelation::None;
  const auto arguments = static_cast<std::size_t>(argumentsOf(outline.relation));
  const bool onlyRelated = related && outline.mentions.size() == arguments;
  const bool hasSetting = !outline.place.empty() || !outline.light.empty();
  const bool few = outline.mentions.size() < 4;
  const float chance = random.unit();
  outline.form = Form::Phrase;
  if (chance < 0.09f) {
    if (few) outline.form = Form::ThereIs;
  } else if (chance < 0.12f) {
    if (few) outline.form = Form::Picture;
  } else if (chance < 0.14f) {
    if (few) outline.form = Form::HereIs;
  } else if (chance < 0.24f) {
    if (onlyRelated || (!related && !outline.place.empty())) outline.form = Form::Is;
  } else if (chance < 0.35f) {
    if (hasSetting) outline.form = Form::SettingFirst;
  } else if (chance < 0.47f) {
    if (onlyRelated) outline.form = Form::Inverted;
  }
  const bool hasVerb = outline.form == Form::Is || outline.form == Form::Inverted;
  if (random.chance(0.5f) && hasVerb) outline.verb = verbFor(outline, scene);
  const bool sentence = outline.form == Form::ThereIs || outline.form == Form::Is ||
                        outline.form == Form::HereIs || outline.form == Form::Inverted;
  outline.capital = random.chance(sentence ? 0.5f : 0.15f);
  outline.fullStop = random.chance(sentence ? 0.7f : 0.4f) && outline.capital;
  outline.draw = drawFrom(random);
}

CaptionMeaning meaningOf(const Outline& outline) {
  CaptionMeaning meaning;
  for (const Mention& mention : outline.mentions) meaning.claims.push_back(mention.claim);
  meaning.relation = outline.relation;
  meaning.place = outline.place, meaning.weather = outline.weather, meaning.light = outline.light;
  return meaning;
}

}  // namespace ws::scenes
