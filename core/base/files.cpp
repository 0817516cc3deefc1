#include "core/base/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "core/base/error.h"

namespace ws {
namespace {

/// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

std::string because(int error) { return std::generic_category().message(error); }

[[noreturn]] void throwOpenError(const std::filesystem::path& path, int error) {
  if (error == ENOENT || error == ENOTDIR || error == ELOOP)
    throw Error(ErrorCode::Vanished, displayPath(path), "the file isn't there");
  throw Error(ErrorCode::Unreadable, displayPath(path), "can't be opened: " + because(error));
}

[[noreturn]] void throwWriteError(const std::filesystem::path& path, int error) {
  if (error == ENOSPC || error == EDQUOT || error == EFBIG)
    throw Error(ErrorCode::DiskFull, displayPath(path),
                "there is no space left to write this file; free some and try again");
  throw Error(ErrorCode::Unreadable, displayPath(path), "can't be written: " + because(error));
}

FileStamp stampFrom(const struct stat& info) {
  return {static_cast<std::uint64_t>(info.st_size),
          static_cast<std::int64_t>(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec,
          static_cast<std::uint64_t>(info.st_ino), static_cast<std::uint64_t>(info.st_dev)};
}

struct stat statOf(int fd, const std::filesystem::path& path) {
  struct stat info {};
  if (::fstat(fd, &info) != 0)
    throw Error(ErrorCode::Unreadable, displayPath(path), "can't be examined: " + because(errno));
  if (!S_ISREG(info.st_mode))
    throw Error(ErrorCode::Unreadable, displayPath(path), "is not a regular file");
  return info;
}

/// Read-only; never blocks on a pipe; without touching the access time where we may.
/// @param folder  what `name` is relative to; @param path names the file in messages
int openUserFile(int folder, const char* name, int extraFlags, const std::filesystem::path& path) {
  const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | extraFlags;
  int fd = ::openat(folder, name, flags | O_NOATIME);
  if (fd < 0 && errno == EPERM) fd = ::openat(folder, name, flags);  // only the owner may ask
  if (fd < 0) throwOpenError(path, errno);
  return fd;
}

std::size_t readFully(int fd, std::span<std::uint8_t> into, const std::filesystem::path& path) {
  std::size_t got = 0;
  while (got < into.size()) {
    const ssize_t n = ::read(fd, into.data() + got, into.size() - got);
    if (n == 0) break;
    if (n < 0) {
      if (errno == EINTR || errno == EAGAIN) continue;
      throw Error(ErrorCode::Unreadable, displayPath(path), "can't be read: " + because(errno));
    }
    got += static_cast<std::size_t>(n);
  }
  return got;
}

void writeFully(int fd, std::span<const std::uint8_t> bytes, const std::filesystem::path& path) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = ::write(fd, bytes.data() + done, bytes.size() - done);
    if (n < 0) {
      if (errno == EINTR) continue;
      throwWriteError(path, errno);
    }
    done += static_cast<std::size_t>(n);
  }
}

/// Reads a file just opened, and closes it.
FileContent readOpened(int fd, const std::filesystem::path& path, std::uint64_t limit) {
  const Descriptor file(fd);
  FileContent content;
  content.stamp = stampFrom(statOf(file.get(), path));
  if (content.stamp.size == 0)
    throw Error(ErrorCode::Empty, displayPath(path), "the file is empty");
  if (content.stamp.size > limit)
    throw Error(ErrorCode::TooLarge, displayPath(path),
                "the file has " + std::to_string(content.stamp.size >> 20) +
                    " MiB, more than the limit of " + std::to_string(limit >> 20) + " MiB");
  content.bytes.resize(content.stamp.size);
  const std::size_t got = readFully(file.get(), content.bytes, path);
  if (got != content.bytes.size() || stampFrom(statOf(file.get(), path)) != content.stamp)
    throw Error(ErrorCode::Vanished, displayPath(path),
                "the file was changed while it was being read; it will be tried again");
  return content;
}

}  // namespace

FileStamp stampOf(const std::filesystem::path& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) throwOpenError(path, errno);
  if (!S_ISREG(info.st_mode))
    throw Error(ErrorCode::Unreadable, displayPath(path), "is not a regular file");
  return stampFrom(info);
}

FileContent readUserFile(const std::filesystem::path& path, std::uint64_t limit) {
  return readOpened(openUserFile(AT_FDCWD, path.c_str(), 0, path), path, limit);
}

