// Outlines put in words.
#include <algorithm>

#include "core/train/scenes/detail/caption_text.h"
#include "core/train/scenes/detail/outline.h"

namespace ws::scenes {
namespace {

struct RoleWord {
  std::string_view word;
  WordRole role;
};

std::string_view nounOf(const Mention& mention, bool plural) {
  const Kind& kind = *findKind(mention.claim.kind);
  if (mention.synonym && !kind.otherName.empty()) return plural ? kind.otherPlural : kind.otherName;
  return plural ? kind.plural : kind.name;
}

/// The noun and what stands before it: "small red striped ball".
std::vector<RoleWord> wordsOf(const Mention& mention, bool plural) {
  const SceneClaim& claim = mention.claim;
  std::vector<RoleWord> words;
  if (!claim.size.empty()) words.push_back({sizeWord(claim.size, mention.draw), WordRole::Size});
  if (!claim.colour.empty()) words.push_back({claim.colour, WordRole::Colour});
  if (!claim.pattern.empty() && !mention.patternAfter) {
    words.push_back({patternWord(claim.pattern, false, mention.draw / 16), WordRole::Pattern});
    const bool first = mention.draw / 64 % 2 == 0;
    if (!claim.colour.empty() && first) std::swap(words.back(), words[words.size() - 2]);
  }
  words.push_back({nounOf(mention, plural), WordRole::Kind});
  return words;
}

void sayCount(CaptionText& text, const Mention& mention, bool plural, std::string_view nextWord) {
  switch (mention.count) {
    case CountForm::Article:
      text.say(!plural ? articleOf(nextWord) : mention.draw / 128 % 3 == 0 ? "some" : "");
      break;
    case CountForm::Number:
      text.say(countWord(mention.claim.atLeast), WordRole::Count, mention.objects);
      break;
    case CountForm::Pair:
      text.say(mention.draw / 128 % 4 == 0 ? "a couple of" : "a pair of", WordRole::Count,
               mention.objects);
      break;
    case CountForm::Several:
      text.say("several", WordRole::Count, mention.objects);
      break;
  }
}

/// "in a red coat", "with blue sails".
void sayPart(CaptionText& text, const Mention& mention, bool plural) {
  const SceneClaim& claim = mention.claim;
  const Kind& kind = *findKind(claim.kind);
  const Part& part = *std::find_if(kind.parts.begin(), kind.parts.end(),
                                   [&](const Part& known) { return known.name == claim.part; });
  text.say(part.joint == "in" && mention.draw / 512 % 4 == 0 ? "wearing" : part.joint);
  text.beginPhrase(mention.objects, true);
  const bool many = plural || isPlural(part.name) || part.name == "hair";
  if (!many) text.say(articleOf(claim.partColour));
  text.say(claim.partColour, WordRole::Colour, mention.objects, true);
  text.say(plural ? pluralOf(part.name) : std::string(part.name), WordRole::Part, mention.objects,
           true);
  text.endPhrase();
}

/// "two small red striped balls".
void sayMention(CaptionText& text, const Mention& mention) {
  const bool plural = mention.claim.atLeast > 1;
  const std::vector<RoleWord> words = wordsOf(mention, plural);
  text.beginPhrase(mention.objects);
  sayCount(text, mention, plural, words.front().word);
  for (const RoleWord& word : words) text.say(word.word, word.role, mention.objects);
  if (!mention.claim.pattern.empty() && mention.patternAfter) {
    text.say("with");
    text.say(patternWord(mention.claim.pattern, true, mention.draw / 16), WordRole::Pattern,
             mention.objects);
  }
  if (!mention.claim.part.empty()) sayPart(text, mention, plural);
  text.endPhrase();
}

void saySetting(CaptionText& text, const Setting& setting) {
  text.say(setting.before);
  text.say(setting.word, WordRole::Place, {});
}

/// Place first, then time.
std::vector<Setting> settingsOf(const Outline& outline) {
  std::vector<Setting> settings;
  if (!outline.place.empty()) settings.push_back(placeWords(outline.place, outline.draw));
  if (!outline.weather.empty() || !outline.light.empty())
    settings.push_back(timeWords(outline.weather, outline.light, outline.draw / 16));
  return settings;
}

bool isMany(const Mention& mention) { return mention.claim.atLeast > 1; }

std::string_view beOf(const Mention& mention) { return isMany(mention) ? "are" : "is"; }

std::string_view verbOf(Verb verb, bool many) {
  switch (verb) {
    case Verb::Stand:
      return many ? "stand" : "stands";
    case Verb::Fly:
      return many ? "fly" : "flies";
    case Verb::Swim:
      return many ? "swim" : "swims";
    case Verb::Be:
      break;
  }
  return many ? "are" : "is";
}

/// "a woman with a dog": people have animals with them, and what they can carry.
bool accompanies(const Mention& first, const Mention& second) {
  return isOneOf(people(), first) && first.claim.part.empty() && !isOneOf(people(), second) &&
         (isOneOf(animals(), second) || findKind(second.claim.kind)->portable);
}

void sayRelation(CaptionText& text, const Outline& outline) {
  std::vector<int> all;
  const auto arguments = static_cast<std::size_t>(argumentsOf(outline.relation));
  for (std::size_t i = 0; i < arguments; ++i) {
    const std::vector<int>& objects = outline.mentions[i].objects;
    all.insert(all.end(), objects.begin(), objects.end());
  }
  std::sort(all.begin(), all.end());
  text.say(relationWords(outline.relation, outline.draw / 256), WordRole::Relation, all);
}

/// "a tree and a house": mentions first to last of the outline, the last after "and".
void sayList(CaptionText& text, const Outline& outline, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (i > first && i + 1 < last) text.comma();
    if (i > first && i + 1 == last) text.say("and");
    sayMention(text, outline.mentions[i]);
  }
}

/// All mentions with their relation; with a verb: "a dog is next to a house".
void sayMentions(CaptionText& text, const Outline& outline, bool withVerb) {
  const std::vector<Mention>& mentions = outline.mentions;
  if (outline.relation == SceneRelation::None) {
    const bool with = mentions.size() == 2 && !withVerb && outline.draw / 8192 % 2 == 0 &&
                      accompanies(mentions[0], mentions[1]);
    if (with) {
      sayMention(text, mentions[0]);
      text.say("with");
      sayMention(text, mentions[1]);
    } else {
      sayList(text, outline, 0, mentions.size());
    }
    if (withVerb) text.say(verbOf(outline.verb, mentions.size() > 1 || isMany(mentions[0])));
    return;
  }
  const auto arguments = static_cast<std::size_t>(argumentsOf(outline.relation));
  sayMention(text, mentions[0]);
  if (withVerb) text.say(verbOf(outline.verb, isMany(mentions[0])));
  sayRelation(text, outline);
  sayList(text, outline, 1, arguments);
  for (std::size_t i = arguments; i < mentions.size(); ++i) {
    text.comma();
    if (i + 1 == mentions.size()) text.say("and");
    sayMention(text, mentions[i]);
  }
}

void sayOpening(CaptionText& text, const Outline& outline) {
  const Draw draw = outline.draw / 4096;
  const std::string_view be = beOf(outline.mentions[0]);
  switch (outline.form) {
    case Form::ThereIs:
      text.say("there");
      text.say(be);
      break;
    case Form::HereIs:
      text.say("here");
      text.say(be);
      break;
    case Form::Picture:
      text.say(draw % 3 == 0 ? "a drawing of" : draw % 3 == 1 ? "a photo of" : "a picture of");
      break;
    case Form::Phrase:
    case Form::Is:
    case Form::SettingFirst:
    case Form::Inverted:
      break;
  }
}

}  // namespace

SceneCaption speak(const Outline& outline) {
  CaptionText text;
  std::vector<Setting> settings = settingsOf(outline);
  sayOpening(text, outline);
  if (outline.form == Form::SettingFirst) {
    saySetting(text, settings.front());
    settings.erase(settings.begin());
    // Sentences and headings: "in the forest there is a bear", "in the forest, a bear".
    if (outline.draw / 4096 % 2 == 0) {
      text.say("there");
      text.say(beOf(outline.mentions[0]));
    } else {
      text.comma();
    }
  }
  if (outline.form == Form::Inverted) {
    sayRelation(text, outline);
    sayList(text, outline, 1, outline.mentions.size());
    const bool there = outline.verb == Verb::Be && outline.draw / 4096 % 2 == 0;
    if (there) text.say("there");
    text.say(verbOf(outline.verb, isMany(outline.mentions[0])));
    sayMention(text, outline.mentions[0]);
  } else {
    sayMentions(text, outline, outline.form == Form::Is);
  }
  for (const Setting& setting : settings) saySetting(text, setting);
  SceneCaption caption = text.finish(outline.capital, outline.fullStop);
  caption.meaning = meaningOf(outline);
  return caption;
}

}  // namespace ws::scenes
