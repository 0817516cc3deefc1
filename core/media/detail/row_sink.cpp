#include "core/media/detail/row_sink.h"

#include <algorithm>
#include <cstring>

#include "core/base/error.h"
#include "core/media/decode.h"

namespace ws::detail {
namespace {

int cellsOf(int pixels, int box) { return (pixels + box - 1) / box; }

/// Where the pixels of a stored row go: the first one, and the step from one to the next.
struct Track {
  std::ptrdiff_t start;
  std::ptrdiff_t step;
};

Track trackOf(int y, Size stored, int orientation) {
  const std::ptrdiff_t w = stored.width, h = stored.height;
  switch (orientation) {
    case 2:
      return {y * w + w - 1, -1};
    case 3:
      return {(h - 1 - y) * w + w - 1, -1};
    case 4:
      return {(h - 1 - y) * w, 1};
    case 5:
      return {y, h};
    case 6:
      return {h - 1 - y, h};
    case 7:
      return {(w - 1) * h + h - 1 - y, -h};
    case 8:
      return {(w - 1) * h + y, -h};
    default:
      return {y * w, 1};
  }
}

}  // namespace

Deadline::Deadline(std::chrono::milliseconds allowed, std::string_view name)
    : end_(std::chrono::steady_clock::now() + allowed), name_(name) {}

void Deadline::check() const {
  if (std::chrono::steady_clock::now() < end_) return;
  throw Error(ErrorCode::TooLarge, name_, "reading the picture takes too long; it was given up");
}

Size uprightSize(Size stored, int orientation) {
  return orientation >= 5 ? Size{stored.height, stored.width} : stored;
}

int chooseBox(Size stored, int minEdgePx, std::int64_t decoderBytes, std::string_view name) {
  const auto pixelsAt = [&](int box) {
    return static_cast<std::int64_t>(cellsOf(stored.width, box)) * cellsOf(stored.height, box);
  };
  int box = 1;
  if (minEdgePx > 0) {
    box = std::max(1, std::min(stored.width, stored.height) / (2 * minEdgePx));
  }
  constexpr int kLargestBox = 256;  // sums of 256 x 256 cells fit their 32 bits, alpha and all
  const auto fits = [&](int b) {
    return pixelsAt(b) <= kMaxFullPixels && pixelsAt(b) * 4 + decoderBytes <= kMaxWorkingBytes;
  };
  box = std::min(box, kLargestBox);
  while (box < kLargestBox && !fits(box)) ++box;
  if (!fits(box)) {
    throw Error(ErrorCode::TooLarge, std::string(name),
                "decoding the picture would take too much memory");
  }
  return box;
}

RowSink::RowSink(Plan plan)
    : plan_(std::move(plan)),
      shrunk_{cellsOf(plan_.stored.width, plan_.box), cellsOf(plan_.stored.height, plan_.box)} {
  const Size upright = uprightSize(shrunk_, plan_.orientation);
  image_ = Image(upright.width, upright.height);
  cells_.resize(static_cast<std::size_t>(shrunk_.width) * 4);
  if (plan_.box > 1) sums_.resize(cells_.size());
}

void RowSink::addRow(const std::uint8_t* row) {
  if (rowsTaken_ == plan_.stored.height) return;
  ++rowsTaken_;
  if (plan_.box == 1) {
    if (!plan_.finish) return place(row);
    std::memcpy(cells_.data(), row, cells_.size());
    plan_.finish(cells_.data(), shrunk_.width);
    return place(cells_.data());
  }
  accumulate(row);
  if (rowsTaken_ % plan_.box == 0 || rowsTaken_ == plan_.stored.height) emitCells();
}

void RowSink::accumulate(const std::uint8_t* row) {
  const int width = plan_.stored.width;
  for (int cell = 0; cell < shrunk_.width; ++cell) {
    const int end = std::min(width, (cell + 1) * plan_.box);
    std::uint32_t* sum = sums_.data() + static_cast<std::size_t>(cell) * 4;
    for (int x = cell * plan_.box; x < end; ++x) {
      const std::uint8_t* pixel = row + static_cast<std::size_t>(x) * 4;
      // Up to 256 x 256 x 255 x 255 stays just below 2^32.
      const std::uint32_t weight = plan_.hasAlpha ? pixel[3] : 255;
      for (int c = 0; c < 3; ++c) sum[c] += pixel[c] * weight;
      sum[3] += pixel[3];
    }
  }
}

void RowSink::emitCells() {
  const int rows = (rowsTaken_ - 1) % plan_.box + 1;
  for (int cell = 0; cell < shrunk_.width; ++cell) {
    const int columns = std::min(plan_.box, plan_.stored.width - cell * plan_.box);
    const std::uint32_t count = static_cast<std::uint32_t>(rows) * columns;
    std::uint32_t* sum = sums_.data() + static_cast<std::size_t>(cell) * 4;
    std::uint8_t* out = cells_.data() + static_cast<std::size_t>(cell) * 4;
    const std::uint64_t weight = plan_.hasAlpha ? sum[3] : 255ull * count;
    for (int c = 0; c < 3; ++c) {
      out[c] = weight == 0 ? 0 : static_cast<std::uint8_t>((sum[c] + weight / 2) / weight);
    }
    out[3] = static_cast<std::uint8_t>((sum[3] + count / 2) / count);
  }
  std::fill(sums_.begin(), sums_.end(), 0u);
  if (plan_.finish) plan_.finish(cells_.data(), shrunk_.width);
  place(cells_.data());
}

void RowSink::place(const std::uint8_t* row) {
  const Track track = trackOf(rowsPlaced_++, shrunk_, plan_.orientation);
  std::uint8_t* to = image_.rgba.data() + track.start * 4;
  if (track.step == 1) {
    std::memcpy(to, row, cells_.size());
    return;
  }
  for (int x = 0; x < shrunk_.width; ++x, to += track.step * 4) std::memcpy(to, row + x * 4ll, 4);
}

Image RowSink::take() {
  if (rowsPlaced_ != shrunk_.height) {
    throw Error(ErrorCode::Internal, "", "a decoder gave fewer rows than it promised");
  }
  return std::move(image_);
}

}  // namespace ws::detail
