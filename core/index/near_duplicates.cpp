#include "core/index/near_duplicates.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "core/base/error.h"
#include "core/index/detail/scan.h"

namespace ws {

using namespace detail;

namespace {

constexpr std::size_t kAtOnce = 64;  // photos between two looks at the stop token: under 1 ms

/// Where a photo's record lies; nowhere: the store has no intact vectors of it.
struct Place {
  const RecordRun* run = nullptr;
  std::uint32_t row = 0;

  const std::uint8_t* at(const RecordShape& shape, Column column) const {
    return run->columns.at(shape, column, row);
  }
  std::uint64_t tag() const { return run->columns.id(row).contentTag; }
};

std::vector<Place> placesOf(const StoreSnapshot& snapshot, std::span<const PhotoId> photos) {
  std::vector<PhotoId> sorted(photos.begin(), photos.end());
  std::ranges::sort(sorted);
  const RowSet rows = RowSet::of(snapshot, sorted);
  std::unordered_map<PhotoId, Place> found;
  found.reserve(photos.size());
  for (std::size_t r = 0; r < snapshot.runs.size(); ++r) {
    const RecordRun& run = snapshot.runs[r];
    for (const std::uint32_t row : rows.rows[r])
      if (run.isUsable(snapshot.shape, row)) found[PhotoId{run.columns.id(row).photo}] = {&run, row};
  }
  std::vector<Place> places;
  places.reserve(photos.size());
  for (const PhotoId photo : photos) {
    const auto place = found.find(photo);
    places.push_back(place == found.end() ? Place{} : place->second);
  }
  return places;
}

/// What tells photos apart at a glance: the global vector; in a pack without, the direction of the
/// sum of the regions.
std::vector<float> glanceAt(const RecordShape& shape, const Place& place) {
  if (shape.globalDim > 0) {
    const auto* values = reinterpret_cast<const float*>(place.at(shape, kGlobals));
    return {values, values + shape.globalDim};
  }
  const std::vector<float> regions = unpackPhoto(shape, place.run->columns, place.row).regions;
  std::vector<float> sum(static_cast<std::size_t>(shape.layout.dim));
  for (std::size_t i = 0; i < regions.size(); ++i) sum[i % sum.size()] += regions[i];
  const float norm = std::sqrt(std::inner_product(sum.begin(), sum.end(), sum.begin(), 0.0f));
  if (norm > 0)
    for (float& value : sum) value /= norm;
  return sum;
}

/// The leaders' glances, and which of them a photo is near to. They are compared by distance, which
/// only grows from number to number: after the first few nearly all are out. Plain arithmetic, since
/// a matrix library's threads would go on spinning beside the searches that follow.
class Leaders {
 public:
  explicit Leaders(std::size_t dim) : dim_(dim) {}

  void add(std::size_t photo, std::span<const float> glance) {
    const std::size_t lane = photos_.size() % kLanes;
    if (lane == 0) tiles_.resize(tiles_.size() + dim_ * kQuads, Quad{} + kFarAway);
    Quad* tile = tiles_.data() + tiles_.size() - dim_ * kQuads;
    for (std::size_t d = 0; d < dim_; ++d) tile[d * kQuads + lane / kQuad][lane % kQuad] = glance[d];
    photos_.push_back(photo);
  }

  /// In the order in which they were added.
  std::vector<std::size_t> near(std::span<const float> glance) const {
    std::vector<std::size_t> found;
    for (std::size_t first = 0; first < photos_.size(); first += kLanes) {
      const unsigned lanes = nearLanes(tiles_.data() + first / kQuad * dim_, glance);
      for (unsigned rest = lanes; rest != 0; rest &= rest - 1)
        found.push_back(photos_[first + static_cast<std::size_t>(std::countr_zero(rest))]);
    }
    return found;
  }

 private:
  static constexpr std::size_t kQuad = 4, kQuads = 4, kLanes = kQuad * kQuads;
  static constexpr std::size_t kPart = 16;  // numbers between two looks whether all are out
  static constexpr float kNearSquare = 2 - 2 * kNearGlobal;  // |a - b|² of unit vectors
  static constexpr float kFarAway = 10;                      // of lanes that hold no photo
  using Quad [[gnu::vector_size(kQuad * sizeof(float))]] = float;  // every processor has these

  /// Which of a tile's vectors are near, one bit each.
  static unsigned nearLanes(const Quad* tile, std::span<const float> glance) {
    Quad squares[kQuads] = {};
    unsigned near = 0;
    for (std::size_t d = 0; d < glance.size();) {
      for (const std::size_t end = std::min(d + kPart, glance.size()); d < end; ++d)
        for (std::size_t q = 0; q < kQuads; ++q) {
          const Quad apart = glance[d] - tile[d * kQuads + q];
          squares[q] += apart * apart;
        }
      near = 0;
      for (std::size_t lane = 0; lane < kLanes; ++lane)
        near |= static_cast<unsigned>(squares[lane / kQuad][lane % kQuad] <= kNearSquare) << lane;
      if (near == 0) break;
    }
    return near;
  }