FileContent readUserFileBelow(const std::filesystem::path& root, const std::filesystem::path& relative,
                              std::uint64_t limit) {
  const std::filesystem::path path = root / relative;
  Descriptor folder(::open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() < 0) throwOpenError(path, errno);
  for (const auto& part : relative.parent_path()) {
    Descriptor next(::openat(folder.get(), part.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (next.get() < 0) throwOpenError(path, errno);
    folder = std::move(next);
  }
  return readOpened(openUserFile(folder.get(), relative.filename().c_str(), O_NOFOLLOW, path), path, limit);
}

std::vector<std::uint8_t> readFile(const std::filesystem::path& path, std::uint64_t limit) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    if (errno == ENOENT || errno == ENOTDIR)
      throw Error(ErrorCode::NotFound, displayPath(path), "there is no such file");
    throwOpenError(path, errno);
  }
  const Descriptor file(fd);
  const auto size = static_cast<std::uint64_t>(statOf(fd, path).st_size);
  if (size > limit) throw Error(ErrorCode::TooLarge, displayPath(path), "the file is too large");
  std::vector<std::uint8_t> bytes(size);
  bytes.resize(readFully(fd, bytes, path));
  return bytes;
}

std::string readText(const std::filesystem::path& path, std::uint64_t limit) {
  const auto bytes = readFile(path, limit);
  return {bytes.begin(), bytes.end()};
}

void syncFolder(const std::filesystem::path& folder) {
  const std::filesystem::path where = folder.empty() ? std::filesystem::path(".") : folder;
  const Descriptor dir(::open(where.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (dir.get() < 0 || ::fsync(dir.get()) != 0) throwWriteError(where, errno);
}

void writeFileAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes) {
  struct stat there {};
  if (::stat(path.c_str(), &there) == 0 && !S_ISREG(there.st_mode))  // renaming would replace a device
    throw Error(ErrorCode::Unreadable, displayPath(path),
                "can't be written: it is no regular file; choose another name");
  std::filesystem::path beside = path;
  beside += ".tmp-" + std::to_string(::getpid());
  try {
    const Descriptor file(
        ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (file.get() < 0) throwWriteError(path, errno);
    writeFully(file.get(), bytes, path);
    if (::fsync(file.get()) != 0) throwWriteError(path, errno);
    if (::rename(beside.c_str(), path.c_str()) != 0) throwWriteError(path, errno);
  } catch (...) {
    ::unlink(beside.c_str());
    throw;
  }
  syncFolder(path.parent_path());
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view text) {
  writeFileAtomically(
      path, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

OutputFile::OutputFile(const std::filesystem::path& path, Mode mode) : path_(path) {
  const int flags = O_WRONLY | O_CREAT | O_CLOEXEC | (mode == Mode::Append ? O_APPEND : O_TRUNC);
  fd_ = ::open(path.c_str(), flags, 0644);
  if (fd_ < 0) throwWriteError(path, errno);
  const off_t end = ::lseek(fd_, 0, SEEK_END);
  size_ = end > 0 ? static_cast<std::uint64_t>(end) : 0;
}

OutputFile::~OutputFile() {
  if (fd_ >= 0) ::close(fd_);
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)), fd_(std::exchange(other.fd_, -1)), size_(other.size_) {}

OutputFile& OutputFile::operator=(OutputFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(fd_, other.fd_);
  std::swap(size_, other.size_);
  return *this;
}

void OutputFile::write(std::span<const std::uint8_t> bytes) {
  writeFully(fd_, bytes, path_);
  size_ += bytes.size();
}

void OutputFile::sync() {
  if (::fsync(fd_) != 0) throwWriteError(path_, errno);
}

void OutputFile::truncate(std::uint64_t size) {
  if (::ftruncate(fd_, static_cast<off_t>(size)) != 0) throwWriteError(path_, errno);
  ::lseek(fd_, 0, SEEK_END);
  size_ = size;
}

void OutputFile::close() {
  if (const int fd = std::exchange(fd_, -1); fd >= 0 && ::close(fd) != 0)
    throwWriteError(path_, errno);
}

MappedFile::MappedFile(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    if (errno == ENOENT) throw Error(ErrorCode::NotFound, displayPath(path), "there is no such file");
    throwOpenError(path, errno);
  }
  const Descriptor file(fd);
  size_ = static_cast<std::size_t>(statOf(fd, path).st_size);
  if (size_ == 0) return;
  void* address = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, fd, 0);
  if (address == MAP_FAILED) {
    size_ = 0;
    throw Error(ErrorCode::Unreadable, displayPath(path), "can't be mapped: " + because(errno));
  }
  data_ = static_cast<const std::uint8_t*>(address);
}

MappedFile::~MappedFile() {
  if (data_) ::munmap(const_cast<std::uint8_t*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

std::optional<LockFile> LockFile::tryAcquire(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) throwWriteError(path, errno);
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    const int error = errno;
    ::close(fd);
    if (error == EWOULDBLOCK) return std::nullopt;
    throw Error(ErrorCode::Unreadable, displayPath(path), "can't be locked: " + because(error));
  }
  return LockFile(fd);
}

LockFile::~LockFile() {
  if (fd_ >= 0) ::close(fd_);
}

LockFile::LockFile(LockFile&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

LockFile& LockFile::operator=(LockFile&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

}  // namespace ws
