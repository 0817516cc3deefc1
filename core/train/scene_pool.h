#pragma once
// Scenes that were rendered once, and are read again and again. Free of LibTorch.
#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/files.h"
#include "core/base/progress.h"
#include "core/train/scenes/scene.h"

namespace ws {

/// So many scenes of one split: 0 .. scenes-1 of a data set.
struct PoolShare {
  SceneSplit split = SceneSplit::Plain;
  int scenes = 0;
};

/// Scenes of a data set, share after share, with their pictures, E x E x 3 bytes each (rows of red,
/// green, blue).
class ScenePool {
 public:
  /// Renders on all cores into a file of `folder`, unless it is there already and its first picture
  /// is what the renderer makes today.
  /// @throws Error DiskFull, Unreadable, Cancelled
  ScenePool(std::uint64_t datasetSeed, const std::vector<PoolShare>& shares, int edgePx,
            const std::filesystem::path& folder, const Progress& progress, std::stop_token stop);

  int size() const { return static_cast<int>(scenes_.size()); }
  int edgePx() const { return edgePx_; }
  const Scene& scene(int index) const { return scenes_[static_cast<std::size_t>(index)]; }
  std::span<const std::uint8_t> pixels(int index) const;

 private:
  int edgePx_;
  std::size_t pictureBytes_;
  std::vector<Scene> scenes_;
  MappedFile file_;
};

}  // namespace ws
