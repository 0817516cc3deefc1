// The engine's photos: reading them, small and large.
#include <algorithm>

#include "core/base/files.h"
#include "core/catalog/thumbnails.h"
#include "core/engine/library_engine.h"
#include "core/media/decode.h"
#include "core/media/resize.h"
#include "core/media/thumbnail.h"
#include "core/media/write_image.h"

namespace ws {
namespace {

constexpr int kThumbnailQuality = 85;

/// The kept size that serves this edge; 0 where the edge is larger than any.
int keptEdge(int edgePx) {
  const auto edge = std::ranges::lower_bound(kThumbnailEdges, edgePx);
  return edge == kThumbnailEdges.end() ? 0 : *edge;
}

}  // namespace

PhotoRow LibraryEngine::rowOf(PhotoId photo) const {
  auto rows = library_->catalog().rows({&photo, 1});
  if (rows.empty())
    throw Error(ErrorCode::NotFound, "photo " + std::to_string(static_cast<std::int64_t>(photo)),
                "the library doesn't know this photo any more");
  return std::move(rows.front());
}

Image LibraryEngine::photo(PhotoId photo, int edgePx, std::stop_token stop) {
  const PhotoRow row = rowOf(photo);
  const FileContent content = readUserFile(row.path);
  throwIfStopped(stop);
  if (edgePx > 0) return thumbnailOf(content.bytes, displayPath(row.path), edgePx);
  return flattenedOverWhite(decodePhoto(content.bytes, displayPath(row.path)).image);
}

Image LibraryEngine::thumbnail(PhotoId photo, int edgePx, std::stop_token stop) {
  const int kept = keptEdge(edgePx);
  const auto hash = library_->catalog().hashOf(photo);
  if (hash && kept > 0)
    if (const auto jpeg = readThumbnail(folder_, *hash, edgePx))
      return fitted(decodePhoto(*jpeg, "a cached thumbnail").image, edgePx);
  throwIfStopped(stop);
  if (!hash || kept == 0) return this->photo(photo, edgePx, stop);
  const Image image = this->photo(photo, kept, stop);
  if (!isReadOnly()) writeThumbnail(folder_, *hash, kept, encodeJpeg(image, kThumbnailQuality));
  return fitted(image, edgePx);
}

LibraryCounts LibraryEngine::counts() const { return library_->catalog().counts(); }

std::vector<FolderRow> LibraryEngine::folders() const { return library_->catalog().folders(); }

std::vector<PhotoId> LibraryEngine::ids(const PhotoFilter& filter, PhotoOrder order) const {
  return library_->catalog().ids(filter, order);
}

std::vector<PhotoRow> LibraryEngine::rows(std::span<const PhotoId> photos) const {
  return library_->catalog().rows(photos);
}

std::optional<PhotoId> LibraryEngine::find(const std::filesystem::path& path) const {
  const Catalog& catalog = library_->catalog();
  for (const Root& root : catalog.roots()) {
    const auto relative = path.lexically_normal().lexically_relative(root.path);
    if (relative.empty() || *relative.begin() == "..") continue;
    if (const auto known = catalog.find(root.id, relative.native())) return known->id;
  }
  return std::nullopt;
}

}  // namespace ws
