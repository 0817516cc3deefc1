#pragma once
// Sentences about a scene.
#include <vector>

#include "core/train/scenes/scene.h"

namespace ws::scenes {

/// Five different true captions. `scene` has everything but its captions.
std::vector<SceneCaption> writeCaptions(const Scene& scene);

/// The same for a scene with a twin: each caption is false of `twin`, and what the twin's caption
/// of the same number says differs in what was exchanged alone.
/// @throws Error Internal where the two scenes don't differ in anything that can be told
std::vector<SceneCaption> writeTwinCaptions(const Scene& scene, const Scene& twin);

inline constexpr int kCaptions = 5;  // of a scene

/// Whether a caption is short enough, and differs from the others in more than capital and full
/// stop.
bool mayJoin(const SceneCaption& caption, const std::vector<SceneCaption>& others);

/// The objects that a claim is true of, ascending.
std::vector<int> matching(const SceneClaim& claim, const Scene& scene);

}  // namespace ws::scenes
