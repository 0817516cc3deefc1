// What captions say: true, fair, and each word about the things it names.
#include <QTest>
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/words.h"
#include "tests/train/scenes_support.h"

namespace ws {
namespace {

std::string slice(const SceneCaption& caption, int start, int end) {
  return caption.text.substr(static_cast<std::size_t>(start),
                             static_cast<std::size_t>(end - start));
}

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  return text;
}

int wordCount(const std::string& text) {
  return 1 + static_cast<int>(std::count(text.begin(), text.end(), ' '));
}

const SceneObject& objectOf(const Scene& scene, int index) {
  return scene.objects.at(static_cast<std::size_t>(index));
}

using Names = std::map<std::string, std::string>;  // what a word says -> how the scene has it

const Names kSizes = {{"small", "small"}, {"little", "small"}, {"tiny", "small"},
                      {"large", "large"}, {"big", "large"},    {"huge", "large"}};
const Names kPatterns = {{"striped", "striped"}, {"stripes", "striped"},   {"spotted", "spotted"},
                         {"dotted", "spotted"},  {"spots", "spotted"},     {"dots", "spotted"},
                         {"checked", "checked"}, {"chequered", "checked"}, {"checks", "checked"}};

/// Singular, plural and synonyms; no word may stand for two kinds.
Names nounsOfKinds() {
  Names nouns;
  for (const scenes::Kind& kind : scenes::kinds()) {
    for (const auto& noun : {kind.name, kind.plural, kind.otherName, kind.otherPlural}) {
      if (noun.empty()) continue;
      const auto added = nouns.emplace(noun, kind.name).first;
      if (added->second != kind.name) throw std::logic_error(std::string(noun) + " is two kinds");
    }
  }
  return nouns;
}

/// What an object has that the word speaks of, by its role; empty where the role has no such thing.
std::string attributeOf(const SceneObject& thing, const CaptionWord& word) {
  switch (word.role) {
    case WordRole::Kind:
      return thing.kind;
    case WordRole::Colour:
      return word.part ? thing.partColour : thing.colour;
    case WordRole::Size:
      return thing.size;
    case WordRole::Pattern:
      return thing.pattern;
    case WordRole::Part:
      return thing.part;
    default:
      return {};
  }
}

/// What the word says in the same terms.
std::string saidBy(const std::string& text, WordRole role, const Names& nouns) {
  switch (role) {
    case WordRole::Kind:
      return nouns.at(text);
    case WordRole::Size:
      return kSizes.at(text);
    case WordRole::Pattern:
      return kPatterns.at(text);
    case WordRole::Colour:
      return text;
    case WordRole::Part:
      for (const scenes::Kind& kind : scenes::kinds()) {
        for (const scenes::Part& part : kind.parts) {
          if (part.name == text || (!part.name.empty() && scenes::pluralOf(part.name) == text))
            return std::string(part.name);
        }
      }
      throw std::logic_error(text + " is no part");
    default:
      return {};
  }
}

std::vector<std::string> tokensOf(const std::string& text) {
  std::vector<std::string> tokens(1);
  for (const char c : lowered(text)) {
    if (std::isalpha(static_cast<unsigned char>(c)) || c == '-')
      tokens.back() += c;
    else if (!tokens.back().empty())
      tokens.emplace_back();
  }
  if (tokens.back().empty()) tokens.pop_back();
  return tokens;
}

/// Its words in alphabetical order, without what twins may have otherwise: articles before other
/// words, and opposites.
std::vector<std::string> bagOf(const std::string& text) {
  static const Names same = {{"an", "a"},       {"right", "left"},   {"below", "above"},
                             {"under", "over"}, {"behind", "front"}, {"are", "is"}};
  std::vector<std::string> bag = tokensOf(text);
  const auto of = [&](std::size_t i) {  // "in front of" against "behind"
    return i > 0 && i + 1 < bag.size() && bag[i] == "front" && bag[i + 1] == "of";
  };
  for (std::size_t i = bag.size(); i-- > 0;) {
    if (of(i))
      bag.erase(bag.begin() + static_cast<long>(i) + 1),
          bag.erase(bag.begin() + static_cast<long>(i) - 1);
  }
  for (std::string& word : bag) {
    if (const auto found = same.find(word); found != same.end()) word = found->second;
  }
  std::sort(bag.begin(), bag.end());
  return bag;
}

}  // namespace

class SceneCaptionsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void captionsAreTrueAndDifferent();
  void wordsMeanTheirObjects();
  void phrasesHoldTheirWords();
  void countsAndPluralsAgree();
  void everyRelationIsTold();
  void twins_data();
  void twins();
  void captionsAreShortAndFair();
};

