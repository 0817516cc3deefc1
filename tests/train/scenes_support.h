#pragma once
// What the tests of scenes look at.
#include <cstdint>
#include <vector>

#include "core/train/scenes/scene.h"

namespace ws {

inline constexpr std::uint64_t kSeed = 2023;  // of the data set that most tests look at

inline std::vector<Scene> scenesOf(std::uint64_t seed, int count) {
  std::vector<Scene> scenes;
  for (int i = 0; i < count; ++i) scenes.push_back(describeScene(sceneSeed(seed, i)));
  return scenes;
}

}  // namespace ws
