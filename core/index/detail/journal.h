#pragma once
// The journal: what was appended and erased since the last commit, as frames with a length, a place
// in line and a checksum. Replay stops at the first frame that isn't whole.
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "core/index/detail/block_file.h"
#include "core/index/detail/record_shape.h"

namespace ws::detail {

inline constexpr std::size_t kMostErased = 100'000;  ///< ids in one frame

enum class FrameKind : std::uint32_t {
  Put = 1,
  Erase = 2
};  ///< payload: a packed photo; ids of photos, int64 each

/// What stands before each payload. The head has a checksum of its own, so that a damaged length
/// isn't taken for a record that was cut off.
struct FrameHead {
  std::uint64_t checksum;      ///< of the payload
  std::uint64_t headChecksum;  ///< of the head with this field zero
  std::uint64_t journal;       ///< the journal's number: a frame of another file is none of ours
  std::uint64_t sequence;      ///< 0, 1, 2, ...
  std::uint32_t kind;
  std::uint32_t bytes;  ///< of the payload
};
static_assert(sizeof(FrameHead) == 40);

/// Reads frames from where it stopped last; the file may grow meanwhile.
class JournalReader {
 public:
  using Visitor = std::function<void(FrameKind, std::span<const std::uint8_t>)>;

  /// @throws Error NotFound, BadFormat, Incompatible: about the file's header
  JournalReader(const std::filesystem::path& path, std::uint64_t number,
                const StoreGeometry& geometry);
  /// Hands every further whole frame to `visit`, in order. @return how many
  std::size_t replay(const Visitor& visit);

  std::uint64_t good() const { return position_; }  ///< end of the last whole frame
  std::uint64_t sequence() const { return sequence_; }
  /// A sentence about what stopped the last replay before the file's end; empty when nothing did.
  const std::string& stopped() const { return stopped_; }
  /// It was more than a record cut off by the file's end, which a writer may be about to complete.
  bool isDamaged() const { return damaged_; }

 private:
  bool readFrame(std::uint64_t size, std::vector<std::uint8_t>& frame);

  std::filesystem::path path_;
  std::uint64_t number_;
  RecordShape shape_;
  std::ifstream file_;
  std::uint64_t position_ = kHeaderBytes, sequence_ = 0;
  std::string stopped_;
  bool damaged_ = false;
};

/// Appends frames. A write that fails leaves the journal as it was before; where even that fails,
/// or a sync does, nobody knows what is on the disk, and the writer refuses all further work.
class JournalWriter {
 public:
  /// Makes a new journal and syncs it (not the folder). @throws Error DiskFull, Unreadable
  static JournalWriter create(const std::filesystem::path& path, std::uint64_t number,
                              const StoreGeometry& geometry);
  /// Goes on after what `reader` found whole; cuts off the rest.
  JournalWriter(const std::filesystem::path& path, std::uint64_t number,
                const JournalReader& reader);

  /// Appends the payloads, `each` bytes long, as a frame each: all of them or none. @throws Error
  /// DiskFull, Unreadable
  void append(FrameKind kind, std::span<const std::uint8_t> payloads, std::size_t each);
  void sync();  ///< @throws Error Unreadable, DiskFull
  /// Refuses all further work: for the owner, when a commit ended in doubt.
  void markBroken() { broken_ = true; }
  void refuseIfBroken() const;  ///< @throws Error Unreadable

 private:
  JournalWriter(const std::filesystem::path& path, std::uint64_t number, OutputFile file);

  std::filesystem::path path_;
  std::uint64_t number_;
  OutputFile file_;
  std::uint64_t sequence_ = 0;
  bool broken_ = false, dirty_ = false;
};

}  // namespace ws::detail
