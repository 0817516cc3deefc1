#pragma once
// The region store: immutable segments, a journal and a MANIFEST (spec/search.md section 3). The
// truth for vectors.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// What every record of a store has in common; written into each header, checked at each opening.
struct StoreGeometry {
  std::string packId;  ///< hash of the model pack's files; 1..127 bytes
  int maxRegions = 0;  ///< R, 1..1024
  int dim = 0;         ///< D, 1..8192
  int globalDim = 0;   ///< 0..8192; 0 where the pack makes no global vectors
  bool operator==(const StoreGeometry&) const = default;
};

/// What goes in: float vectors; the store quantises (int8, each region with its own scale).
struct PhotoRecord {
  PhotoId photo{};
  std::uint64_t contentTag =
      0;  ///< first 8 bytes of the photo's content hash: tells a stale record from a current one
  std::vector<Box> boxes;      ///< 1..R; kept to 1/65535 of an edge
  std::vector<float> regions;  ///< boxes.size() x D, unit rows, finite, none all zero
  std::vector<float> global;   ///< globalDim, unit, finite
};

/// What comes out for one photo: the stored int8 regions, each times its scale.
struct StoredRegions {
  std::uint64_t contentTag = 0;
  std::vector<Box> boxes;      ///< 1..R; empty: the store has no such photo
  std::vector<float> regions;  ///< dequantised, boxes.size() x D
  std::vector<float> global;   ///< globalDim, as they went in
};

struct StoreReport {
  std::int64_t records = 0;           ///< live photos
  std::int64_t deleted = 0;           ///< dead rows that the next compaction drops
  std::int64_t segments = 0;          ///< segments in use
  std::int64_t journalRecords = 0;    ///< photos that are in the journal only
  std::vector<std::string> problems;  ///< what was found; one sentence each
  std::vector<std::string> repairs;   ///< what was mended; one sentence each
};

class StoreSnapshot;  // an immutable view that searches run on (core/index/detail)

/// One writer at a time (the library's lock sees to that), any number of readers, in this process
/// or others. All calls are safe from any thread; those that write wait for each other, and never
/// make a reader wait for a disk.
class RegionStore {
 public:
  enum class Access { ReadOnly, ReadWrite };
  /// Opens or (ReadWrite) creates. Recovers from a crash: the journal is replayed up to its first
  /// bad record. A damaged segment is set aside (its photos are in no answer, and not in
  /// contents()); verify() names it.
  /// @throws Error Incompatible (another pack or geometry, a newer version), BadFormat (MANIFEST
  /// and its copy are
  ///   damaged or gone while segments are there), NotFound (ReadOnly and none there),
  ///   InvalidArgument (geometry)
  RegionStore(const std::filesystem::path& folder, const StoreGeometry& geometry, Access access);
  ~RegionStore();

  /// Appends records to the journal; a photo that is there already is superseded. All of them or,
  /// on an error, none. Not durable before sync(). Visible to snapshots of this object at once.
  /// @throws Error InvalidArgument (sizes, values that aren't finite; ReadOnly), DiskFull
  void append(std::span<const PhotoRecord> records);
  /// Photos that aren't there are passed over. @throws Error as append
  void erase(std::span<const PhotoId> photos);
  /// Returns when all that was appended or erased has reached the disk. Now and then it also folds
  /// the journal into a segment (16,384 photos, a second or so) or compacts. An error after which
  /// the store refuses to write until it is opened again says so; what earlier calls confirmed is
  /// safe. @throws Error DiskFull, Unreadable
  void sync();
  /// Moves the journal's photos into a segment where they are many (1,024), so that the next
  /// opening is quick: for the end of a long ingest. Compacts too. @throws Error as sync
  void fold();

  std::int64_t count() const;
  std::vector<std::pair<PhotoId, std::uint64_t>> contents()
      const;  ///< every live photo with its content tag, by ascending id
  bool contains(PhotoId photo, std::uint64_t contentTag) const;
  /// @throws Error NotFound; BadFormat when the photo's record is damaged
  StoredRegions read(PhotoId photo) const;
  /// Many at once, in order: the hits of a search. One without boxes stands for a photo that isn't
  /// there or is damaged.
  std::vector<StoredRegions> read(std::span<const PhotoId> photos) const;
  std::shared_ptr<const StoreSnapshot> snapshot() const;

  /// ReadOnly: looks whether a writer (another process) has added anything, and shows it from now
  /// on. Cheap when not.
  /// @return whether anything changed; always false for ReadWrite @throws Error as the constructor
  bool refresh();
  /// Reads everything and checks all checksums; with `repair`, drops what is damaged (the catalog
  /// queues it again).
  /// @throws Error InvalidArgument when a ReadOnly store should repair; DiskFull
  StoreReport verify(bool repair);

  const StoreGeometry& geometry() const;
  const std::filesystem::path& folder() const;
  Access access() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ws
