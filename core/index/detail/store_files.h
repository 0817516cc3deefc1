#pragma once
// From the files of a store to what is in memory, and back: loading and committing.
#include <optional>

#include "core/index/detail/journal.h"
#include "core/index/detail/live_records.h"

namespace ws::detail {

/// All of a store that was read from its folder.
struct LoadedStore {
  explicit LoadedStore(const RecordShape& shape) : live(shape) {}
  Manifest manifest;
  LiveRecords live;
  std::optional<JournalReader>
      journal;  ///< replayed; nothing where its header is damaged or it is gone
  std::vector<std::uint64_t> setAside;  ///< numbers of segments that can't be used
  std::vector<std::string> problems;    ///< one sentence each
};

/// Reads MANIFEST, maps the segments, replays the journal. Damage beyond MANIFEST sets aside what
/// it concerns. Reads again when another process commits meanwhile.
/// @param known  a store whose mapped segments may be used again; or nullptr
/// @throws Error NotFound, BadFormat, Incompatible: about MANIFEST
LoadedStore loadStore(const std::filesystem::path& folder, const StoreGeometry& geometry,
                      const LiveRecords* known);

/// A new, empty store. @throws Error DiskFull, Unreadable
void createStore(const std::filesystem::path& folder, const StoreGeometry& geometry);

/// Applies a frame of the journal.
void applyFrame(LiveRecords& live, FrameKind kind, std::span<const std::uint8_t> payload);

/// What a commit is about to do.
struct CommitPlan {
  std::vector<std::uint32_t> parts;  ///< whose usable rows move into a new segment
  bool dropSetAside = false;         ///< forget the segments that can't be used
};

/// Which parts a commit takes: all of the journal; segments with more than a fifth of their rows
/// dead; and small ones, as long as each is no larger than what was taken before (so that a row
/// moves a few times in its life, not always).
CommitPlan planCommit(const LiveRecords& live);
bool hasMuchDead(const LiveRecords::Part& part);

/// A commit whose files are all on disk, up to MANIFEST.
struct PreparedCommit {
  Manifest manifest;
  JournalWriter journal;
  std::shared_ptr<const Segment> segment;  ///< nothing where no row was left
};

/// Writes all files of the next generation but MANIFEST, syncs them and opens what it wrote.
/// @throws Error DiskFull, Unreadable: then nothing new is left in the folder
PreparedCommit prepareCommit(const std::filesystem::path& folder, const StoreGeometry& geometry,
                             const LoadedStore& store, const CommitPlan& plan);

}  // namespace ws::detail
