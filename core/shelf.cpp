#include "core/shelf.h"

#include <cstdlib>

#include "core/base/error.h"
#include "core/catalog/catalog.h"
#include "core/catalog/thumbnails.h"

namespace ws {
namespace {

class CatalogShelf final : public Shelf {
 public:
  explicit CatalogShelf(const std::filesystem::path& library)
      : library_(library), catalog_(library / "catalog.sqlite", Catalog::Access::ReadOnly) {}

  LibraryCounts counts() const override { return catalog_.counts(); }
  std::vector<FolderRow> folders() const override { return catalog_.folders(); }
  std::vector<PhotoId> ids(const PhotoFilter& filter, PhotoOrder order) const override {
    return catalog_.ids(filter, order);
  }
  std::vector<PhotoRow> rows(std::span<const PhotoId> photos) const override {
    return catalog_.rows(photos);
  }
  std::vector<PhotoRow> failed(int limit) const override { return catalog_.failed(limit); }
  std::optional<std::vector<std::uint8_t>> cachedThumbnail(PhotoId photo,
                                                           int edgePx) const override {
    const auto hash = catalog_.hashOf(photo);
    return hash ? readThumbnail(library_, *hash, edgePx) : std::nullopt;
  }

 private:
  std::filesystem::path library_;
  Catalog catalog_;
};

}  // namespace

std::unique_ptr<Shelf> Shelf::open(const std::filesystem::path& library) {
  try {
    return std::make_unique<CatalogShelf>(library);
  } catch (const Error& error) {
    if (error.code == ErrorCode::NotFound) return nullptr;
    throw;
  }
}

std::filesystem::path defaultLibraryPath() {
  // The XDG rule: a relative value counts as unset.
  if (const char* data = std::getenv("XDG_DATA_HOME"); data && data[0] == '/')
    return std::filesystem::path(data) / "wordsight" / "library";
  const char* home = std::getenv("HOME");
  return std::filesystem::path(home ? home : "/") / ".local" / "share" / "wordsight" / "library";
}

}  // namespace ws
