#pragma once
// The front room: rows, counts, folders and cached thumbnails, shown before the engine is there. Stands on the
// catalog and base alone, reads only, and may be used beside an engine that writes the same library.
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/base/photo_row.h"

namespace ws {

/// Safe from any thread.
class Shelf {
 public:
  /// Nothing where there is no library yet. @throws Error BadFormat, Incompatible (a newer version)
  static std::unique_ptr<Shelf> open(const std::filesystem::path& library);
  virtual ~Shelf() = default;

  virtual LibraryCounts counts() const = 0;
  virtual std::vector<FolderRow> folders() const = 0;
  /// All matching photos, ids only (8 bytes each, for a list of a million).
  virtual std::vector<PhotoId> ids(const PhotoFilter& filter, PhotoOrder order) const = 0;
  /// Rows of these photos, in their order; unknown ids are left out.
  virtual std::vector<PhotoRow> rows(std::span<const PhotoId> photos) const = 0;
  virtual std::vector<PhotoRow> failed(int limit) const = 0;
  /// The cached thumbnail as JPEG bytes, if there is one of at least that edge (longest side, pixels).
  virtual std::optional<std::vector<std::uint8_t>> cachedThumbnail(PhotoId photo, int edgePx) const = 0;
};

/// Where the library lives unless the user names another folder: $XDG_DATA_HOME/wordsight/library.
std::filesystem::path defaultLibraryPath();

}  // namespace ws
