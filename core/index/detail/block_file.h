#pragma once
// The envelope around every file of the store: what it is, whose it is, and checksums of all its
// bytes.
//
//   0      header page, 4096 bytes (struct in block_file.cpp): magic, version, kind, number,
//   generation, pack id,
//          geometry, codebook hash (empty: no codes file), counts, checksum of the page
//   4096   payload (page-aligned: records of regions start on cache lines)
//   then   XXH3 of each MiB of payload (the last may be shorter), 8 bytes each
//   then   the seal: XXH3 of the header page's checksum and the block checksums, 8 bytes
//
// The seal thus stands for all of the file's content; MANIFEST holds the seals of the files it
// names. A journal has the header page only, and frames with checksums of their own.
#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/base/files.h"
#include "core/index/region_store.h"

namespace ws::detail {

enum class FileKind : std::uint32_t {
  Regions = 1,
  Boxes,
  Globals,
  Ids,
  Dead,
  Manifest,
  Journal,
  GlobalIndex
};

inline constexpr std::size_t kHeaderBytes = 4096;
inline constexpr std::size_t kBlockBytes = std::size_t{1} << 20;
inline constexpr std::uint32_t kFormatVersion = 1;

struct FileHeader {
  FileKind kind{};
  StoreGeometry geometry;
  std::uint64_t number = 0;      ///< of the segment or journal
  std::uint64_t generation = 0;  ///< of the MANIFEST that first named it
  std::uint64_t records = 0;     ///< in the payload
  std::uint64_t payloadBytes = 0;
  std::string codebook;  ///< hash of the codebook of seg-N.codes; empty: there is none
};

/// The header page. @throws Error InvalidArgument when the geometry can't be stored
std::vector<std::uint8_t> encodeHeader(const FileHeader& header);
/// Reads a header page and checks it against what is expected.
/// @param name  the file, for messages
/// @throws Error BadFormat (not ours, damaged), Incompatible (a newer version, another pack or
/// geometry)
FileHeader decodeHeader(std::span<const std::uint8_t> page, FileKind kind,
                        const StoreGeometry& geometry, const std::string& name);
/// @throws Error InvalidArgument when no store could have it
void checkGeometry(const StoreGeometry& geometry);

/// A whole file in memory, for the small ones that are replaced by writeFileAtomically.
std::vector<std::uint8_t> sealed(FileHeader header, std::span<const std::uint8_t> payload);

/// Writes a file front to back; what isn't finished is removed.
class BlockFileWriter {
 public:
  /// @param header  with payloadBytes set: the payload must come out exactly as long
  BlockFileWriter(const std::filesystem::path& path, const FileHeader& header);
  ~BlockFileWriter();
  BlockFileWriter(const BlockFileWriter&) = delete;
  BlockFileWriter& operator=(const BlockFileWriter&) = delete;

  void write(std::span<const std::uint8_t> bytes);
  std::uint64_t
  finish();  ///< seals and syncs the file. @return the seal @throws Error DiskFull, Unreadable

 private:
  void flushBlock();

  std::filesystem::path path_;
  OutputFile file_;
  std::uint64_t expected_, written_ = 0, headerSum_;
  std::vector<std::uint8_t> block_;
  std::vector<std::uint64_t> sums_;
  bool finished_ = false;
};

/// A finished file, mapped. Its structure is checked when it is opened, a block of the payload when
/// somebody first asks for it: so opening costs little, and nothing is ever used unchecked.
class BlockFile {
 public:
  /// @param seal  when given, the file must carry it @throws Error as decodeHeader; NotFound
  BlockFile(const std::filesystem::path& path, FileKind kind, const StoreGeometry& geometry,
            std::optional<std::uint64_t> seal = {});

  const FileHeader& header() const { return header_; }
  std::uint64_t seal() const { return seal_; }
  std::span<const std::uint8_t> payload() const { return payload_; }
  const std::string& name() const { return name_; }

  /// Whether the payload's bytes [offset, offset + length) are as they were written. Thread-safe.
  bool intact(std::size_t offset, std::size_t length) const;
  /// Checks every block again, from the bytes. @return numbers of the bad ones
  std::vector<std::size_t> recheck() const;
  /// Asks the system to read the file ahead.
  void prefetch() const;

 private:
  enum State : std::uint8_t { Unknown, Good, Bad };
  bool checkBlock(std::size_t block) const;

  std::string name_;
  MappedFile file_;
  FileHeader header_;
  std::uint64_t seal_ = 0;
  std::span<const std::uint8_t> payload_;
  const std::uint8_t* sums_ = nullptr;
  std::size_t blocks_ = 0;
  std::unique_ptr<std::atomic<std::uint8_t>[]> states_;
};

}  // namespace ws::detail
