#pragma once
// The sizes of the built-in network, as a pack's and a training's JSON file give them. Free of
// LibTorch.
#include <array>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace ws {

/// Fixed regions beside the proposals: the whole picture, and bands of sky, middle and ground.
inline constexpr std::array<std::array<float, 4>, 4> kCoarseBoxes{
    {{0, 0, 1, 1}, {0, 0, 1, 0.35f}, {0, 0.3f, 1, 0.7f}, {0, 0.65f, 1, 1}}};

/// Sizes of the network; all of them fix the shapes of its weights or what its regions mean.
struct SceneTeranConfig {
  int inputEdgePx = 128;                   ///< E, a multiple of 16
  std::array<int, 3> widths{48, 96, 192};  ///< channels at strides 4, 8, 16
  std::array<int, 3> blocks{1, 3, 2};      ///< residual blocks there
  int fusedWidth = 64;                     ///< channels of the map that regions are cut from
  int grid = 0;                            ///< grid x grid equal cells in place of things' boxes; 0: boxes
  int proposals = 20;                      ///< things' boxes a photo, at most
  float proposalThreshold = 0.2f;          ///< least score of a proposal; the best one always stays
  int bins = 3;                            ///< a region is cut into bins x bins
  int dim = 256;                           ///< D
  int globalDim = 128;                     ///< G
  int heads = 4;
  int feedForward = 512;
  int imageLayers = 1;
  int textLayers = 1;
  int textBefore = 2;        ///< a piece sees so many pieces before it ...
  int textAfter = 3;         ///< ... and so many behind it
  int textReach = 0;         ///< a far-sighted piece (SceneTeran::setFarSighted) so many to either side
  int relationHeads = 16;    ///< kinds of relation between regions; 0 is none
  float imageMix = 0.2f;     ///< weight of what a region learns from the others; 0 is none
  float relationMix = 0.3f;  ///< weight of how it lies to the others
  float textMix = 0.5f;      ///< weight of what a word learns from the others
  int vocabulary = 0;        ///< word pieces, the padding (id 0) included
  int maxPieces = 64;        ///< longest sequence, special pieces included

  /// Proposals, or the cells of the grid.
  int fineRegions() const;
  /// R: fine regions and the coarse ones.
  int maxRegions() const;
  bool operator==(const SceneTeranConfig&) const = default;
};

nlohmann::json toJson(const SceneTeranConfig& config);
/// @param subject  names the file in errors
/// @throws Error BadFormat for a missing or unusable value, with its key
SceneTeranConfig sceneTeranConfigFromJson(const nlohmann::json& json, const std::string& subject);

}  // namespace ws