void SceneCaptionsTest::captionsAreTrueAndDifferent() {
  for (const SceneSplit split : {SceneSplit::Plain, SceneSplit::Combinations}) {
    for (int i = 0; i < 1000; ++i) {
      const Scene scene = describeScene(SceneId(sceneSeed(kSeed, i), split));
      QCOMPARE(scene.captions.size(), std::size_t{5});
      std::set<std::string> texts;
      for (const SceneCaption& caption : scene.captions) {
        QVERIFY2(holds(caption, scene), caption.text.c_str());
        const int words = wordCount(caption.text);
        QVERIFY2(words >= 2 && words <= 25, caption.text.c_str());
        std::string text = lowered(caption.text);
        if (text.back() == '.') text.pop_back();
        texts.insert(std::move(text));
      }
      QCOMPARE(texts.size(), std::size_t{5});
    }
  }
}

void SceneCaptionsTest::wordsMeanTheirObjects() {
  const Names nouns = nounsOfKinds();
  for (const Scene& scene : scenesOf(kSeed, 1000)) {
    for (const SceneCaption& caption : scene.captions) {
      int last = 0;
      for (const CaptionWord& word : caption.words) {
        QVERIFY(word.start >= last && word.end > word.start &&
                word.end <= static_cast<int>(caption.text.size()));
        last = word.end;
        const std::string text = lowered(slice(caption, word.start, word.end));
        QVERIFY(std::isalpha(static_cast<unsigned char>(text.front())) &&
                std::isalpha(static_cast<unsigned char>(text.back())));
        QVERIFY(std::is_sorted(word.objects.begin(), word.objects.end()));
        QCOMPARE(word.objects.empty(), word.role == WordRole::Place);
        QVERIFY(word.part == (word.role == WordRole::Part) || word.role == WordRole::Colour);
        const std::string said = saidBy(text, word.role, nouns);
        for (const int index : word.objects)
          QCOMPARE(attributeOf(objectOf(scene, index), word), said);
      }
    }
  }
}

void SceneCaptionsTest::phrasesHoldTheirWords() {
  for (const Scene& scene : scenesOf(kSeed, 1000)) {
    for (const SceneCaption& caption : scene.captions) {
      std::size_t wholes = 0;
      for (const CaptionPhrase& phrase : caption.phrases) {
        wholes += !phrase.part;
        std::map<WordRole, int> roles;
        for (const CaptionWord& word : caption.words) {
          if (word.start < phrase.start || word.end > phrase.end) continue;
          QCOMPARE(word.objects, phrase.objects);
          if (phrase.part) QVERIFY(word.part);
          ++roles[word.role];
        }
        QCOMPARE(roles[WordRole::Kind], phrase.part ? 0 : 1);
        if (phrase.part) QCOMPARE(roles[WordRole::Part] + roles[WordRole::Colour], 2);
        if (!phrase.part) continue;
        const bool nested = std::any_of(
            caption.phrases.begin(), caption.phrases.end(), [&](const CaptionPhrase& whole) {
              return !whole.part && whole.start < phrase.start && whole.end >= phrase.end &&
                     whole.objects == phrase.objects;
            });
        QVERIFY2(nested, caption.text.c_str());
      }
      QCOMPARE(wholes, caption.meaning.claims.size());
    }
  }
}

void SceneCaptionsTest::countsAndPluralsAgree() {
  const std::map<std::string, std::size_t> counts = {{"one", 1},   {"two", 2},  {"three", 3},
                                                     {"four", 4},  {"five", 5}, {"six", 6},
                                                     {"seven", 7}, {"eight", 8}};
  std::set<std::string> seen;
  for (const Scene& scene : scenesOf(kSeed, 1000)) {
    for (const SceneCaption& caption : scene.captions) {
      for (const CaptionPhrase& phrase : caption.phrases) {
        const std::vector<std::string> words = tokensOf(slice(caption, phrase.start, phrase.end));
        const std::string& first = words.front();
        seen.insert(first);
        const std::size_t things = phrase.objects.size();
        if (first == "a" && (words[1] == "pair" || words[1] == "couple")) {
          QCOMPARE(things, std::size_t{2});
        } else if (first == "a" || first == "an") {
          QCOMPARE(things, std::size_t{1});
          QCOMPARE(first == "an", std::string("aeiou").find(words[1].front()) != std::string::npos);
        } else if (counts.count(first)) {
          QCOMPARE(things, counts.at(first));
        } else {
          QVERIFY2(things > (first == "several" ? 2u : 1u), caption.text.c_str());
        }
      }
    }
  }
  for (const char* word : {"a", "an", "one", "two", "three", "four", "five", "several", "some"})
    QVERIFY2(seen.count(word), word);
}

