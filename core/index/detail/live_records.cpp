#include "core/index/detail/live_records.h"

namespace ws::detail {

MemoryRun::MemoryRun(const RecordShape& shape) {
  for (int c = 0; c < kColumns; ++c) {
    const std::size_t bytes = kRows * shape.bytes(static_cast<Column>(c));
    storage_[c].resize((bytes + sizeof(Line) - 1) / sizeof(Line));
    columns_.start[c] = reinterpret_cast<const std::uint8_t*>(storage_[c].data());
  }
}

void MemoryRun::fill(const RecordShape& shape, std::size_t row,
                     std::span<const std::uint8_t> packed) {
  for (int c = 0; c < kColumns; ++c) {
    const std::size_t bytes = shape.bytes(static_cast<Column>(c));
    if (bytes == 0) continue;
    auto* column = reinterpret_cast<std::uint8_t*>(storage_[c].data());
    std::memcpy(column + row * bytes, packed.data() + shape.offset(static_cast<Column>(c)), bytes);
  }
}

void LiveRecords::kill(Place at) {
  Part& part = parts_.at(at.part);
  if (part.deadShared) {
    part.dead = std::make_shared<DeadRows>(*part.dead);
    part.deadShared = false;
  }
  part.dead->kill(at.row);
  ++part.deadRows;
  part.deadChanged = true;
}

void LiveRecords::place(std::int64_t photo, Place at) {
  const auto [entry, isNew] = places_.try_emplace(photo, at);
  if (isNew) return;
  kill(entry->second);
  entry->second = at;
}

void LiveRecords::addSegment(std::shared_ptr<const Segment> segment, DeadRows dead) {
  snapshot_.reset();
  const std::uint32_t id = nextPart_++;
  Part& part = parts_[id];
  part.columns = segment->columns();
  part.rows = segment->records();
  part.dead = std::make_shared<DeadRows>(std::move(dead));
  part.segment = std::move(segment);
  places_.reserve(places_.size() + part.rows);
  for (std::size_t row = 0; row < part.rows; ++row) {
    if (part.dead->isDead(row))
      ++part.deadRows;
    else
      place(part.columns.id(row).photo, {id, static_cast<std::uint32_t>(row)});
  }
}

void LiveRecords::put(std::span<const std::uint8_t> packed) {
  snapshot_.reset();
  const bool fits = !parts_.empty() && parts_.rbegin()->second.memory &&
                    parts_.rbegin()->second.rows < MemoryRun::kRows;
  if (!fits) {
    Part fresh;
    fresh.memory = std::make_shared<MemoryRun>(shape_);
    fresh.columns = fresh.memory->columns();
    fresh.dead = std::make_shared<DeadRows>(MemoryRun::kRows);
    parts_.emplace(nextPart_++, std::move(fresh));
  }
  auto& [id, part] = *parts_.rbegin();
  part.memory->fill(shape_, part.rows, packed);
  const auto row = static_cast<std::uint32_t>(part.rows++);
  ++memoryRows_;
  place(part.columns.id(row).photo, {id, row});
}

void LiveRecords::erase(std::int64_t photo) {
  const auto entry = places_.find(photo);
  if (entry == places_.end()) return;
  snapshot_.reset();
  kill(entry->second);
  places_.erase(entry);
}

void LiveRecords::replace(std::span<const std::uint32_t> parts,
                          std::shared_ptr<const Segment> segment) {
  snapshot_.reset();
  // What the new segment doesn't hold (rows that were damaged) is gone with its part.
  for (const std::uint32_t id : parts) {
    const Part& part = parts_.at(id);
    for (std::size_t row = 0; row < part.rows; ++row) {
      if (part.dead->isDead(row)) continue;
      const auto entry = places_.find(part.columns.id(row).photo);
      if (entry != places_.end() && entry->second.part == id) places_.erase(entry);
    }
    if (part.memory) memoryRows_ -= part.rows;
    parts_.erase(id);
  }
  if (segment) {
    DeadRows none(segment->records());
    addSegment(std::move(segment), std::move(none));
  }
}

std::optional<LiveRecords::Place> LiveRecords::find(std::int64_t photo) const {
  const auto entry = places_.find(photo);
  if (entry == places_.end()) return std::nullopt;
  return entry->second;
}

std::shared_ptr<const StoreSnapshot> LiveRecords::snapshot() {
  if (snapshot_) return snapshot_;
  std::vector<RecordRun> runs;
  for (auto& [id, part] : parts_) {
    part.deadShared = true;
    runs.push_back({part.columns, part.rows, part.dead, part.segment, part.memory});
  }
  snapshot_ = std::make_shared<const StoreSnapshot>(shape_, std::move(runs),
                                                    static_cast<std::int64_t>(count()));
  return snapshot_;
}

}  // namespace ws::detail