  std::size_t dim_;
  std::vector<Quad> tiles_;  ///< of sixteen vectors: all their first numbers, all second ones, …
  std::vector<std::size_t> photos_;
};

float cosine(std::span<const float> a, std::span<const float> b) {
  constexpr std::size_t kLanes = 8;  // sums of their own, which processors add at once
  float sums[kLanes] = {};
  std::size_t d = 0;
  for (; d + kLanes <= a.size(); d += kLanes)
    for (std::size_t lane = 0; lane < kLanes; ++lane) sums[lane] += a[d + lane] * b[d + lane];
  float sum = std::accumulate(sums, sums + kLanes, 0.0f);
  for (; d < a.size(); ++d) sum += a[d] * b[d];
  return sum;
}

bool isSamePlace(const Box& a, const Box& b) {
  const float across = (a.x0 + a.x1 - b.x0 - b.x1) / 2, down = (a.y0 + a.y1 - b.y0 - b.y1) / 2;
  return across * across + down * down <= kSamePlace * kSamePlace;
}

/// regionLikeness; once it is known to be below `floor`, any number below that.
float leastLikeness(const StoredRegions& a, const StoredRegions& b, float floor) {
  if (a.boxes.empty() || b.boxes.empty()) return -1;
  const std::size_t dim = a.regions.size() / a.boxes.size();
  const auto row = [dim](const StoredRegions& photo, std::size_t region) {
    return std::span(photo.regions).subspan(region * dim, dim);
  };
  float least = 1;
  std::vector<float> bestOfB(b.boxes.size(), -1);
  for (std::size_t i = 0; i < a.boxes.size() && least >= floor; ++i) {
    float best = -1;
    for (std::size_t j = 0; j < b.boxes.size(); ++j) {
      if (!isSamePlace(a.boxes[i], b.boxes[j])) continue;
      const float alike = cosine(row(a, i), row(b, j));
      best = std::max(best, alike);
      bestOfB[j] = std::max(bestOfB[j], alike);
    }
    least = std::min(least, best);
  }
  return std::min(least, *std::ranges::min_element(bestOfB));
}

/// Whether photos have the same regions. Those of leaders are kept: they are asked about again.
class RegionsCompared {
 public:
  RegionsCompared(const RecordShape& shape, std::span<const Place> places)
      : shape_(shape), places_(places) {}

  bool areNear(std::size_t photo, std::size_t leader) {
    return leastLikeness(regionsOf(photo), regionsOf(leader), kNearRegions) >= kNearRegions;
  }
  void forget(std::size_t photo) { known_.erase(photo); }

 private:
  const StoredRegions& regionsOf(std::size_t photo) {
    const auto [known, isNew] = known_.try_emplace(photo);
    const Place& place = places_[photo];
    if (isNew) known->second = unpackPhoto(shape_, place.run->columns, place.row);
    return known->second;
  }

  const RecordShape& shape_;
  std::span<const Place> places_;
  std::unordered_map<std::size_t, StoredRegions> known_;
};

}  // namespace

float regionLikeness(const StoredRegions& a, const StoredRegions& b) {
  return leastLikeness(a, b, -1);
}

std::vector<int> nearDuplicates(const RegionStore& store, std::span<const PhotoId> photos,
                                std::stop_token stop) {
  const auto snapshot = store.snapshot();
  const RecordShape& shape = snapshot->shape;
  const std::vector<Place> places = placesOf(*snapshot, photos);
  std::vector<int> leaders(photos.size());
  std::iota(leaders.begin(), leaders.end(), 0);
  std::unordered_map<std::uint64_t, std::size_t> firstOfTag;
  Leaders known(static_cast<std::size_t>(shape.globalDim > 0 ? shape.globalDim : shape.layout.dim));
  RegionsCompared regions(shape, places);
  for (std::size_t i = 0; i < photos.size(); ++i) {
    if (i % kAtOnce == 0) throwIfStopped(stop);
    if (!places[i].run) continue;
    const auto [same, isNew] = firstOfTag.try_emplace(places[i].tag(), i);
    if (!isNew) {
      leaders[i] = leaders[same->second];
      continue;
    }
    const std::vector<float> glance = glanceAt(shape, places[i]);
    const auto near = known.near(glance);
    const auto first =
        std::ranges::find_if(near, [&](std::size_t other) { return regions.areNear(i, other); });
    if (first == near.end()) {
      known.add(i, glance);
      continue;
    }
    leaders[i] = static_cast<int>(*first);
    regions.forget(i);
  }
  return leaders;
}

}  // namespace ws
