#pragma once
// Rendered picture-book scenes with captions that know what each of their words is about: the exam
// and the school of the built-in model, and the demo collection.
//
//   Scene scene = describeScene(sceneSeed(7, 0));
//   Image picture = renderScene(scene.seed, 256);
//   bool truth = holds(scene.captions[0], scene);      // always
//
// Everything follows from one 64-bit number; all functions are pure and safe from any thread.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/image.h"

namespace ws {

/// What a word of a caption says. Words for weather and light count as Place: they bind to no
/// object.
enum class WordRole { Kind, Colour, Size, Pattern, Count, Relation, Place };

/// "kind", "colour", "size", "pattern", "count", "relation", "place".
std::string_view roleName(WordRole role);

/// One thing of a scene. The order of a scene's objects is back to front, as they are painted.
struct SceneObject {
  std::string kind;     ///< one of sceneKinds()
  std::string colour;   ///< one of sceneColours()
  std::string size;     ///< "small", "large" or "plain"
  std::string pattern;  ///< "plain", "striped", "spotted" or "checked"
  Box box;              ///< extents of its whole shape (hidden parts too), clipped to the picture
};

/// How two things lie to each other in the picture; decided from their boxes alone.
enum class SceneRelation { None, NextTo, LeftOf, RightOf, Above, Below, InFrontOf, Behind };

/// A claim about things: empty text means that the caption doesn't say.
struct SceneClaim {
  std::string kind, colour, size, pattern;
  int atLeast = 1;
  int atMost = 1 << 20;
};

/// What a caption says, for a machine.
struct CaptionMeaning {
  std::vector<SceneClaim> claims;
  SceneRelation relation = SceneRelation::None;  ///< of claims[0] to claims[1]
  std::string place, weather, light;             ///< empty where it doesn't say
};

/// One word with a role, e.g. "red", or "hot-air balloon", or "to the left of". Offsets are bytes,
/// and characters: captions are ASCII.
struct CaptionWord {
  int start = 0, end = 0;  ///< [start, end) in the caption's text
  WordRole role = WordRole::Kind;
  std::vector<int> objects;  ///< indices into Scene::objects, ascending; empty for Place
};

/// A noun phrase, e.g. "two large white ducks", with every object it may mean.
struct CaptionPhrase {
  int start = 0, end = 0;
  std::vector<int> objects;
};

struct SceneCaption {
  std::string text;
  std::vector<CaptionPhrase> phrases;
  std::vector<CaptionWord> words;
  CaptionMeaning meaning;
};

struct Scene {
  std::uint64_t seed = 0;
  std::string place;    ///< one of scenePlaces()
  std::string weather;  ///< "clear", "cloudy", "rain", "snow" or "fog"; "clear" indoors
  std::string light;    ///< "day", "sunset" or "night"
  std::vector<SceneObject> objects;    ///< 2 to 6
  std::vector<SceneCaption> captions;  ///< five, all true, all different
};

/// The seed of scene `index` (0 and up) of the dataset `datasetSeed`. Eight scenes in a row,
/// beginning at a multiple of eight, draw from one small palette of places, kinds and colours, so
/// that a scene's neighbours are its natural confusions.
std::uint64_t sceneSeed(std::uint64_t datasetSeed, std::int64_t index);

/// Everything about a scene but its picture, in well under a millisecond.
Scene describeScene(std::uint64_t seed);

/// The picture of describeScene(seed): edgePx x edgePx, opaque. The content doesn't depend on the
/// size.
/// @param edgePx 16 to 4096; the pictures are made for 128 and up
/// @throws Error InvalidArgument for another size
Image renderScene(std::uint64_t seed, int edgePx);

/// Whether a caption's meaning is true of a scene. "a dog" is true of three dogs too, "two dogs"
/// isn't.
bool holds(const CaptionMeaning& meaning, const Scene& scene);
bool holds(const SceneCaption& caption, const Scene& scene);

/// Whether `a` lies to `b` as the relation says. False for None.
bool relationHolds(SceneRelation relation, const SceneObject& a, const SceneObject& b);

/// The names that scenes may use, in a fixed order.
std::vector<std::string> sceneKinds();
std::vector<std::string> sceneColours();
std::vector<std::string> scenePlaces();

}  // namespace ws
