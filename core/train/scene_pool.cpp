#include "core/train/scene_pool.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "core/base/error.h"

namespace ws {
namespace {

// Rendered at twice the size and halved: photos reach the encoder by being made smaller, and a thin
// line drawn small isn't the same as one made smaller.
constexpr int kOversampling = 2;
constexpr int kChunk = 256;  // scenes rendered between two writes

void renderInto(SceneId id, int edge, std::uint8_t* rgb) {
  const Image large = renderScene(id, edge * kOversampling);
  for (int y = 0; y < edge; ++y)
    for (int x = 0; x < edge; ++x)
      for (int c = 0; c < 3; ++c) {
        int sum = kOversampling * kOversampling / 2;
        for (int dy = 0; dy < kOversampling; ++dy)
          for (int dx = 0; dx < kOversampling; ++dx)
            sum += large.pixel(x * kOversampling + dx, y * kOversampling + dy)[c];
        *rgb++ = static_cast<std::uint8_t>(sum / (kOversampling * kOversampling));
      }
}

/// Calls work(i) for 0 <= i < count from all cores; the first failure is thrown again here.
template <class Work>
void onAllCores(int count, Work work) {
  std::atomic<int> next{0};
  std::exception_ptr failure;
  std::mutex guard;
  const auto run = [&] {
    try {
      for (int i = next++; i < count; i = next++) work(i);
    } catch (...) {
      const std::lock_guard lock(guard);
      failure = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned t = 1; t < std::max(1u, std::thread::hardware_concurrency()); ++t)
      threads.emplace_back(run);
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

/// Whether the file holds what the renderer makes today, by a sample of its pictures.
bool isUpToDate(const std::filesystem::path& file, const std::vector<Scene>& scenes, int edge) {
  constexpr std::size_t kSampled = 16;
  const std::size_t picture = static_cast<std::size_t>(edge) * edge * 3;
  std::error_code none;
  if (std::filesystem::file_size(file, none) != picture * scenes.size() || none) return false;
  const MappedFile mapped(file);
  std::vector<std::uint8_t> today(picture);
  for (std::size_t i = 0; i < scenes.size();
       i += std::max<std::size_t>(1, scenes.size() / kSampled)) {
    renderInto(scenes[i].id, edge, today.data());
    if (!std::ranges::equal(today, mapped.bytes().subspan(picture * i, picture))) return false;
  }
  return true;
}

}  // namespace

ScenePool::ScenePool(std::uint64_t datasetSeed, const std::vector<PoolShare>& shares, int edgePx,
                     const std::filesystem::path& folder, const Progress& progress,
                     std::stop_token stop)
    : edgePx_(edgePx), pictureBytes_(static_cast<std::size_t>(edgePx) * edgePx * 3) {
  std::vector<SceneId> ids;
  std::string name = "scenes-" + std::to_string(datasetSeed);
  for (const PoolShare& share : shares) {
    for (int i = 0; i < share.scenes; ++i) ids.emplace_back(sceneSeed(datasetSeed, i), share.split);
    name += "-" + std::string(splitName(share.split)) + std::to_string(share.scenes);
  }
  const int count = static_cast<int>(ids.size());
  scenes_.resize(ids.size());
  onAllCores(count, [&](int i) {
    const auto at = static_cast<std::size_t>(i);
    scenes_[at] = describeScene(ids[at]);
  });

  std::filesystem::create_directories(folder);
  const auto file = folder / (name + "-" + std::to_string(edgePx) + ".rgb");
  if (!isUpToDate(file, scenes_, edgePx)) {
    const auto beside = std::filesystem::path(file).concat(".part");
    std::filesystem::remove(beside);
    OutputFile out(beside, OutputFile::Mode::CreateNew);
    std::vector<std::uint8_t> chunk;
    for (int begin = 0; begin < count; begin += kChunk) {
      throwIfStopped(stop);
      const int here = std::min(kChunk, count - begin);
      chunk.resize(pictureBytes_ * here);
      onAllCores(here, [&](int i) {
        renderInto(scenes_[begin + i].id, edgePx, chunk.data() + pictureBytes_ * i);
      });
      out.write(chunk);
      if (progress) progress({.phase = "render", .done = begin + here, .total = count});
    }
    out.sync();
    out.close();
    std::filesystem::rename(beside, file);
  }
  file_ = MappedFile(file);
}

std::span<const std::uint8_t> ScenePool::pixels(int index) const {
  return file_.bytes().subspan(pictureBytes_ * static_cast<std::size_t>(index), pictureBytes_);
}

}  // namespace ws
