#include "core/library/detail/moves.h"

#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/hash.h"

namespace ws::detail {
namespace {

using StampKey = std::tuple<std::uint64_t, std::uint64_t, std::uint64_t, std::int64_t>;

StampKey keyOf(const FileStamp& stamp) {
  return {stamp.device, stamp.inode, stamp.size, stamp.mtimeNs};
}

struct Match {
  std::size_t candidate;  ///< index of the file that the row is now
  bool isSettled;         ///< its stamp proves its content
};
using Matches = std::unordered_map<std::int64_t, Match>;  ///< by row

std::int64_t number(PhotoId photo) { return static_cast<std::int64_t>(photo); }

Matches matchByStamp(const std::vector<Candidate>& candidates,
                     const std::vector<KnownFile>& absent) {
  std::map<StampKey, const KnownFile*> rows;
  for (const KnownFile& row : absent) rows.emplace(keyOf(row.file.stamp), &row);
  for (const Candidate& candidate : candidates)
    if (candidate.known) rows.emplace(keyOf(candidate.known->file.stamp), &*candidate.known);
  Matches matches;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto found = rows.find(keyOf(candidates[i].file.stamp));
    if (found == rows.end()) continue;
    const KnownFile& row = *found->second;
    matches.emplace(number(row.id), Match{i, row.file.settled && candidates[i].file.settled});
    rows.erase(found);  // a hard link is a second photo
  }
  return matches;
}

/// A row may only take a place whose present row goes elsewhere too.
void dropBlocked(const std::vector<Candidate>& candidates, Matches& matches) {
  const auto isBlocked = [&](const Matches::value_type& match) {
    const auto& present = candidates[match.second.candidate].known;
    return present && !matches.contains(number(present->id));
  };
  while (std::erase_if(matches, isBlocked) > 0) {
  }
}

void matchByContent(const std::vector<Candidate>& candidates, const std::vector<KnownFile>& absent,
                    Matches& matches, std::stop_token stop) {
  std::multimap<std::uint64_t, const KnownFile*> bySize;
  for (const KnownFile& row : absent)
    if (row.hash && !matches.contains(number(row.id))) bySize.emplace(row.file.stamp.size, &row);
  std::set<std::size_t> taken;
  for (const auto& [row, match] : matches) taken.insert(match.candidate);
  for (std::size_t i = 0; i < candidates.size() && !bySize.empty(); ++i) {
    const Candidate& candidate = candidates[i];
    if (candidate.known || taken.contains(i) || !bySize.contains(candidate.file.stamp.size))
      continue;
    if (stop.stop_requested()) return;
    ContentHash hash;
    try {
      hash = contentHash(readUserFile(candidate.path).bytes);
    } catch (const Error&) {
      continue;  // it becomes a new photo, and the pipeline says what is wrong with it
    }
    const auto [first, last] = bySize.equal_range(candidate.file.stamp.size);
    for (auto row = first; row != last; ++row) {
      if (row->second->hash != hash) continue;
      matches.emplace(number(row->second->id), Match{i, candidate.file.settled});
      bySize.erase(row);
      break;
    }
  }
}

}  // namespace

std::vector<std::pair<PhotoId, SeenFile>> findMoves(const std::vector<Candidate>& candidates,
                                                    const std::vector<KnownFile>& absent,
                                                    std::stop_token stop) {
  Matches matches = matchByStamp(candidates, absent);
  dropBlocked(candidates, matches);
  matchByContent(candidates, absent, matches, stop);
  std::vector<std::pair<PhotoId, SeenFile>> moves;
  moves.reserve(matches.size());
  for (const auto& [row, match] : matches) {
    moves.emplace_back(PhotoId{row}, candidates[match.candidate].file);
    moves.back().second.settled = match.isSettled;
  }
  return moves;
}

}  // namespace ws::detail
