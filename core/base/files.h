#pragma once
// Files: reading whole, replacing safely, locking, mapping our own. See spec rules "read once, check
// twice", "new file, then rename" and "one writer" in the README of this room.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ws {

/// What identifies a file's content without reading it.
struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t mtimeNs = 0;
  std::uint64_t inode = 0;
  std::uint64_t device = 0;
  bool operator==(const FileStamp&) const = default;
};

struct FileContent {
  std::vector<std::uint8_t> bytes;
  FileStamp stamp;
};

/// The stamp of a regular file. @throws Error Vanished (not there), Unreadable (not a regular file, no permission)
FileStamp stampOf(const std::filesystem::path& path);

/// Reads a regular file of the user's into memory, read-only, never mapped; leaves its access time
/// alone where the system allows. The file must be the same before and after (size, time, inode).
/// @throws Error Empty, TooLarge (above `limit`), Unreadable, Vanished
FileContent readUserFile(const std::filesystem::path& path, std::uint64_t limit = 512ull << 20);

/// The same for a file below `root`: no link on the way from there to it, nor the file itself as a link, is followed,
/// even when one is put there at this moment. @throws Error as above; Vanished where there is a link now
FileContent readUserFileBelow(const std::filesystem::path& root, const std::filesystem::path& relative,
                              std::uint64_t limit = 512ull << 20);

/// Reads a file of our own. @throws Error NotFound, Unreadable, TooLarge
std::vector<std::uint8_t> readFile(const std::filesystem::path& path, std::uint64_t limit = 4ull << 30);
std::string readText(const std::filesystem::path& path, std::uint64_t limit = 256ull << 20);

/// Writes beside `path`, syncs, renames over it and syncs the folder: afterwards there is the old
/// content or the new one, whatever happens in between. @throws Error DiskFull, Unreadable
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes);
void writeFileAtomically(const std::filesystem::path& path, std::string_view text);

/// Makes a folder's entries durable. @throws Error Unreadable
void syncFolder(const std::filesystem::path& folder);

/// A file of ours that is written front to back, or appended to. Errors throw; a failed sync means
/// that nothing since the last good one is saved.
class OutputFile {
 public:
  enum class Mode { CreateNew, Append };
  OutputFile(const std::filesystem::path& path, Mode mode);
  ~OutputFile();
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&& other) noexcept;

  void write(std::span<const std::uint8_t> bytes);
  void sync();
  std::uint64_t size() const { return size_; }
  void truncate(std::uint64_t size);
  void close();  ///< reports errors that the destructor would have to swallow

 private:
  std::filesystem::path path_;
  int fd_ = -1;
  std::uint64_t size_ = 0;
};

/// A read-only mapping of a file of ours (never of a user's photo).
class MappedFile {
 public:
  MappedFile() = default;
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  std::span<const std::uint8_t> bytes() const { return {data_, size_}; }

 private:
  const std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

/// The exclusive right to write in a folder: flock on a file in it. The kernel frees it when the holder dies.
class LockFile {
 public:
  /// Nothing when another process holds it. @throws Error Unreadable when the file can't be made
  static std::optional<LockFile> tryAcquire(const std::filesystem::path& path);
  ~LockFile();
  LockFile(LockFile&& other) noexcept;
  LockFile& operator=(LockFile&& other) noexcept;

 private:
  explicit LockFile(int fd) : fd_(fd) {}
  int fd_ = -1;
};

/// A path's bytes as UTF-8 for people: what isn't UTF-8 becomes U+FFFD.
std::string displayPath(const std::filesystem::path& path);
bool isUtf8(std::string_view bytes);
/// Cleans any text to valid UTF-8, U+FFFD for what isn't.
std::string toUtf8(std::string_view bytes);
/// RFC 3986 percent-encoding of everything but unreserved characters and '/'.
std::string percentEncode(std::string_view bytes);

}  // namespace ws
