#include "core/index/near_duplicates.h"

#include <faiss/IndexFlat.h>
#include <faiss/impl/AuxIndexStructures.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>
#include <optional>
#include <unordered_map>

#include "core/base/error.h"
#include "core/index/detail/snapshot.h"

namespace ws {

using namespace detail;

namespace {

using FaissId = decltype(faiss::Index::ntotal);

constexpr std::size_t kAtOnce = 256;  // photos compared with all others between two looks at the stop token

/// What tells photos apart at a glance.
struct Glances {
  std::vector<std::optional<std::uint64_t>> tags;  ///< of the content; none: no such photo
  std::vector<float> vectors;                      ///< photos x dim, unit rows
  int dim = 0;

  std::span<const float> of(std::size_t photo) const {
    const auto width = static_cast<std::size_t>(dim);
    return std::span(vectors).subspan(photo * width, width);
  }
};

/// A pack without global vectors: the direction of the sum of the photo's regions.
void sumRegions(const RecordShape& shape, const Columns& columns, std::size_t row,
                std::span<float> into) {
  const std::uint8_t* record = columns.at(shape, kRegions, row);
  const std::size_t width = into.size(), regions = static_cast<std::size_t>(regionCount(shape.layout, record));
  std::vector<float> values(regions * width);
  unpackRegions(shape.layout, record, values);
  for (std::size_t i = 0; i < values.size(); ++i) into[i % width] += values[i];
  const float norm = std::sqrt(std::inner_product(into.begin(), into.end(), into.begin(), 0.0f));
  if (norm > 0)
    for (float& value : into) value /= norm;
}

Glances glancesAt(const StoreSnapshot& snapshot, std::span<const PhotoId> photos,
                  const std::stop_token& stop) {
  const RecordShape& shape = snapshot.shape;
  Glances glances;
  glances.dim = shape.globalDim > 0 ? shape.globalDim : shape.layout.dim;
  const auto width = static_cast<std::size_t>(glances.dim);
  glances.tags.resize(photos.size());
  glances.vectors.resize(photos.size() * width);
  std::unordered_multimap<std::int64_t, std::size_t> places;
  for (std::size_t i = 0; i < photos.size(); ++i)
    places.emplace(static_cast<std::int64_t>(photos[i]), i);
  for (const RecordRun& run : snapshot.runs) {
    throwIfStopped(stop);
    for (std::size_t row = 0; row < run.rows; ++row) {
      const auto [first, last] = places.equal_range(run.columns.id(row).photo);
      if (first == last || !run.isUsable(shape, row)) continue;
      for (auto place = first; place != last; ++place) {
        const std::size_t i = place->second;
        const auto into = std::span(glances.vectors).subspan(i * width, width);
        glances.tags[i] = run.columns.id(row).contentTag;
        if (shape.globalDim > 0)
          std::memcpy(into.data(), run.columns.at(shape, kGlobals, row), width * sizeof(float));
        else
          sumRegions(shape, run.columns, row, into);
      }
    }
  }
  return glances;
}

bool haveLikeRegions(const RegionStore& store, PhotoId a, PhotoId b) {
  const PhotoId both[] = {a, b};
  const auto stored = store.read(both);
  if (stored[0].boxes.empty() || stored[1].boxes.empty()) return false;
  return std::min(regionLikeness(stored[0], stored[1]), regionLikeness(stored[1], stored[0])) >=
         kNearRegions;
}

}  // namespace

float regionLikeness(const StoredRegions& a, const StoredRegions& b) {
  const std::size_t dim = a.regions.size() / a.boxes.size();
  float sum = 0;
  for (std::size_t r = 0; r < a.boxes.size(); ++r) {
    const auto own = a.regions.begin() + static_cast<std::ptrdiff_t>(r * dim);
    float best = -1;
    for (auto other = b.regions.begin(); other != b.regions.end();
         other += static_cast<std::ptrdiff_t>(dim))
      best = std::max(best, std::inner_product(own, own + static_cast<std::ptrdiff_t>(dim), other, 0.0f));
    sum += best;
  }
  return sum / static_cast<float>(a.boxes.size());
}

std::vector<int> nearDuplicates(const RegionStore& store, std::span<const PhotoId> photos,
                                std::stop_token stop) {
  const Glances glances = glancesAt(*store.snapshot(), photos, stop);
  const auto width = static_cast<std::size_t>(glances.dim);
  std::vector<int> leaders(photos.size());
  std::iota(leaders.begin(), leaders.end(), 0);
  std::unordered_map<std::uint64_t, std::size_t> firstOfTag;
  faiss::IndexFlatIP index(glances.dim);
  for (std::size_t from = 0; from < photos.size(); from += kAtOnce) {
    throwIfStopped(stop);
    const std::size_t count = std::min(kAtOnce, photos.size() - from);
    const float* vectors = glances.vectors.data() + from * width;
    index.add(static_cast<FaissId>(count), vectors);
    faiss::RangeSearchResult near(count);
    index.range_search(static_cast<FaissId>(count), vectors, kNearGlobal, &near);
    for (std::size_t i = from; i < from + count; ++i) {
      if (!glances.tags[i]) continue;
      const auto [same, isNew] = firstOfTag.try_emplace(*glances.tags[i], i);
      if (!isNew) {
        leaders[i] = leaders[same->second];
        continue;
      }
      std::vector<int> before;  // photos that lead a group, in the order of the list
      for (std::size_t n = near.lims[i - from]; n < near.lims[i - from + 1]; ++n) {
        const auto other = static_cast<std::size_t>(near.labels[n]);
        if (other < i && leaders[other] == static_cast<int>(other)) before.push_back(static_cast<int>(other));
      }
      std::ranges::sort(before);
      for (const int other : before) {
        if (!haveLikeRegions(store, photos[i], photos[static_cast<std::size_t>(other)])) continue;
        leaders[i] = other;
        break;
      }
    }
  }
  return leaders;
}

}  // namespace ws
