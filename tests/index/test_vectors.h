#pragma once
// Made-up photos and sentences for the tests and the benchmark of the index: random directions,
// reproducible.
#include <cmath>
#include <random>
#include <vector>

#include "core/index/region_store.h"

namespace ws::testing {

inline std::vector<float> unitRows(std::mt19937_64& random, std::size_t rows, int dim) {
  std::normal_distribution<float> normal;
  std::vector<float> values(rows * static_cast<std::size_t>(dim));
  for (std::size_t r = 0; r < rows; ++r) {
    double squares = 0;
    float* row = values.data() + r * static_cast<std::size_t>(dim);
    for (int i = 0; i < dim; ++i) {
      row[i] = normal(random);
      squares += static_cast<double>(row[i]) * static_cast<double>(row[i]);
    }
    for (int i = 0; i < dim; ++i) row[i] = static_cast<float>(row[i] / std::sqrt(squares));
  }
  return values;
}

/// The same photo for the same id and version, with 1..R regions.
inline PhotoRecord madePhoto(const StoreGeometry& geometry, std::int64_t id,
                             std::uint64_t version = 0) {
  std::mt19937_64 random(static_cast<std::uint64_t>(id) * 1'000'003 + version);
  PhotoRecord photo;
  photo.photo = PhotoId{id};
  photo.contentTag = static_cast<std::uint64_t>(id) * 31 + version;
  const auto regions = 1 + random() % static_cast<std::uint64_t>(geometry.maxRegions);
  for (std::uint64_t r = 0; r < regions; ++r) {
    const float x = static_cast<float>(random() % 1000) / 2000,
                y = static_cast<float>(random() % 1000) / 2000;
    photo.boxes.push_back({x, y, x + 0.25f, y + 0.5f});
  }
  photo.regions = unitRows(random, regions, geometry.dim);
  if (geometry.globalDim > 0) photo.global = unitRows(random, 1, geometry.globalDim);
  return photo;
}

inline std::vector<PhotoRecord> madePhotos(const StoreGeometry& geometry, std::int64_t from,
                                           std::int64_t to, std::uint64_t version = 0) {
  std::vector<PhotoRecord> photos;
  for (std::int64_t id = from; id < to; ++id) photos.push_back(madePhoto(geometry, id, version));
  return photos;
}

}  // namespace ws::testing
