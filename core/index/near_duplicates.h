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
/// photo of the list that it is near to and that isn't itself in another's group; so chains of
/// pictures that change little by little don't fall into one.
inline constexpr float kNearGlobal = 0.97f;
inline constexpr float kNearRegions = 0.9f;

/// For each photo the index (into `photos`) of the first of its group; its own where it is alone or
/// the store has no vectors of it. Takes time with the square of the count: 20,000 photos about two
/// seconds on two cores.
/// @throws Error Cancelled
std::vector<int> nearDuplicates(const RegionStore& store, std::span<const PhotoId> photos,
                                std::stop_token stop);

}  // namespace ws
