#include "core/train/demo_scenes.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace ws {
namespace {

constexpr std::uint64_t kSeed = 0x64656D6Full;  // "demo"
constexpr int kCandidates = 3000;               // plain scenes to choose from
constexpr int kPairs[] = {12, 10, 8};           // twins shown: attributes, relations, counts
constexpr SceneSplit kTwinSplits[] = {SceneSplit::Attributes, SceneSplit::Relations,
                                      SceneSplit::Counts};
constexpr std::size_t kMostWords = 9;  // of a sentence that is to be typed on a stage

/// What a scene adds to a collection.
std::vector<std::string> featuresOf(const Scene& scene) {
  std::set<std::string> features{scene.place + "/" + scene.weather + "/" + scene.light,
                                 scene.place + "/" + std::to_string(scene.objects.size())};
  std::map<std::string, int> counts;
  for (const SceneObject& object : scene.objects) {
    features.insert(object.kind);
    features.insert(object.kind + "/" + object.colour);
    features.insert(object.colour + "/" + object.pattern);
    if (!object.part.empty()) features.insert(object.kind + "/" + object.part);
    if (object.on >= 0) features.insert(object.kind + "/on");
    if (object.in >= 0) features.insert(object.kind + "/in");
    ++counts[object.kind];
  }
  for (const auto& [kind, count] : counts)
    if (count > 1) features.insert(kind + "/" + std::to_string(count));
  return {features.begin(), features.end()};
}

/// Greedy: again and again the candidate whose features were seen least.
std::vector<SceneId> mostVaried(int wanted) {
  std::vector<SceneId> ids;
  std::vector<std::vector<std::string>> features;
  for (int i = 0; i < kCandidates; ++i) {
    ids.emplace_back(sceneSeed(kSeed, i));
    features.push_back(featuresOf(describeScene(ids.back())));
  }
  std::map<std::string, int> seen;
  std::vector<bool> taken(ids.size());
  std::vector<SceneId> chosen;
  while (static_cast<int>(chosen.size()) < wanted) {
    std::size_t best = 0;
    double bestGain = -1;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (taken[i]) continue;
      double gain = 0;
      for (const std::string& feature : features[i]) {
        const auto known = seen.find(feature);
        const double times = known == seen.end() ? 0 : known->second;
        gain += 1 / ((1 + times) * (1 + times));
      }
      if (gain > bestGain) best = i, bestGain = gain;
    }
    taken[best] = true;
    chosen.push_back(ids[best]);
    for (const std::string& feature : features[best]) ++seen[feature];
  }
  return chosen;
}

std::size_t wordCount(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

int trueOf(const CaptionMeaning& meaning, const std::vector<Scene>& scenes) {
  return static_cast<int>(std::count_if(scenes.begin(), scenes.end(),
                                        [&](const Scene& scene) { return holds(meaning, scene); }));
}

/// Lower case, no full stop: as people type.
std::string typed(std::string text) {
  if (!text.empty() && text.back() == '.') text.pop_back();
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + 32);
  return text;
}

using Fits = std::function<bool(const SceneCaption&)>;

bool hasRole(const SceneCaption& caption, WordRole role) {
  return std::any_of(caption.words.begin(), caption.words.end(),
                     [role](const CaptionWord& word) { return word.role == role; });
}

bool relates(const SceneCaption& caption, SceneRelation relation) {
  return caption.meaning.relation == relation;
}

/// Short captions of plain scenes that fit and are true of exactly one scene, from different
/// scenes.
void addCaptions(const std::vector<Scene>& scenes, int wanted, const Fits& fits,
                 const DemoSentence& as, std::vector<DemoSentence>& out) {
  for (const Scene& scene : scenes) {
    if (wanted == 0) return;
    if (scene.id.split != SceneSplit::Plain) continue;
    for (const SceneCaption& caption : scene.captions) {
      const std::string text = typed(caption.text);
      const bool known = std::any_of(out.begin(), out.end(), [&](const DemoSentence& sentence) {
        return sentence.text == text;
      });
      if (known || wordCount(text) > kMostWords || !fits(caption) ||
          trueOf(caption.meaning, scenes) != 1)
        continue;
      out.push_back({text, as.ability, as.note, 1});
      --wanted;
      break;
    }
  }
}

