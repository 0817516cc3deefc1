#pragma once
// What a caption will say, before it is put in words. Every choice of words is drawn here, so that
// twins can share an outline and differ in what was exchanged alone.
#include <span>
#include <string>
#include <vector>

#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/random.h"
#include "core/train/scenes/detail/words.h"
#include "core/train/scenes/scene.h"

namespace ws::scenes {

enum class CountForm {
  Article,  ///< "a duck"; "ducks" or "some ducks" for two and more, which the claim leaves open
  Number,   ///< "one duck", "two ducks"
  Pair,     ///< "a pair of ducks"
  Several,  ///< "several ducks": three or more
};

/// A thing (or a group) that a caption speaks of.
struct Mention {
  SceneClaim claim;
  std::vector<int> objects;  ///< all that the claim is true of, ascending
  CountForm count = CountForm::Article;
  bool synonym = false;
  bool patternAfter = false;  ///< "with stripes"
  Draw draw = 0;              ///< for the rest of its words
};

enum class Form {
  Phrase,        ///< "a dog and a house in a meadow"
  ThereIs,       ///< "there is a dog next to a house"
  HereIs,        ///< "here is a dog"
  Picture,       ///< "a picture of a dog and a house"
  Is,            ///< "a dog is next to a house"
  SettingFirst,  ///< "in a meadow, a dog and a house"
  Inverted,      ///< "next to a house there is a dog"
};

/// What the first thing does in a sentence with a verb.
enum class Verb { Be, Stand, Fly, Swim };

struct Outline {
  std::vector<Mention> mentions;                 ///< one claim each
  SceneRelation relation = SceneRelation::None;  ///< of the first to the second (and third)
  std::string place{}, weather{}, light{};       ///< empty where it doesn't say
  Form form = Form::Phrase;
  Verb verb = Verb::Be;
  bool capital = false, fullStop = false;
  Draw draw = 0;  ///< for the rest of its words
};

/// How likely a caption says of each thing what it could: the more things, the fewer words for
/// each.
struct Detail {
  float colour, size, pattern, part;
};
Detail detailFor(int mentions);

/// A claim about object `index`, with all the objects that it is true of.
Mention describe(const Scene& scene, int index, const Detail& detail, Random& random);

/// Whether two mentions can't be taken for one another: other kinds, or both say how they differ.
bool areDistinct(const Mention& a, const Mention& b);

/// How many things the relation is about: 2, 3 for Between, 0 for None.
int argumentsOf(SceneRelation relation);
/// Whether the relation holds for the outline's first mentions: each object of the one to each of
/// the other.
bool relationHolds(const Outline& outline, const Scene& scene);

/// Chooses what is said of place, weather and light. `eagerness` 0 to 1.
void chooseSettings(Outline& outline, const Scene& scene, float eagerness, Random& random);
/// Chooses form, verb and punctuation, among what fits what is to be said.
void chooseForm(Outline& outline, const Scene& scene, Random& random);

/// Whether the mention is of one of these kinds.
bool isOneOf(std::span<const Kind> family, const Mention& mention);

/// What the outline's caption says, for a machine.
CaptionMeaning meaningOf(const Outline& outline);
/// The outline in words.
SceneCaption speak(const Outline& outline);

}  // namespace ws::scenes
