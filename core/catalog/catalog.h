#pragma once
// The truth about photos: which there are, where, what they show, and which of them have vectors on
// the disk.
//
//   Catalog catalog(library / "catalog.sqlite", Catalog::Access::ReadWrite);
//   catalog.usePack(packId);
//   catalog.apply(changes);                 // what a scan found, in one transaction
//   catalog.commit(outcomes);               // what the pipeline did, in one transaction
//   catalog.ids({}, PhotoOrder::NewestFirst);
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/photo_row.h"

namespace ws {

enum class RootId : std::int64_t {};

/// A folder the user added.
struct Root {
  RootId id{};
  std::filesystem::path path;  ///< absolute, without links
  bool whole = true;           ///< false: only the files that were named belong to it
  bool online = true;
  std::uint64_t device = 0;  ///< st_dev and f_fsid when it was last seen with known photos in it
  std::uint64_t filesystem = 0;
};

/// A photo file as a scan finds it.
struct SeenFile {
  RootId root{};
  std::string path;  ///< bytes, relative to the root
  FileStamp stamp;
  bool settled = false;  ///< the stamp is proof: taken at least two seconds after the last change
};

/// A photo file as the catalog remembers it.
struct KnownFile {
  PhotoId id{};
  SeenFile file;
  PhotoStatus status = PhotoStatus::Pending;
  std::string code;  ///< why it failed, also while it is away
  std::optional<ContentHash> hash;
};

/// What one scan found out. Photos that are neither here nor changed stay as they are.
struct ScanChanges {
  std::vector<SeenFile> added;                      ///< become pending
  std::vector<std::pair<PhotoId, SeenFile>> moved;  ///< same content at a new place: same row.
                                                    ///< Places may be exchanged among them
  std::vector<PhotoId> back;                        ///< were away or gone, and are there
  std::vector<PhotoId> away, gone;
};

/// What became of one photo that was read.
struct PhotoOutcome {
  enum class Kind {
    Indexed,    ///< its vectors are on the disk
    Unchanged,  ///< only its stamp was news
    Failed,     ///< photo.code and photo.message say why
  };
  Kind kind = Kind::Indexed;
  PhotoRow photo;  ///< id; facts when Indexed; code, message when Failed. Path, status: not used
  FileStamp stamp;  ///< all zero: not known (the file couldn't be opened)
  bool settled = false;
  std::optional<ContentHash> hash;
};

/// What ties a record of the region store to the bytes it was made from.
std::uint64_t contentTag(const ContentHash& hash);

/// Safe from any thread. One connection writes and checkpoints, the others only read; who opens it
/// for writing holds the library's lock. All failures are Error: DiskFull, BadFormat (damage),
/// Busy, Unreadable.
class Catalog {
 public:
  enum class Access { ReadOnly, ReadWrite };
  /// ReadWrite creates or migrates (after a backup beside it, catalog.backup-vN.sqlite).
  /// @throws Error NotFound (ReadOnly, none there), Incompatible (newer; or older, and ReadOnly),
  /// BadFormat
  ///         (damaged, or not ours). The file is then left exactly as it was.
  Catalog(const std::filesystem::path& file, Access access);
  ~Catalog();

  // Lists, as shelf and engine show them.
  LibraryCounts counts() const;
  std::vector<FolderRow> folders() const;
  std::vector<PhotoId> ids(const PhotoFilter& filter, PhotoOrder order) const;
  std::vector<PhotoRow> rows(
      std::span<const PhotoId> photos) const;  ///< in their order; unknown ids left out
  std::vector<PhotoRow> failed(int limit) const;
  std::optional<ContentHash> hashOf(PhotoId photo) const;

  // Roots.
  std::vector<Root> roots() const;
  /// Adds a folder. Inside a whole root nothing happens and that root is returned; roots inside the
  /// new one become part of it, with all their photos.
  Root addRoot(const std::filesystem::path& folder, bool whole);
  void updateRoot(const Root& root);  ///< online, device, filesystem

  // Scans.
  std::optional<KnownFile> find(RootId root, std::string_view relative) const;
  /// Every photo of a root below `folder` (relative, without a slash at the end; empty: all), by
  /// path.
  void forEachBelow(RootId root, std::string_view folder,
                    const std::function<void(const KnownFile&)>& visit) const;
  std::vector<KnownFile> known(
      std::span<const PhotoId> photos) const;  ///< in their order; unknown ids left out
  /// One transaction. @return ids of the added, in their order
  std::vector<PhotoId> apply(const ScanChanges& changes);
  /// Removes photos that were found gone before `isoTime`, for good. @return their ids
  std::vector<PhotoId> forgetGone(std::string_view isoTime);

  // Vectors.
  /// Makes `packId` the pack that Indexed and Pending speak of. Other packs' state is kept.
  void usePack(std::string_view packId);
  std::string pack() const;
  /// Every photo with vectors of the pack in use, and the tag of the bytes they were made from; by
  /// id.
  std::vector<std::pair<PhotoId, std::uint64_t>> indexedTags() const;
  std::vector<PhotoId> allIds() const;  ///< gone ones too; ascending
  /// An indexed photo of the same bytes, if there is one.
  std::optional<PhotoId> indexedTwin(const ContentHash& hash) const;
  void commit(std::span<const PhotoOutcome> outcomes);
  /// Their vectors are lost, or they shall be tried again: pending.
  void requeue(std::span<const PhotoId> photos);
  std::vector<PhotoId> failedIds() const;

  std::int64_t generation() const;  ///< grows with every change
  /// SQLite's own examination of the file: one sentence for each problem.
  std::vector<std::string> check() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ws
