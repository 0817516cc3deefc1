#pragma once
// What the catalog knows of one photo, and how lists of photos are asked for: values shared by shelf and engine.
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

enum class PhotoStatus {
  Pending,  ///< known, not yet indexed
  Indexed,  ///< its vectors are on the disk
  Failed,   ///< can't be read: see code and message
  Away,     ///< its drive or folder isn't there now; stays searchable
  Gone,     ///< deleted by the user on disk; row kept for 90 days
};
/// "pending", "indexed", "failed", "away", "gone"
std::string_view statusName(PhotoStatus status);

struct PhotoRow {
  PhotoId id{};
  std::filesystem::path path;  ///< bytes, absolute
  PhotoStatus status = PhotoStatus::Pending;
  std::string code;            ///< why it failed ("truncated", ...), empty otherwise
  std::string message;         ///< the same as a sentence; for an indexed photo: that its file is damaged
  int width = 0, height = 0;   ///< upright pixels; 0 while unknown
  std::string taken;           ///< "2024-07-14T18:32:05", local time of the camera; empty if unknown
  std::string camera;
  std::optional<double> latitude, longitude;
  std::string place;           ///< as written in the photo's metadata
  std::optional<int> rating;   ///< 0..5
  std::vector<std::string> keywords;
  std::string caption;
  std::int64_t sizeBytes = 0;
};

/// Which photos: all conditions together; an empty filter means all that aren't gone.
struct PhotoFilter {
  std::vector<std::filesystem::path> folders;  ///< in one of these folders or below
  std::string takenFrom, takenTo;              ///< inclusive ISO dates or date-times; empty: open
  std::string camera;                          ///< exact
  std::optional<int> minRating;
  std::vector<std::string> extensions;         ///< lower-case, without dot
  std::optional<PhotoStatus> status;
  bool isEmpty() const {
    return folders.empty() && takenFrom.empty() && takenTo.empty() && camera.empty() && !minRating &&
           extensions.empty() && !status;
  }
};

enum class PhotoOrder { NewestFirst, OldestFirst, Path };

struct FolderRow {
  std::filesystem::path path;  ///< a folder the user added (a root)
  bool online = true;          ///< it answers and isn't suspiciously empty
  std::int64_t photos = 0, indexed = 0, pending = 0, failed = 0, away = 0;
};

struct LibraryCounts {
  std::int64_t photos = 0, indexed = 0, pending = 0, failed = 0, away = 0, gone = 0;
};

}  // namespace ws
