#pragma once
// Rendered picture-book scenes with captions that know what each of their words is about: the exam
// and the school of the built-in model, and the demo collection.
//
//   Scene scene = describeScene(sceneSeed(7, 0));
//   Image picture = renderScene(scene.id, 256);
//   bool truth = holds(scene.captions[0], scene);      // always
//
// Everything follows from one 64-bit number and the name of a split; all functions are pure and
// safe from any thread.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/image.h"

namespace ws {

/// What a word of a caption says. Words for weather and light count as Place: they bind to no
/// object.
enum class WordRole { Kind, Colour, Size, Pattern, Part, Count, Relation, Place };

/// "kind", "colour", "size", "pattern", "part", "count", "relation", "place".
std::string_view roleName(WordRole role);

/// One thing of a scene. The order of a scene's objects is back to front, as they are painted.
struct SceneObject {
  std::string kind;     ///< one of sceneKinds()
  std::string colour;   ///< one of sceneColours(); empty for what has none of its own (people)
  std::string size;     ///< "small", "large" or "plain"
  std::string pattern;  ///< "plain", "striped", "spotted" or "checked"
  Box box;              ///< extents of its whole shape (hidden parts too), clipped to the picture
  std::string part;     ///< what a caption may name of it: "coat", "roof"; often empty
  std::string partColour;  ///< one of sceneColours(); empty without a part
  Box partBox;             ///< of the part, clipped to the picture
  int on = -1;             ///< index of the object that it stands on, -1: the ground, water, sky
  int in = -1;             ///< index of the object that it looks out of, such as a basket
};

/// How things lie to each other in the picture, decided from their boxes; On and In from what the
/// scene says. Between is of three.
enum class SceneRelation {
  None,
  NextTo,
  LeftOf,
  RightOf,
  Above,
  Below,
  InFrontOf,
  Behind,
  On,
  In,
  Between
};

/// A claim about things: empty text means that the caption doesn't say.
struct SceneClaim {
  std::string kind, colour, size, pattern, part, partColour;
  int atLeast = 1;
  int atMost = 1 << 20;
};

/// What a caption says, for a machine.
struct CaptionMeaning {
  std::vector<SceneClaim> claims;
  SceneRelation relation = SceneRelation::None;  ///< of claims[0] to claims[1] (and [2]: Between)
  std::string place, weather, light;             ///< empty where it doesn't say
};

/// One word with a role, e.g. "red", or "hot-air balloon", or "to the left of". Offsets are bytes,
/// and characters: captions are ASCII.
struct CaptionWord {
  int start = 0, end = 0;  ///< [start, end) in the caption's text
  WordRole role = WordRole::Kind;
  std::vector<int> objects;  ///< indices into Scene::objects, ascending; empty for Place
  bool part = false;         ///< it speaks of these objects' parts, not of their wholes
};

/// A noun phrase, e.g. "two large white ducks", with every object it may mean. A part has a phrase
/// of its own, "a red coat", beside that of the whole, "a woman in a red coat".
struct CaptionPhrase {
  int start = 0, end = 0;
  std::vector<int> objects;
  bool part = false;  ///< it speaks of these objects' parts
};

struct SceneCaption {
  std::string text;
  std::vector<CaptionPhrase> phrases;
  std::vector<CaptionWord> words;
  CaptionMeaning meaning;
};

/// Families of scenes, each a test of its own.
enum class SceneSplit {
  Plain,         ///< what training and the exam of unseen scenes are drawn from
  Combinations,  ///< each with a (colour, kind) or (kind, place) pair that no other split has
  Attributes,    ///< twins: scene 2k+1 is scene 2k with the colours of two of its things exchanged
  Relations,     ///< twins: two of its things have changed places
  Counts,        ///< twins: one thing more, or one less, of a group
};

/// "plain", "combinations", "attributes", "relations", "counts".
std::string_view splitName(SceneSplit split);
/// @throws Error NotFound for any other name; the sentence lists them
SceneSplit splitNamed(std::string_view name);
/// Whether the scenes of a split come in twins, at indices 2k and 2k + 1. Caption i of a scene is
/// then true of it, false of its twin, and differs from caption i of its twin in what was exchanged
/// alone.
bool hasTwins(SceneSplit split);

/// What one scene follows from.
struct SceneId {
  std::uint64_t seed = 0;
  SceneSplit split = SceneSplit::Plain;
  SceneId(std::uint64_t number, SceneSplit of = SceneSplit::Plain) : seed(number), split(of) {}
};

struct Scene {
  SceneId id{0};
  std::string place;    ///< one of scenePlaces()
  std::string weather;  ///< "clear", "cloudy", "rain", "snow" or "fog"; "clear" indoors
  std::string light;    ///< "day", "sunset" or "night"
  std::vector<SceneObject> objects;  ///< 2 to 8
  /// Of a scene with a twin: the two objects whose colours (or parts' colours) or places are
  /// exchanged in the twin. Counts: the first object of the group that the twin has one more or one
  /// less of. Both twins name the same things; empty in splits without twins.
  std::vector<int> exchanged;
  int otherCount = 0;                  ///< Counts: how many of that group the twin has, 1 to 5
  std::vector<SceneCaption> captions;  ///< five, all true, all different
};

/// The seed of scene `index` (0 and up) of the dataset `datasetSeed`. Eight scenes in a row,
/// beginning at a multiple of eight, draw from one small palette of places, kinds and colours, so
/// that a scene's neighbours are its natural confusions.
std::uint64_t sceneSeed(std::uint64_t datasetSeed, std::int64_t index);

/// Everything about a scene but its picture, in well under a millisecond.
Scene describeScene(SceneId id);

/// The picture of describeScene(id): edgePx x edgePx, opaque. The content doesn't depend on the
/// size.
/// @param edgePx 16 to 4096; the pictures are made for 128 and up
/// @throws Error InvalidArgument for another size
Image renderScene(SceneId id, int edgePx);

/// Whether a caption's meaning is true of a scene. "a dog" is true of three dogs too, "two dogs"
/// isn't.
bool holds(const CaptionMeaning& meaning, const Scene& scene);
bool holds(const SceneCaption& caption, const Scene& scene);

/// Whether object `a` lies to `b` (and `c`: Between) as the relation says: indices into
/// scene.objects. False for None.
bool relationHolds(SceneRelation relation, const Scene& scene, int a, int b, int c = -1);

/// The names that scenes may use, in a fixed order.
std::vector<std::string> sceneKinds();
std::vector<std::string> sceneColours();
std::vector<std::string> scenePlaces();

}  // namespace ws
