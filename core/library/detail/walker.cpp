#include "core/library/detail/walker.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/limits.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "core/media/formats.h"

namespace ws::detail {
namespace {

constexpr int kDeepest =
    200;  // one descriptor a level is held; deeper folders are listed as troubled

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

/// Read-only, not through a link, without touching the access time where we may.
Folder openFolder(int parent, const char* name, int noFollow) {
  const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | noFollow;
  int fd = ::openat(parent, name, flags | O_NOATIME);
  if (fd < 0 && errno == EPERM) fd = ::openat(parent, name, flags);
  if (fd < 0) return nullptr;
  Folder folder(::fdopendir(fd));
  if (!folder) ::close(fd);
  return folder;
}

FileStamp stampFrom(const struct stat& info) {
  return {static_cast<std::uint64_t>(info.st_size),
          static_cast<std::int64_t>(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec,
          static_cast<std::uint64_t>(info.st_ino), static_cast<std::uint64_t>(info.st_dev)};
}

/// Hidden folders belong to programs; so do the folders in which some keep their small pictures.
bool isProgramsFolder(std::string_view name) {
  return name.starts_with('.') || name == "thumbnails" || name == "@eaDir";
}

class Walk {
 public:
  Walk(std::size_t rootLength, std::set<FolderIdentity>& visited, const VisitFile& visit,
       std::stop_token stop)
      : rootLength_(rootLength), visited_(visited), visit_(visit), stop_(stop) {}

  WalkReport report;

  void enter(Folder folder, const std::string& relative, int depth) {
    const int fd = ::dirfd(folder.get());
    struct stat info {};
    if (::fstat(fd, &info) != 0) return trouble(relative);
    if (!visited_.insert({info.st_dev, info.st_ino}).second) return;

    std::vector<std::string> names;
    errno = 0;
    while (const dirent* entry = ::readdir(folder.get())) {
      if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0 &&
          wants(*entry))
        names.emplace_back(entry->d_name);
      if (stop_.stop_requested()) return;
      errno = 0;
    }
    if (errno != 0) trouble(relative);
    std::ranges::sort(names);

    std::vector<std::string> folders;  // after the files: a folder's photos stay together
    for (std::string& name : names) {
      if (stop_.stop_requested()) return;
      if (look(fd, name, relative)) folders.push_back(std::move(name));
    }
    names.clear();
    for (const std::string& name : folders) {
      if (stop_.stop_requested()) return;
      descend(fd, name, joined(relative, name), depth);
    }
  }

 private:
  static bool wants(const dirent& entry) {
    return entry.d_type == DT_DIR || entry.d_type == DT_UNKNOWN || isNamedLikePhoto(entry.d_name);
  }

  static std::string joined(const std::string& folder, const std::string& name) {
    return folder.empty() ? name : folder + '/' + name;
  }

  /// Visits a file. @return whether it is a folder to enter
  bool look(int parent, const std::string& name, const std::string& relative) {
    struct stat info {};
    if (::fstatat(parent, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) {
      if (errno != ENOENT) trouble(relative);  // ENOENT: deleted since it was listed
      return false;
    }
    if (S_ISDIR(info.st_mode)) return !isProgramsFolder(name);
    if (!isNamedLikePhoto(name)) return false;
    const std::string path = joined(relative, name);
    if (!S_ISREG(info.st_mode) || rootLength_ + 1 + path.size() >= PATH_MAX ||
        name.starts_with("._")) {
      ++report.skipped;  // "._": what a Mac leaves beside each photo on other systems' drives
      return false;
    }
    visit_(path, stampFrom(info));
    return false;
  }

  void descend(int parent, const std::string& name, const std::string& relative, int depth) {
    if (depth >= kDeepest || rootLength_ + 1 + relative.size() >= PATH_MAX)
      return trouble(relative);
    Folder folder = openFolder(parent, name.c_str(), O_NOFOLLOW);
    if (folder) return enter(std::move(folder), relative, depth + 1);
    // ENOENT, ENOTDIR, ELOOP: it became something else since it was listed.
    if (errno != ENOENT && errno != ENOTDIR && errno != ELOOP) trouble(relative);
  }

  void trouble(const std::string& relative) {
    if (report.troubled.empty() || report.troubled.back() != relative)
      report.troubled.push_back(relative);
  }

  std::size_t rootLength_;
  std::set<FolderIdentity>& visited_;
  const VisitFile& visit_;
  std::stop_token stop_;
};

}  // namespace

WalkReport walk(const std::filesystem::path& root, const std::string& below,
                std::set<FolderIdentity>& visited, const VisitFile& visit, std::stop_token stop) {
  Walk walk(root.native().size(), visited, visit, stop);
  const std::filesystem::path start = below.empty() ? root : root / below;
  Folder folder = openFolder(AT_FDCWD, start.c_str(), O_NOFOLLOW);
  if (!folder) return walk.report;
  walk.report.answered = true;
  struct stat info {};
  struct statfs mount {};
  if (::fstat(::dirfd(folder.get()), &info) == 0) walk.report.device = info.st_dev;
  if (::fstatfs(::dirfd(folder.get()), &mount) == 0)
    std::memcpy(&walk.report.filesystem, &mount.f_fsid, sizeof walk.report.filesystem);
  const bool walkedBefore = visited.contains({info.st_dev, info.st_ino});
  walk.enter(std::move(folder), below, 0);
  walk.report.complete = !walkedBefore && !stop.stop_requested();
  return walk.report;
}

FolderIdentity identityOf(const std::filesystem::path& folder) {
  struct stat info {};
  if (::stat(folder.c_str(), &info) != 0) return {};
  return {info.st_dev, info.st_ino};
}

bool isNamedLikePhoto(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string extension(name.substr(dot + 1));
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::ranges::binary_search(photoExtensions(), extension);
}

}  // namespace ws::detail
