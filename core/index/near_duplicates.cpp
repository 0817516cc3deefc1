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

std::vector<float> regionsOf(const RegionLayout& layout, const std::uint8_t* record) {
  std::vector<float> values(static_cast<std::size_t>(regionCount(layout, record) * layout.dim));
  unpackRegions(layout, record, values);
  return values;
}

/// What tells photos apart at a glance: the global vector; in a pack without, the direction of the
/// sum of the regions.
std::vector<float> glanceAt(const RecordShape& shape, const Place& place) {
  if (shape.globalDim > 0) {
    const auto* values = reinterpret_cast<const float*>(place.at(shape, kGlobals));
    return {values, values + shape.globalDim};
  }
  const std::vector<float> regions = regionsOf(shape.layout, place.at(shape, kRegions));
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

/// Regions as a question whose score is their likeness to a photo's.
MaxSimQuery questionOf(std::span<const float> regions, int dim) {
  const std::size_t count = regions.size() / static_cast<std::size_t>(dim);
  const std::vector<float> weights(count, 1 / static_cast<float>(count));
  return {regions, weights, dim};
}

float scoreOf(const MaxSimQuery& question, const RegionLayout& layout, const std::uint8_t* record) {
  float score = 0;
  scoreMaxSim(question, layout, {&record, 1}, {&score, 1});
  return score;
}

/// Whether photos have the same regions. Questions are kept: a leader is asked about again.
class RegionsCompared {
 public:
  RegionsCompared(const RecordShape& shape, std::span<const Place> places)
      : shape_(shape), places_(places) {}

  bool areNear(std::size_t a, std::size_t b) {
    return likeness(a, b) >= kNearRegions && likeness(b, a) >= kNearRegions;
  }

 private:
  float likeness(std::size_t a, std::size_t b) {
    auto known = questions_.find(a);
    if (known == questions_.end()) {
      const auto regions = regionsOf(shape_.layout, places_[a].at(shape_, kRegions));
      known = questions_.emplace(a, questionOf(regions, shape_.layout.dim)).first;
    }
    return scoreOf(known->second, shape_.layout, places_[b].at(shape_, kRegions));
  }

  const RecordShape& shape_;
  std::span<const Place> places_;
  std::unordered_map<std::size_t, MaxSimQuery> questions_;
};

}  // namespace

float regionLikeness(const StoredRegions& a, const StoredRegions& b) {
  const RegionLayout layout{static_cast<int>(b.boxes.size()),
                            static_cast<int>(b.regions.size() / b.boxes.size())};
  struct alignas(RegionLayout::kLine) Line {
    std::uint8_t bytes[RegionLayout::kLine];
  };
  std::vector<Line> record(layout.recordBytes() / sizeof(Line));
  packRegions(layout, b.regions, record.front().bytes);
  return scoreOf(questionOf(a.regions, layout.dim), layout, record.front().bytes);
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
    if (first != near.end())
      leaders[i] = static_cast<int>(*first);
    else
      known.add(i, glance);
  }
  return leaders;
}

}  // namespace ws
