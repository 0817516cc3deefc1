#pragma once
// Photos that show the same picture: copies, and copies rescaled, saved again or trimmed a little.
#include <span>
#include <stop_token>
#include <vector>

#include "core/index/region_store.h"

namespace ws {

/// The rule. Two photos are near-duplicates when they are the same bytes (content tag), or when
/// their global vectors have a cosine of at least kNearGlobal and every region of each has one in
/// the other that lies at the same place (centres within kSamePlace of the photo's edges) with a
/// cosine of at least kNearRegions. The worst region decides, not the mean: a scene with two colours
/// exchanged, two things changed round or one thing more is another picture, although most of it is
/// the same. So is a mirrored one. In a pack without global vectors the direction of the regions' sum
/// stands in for them. A photo joins the first photo of the list that it is near to and that isn't
/// itself in another's group (one with the same bytes: that one's group); so chains of pictures that
/// change little by little don't fall into one.
///
/// `answers_bench SCENES copies` measures it: copies that should be found, and twins (scenes with one
/// thing exchanged) and other scenes that should not; the figures are in the room's README.
inline constexpr float kNearGlobal = 0.97f;
inline constexpr float kNearRegions = 0.94f;
inline constexpr float kSamePlace = 0.12f;  // of the photo's edges

/// The least, over the regions of both, of the highest cosine with a region of the other photo at
/// the same place; -1 where one has none there, or a photo has no regions. The same both ways round.
float regionLikeness(const StoredRegions& a, const StoredRegions& b);

/// For each photo the index (into `photos`) of the first of its group; its own where it is alone or
/// the store has no vectors of it. Compares every photo with the first of every group before it: time
/// grows with the square of the count, and with the pairs that are near as wholes (2,000 photos with
/// 128 numbers each: 8 ms of a core; where half of them are copies, 38).
/// @throws Error Cancelled
std::vector<int> nearDuplicates(const RegionStore& store, std::span<const PhotoId> photos,
                                std::stop_token stop);

}  // namespace ws
