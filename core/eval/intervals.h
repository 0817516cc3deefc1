#pragma once
// How sure a figure is. Plain arithmetic, no LibTorch.
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/evaluation_report.h"

namespace ws {

inline constexpr int kResamples = 1000;
inline constexpr std::uint32_t kResamplingSeed = 20261123;

struct Tally {
  std::int64_t hits = 0, n = 0;
  void add(bool hit) {
    hits += hit ? 1 : 0;
    ++n;
  }
};

/// Wilson's score interval, 95 %. (Wilson, "Probable inference, the law of succession, and
/// statistical inference", 1927.) It takes what is counted for independent.
Interval wilson(Tally tally);
/// With Wilson's interval; 0 in [0,100] of nothing.
Share shareOf(Tally tally);

/// The interval of sum(hits) / sum(n) where what comes from one photo isn't independent: whole
/// photos are drawn again, kResamples times with kResamplingSeed, and the middle 95 % are kept
/// (percentile bootstrap). Where all photos have the same share, such as all right, or where there
/// is only one, drawing again says nothing: then Wilson's of that share, each photo counted once.
///
/// @param photos  one tally a photo; those of n = 0 are left out
Interval overPhotos(std::span<const Tally> photos);

/// Hits of queries that belong to photos, photo by photo.
/// @param photoOf  one a query, 0 and up
std::vector<Tally> byPhoto(const std::vector<bool>& hits, std::span<const int> photoOf);

}  // namespace ws
