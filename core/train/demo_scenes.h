#pragma once
// The demo collection: scenes chosen for variety, and sentences that show what the built-in model
// can do and where it ends. Free of LibTorch.
#include <string>
#include <vector>

#include "core/train/scenes/scene.h"

namespace ws {

inline constexpr int kDemoScenes = 400;

/// kDemoScenes scenes, always the same: first those that between them show every kind, place,
/// weather and light, then twins (2k and 2k + 1 of the list) of all three splits. None belongs to
/// the scenes that a model is trained or examined on, as the data set's seed is its own.
std::vector<SceneId> demoScenes();

/// A sentence worth trying on the demo.
struct DemoSentence {
  std::string text;
  std::string ability;  ///< "colours", "counts", "relations", …: what it shows
  std::string note;     ///< one sentence: what to look for
  int trueOf = 0;       ///< of so many scenes of the demo; -1 where that can't be said
};

/// One or two sentences for each ability, taken from the scenes' own captions, and some for the
/// limits: a thing that isn't there, a word that was never taught, a "without".
/// @param scenes  described scenes, in the order of demoScenes()
std::vector<DemoSentence> demoSentences(const std::vector<Scene>& scenes);

}  // namespace ws
