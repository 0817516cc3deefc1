#pragma once
// Photos that show the same picture: copies, and copies rescaled, saved again or trimmed a little.
#include <span>
#include <stop_token>
#include <vector>

#include "core/index/region_store.h"

namespace ws {

/// The rule. Two photos are near-duplicates when they are the same bytes (content tag), or when
/// their global vectors have a cosine of at least kNearGlobal and their regions, each with the most
/// alike of the other photo, one of at least kNearRegions in the mean (the lower of both
/// directions). In a pack without global vectors the regions alone decide. A photo joins the first
/// photo of the list that it is near to and that isn't itself in another's group (one with the same
/// bytes: that one's group); so chains of pictures that change little by little don't fall into
/// one.
///
/// Measured on nine copies of 120 drawn scenes each (`answers_bench SCENES copies`): found are all that
/// were rescaled to 3/4, 99 % of those at half the size or saved again at quality 60, 98 % at quality
/// 30 or 10 % brighter, 87 % cropped by 3 % on each side, 86 % a fifth darker, 80 % mirrored, 18 %
/// cropped by 10 %. Of 7,140 pairs of different scenes none was near: their highest global cosine
/// was 0.946, their highest likeness of regions 0.928. With another pack, over 60 scenes of a larger
/// world: 98 to 100 % of those rescaled, saved again or brighter, but 72 % of those cropped by 3 %
/// and 62 % a fifth darker; none of 1,770 other pairs. No real photos were measured.
inline constexpr float kNearGlobal = 0.97f;
inline constexpr float kNearRegions = 0.9f;

/// The mean over the regions of `a` of the highest cosine with one of `b`, whose vectors are rounded
/// as the store rounds them. Both have regions.
float regionLikeness(const StoredRegions& a, const StoredRegions& b);

/// For each photo the index (into `photos`) of the first of its group; its own where it is alone or
/// the store has no vectors of it. Compares every photo with the first of every group before it: time
/// grows with the square of the count, and with the pairs that are near as wholes (2,000 photos with
/// 128 numbers each: 6 ms of a core; where half of them are copies, 32).
/// @throws Error Cancelled
std::vector<int> nearDuplicates(const RegionStore& store, std::span<const PhotoId> photos,
                                std::stop_token stop);

}  // namespace ws
