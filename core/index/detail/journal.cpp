#include "core/index/detail/journal.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/hash.h"

namespace ws::detail {
namespace {

std::uint64_t headChecksum(FrameHead head) {
  head.headChecksum = 0;
  return checksum64({reinterpret_cast<const std::uint8_t*>(&head), sizeof head});
}

bool isPlausible(const FrameHead& head, const RecordShape& shape) {
  switch (static_cast<FrameKind>(head.kind)) {
    case FrameKind::Put:
      return head.bytes == shape.photoBytes();
    case FrameKind::Erase:
      return head.bytes % sizeof(std::int64_t) == 0 &&
             head.bytes / sizeof(std::int64_t) <= kMostErased;
  }
  return false;
}

}  // namespace

JournalReader::JournalReader(const std::filesystem::path& path, std::uint64_t number,
                             const StoreGeometry& geometry)
    : path_(path), number_(number), shape_(geometry), file_(path, std::ios::binary) {
  if (!file_)
    throw Error(ErrorCode::NotFound, displayPath(path),
                "the journal is not there or can't be read");
  std::vector<std::uint8_t> page(kHeaderBytes);
  file_.read(reinterpret_cast<char*>(page.data()), static_cast<std::streamsize>(page.size()));
  page.resize(static_cast<std::size_t>(file_.gcount()));
  const FileHeader header = decodeHeader(page, FileKind::Journal, geometry, displayPath(path));
  if (header.number != number)
    throw Error(ErrorCode::BadFormat, displayPath(path),
                "the journal is another one than its name says");
}

bool JournalReader::readFrame(std::uint64_t size, std::vector<std::uint8_t>& frame) {
  stopped_.clear();
  damaged_ = size < position_;
  const std::uint64_t rest = damaged_ ? 0 : size - position_;
  if (rest == 0) return false;
  const auto stop = [&](bool damaged) {
    damaged_ = damaged;
    stopped_ = displayPath(path_) +
               (damaged ? ": a damaged record" : ": a record cut off, as after a crash,") +
               " at byte " + std::to_string(position_) + "; the " + std::to_string(rest) +
               " bytes from there on are left out";
    return false;
  };
  if (rest < sizeof(FrameHead)) return stop(false);
  file_.clear();
  file_.seekg(static_cast<std::streamoff>(position_));
  frame.resize(sizeof(FrameHead));
  if (!file_.read(reinterpret_cast<char*>(frame.data()), sizeof(FrameHead))) return stop(true);
  FrameHead head;
  std::memcpy(&head, frame.data(), sizeof head);
  if (head.headChecksum != headChecksum(head) || head.journal != number_ ||
      head.sequence != sequence_ || !isPlausible(head, shape_))
    return stop(true);
  if (rest - sizeof head < head.bytes) return stop(false);
  frame.resize(sizeof head + head.bytes);
  if (!file_.read(reinterpret_cast<char*>(frame.data() + sizeof head), head.bytes))
    return stop(true);
  if (head.checksum != checksum64(std::span(frame).subspan(sizeof head))) return stop(true);
  return true;
}

std::size_t JournalReader::replay(const Visitor& visit) {
  std::error_code gone;  // a file that vanished has nothing more to say
  const auto size = std::filesystem::file_size(path_, gone);
  if (gone) return 0;
  std::size_t frames = 0;
  std::vector<std::uint8_t> frame;
  for (; readFrame(size, frame); ++frames, ++sequence_, position_ += frame.size()) {
    FrameHead head;
    std::memcpy(&head, frame.data(), sizeof head);
    visit(static_cast<FrameKind>(head.kind), std::span(frame).subspan(sizeof head));
  }
  return frames;
}

JournalWriter::JournalWriter(const std::filesystem::path& path, std::uint64_t number,
                             OutputFile file)
    : path_(path), number_(number), file_(std::move(file)) {}

JournalWriter JournalWriter::create(const std::filesystem::path& path, std::uint64_t number,
                                    const StoreGeometry& geometry) {
  OutputFile file(path, OutputFile::Mode::CreateNew);
  file.write(encodeHeader({.kind = FileKind::Journal, .geometry = geometry, .number = number}));
  file.sync();
  return JournalWriter(path, number, std::move(file));
}

JournalWriter::JournalWriter(const std::filesystem::path& path, std::uint64_t number,
                             const JournalReader& reader)
    : path_(path),
      number_(number),
      file_(path, OutputFile::Mode::Append),
      sequence_(reader.sequence()) {
  if (file_.size() > reader.good()) file_.truncate(reader.good());
  file_.sync();  // what a killed process wrote may be in memory only; from here on it counts
}

void JournalWriter::refuseIfBroken() const {
  if (broken_)
    throw Error(
        ErrorCode::Unreadable, displayPath(path_),
        "an earlier write failed and nobody knows what is on the disk; open the library again");
}

void JournalWriter::append(FrameKind kind, std::span<const std::uint8_t> payloads,
                           std::size_t each) {
  refuseIfBroken();
  const std::size_t frames = payloads.size() / each, frameBytes = sizeof(FrameHead) + each;
  std::vector<std::uint8_t> bytes(frames * frameBytes);
  for (std::size_t i = 0; i < frames; ++i) {
    const auto frame = std::span(bytes).subspan(i * frameBytes, frameBytes);
    const auto payload = payloads.subspan(i * each, each);
    FrameHead head{checksum64(payload),
                   0,
                   number_,
                   sequence_ + i,
                   static_cast<std::uint32_t>(kind),
                   static_cast<std::uint32_t>(each)};
    head.headChecksum = headChecksum(head);
    std::memcpy(frame.data(), &head, sizeof head);
    std::ranges::copy(payload, frame.begin() + sizeof head);
  }
  const std::uint64_t before = file_.size();
  try {
    file_.write(bytes);
  } catch (...) {
    try {
      file_.truncate(before);
    } catch (const Error&) {
      broken_ = true;  // the first error says what happened; this one, that it can't be undone
    }
    throw;
  }
  sequence_ += frames;
  dirty_ = true;
}

void JournalWriter::sync() {
  refuseIfBroken();
  if (!dirty_) return;
  broken_ = true;
  file_.sync();
  broken_ = dirty_ = false;
}

}  // namespace ws::detail
