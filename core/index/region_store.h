#pragma once
// The region store: immutable segments, a journal and a MANIFEST (spec/search.md section 3). The truth for vectors.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// What every record of a store has in common; written into each header, checked at each opening.
struct StoreGeometry {
  std::string packId;  ///< hash of the model pack's files
  int maxRegions = 0;  ///< R
  int dim = 0;         ///< D
  int globalDim = 0;
  bool operator==(const StoreGeometry&) const = default;
};

/// What goes in: float vectors; the store quantises (int8 per region with its own scale).
struct PhotoRecord {
  PhotoId photo{};
  std::uint64_t contentTag = 0;  ///< first 8 bytes of the photo's content hash: tells a stale record from a current one
  std::vector<Box> boxes;        ///< 1..R
  std::vector<float> regions;    ///< boxes.size() x D, unit rows, finite
  std::vector<float> global;     ///< globalDim, unit
};

/// What comes out for one photo: int8 regions with their scales; region r = scale[r] * values[r].
struct StoredRegions {
  std::uint64_t contentTag = 0;
  std::vector<Box> boxes;
  std::vector<float> regions;  ///< dequantised, boxes.size() x D
  std::vector<float> global;
};

struct StoreReport {
  std::int64_t records = 0, deleted = 0, segments = 0, journalRecords = 0;
  std::vector<std::string> problems;  ///< what was found; one sentence each
  std::vector<std::string> repairs;   ///< what was mended; one sentence each
};

class StoreSnapshot;  // an immutable view that searches run on (core/index/detail)

/// One writer at a time (the library's lock sees to that), any number of readers, in this process or others.
class RegionStore {
 public:
  enum class Access { ReadOnly, ReadWrite };
  /// Opens or (ReadWrite) creates. Recovers from a crash: the journal is replayed up to its first bad record.
  /// @throws Error Incompatible (another geometry, a newer version), BadFormat (damage, which file), NotFound (ReadOnly and none there)
  RegionStore(const std::filesystem::path& folder, const StoreGeometry& geometry, Access access);
  ~RegionStore();

  /// Appends records to the journal; a photo that is there already is superseded. Not durable before sync(). Visible to snapshots at once.
  /// @throws Error InvalidArgument (sizes, values that aren't finite), DiskFull
  void append(std::span<const PhotoRecord> records);
  void erase(std::span<const PhotoId> photos);
  void sync();  ///< returns when all that was appended or erased has reached the disk

  std::int64_t count() const;
  std::vector<std::pair<PhotoId, std::uint64_t>> contents() const;  ///< every live photo with its content tag
  bool contains(PhotoId photo, std::uint64_t contentTag) const;
  /// @throws Error NotFound
  StoredRegions read(PhotoId photo) const;
  std::shared_ptr<const StoreSnapshot> snapshot() const;

  /// ReadOnly: looks whether a writer (another process) has added anything, and shows it from now on.
  void refresh();
  /// Checks all checksums; with `repair`, drops what is damaged (the catalog queues it again).
  StoreReport verify(bool repair);
  const StoreGeometry& geometry() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ws
