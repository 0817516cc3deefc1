#include "core/train/scenes/detail/captions.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "core/train/scenes/detail/caption_text.h"
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/random.h"

namespace ws::scenes {
namespace {

constexpr int kCaptions = 5;

template <class T>
const T& oneOf(const std::vector<T>& choices, Random& random) {
  return choices[static_cast<std::size_t>(random.below(static_cast<int>(choices.size())))];
}

std::string_view oneWord(std::initializer_list<std::string_view> words, Random& random) {
  return words.begin()[random.below(static_cast<int>(words.size()))];
}

/// A thing (or a group) that a caption speaks of.
struct Mention {
  SceneClaim claim;
  std::vector<int> objects;
};

/// How much a caption says of each thing: the more things, the fewer words for each.
struct Detail {
  float colour, size, pattern;
};

bool share(const std::vector<int>& a, const std::vector<int>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&b](int i) { return std::find(b.begin(), b.end(), i) != b.end(); });
}

/// A claim about object `index`, with the count of all the objects that it is true of.
Mention describe(const Scene& scene, int index, const Detail& detail, Random& random) {
  const SceneObject& object = scene.objects[static_cast<std::size_t>(index)];
  Mention mention;
  mention.claim.kind = object.kind;
  if (!object.colour.empty() && random.chance(detail.colour)) mention.claim.colour = object.colour;
  if (object.size != "plain" && random.chance(detail.size)) mention.claim.size = object.size;
  if (object.pattern != "plain" && random.chance(detail.pattern))
    mention.claim.pattern = object.pattern;
  mention.objects = matching(mention.claim, scene);
  const int count = static_cast<int>(mention.objects.size());
  if (count < 2) return mention;
  const float form = random.unit();
  mention.claim.atLeast = form < 0.82f ? count : count > 2 && form < 0.9f ? 3 : 2;
  if (form < 0.82f) mention.claim.atMost = count;
  return mention;
}

/// Up to `wanted` mentions of different objects; two of one kind only where both tell their
/// colours.
std::vector<Mention> chooseMentions(const Scene& scene, int wanted, const Detail& detail,
                                    Random& random) {
  std::vector<int> order(scene.objects.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
  }
  std::vector<Mention> mentions;
  for (const int index : order) {
    if (static_cast<int>(mentions.size()) == wanted) break;
    Mention next = describe(scene, index, detail, random);
    const bool clear = std::none_of(mentions.begin(), mentions.end(), [&](const Mention& said) {
      return share(said.objects, next.objects) ||
             (said.claim.kind == next.claim.kind &&
              (said.claim.colour.empty() || next.claim.colour.empty() ||
               said.claim.colour == next.claim.colour));
    });
    if (clear) mentions.push_back(std::move(next));
  }
  return mentions;
}

std::string_view sizeWord(const std::string& size, Random& random) {
  return size == "small" ? oneWord({"small", "small", "little", "tiny"}, random)
                         : oneWord({"large", "big", "big", "huge"}, random);
}

std::string_view patternWord(const std::string& pattern, bool after, Random& random) {
  if (pattern == "striped") return after ? "stripes" : "striped";
  if (pattern == "spotted")
    return after ? oneWord({"spots", "dots"}, random)
                 : oneWord({"spotted", "spotted", "dotted"}, random);
  return after ? "checks" : oneWord({"checked", "checked", "chequered"}, random);
}

bool beginsWithVowelSound(std::string_view word) {  // none of our words is a "unicorn" or an "hour"
  return std::string_view("aeiou").find(word.front()) != std::string_view::npos;
}

std::string_view countWord(int count) {
  constexpr std::string_view names[] = {"no", "one", "two", "three", "four", "five", "six"};
  return names[count];
}

