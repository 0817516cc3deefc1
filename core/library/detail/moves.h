#pragma once
// Finds photos that were moved or renamed: same content at a new place.
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "core/catalog/catalog.h"

namespace ws::detail {

/// A file that isn't as the catalog has it.
struct Candidate {
  SeenFile file;
  std::filesystem::path path;  ///< absolute
  std::optional<KnownFile>
      known;  ///< the row at its place, with another stamp; nothing: a new file
};

/// Matches files with rows whose own place is empty or taken by other content: first by device,
/// inode, size and time (a rename keeps them all), then, for new files of the same size, by content
/// hash.
/// @param absent  rows that were not found at their places
/// @return  the rows' new places; a row of `absent` or of a candidate appears at most once
std::vector<std::pair<PhotoId, SeenFile>> findMoves(const std::vector<Candidate>& candidates,
                                                    const std::vector<KnownFile>& absent,
                                                    std::stop_token stop);

}  // namespace ws::detail
