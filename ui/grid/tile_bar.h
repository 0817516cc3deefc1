#pragma once
// A photo's score as a bar split by word: under tiles, and larger in the hover card.
#include <QPainter>
#include <vector>

#include "ui/grid/photo_words.h"

namespace ws {

struct TileBar {
  static constexpr int kHeight = 4;
  static constexpr int kBelow = 3;  ///< the lane of what counts against, under the bar

  /// What adds to the score goes from left to right; what counts against is hatched, in a lane below
  /// that begins at the left as well, so that the longer of the two wins.
  /// @param full  the sum that fills the bar's width
  static void paint(QPainter& painter, const QRectF& place, const std::vector<WordShare>& shares,
                    float full);
  /// One word's share; hatched where it counts against.
  static void paintShare(QPainter& painter, const QRectF& place, const WordShare& word, float full);
};

}  // namespace ws
