#pragma once
// What an ingest did: plain figures that add up.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ws {

struct FailedPhoto {
  std::filesystem::path path;
  std::string code;     ///< "truncated", "unknown_format", ...; "internal" where the model gave no vectors
  std::string message;  ///< one sentence for people
};

/// The numbers add up: found = indexed + unchanged + failed.size() + remaining.
struct IngestReport {
  std::int64_t found = 0;      ///< photo files seen under the given folders
  std::int64_t indexed = 0;    ///< encoded (or recognised as a copy) and stored by this call
  std::int64_t unchanged = 0;  ///< known already, moved ones included
  std::int64_t moved = 0, gone = 0, away = 0;  ///< what the scan found out about known photos
  std::int64_t skipped = 0;    ///< not in `found`: links, pipes, devices and the like that are named like photos
  std::int64_t remaining = 0;  ///< not reached because the call was stopped
  std::vector<FailedPhoto> failed;   ///< also those that failed before and haven't changed
  std::vector<std::string> notices;  ///< one sentence each: folders that aren't there, folders that can't be read
  bool stopped = false;        ///< ended by its stop token: everything done so far is kept
  double seconds = 0;
  double imagesPerSecond = 0;  ///< of those indexed
};

}  // namespace ws