/// "two small red striped balls": the words of one mention.
void sayMention(CaptionText& text, const Mention& mention, Random& random) {
  struct Part {
    std::string_view word;
    WordRole role;
  };
  const SceneClaim& claim = mention.claim;
  std::vector<Part> parts;
  const bool patternAfter = !claim.pattern.empty() && random.chance(0.2f);
  if (!claim.size.empty()) parts.push_back({sizeWord(claim.size, random), WordRole::Size});
  if (!claim.colour.empty()) parts.push_back({claim.colour, WordRole::Colour});
  if (!claim.pattern.empty() && !patternAfter) {
    parts.push_back({patternWord(claim.pattern, false, random), WordRole::Pattern});
    if (!claim.colour.empty() && random.chance(0.5f))
      std::swap(parts.back(), parts[parts.size() - 2]);
  }
  const Kind& kind = *findKind(claim.kind);
  const bool synonym = !kind.otherName.empty() && random.chance(0.25f);
  const bool plural = claim.atLeast > 1;
  const std::string_view one = synonym ? kind.otherName : kind.name;
  parts.push_back({plural ? (synonym ? kind.otherPlural : kind.plural) : one, WordRole::Kind});

  text.beginPhrase();
  if (!plural) {
    text.say(beginsWithVowelSound(parts.front().word) ? "an" : "a");
  } else if (claim.atMost == claim.atLeast) {
    text.say(countWord(claim.atLeast), WordRole::Count, mention.objects);
  } else if (claim.atLeast > 2) {
    text.say("several", WordRole::Count, mention.objects);
  }
  for (const Part& part : parts) text.say(part.word, part.role, mention.objects);
  if (patternAfter) {
    text.say("with");
    text.say(patternWord(claim.pattern, true, random), WordRole::Pattern, mention.objects);
  }
  text.endPhrase(mention.objects);
}

std::string_view relationWords(SceneRelation relation, Random& random) {
  switch (relation) {
    case SceneRelation::NextTo:
      return oneWord({"next to", "beside", "near"}, random);
    case SceneRelation::LeftOf:
      return oneWord({"to the left of", "left of"}, random);
    case SceneRelation::RightOf:
      return oneWord({"to the right of", "right of"}, random);
    case SceneRelation::Above:
      return oneWord({"above", "over"}, random);
    case SceneRelation::Below:
      return oneWord({"below", "under"}, random);
    case SceneRelation::InFrontOf:
      return "in front of";
    case SceneRelation::Behind:
      return "behind";
    case SceneRelation::On:
      return "on";
    case SceneRelation::In:
      return "in";
    case SceneRelation::Between:
    case SceneRelation::None:
      break;
  }
  return "and";
}

/// A relation that every pair of the two groups stands in, or None.
SceneRelation chooseRelation(const Scene& scene, const Mention& a, const Mention& b,
                             Random& random) {
  std::vector<SceneRelation> possible;
  for (const SceneRelation relation :
       {SceneRelation::NextTo, SceneRelation::LeftOf, SceneRelation::RightOf, SceneRelation::Above,
        SceneRelation::Below, SceneRelation::InFrontOf, SceneRelation::Behind}) {
    const bool always = std::all_of(a.objects.begin(), a.objects.end(), [&](int i) {
      return std::all_of(b.objects.begin(), b.objects.end(),
                         [&](int j) { return relationHolds(relation, scene, i, j); });
    });
    if (always) possible.push_back(relation);
  }
  return possible.empty() ? SceneRelation::None : oneOf(possible, random);
}

struct Setting {
  std::string_view before, word;
};

Setting placeWords(const std::string& place, Random& random) {
  if (place == "meadow")
    return oneOf<Setting>({{"in a", "meadow"}, {"in a", "green field"}}, random);
  if (place == "beach")
    return oneOf<Setting>({{"on the", "beach"}, {"at the", "beach"}, {"by the", "sea"}}, random);
  if (place == "snow") return {"in the", "snow"};
  if (place == "street")
    return oneOf<Setting>({{"on a", "street"}, {"in the", "city"}, {"on a", "city street"}},
                          random);
  if (place == "desert") return {"in the", "desert"};
  if (place == "lake") return oneOf<Setting>({{"at a", "lake"}, {"by the", "lake"}}, random);
  if (place == "forest") return oneOf<Setting>({{"in the", "forest"}, {"in the", "woods"}}, random);
  if (place == "room") return oneOf<Setting>({{"in a", "room"}, {"", "indoors"}}, random);
  if (place == "hills") return {"in the", "hills"};
  return {"in a", "garden"};
}

Setting weatherWords(const std::string& weather, Random& random) {
  if (weather == "rain") return {"in the", "rain"};
  if (weather == "fog") return {"in the", "fog"};
  if (weather == "snow") return {"in", "falling snow"};
  if (weather == "cloudy")
    return oneOf<Setting>({{"under a", "cloudy sky"}, {"under", "clouds"}}, random);
  return {"under a", "clear sky"};
}

void saySetting(CaptionText& text, const Setting& setting) {
  if (!setting.before.empty()) text.say(setting.before);
  text.say(setting.word, WordRole::Place, {});
}

