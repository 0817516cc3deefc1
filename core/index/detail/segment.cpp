#include "core/index/detail/segment.h"

#include "core/base/error.h"

namespace ws::detail {
namespace {

constexpr FileKind kKinds[kColumns] = {FileKind::Regions, FileKind::Boxes, FileKind::Globals,
                                       FileKind::Ids};

Column columnOf(int c) { return static_cast<Column>(c); }

}  // namespace

Segment::Segment(const std::filesystem::path& folder, const SegmentEntry& entry,
                 const StoreGeometry& geometry)
    : entry_(entry) {
  const RecordShape shape(geometry);
  for (int c = 0; c < kColumns; ++c) {
    const auto path = segmentPath(folder, entry.number, columnOf(c));
    files_[c] = std::make_unique<const BlockFile>(path, kKinds[c], geometry, entry.seals[c]);
    const FileHeader& header = files_[c]->header();
    if (header.number != entry.number || header.records != entry.records ||
        header.payloadBytes != entry.records * shape.bytes(columnOf(c)))
      throw Error(ErrorCode::BadFormat, displayPath(path),
                  "the file's header contradicts MANIFEST");
    columns_.start[c] = files_[c]->payload().data();
  }
  if (!files_[kIds]->intact(0, files_[kIds]->payload().size()))
    throw Error(ErrorCode::BadFormat, files_[kIds]->name(), "the list of photos is damaged");
}

bool Segment::intact(const RecordShape& shape, std::size_t row) const {
  for (int c = 0; c < kIds; ++c) {
    const std::size_t bytes = shape.bytes(columnOf(c));
    if (!files_[c]->intact(row * bytes, bytes)) return false;
  }
  return true;
}

std::vector<std::string> Segment::recheck(const RecordShape& shape, DeadRows& badRows) const {
  std::vector<std::string> problems;
  for (int c = 0; c < kColumns; ++c) {
    const auto damaged = files_[c]->recheck();
    if (damaged.empty()) continue;
    problems.push_back(files_[c]->name() + ": " + std::to_string(damaged.size()) +
                       " of its blocks of 1 MiB don't match their checksums");
    const std::size_t bytes = shape.bytes(columnOf(c));
    for (const std::size_t block : damaged) {
      const std::size_t end = std::min(records(), ((block + 1) * kBlockBytes + bytes - 1) / bytes);
      for (std::size_t row = block * kBlockBytes / bytes; row < end; ++row) badRows.kill(row);
    }
  }
  return problems;
}

DeadRows readDeadRows(const std::filesystem::path& folder, const SegmentEntry& entry,
                      const StoreGeometry& geometry) {
  DeadRows dead(static_cast<std::size_t>(entry.records));
  if (entry.deadGeneration == 0) return dead;
  const BlockFile file(deadPath(folder, entry), FileKind::Dead, geometry, entry.deadSeal);
  const auto words = dead.words();
  if (file.header().number != entry.number || file.payload().size() != words.size_bytes() ||
      !file.intact(0, words.size_bytes()))
    throw Error(ErrorCode::BadFormat, file.name(), "the list of deleted photos is damaged");
  if (!words.empty()) std::memcpy(words.data(), file.payload().data(), words.size_bytes());
  return dead;
}

void writeDeadRows(const std::filesystem::path& folder, SegmentEntry& entry,
                   std::uint64_t generation, const StoreGeometry& geometry, const DeadRows& dead) {
  entry.deadGeneration = generation;
  const auto words = dead.words();
  BlockFileWriter writer(deadPath(folder, entry), {.kind = FileKind::Dead,
                                                   .geometry = geometry,
                                                   .number = entry.number,
                                                   .generation = generation,
                                                   .records = entry.records,
                                                   .payloadBytes = words.size_bytes()});
  writer.write({reinterpret_cast<const std::uint8_t*>(words.data()), words.size_bytes()});
  entry.deadSeal = writer.finish();
}

SegmentEntry writeSegment(const std::filesystem::path& folder, std::uint64_t number,
                          std::uint64_t generation, const StoreGeometry& geometry,
                          const RecordShape& shape, std::span<const RowRef> rows) {
  SegmentEntry entry{.number = number, .records = rows.size()};
  try {
    for (int c = 0; c < kColumns; ++c) {
      const std::size_t bytes = shape.bytes(columnOf(c));
      BlockFileWriter writer(segmentPath(folder, number, columnOf(c)),
                             {.kind = kKinds[c],
                              .geometry = geometry,
                              .number = number,
                              .generation = generation,
                              .records = rows.size(),
                              .payloadBytes = rows.size() * bytes});
      for (const RowRef& ref : rows)
        writer.write({ref.columns->at(shape, columnOf(c), ref.row), bytes});
      entry.seals[c] = writer.finish();
    }
  } catch (...) {
    std::error_code ignored;  // on the way out of the real error
    for (int c = 0; c < kColumns; ++c)
      std::filesystem::remove(segmentPath(folder, number, columnOf(c)), ignored);
    throw;
  }
  return entry;
}

}  // namespace ws::detail
