#pragma once
// MANIFEST: which segments and which journal make up the store. Written new-then-rename, twice
// (MANIFEST.copy after MANIFEST), and only then are files removed that the older one names: so one
// of the two always opens.
#include <filesystem>
#include <string>
#include <vector>

#include "core/index/detail/record_shape.h"

namespace ws::detail {

struct SegmentEntry {
  std::uint64_t number = 0;
  std::uint64_t records = 0;
  std::uint64_t seals[kColumns] = {};  ///< of the segment's files
  std::uint64_t deadGeneration = 0;    ///< of its delete bitmap; 0: no row is dead
  std::uint64_t deadSeal = 0;
  bool operator==(const SegmentEntry&) const = default;
};

struct Manifest {
  std::uint64_t generation = 0;  ///< grows by one with each commit
  std::uint64_t journal = 1;     ///< number of the journal that belongs to it
  std::uint64_t nextSegment = 1;
  std::vector<SegmentEntry> segments;  ///< oldest first
};

std::filesystem::path segmentPath(const std::filesystem::path& folder, std::uint64_t number,
                                  Column column);
std::filesystem::path deadPath(const std::filesystem::path& folder, const SegmentEntry& entry);
std::filesystem::path journalPath(const std::filesystem::path& folder, std::uint64_t number);

/// @param problems  gets a sentence when MANIFEST is damaged and its copy stands in
/// @throws Error NotFound (no store here), BadFormat (both damaged, or gone while segments are
/// there), Incompatible
Manifest readManifest(const std::filesystem::path& folder, const StoreGeometry& geometry,
                      std::vector<std::string>& problems);
/// Checks the copy too. @return a sentence where it is damaged or gone, else nothing
std::string checkManifestCopy(const std::filesystem::path& folder, const StoreGeometry& geometry);
/// Whether MANIFEST and its copy are there and equal. If not, a writer writes both before it
/// removes anything.
bool isManifestCopyCurrent(const std::filesystem::path& folder);
/// Makes it durable, both times. @throws Error DiskFull, Unreadable
void writeManifest(const std::filesystem::path& folder, const StoreGeometry& geometry,
                   const Manifest& manifest);

/// Removes files of ours that the manifest doesn't name: what a crash left behind, or a commit made
/// superfluous.
void removeLeftovers(const std::filesystem::path& folder, const Manifest& manifest);

}  // namespace ws::detail
