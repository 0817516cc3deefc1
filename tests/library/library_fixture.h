#pragma once
// Folders of small drawn photos, an encoder that needs no model, and a watch over the user's files.
#include <sys/stat.h>

#include <QTemporaryDir>
#include <atomic>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <numeric>
#include <thread>

#include "core/base/files.h"
#include "core/library/library.h"
#include "core/media/write_image.h"

namespace ws::testing {

namespace fs = std::filesystem;

inline StoreGeometry fakeGeometry(const std::string& pack = "fake-pack") {
  return {.packId = pack, .maxRegions = 4, .dim = 16, .globalDim = 8};
}

/// A picture of its own for every number.
inline Image drawnImage(unsigned number, int edge = 64) {
  Image image(edge, edge * 3 / 4);
  unsigned state = number * 2654435761u + 12345u;
  unsigned colours[16];
  for (unsigned& colour : colours) colour = state = state * 1664525u + 1013904223u;
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x) {
      const unsigned colour = colours[(y * 4 / image.height) * 4 + x * 4 / image.width];
      std::uint8_t* pixel = image.pixel(x, y);
      pixel[0] = static_cast<std::uint8_t>(colour >> 24);
      pixel[1] = static_cast<std::uint8_t>(colour >> 16);
      pixel[2] = static_cast<std::uint8_t>(colour >> 8);
      pixel[3] = 255;
    }
  return image;
}

/// Older than two seconds, so that its stamp is proof.
inline void settle(const fs::path& file) {
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(1));
}

inline void writePhoto(const fs::path& file, unsigned number, int edge = 64) {
  fs::create_directories(file.parent_path());
  const auto jpeg = encodeJpeg(drawnImage(number, edge), 90);
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(jpeg.data()), static_cast<std::streamsize>(jpeg.size()));
  settle(file);
}

inline void normalise(std::span<float> row) {
  const float length = std::sqrt(std::inner_product(row.begin(), row.end(), row.begin(), 0.0f));
  for (float& value : row) value /= length;
}

/// Mean colours of parts of the picture: the same picture gives the same vectors.
inline PhotoEmbedding fakeEmbedding(const Image& image) {
  PhotoEmbedding embedding;
  for (int r = 0; r < 4; ++r) {
    const Box box{static_cast<float>(r % 2) / 2, static_cast<float>(r / 2) / 2,
                  static_cast<float>(r % 2) / 2 + 0.5f, static_cast<float>(r / 2) / 2 + 0.5f};
    embedding.boxes.push_back(box);
    std::vector<float> row(16, 0.1f);
    for (int i = 0; i < 15; ++i) {
      const int x =
          static_cast<int>(box.x0 * static_cast<float>(image.width)) + (i % 4) * image.width / 8;
      const int y =
          static_cast<int>(box.y0 * static_cast<float>(image.height)) + (i / 4) * image.height / 8;
      row[i] = static_cast<float>(image.pixel(x, y)[i % 3]) / 255.0f;
    }
    normalise(row);
    embedding.regions.insert(embedding.regions.end(), row.begin(), row.end());
  }
  embedding.global.assign(embedding.regions.begin() + 8,
                          embedding.regions.begin() + 16);  // the last isn't 0
  normalise(embedding.global);
  return embedding;
}

/// Encodes and counts. `perPhoto` is what a model would take.
struct FakeEncoder {
  std::shared_ptr<std::atomic<int>> encoded = std::make_shared<std::atomic<int>>(0);
  std::chrono::microseconds perPhoto{0};

  std::vector<PhotoEmbedding> operator()(std::span<const Image> photos) const {
    std::vector<PhotoEmbedding> embeddings;
    for (const Image& photo : photos) embeddings.push_back(fakeEmbedding(photo));
    if (perPhoto.count() > 0) std::this_thread::sleep_for(perPhoto * photos.size());
    *encoded += static_cast<int>(photos.size());
    return embeddings;
  }
};

inline IngestPlan planWith(const FakeEncoder& encoder) {
  return {.encode = encoder, .inputEdgePx = 32};
}

/// Bytes, times, rights and names of everything below a folder.
using Snapshot = std::map<std::string, std::string>;
inline Snapshot snapshotOf(const fs::path& folder) {
  Snapshot snapshot;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    struct stat info {};
    ::lstat(entry.path().c_str(), &info);
    std::string what = std::to_string(info.st_mode) + " " + std::to_string(info.st_mtim.tv_sec) +
                       "." + std::to_string(info.st_mtim.tv_nsec) + " " +
                       std::to_string(info.st_ino);
    if (S_ISREG(info.st_mode) && info.st_size < (64 << 20)) what += " " + readText(entry.path());
    snapshot[entry.path().native()] = what;
  }
  return snapshot;
}

/// A library and a folder of photos, side by side.
struct Home {
  QTemporaryDir folder;
  fs::path base = fs::canonical(folder.path().toStdString());
  fs::path photos = base / "photos";
  fs::path libraryFolder = base / "library";
  FakeEncoder encoder;

  Home() { fs::create_directories(photos); }
  ~Home() {
    std::error_code ignored;  // Qt can't remove names that aren't UTF-8
    fs::remove_all(base, ignored);
  }
  std::unique_ptr<Library> open(bool readOnly = false) const {
    return Library::open(libraryFolder, fakeGeometry(), readOnly);
  }
  IngestReport ingest(Library& library, const std::vector<fs::path>& paths,
                      std::stop_token stop = {}) const {
    return library.ingest(paths, planWith(encoder), {}, stop);
  }
};

inline bool addsUp(const IngestReport& report) {
  return report.found == report.indexed + report.unchanged +
                             static_cast<std::int64_t>(report.failed.size()) + report.remaining;
}

/// Catalog and store say the same, and every indexed photo is there exactly once.
inline bool agrees(Library& library) {
  auto stored = library.store().contents();
  std::ranges::sort(stored);
  return stored == library.catalog().indexedTags() && library.catalog().check().empty();
}

}  // namespace ws::testing