/// Chooses what is said about place, weather and light; at most two of them.
std::vector<Setting> chooseSettings(const Scene& scene, float eagerness, CaptionMeaning& meaning,
                                    Random& random) {
  std::vector<Setting> settings;
  if (random.chance(eagerness)) {
    meaning.place = scene.place;
    settings.push_back(placeWords(scene.place, random));
  }
  const bool indoors = scene.place == "room";
  if (!indoors && random.chance(eagerness * (scene.weather == "clear" ? 0.06f : 0.5f))) {
    meaning.weather = scene.weather;
    settings.push_back(weatherWords(scene.weather, random));
  }
  if (settings.size() < 2 && random.chance(eagerness * (scene.light == "day" ? 0.0f : 0.5f))) {
    meaning.light = scene.light;
    settings.push_back(scene.light == "night" ? Setting{"at", "night"}
                                              : Setting{"at", oneWord({"sunset", "dusk"}, random)});
  }
  return settings;
}

void sayMentions(CaptionText& text, const std::vector<Mention>& mentions, SceneRelation relation,
                 Random& random) {
  const std::size_t n = mentions.size();
  const bool with = n > 1 && relation == SceneRelation::None && random.chance(0.12f);
  for (std::size_t i = 0; i < n; ++i) {
    if (i == 1 && relation != SceneRelation::None) {
      std::vector<int> both = mentions[0].objects;
      both.insert(both.end(), mentions[1].objects.begin(), mentions[1].objects.end());
      std::sort(both.begin(), both.end());
      text.say(relationWords(relation, random), WordRole::Relation, both);
    } else if (i > 0 && i + 1 == n) {
      if (relation != SceneRelation::None) text.comma();
      text.say(with ? "with" : "and");
    } else if (i > 0) {
      text.comma();
    }
    sayMention(text, mentions[i], random);
  }
}

SceneCaption writeCaption(const Scene& scene, Random& random) {
  const float chance = random.unit();
  const int wanted = chance < 0.03f ? 1 : chance < 0.14f ? 2 : chance < 0.80f ? 3 : 4;
  const Detail detail = wanted <= 2   ? Detail{0.75f, 0.5f, 0.55f}
                        : wanted == 3 ? Detail{0.48f, 0.26f, 0.28f}
                                      : Detail{0.30f, 0.1f, 0.1f};
  const std::vector<Mention> mentions = chooseMentions(scene, wanted, detail, random);
  SceneRelation relation = SceneRelation::None;
  const bool mayRelate = mentions.size() == 2 || mentions.size() == 3;
  if (mayRelate && random.chance(mentions.size() == 2 ? 0.40f : 0.10f)) {
    relation = chooseRelation(scene, mentions[0], mentions[1], random);
  }
  CaptionMeaning meaning;
  for (const Mention& mention : mentions) meaning.claims.push_back(mention.claim);
  meaning.relation = relation;
  constexpr float eagerness[] = {0, 1.0f, 0.45f, 0.13f, 0.04f};
  const std::vector<Setting> settings =
      chooseSettings(scene, eagerness[mentions.size()], meaning, random);

  CaptionText text;
  const bool settingFirst = settings.size() == 1 && random.chance(0.15f);
  if (settingFirst) {
    saySetting(text, settings[0]);
    text.comma();
  } else if (mentions.size() < 3 && random.chance(0.18f)) {
    text.say(mentions[0].claim.atLeast > 1 ? "there are" : "there is");
  }
  sayMentions(text, mentions, relation, random);
  if (!settingFirst) {
    for (const Setting& setting : settings) saySetting(text, setting);
  }
  const bool sentence = random.chance(0.2f);
  SceneCaption caption = text.finish(sentence, sentence && random.chance(0.6f));
  caption.meaning = std::move(meaning);
  return caption;
}

}  // namespace

std::vector<SceneCaption> writeCaptions(const Scene& scene) {
  Random random(scatter(scene.id.seed ^ 0x776F726473ull));
  std::vector<SceneCaption> captions;
  while (static_cast<int>(captions.size()) < kCaptions) {
    SceneCaption caption = writeCaption(scene, random);
    const bool fresh =
        std::none_of(captions.begin(), captions.end(),
                     [&](const SceneCaption& other) { return other.text == caption.text; });
    if (fresh) captions.push_back(std::move(caption));
  }
  return captions;
}

}  // namespace ws::scenes
