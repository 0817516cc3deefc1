#pragma once
// Walks a folder of the user's without ever leaving it: by descriptors, links are not followed.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/files.h"

namespace ws::detail {

/// A folder, whatever its name.
struct FolderIdentity {
  std::uint64_t device = 0, inode = 0;
  auto operator<=>(const FolderIdentity&) const = default;
};

struct WalkReport {
  bool answered = false;  ///< the folder could be opened
  bool complete = false;  ///< not stopped, and not walked before under another name
  std::vector<std::string>
      troubled;  ///< relative folders that could not be read to their end ("" is the root)
  std::int64_t skipped =
      0;  ///< named like photos, but links, pipes, devices, or with too long a path
  std::uint64_t device = 0, filesystem = 0;
};

/// Called with the path relative to the root, and the file's stamp.
using VisitFile = std::function<void(const std::string& relative, const FileStamp& stamp)>;

/// Visits every regular file below `root`/`below` that is named like a photo, folder by folder, by
/// name. Hidden folders, folders of thumbnails, links and folders that were visited before (by
/// device and inode) are left out.
/// @param visited  folders that were walked already or shall not be; grows
WalkReport walk(const std::filesystem::path& root, const std::string& below,
                std::set<FolderIdentity>& visited, const VisitFile& visit, std::stop_token stop);

/// The identity of a folder; nothing that exists where it can't be examined.
FolderIdentity identityOf(const std::filesystem::path& folder);

/// A file's extension is one of media's.
bool isNamedLikePhoto(std::string_view name);

}  // namespace ws::detail
