#include "core/catalog/thumbnails.h"

#include <unistd.h>

#include <atomic>
#include <fstream>
#include <string>
#include <system_error>

#include "core/base/error.h"
#include "core/base/files.h"

namespace ws {
namespace {

constexpr std::uint64_t kMaxThumbnailBytes = 16u << 20;  // a 1280-px JPEG stays far below

std::filesystem::path thumbnailPath(const std::filesystem::path& library, const ContentHash& hash,
                                    int edgePx) {
  const std::string hex = toHex(hash);
  return library / "thumbnails" / hex.substr(0, 2) / (hex + "-" + std::to_string(edgePx) + ".jpg");
}

/// Begins and ends as a JPEG does: catches what was cut or never written, which is what happens to
/// a cache.
bool looksWhole(std::span<const std::uint8_t> jpeg) {
  return jpeg.size() > 4 && jpeg[0] == 0xFF && jpeg[1] == 0xD8 && jpeg[jpeg.size() - 2] == 0xFF &&
         jpeg[jpeg.size() - 1] == 0xD9;
}

}  // namespace

void writeThumbnail(const std::filesystem::path& library, const ContentHash& hash, int edgePx,
                    std::span<const std::uint8_t> jpeg) noexcept try {
  static std::atomic<unsigned> counter{0};
  const std::filesystem::path path = thumbnailPath(library, hash, edgePx);
  std::error_code ignored;
  std::filesystem::create_directories(path.parent_path(), ignored);
  std::filesystem::path beside = path;
  beside += ".tmp-" + std::to_string(::getpid()) + "-" + std::to_string(counter++);
  {
    std::ofstream file(beside, std::ios::binary);
    file.write(reinterpret_cast<const char*>(jpeg.data()),
               static_cast<std::streamsize>(jpeg.size()));
    file.close();
    if (!file) {
      std::filesystem::remove(beside, ignored);
      return;
    }
  }
  std::filesystem::rename(beside, path, ignored);
  if (ignored) std::filesystem::remove(beside, ignored);
} catch (...) {
  // Only memory can fail here, and a missing thumbnail is made again when it is asked for.
}

std::optional<std::vector<std::uint8_t>> readThumbnail(const std::filesystem::path& library,
                                                       const ContentHash& hash, int edgePx) {
  for (const int edge : kThumbnailEdges) {
    if (edge < edgePx) continue;
    try {
      auto jpeg = readFile(thumbnailPath(library, hash, edge), kMaxThumbnailBytes);
      if (looksWhole(jpeg)) return jpeg;
    } catch (const Error&) {
      // Not there, or not readable: the next size may be.
    }
  }
  return std::nullopt;
}

}  // namespace ws