void SceneCaptionsTest::everyRelationIsTold() {
  const std::map<std::string, SceneRelation> words = {{"next to", SceneRelation::NextTo},
                                                      {"beside", SceneRelation::NextTo},
                                                      {"near", SceneRelation::NextTo},
                                                      {"close to", SceneRelation::NextTo},
                                                      {"to the left of", SceneRelation::LeftOf},
                                                      {"left of", SceneRelation::LeftOf},
                                                      {"on the left of", SceneRelation::LeftOf},
                                                      {"to the right of", SceneRelation::RightOf},
                                                      {"right of", SceneRelation::RightOf},
                                                      {"on the right of", SceneRelation::RightOf},
                                                      {"above", SceneRelation::Above},
                                                      {"over", SceneRelation::Above},
                                                      {"below", SceneRelation::Below},
                                                      {"under", SceneRelation::Below},
                                                      {"in front of", SceneRelation::InFrontOf},
                                                      {"behind", SceneRelation::Behind},
                                                      {"on", SceneRelation::On},
                                                      {"on top of", SceneRelation::On},
                                                      {"in", SceneRelation::In},
                                                      {"inside", SceneRelation::In},
                                                      {"between", SceneRelation::Between}};
  std::set<std::string> seen;
  for (const Scene& scene : scenesOf(kSeed, 3000)) {
    for (const SceneCaption& caption : scene.captions) {
      int relations = 0;
      for (const CaptionWord& word : caption.words) {
        if (word.role != WordRole::Relation) continue;
        ++relations;
        const std::string text = lowered(slice(caption, word.start, word.end));
        QVERIFY2(words.count(text), text.c_str());
        QCOMPARE(words.at(text), caption.meaning.relation);
        QVERIFY(word.objects.size() >= (text == "between" ? 3u : 2u));
        seen.insert(text);
      }
      QCOMPARE(relations, caption.meaning.relation == SceneRelation::None ? 0 : 1);
    }
  }
  QCOMPARE(seen.size(), words.size());
}

void SceneCaptionsTest::twins_data() {
  QTest::addColumn<int>("split");
  for (const SceneSplit split :
       {SceneSplit::Attributes, SceneSplit::Relations, SceneSplit::Counts}) {
    QTest::newRow(std::string(splitName(split)).c_str()) << static_cast<int>(split);
  }
}

// Each caption is true of its scene, false of the twin, and has its twin's words but for what was
// exchanged.
void SceneCaptionsTest::twins() {
  QFETCH(int, split);
  const auto of = static_cast<SceneSplit>(split);
  for (int pair = 0; pair < 700; ++pair) {
    const Scene one = describeScene(SceneId(sceneSeed(kSeed, 2 * pair), of));
    const Scene two = describeScene(SceneId(sceneSeed(kSeed, 2 * pair + 1), of));
    for (std::size_t i = 0; i < 5; ++i) {
      const SceneCaption &a = one.captions.at(i), &b = two.captions.at(i);
      const std::string both = a.text + " / " + b.text;
      QVERIFY2(holds(a, one) && holds(b, two), both.c_str());
      QVERIFY2(!holds(a, two) && !holds(b, one), both.c_str());
      QCOMPARE(a.words.size(), b.words.size());
      if (of != SceneSplit::Counts) {
        QVERIFY2(bagOf(a.text) == bagOf(b.text), both.c_str());
        continue;
      }
      for (std::size_t w = 0; w < a.words.size(); ++w) {
        QCOMPARE(a.words[w].role, b.words[w].role);
        const bool same = slice(a, a.words[w].start, a.words[w].end) ==
                          slice(b, b.words[w].start, b.words[w].end);
        const WordRole role = a.words[w].role;
        const bool agreesInNumber =
            role == WordRole::Count || role == WordRole::Kind || role == WordRole::Part;
        QVERIFY2(same || agreesInNumber, both.c_str());
      }
    }
  }
}

void SceneCaptionsTest::captionsAreShortAndFair() {
  const std::vector<Scene> scenes = scenesOf(kSeed, 1000);
  int captions = 0, words = 0, atMostTwo = 0, unique = 0;
  std::set<std::string> vocabulary;
  for (const Scene& scene : scenes) {
    for (const SceneCaption& caption : scene.captions) {
      ++captions;
      words += wordCount(caption.text);
      atMostTwo += caption.meaning.claims.size() <= 2;
      unique += std::count_if(scenes.begin(), scenes.end(),
                              [&](const Scene& other) { return holds(caption, other); }) == 1;
      QVERIFY(std::all_of(caption.text.begin(), caption.text.end(),
                          [](unsigned char c) { return c < 128; }));
      for (const std::string& word : tokensOf(caption.text)) vocabulary.insert(word);
    }
  }
  QVERIFY(words <= 10 * captions);
  QVERIFY(atMostTwo * 3 >= captions);
  QVERIFY(unique >= captions * 0.93);  // seen: 0.96
  QVERIFY(unique < captions);          // an exam without any confusion would be none
  QVERIFY(vocabulary.size() < 1000);
}

}  // namespace ws

QTEST_APPLESS_MAIN(ws::SceneCaptionsTest)
#include "scene_captions_test.moc"
