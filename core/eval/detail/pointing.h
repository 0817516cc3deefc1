#pragma once
// The pointing game: is the hottest pixel of a word's heat in a box of what the word names? (spec
// alignment.md 5.5)
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/align/heatmap.h"
#include "core/base/evaluation_report.h"
#include "core/eval/intervals.h"

namespace ws {

inline constexpr int kPointingEdge =
    128;  ///< raster on which is pointed, whatever the photo's shape

/// A pixel of the raster.
struct PointedPixel {
  int x = 0, y = 0;
  bool operator==(const PointedPixel&) const = default;
};

/// The pixel with the largest value. Of several: the one at their centroid if it is one of them,
/// else the first, row by row. Nothing where no pixel has a value.
std::optional<PointedPixel> hottestPixel(const HeatRasterValues& raster);

/// Whether the pixel's centre lies in one of the boxes, on a raster of kPointingEdge squared.
bool isInAny(PointedPixel pixel, std::span<const Box> boxes);

/// The share of the raster's pixels that lie in one of the boxes, in [0,1]: what a random pixel
/// scores.
double coveredShare(std::span<const Box> boxes);

/// A word that is pointed with.
struct PointedWord {
  std::string role;
  bool part = false;      ///< it speaks of a part: counts as role "part" too
  std::string kind = {};  ///< the kind of thing that it names; empty for none, or several
};

/// Counts hits and misses, by role, by kind and over all.
class PointingScore {
 public:
  /// @param heat   one value a region; empty for a word that the model doesn't score: a miss
  /// @param boxes  R boxes
  /// @param right  boxes of what the word names, at least one
  void add(const PointedWord& word, std::span<const float> heat, std::span<const Box> boxes,
           std::span<const Box> right);

  PointingFigures overall() const;
  std::map<std::string, PointingFigures> byRole() const;
  /// Fewest hits first; of equals the first in the alphabet.
  std::vector<KindFigures> byKind() const;

 private:
  struct Sums {
    Tally hits, centre;
    double chance = 0;
    void add(bool hit, bool isCentreRight, double coveredByChance);
    PointingFigures figures() const;
  };
  Sums all_;
  std::map<std::string, Sums> roles_, kinds_;
};

}  // namespace ws
