#pragma once
// Phrase localisation: is the region that a phrase chooses its thing's? (spec alignment.md 5.5)
#include <span>

#include "core/base/image.h"
#include "core/eval/intervals.h"

namespace ws {

inline constexpr float kRightOverlap =
    0.5f;  ///< intersection over union from which a region is right

/// Counts phrases by both conventions: any of the right boxes, or the one box around all of them
/// (as Flickr30k Entities is evaluated), and what the best of all regions would reach.
class PhraseScore {
 public:
  /// @param values  one a region, the highest is chosen, the first on ties; empty for a phrase that
  ///                the model doesn't score: a miss
  /// @param boxes   R boxes
  /// @param right   boxes of what the phrase means, at least one
  void add(std::span<const float> values, std::span<const Box> boxes, std::span<const Box> right);
  PhraseFigures figures() const;

 private:
  Tally any_, merged_, anyCeiling_, mergedCeiling_;
};

}  // namespace ws