/// The shortest caption of the first twins of a split, for either of them.
void addTwins(const std::vector<Scene>& scenes, SceneSplit split, const DemoSentence& as,
              std::vector<DemoSentence>& out) {
  for (std::size_t i = 0; i + 1 < scenes.size(); i += 2) {
    if (scenes[i].id.split != split) continue;
    std::size_t shortest = 0;
    for (std::size_t c = 1; c < scenes[i].captions.size(); ++c)
      if (scenes[i].captions[c].text.size() < scenes[i].captions[shortest].text.size())
        shortest = c;
    for (const std::size_t twin : {i, i + 1}) {
      const SceneCaption& caption = scenes[twin].captions[shortest];
      out.push_back({typed(caption.text), as.ability, as.note, trueOf(caption.meaning, scenes)});
    }
    return;
  }
}

/// A kind in a colour that no scene of the demo shows, of a kind that many show.
std::string missingThing(const std::vector<Scene>& scenes) {
  for (const char* kind : {"lion", "dog", "car", "house"}) {
    for (const std::string& colour : sceneColours()) {
      CaptionMeaning meaning;
      meaning.claims.push_back({.kind = kind, .colour = colour});
      if (trueOf(meaning, scenes) == 0) return "a " + colour + " " + kind;
    }
  }
  return {};
}

}  // namespace

std::vector<SceneId> demoScenes() {
  int twins = 0;
  for (const int pairs : kPairs) twins += 2 * pairs;
  std::vector<SceneId> ids = mostVaried(kDemoScenes - twins);
  for (std::size_t s = 0; s < std::size(kTwinSplits); ++s)
    for (int pair = 0; pair < kPairs[s]; ++pair)
      for (int twin = 0; twin < 2; ++twin)  // every fourth pair: each palette once
        ids.emplace_back(sceneSeed(kSeed, 8 * pair + twin), kTwinSplits[s]);
  return ids;
}

std::vector<DemoSentence> demoSentences(const std::vector<Scene>& scenes) {
  std::vector<DemoSentence> out;
  addCaptions(
      scenes, 2,
      [](const SceneCaption& c) {
        return c.meaning.claims.size() == 2 && !c.meaning.claims[0].colour.empty() &&
               !c.meaning.claims[1].colour.empty();
      },
      {"", "colours", "Hover the colours: each lights up its own thing, not the other's."}, out);
  addCaptions(
      scenes, 1, [](const SceneCaption& c) { return hasRole(c, WordRole::Pattern); },
      {"", "patterns", "Striped, spotted and checked things are told apart."}, out);
  addCaptions(
      scenes, 2, [](const SceneCaption& c) { return hasRole(c, WordRole::Part); },
      {"", "parts and clothes", "The colour belongs to the part, not to the whole."}, out);
  addCaptions(
      scenes, 1, [](const SceneCaption& c) { return relates(c, SceneRelation::On); },
      {"", "relations", "What stands on what."}, out);
  addCaptions(
      scenes, 1, [](const SceneCaption& c) { return relates(c, SceneRelation::In); },
      {"", "relations", "What looks out of what."}, out);
  addCaptions(
      scenes, 2,
      [](const SceneCaption& c) { return !c.meaning.place.empty() && !c.meaning.light.empty(); },
      {"", "places and light", "Words for the place light up the whole picture or its sky."}, out);
  addTwins(scenes, SceneSplit::Attributes,
           {"", "swapped colours", "The same scene with two colours exchanged: which comes first?"},
           out);
  addTwins(scenes, SceneSplit::Relations,
           {"", "swapped places", "The same things the other way round: which comes first?"}, out);
  addTwins(scenes, SceneSplit::Counts,
           {"", "counts", "One more or one less: look at the first two photos."}, out);
  out.push_back({missingThing(scenes), "limits",
                 "There is none: the best photos have one of the two, and the other word is weak.",
                 0});
  out.push_back({"a zebra in the jungle", "limits",
                 "The model was never taught this word: it is struck through and doesn't count.",
                 -1});
  out.push_back({"a street without a car", "limits",
                 "Scores only add up evidence: a word can't say no. Write -car instead.", -1});
  return out;
}

}  // namespace ws
