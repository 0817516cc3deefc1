#pragma once
// The exam: sentences find their scenes, words find their things. Free of LibTorch.
#include <string>

namespace ws {

/// Shares in [0,1].
struct SceneExamResult {
  int scenes = 0, captions = 0;
  double t2iR1 = 0, t2iR5 = 0, t2iR10 = 0;  ///< sentence to photo, all photos scored finely (MrSw)
  double i2tR1 = 0, i2tR5 = 0, i2tR10 = 0;  ///< photo to sentence (MrSw / W)
  double globalR1 = 0, globalR10 = 0,
         globalR100 = 0;  ///< sentence to photo by global embeddings alone
  double pointingKind = 0, pointingColour = 0, pointingSize = 0, pointingPattern = 0;
  double pointingPart = 0;  ///< words for parts, and their colours
  /// Shares of captions of twins that score higher on their own picture than on its twin, by split.
  double attributePairs = 0, relationPairs = 0, countPairs = 0;
  double boxesFound = 0;  ///< share of things with a region of IoU >= 0.5
};

}  // namespace ws
