#pragma once
// Sentences about a scene.
#include <vector>

#include "core/train/scenes/scene.h"

namespace ws::scenes {

/// Five different true captions. `scene` has everything but its captions.
std::vector<SceneCaption> writeCaptions(const Scene& scene);

/// The objects that a claim is true of, ascending.
std::vector<int> matching(const SceneClaim& claim, const Scene& scene);

}  // namespace ws::scenes
