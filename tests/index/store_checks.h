#pragma once
// What the tests of the store ask again and again.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <tuple>

#include "core/base/error.h"
#include "tests/index/test_vectors.h"

namespace ws::testing {

/// A region's value may be off by half a step of its scale (its largest value / 127), a box by half
/// of 1/65535.
inline bool isSamePhoto(const StoredRegions& stored, const PhotoRecord& photo, int dim) {
  if (stored.contentTag != photo.contentTag || stored.global != photo.global ||
      stored.boxes.size() != photo.boxes.size() || stored.regions.size() != photo.regions.size())
    return false;
  const auto width = static_cast<std::size_t>(dim);
  for (std::size_t r = 0; r < photo.boxes.size(); ++r) {
    const Box &a = stored.boxes[r], &b = photo.boxes[r];
    if (std::max({std::abs(a.x0 - b.x0), std::abs(a.y0 - b.y0), std::abs(a.x1 - b.x1),
                  std::abs(a.y1 - b.y1)}) > 1.0f / 65535)
      return false;
    float largest = 0;
    for (std::size_t i = r * width; i < (r + 1) * width; ++i)
      largest = std::max(largest, std::abs(photo.regions[i]));
    for (std::size_t i = r * width; i < (r + 1) * width; ++i)
      if (std::abs(stored.regions[i] - photo.regions[i]) > largest / 127 * 0.5001f) return false;
  }
  return true;
}

/// The version of a made photo that its content tag tells.
inline std::uint64_t versionOf(PhotoId photo, std::uint64_t contentTag) {
  return contentTag - static_cast<std::uint64_t>(photo) * 31;
}

/// madePhoto, made once: the tests compare thousands of them hundreds of times.
inline const PhotoRecord& rememberedPhoto(const StoreGeometry& geometry, std::int64_t id,
                                          std::uint64_t version) {
  static std::map<std::tuple<int, std::int64_t, std::uint64_t>, PhotoRecord> made;
  auto [entry, isNew] = made.try_emplace({geometry.dim, id, version});
  if (isNew) entry->second = madePhoto(geometry, id, version);
  return entry->second;
}

/// Photos whose vectors can be read, all of them right; -1 when one is wrong. Damaged ones are
/// passed over.
inline std::int64_t countReadable(const RegionStore& store) {
  std::int64_t readable = 0;
  for (const auto& [photo, tag] : store.contents()) {
    StoredRegions stored;
    try {
      stored = store.read(photo);
    } catch (const Error& error) {
      if (error.code != ErrorCode::BadFormat) throw;
      continue;
    }
    const auto id = static_cast<std::int64_t>(photo);
    if (!isSamePhoto(stored, rememberedPhoto(store.geometry(), id, versionOf(photo, tag)),
                     store.geometry().dim))
      return -1;
    ++readable;
  }
  return readable;
}

inline std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

inline void flipBit(const std::filesystem::path& path, std::uint64_t byte, int bit) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekg(static_cast<std::streamoff>(byte));
  const int value = file.get();
  file.seekp(static_cast<std::streamoff>(byte));
  file.put(static_cast<char>(value ^ (1 << bit)));
}

/// The code that a call fails with. @throws std::logic_error when it doesn't
template <class Call>
ErrorCode codeOf(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error.code;
  }
  throw std::logic_error("the call was expected to fail, and didn't");
}

}  // namespace ws::testing
