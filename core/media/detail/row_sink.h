#pragma once
// Where decoders put their rows: shrinks them, turns them upright and builds the picture.
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/image.h"

namespace ws::detail {

/// The moment when reading a file has taken too long.
class Deadline {
 public:
  Deadline(std::chrono::milliseconds allowed, std::string_view name);
  /// @throws Error TooLarge once the time is over
  void check() const;

 private:
  std::chrono::steady_clock::time_point end_;
  std::string name_;
};

/// Takes rows of four bytes a pixel, top to bottom as stored, averages cells of box x box pixels
/// (weighted with alpha; the last cell of a row or column may hold fewer), and places them upright.
class RowSink {
 public:
  /// Changes one row, after shrinking, to straight sRGB with alpha.
  using Finish = std::function<void(std::uint8_t* row, int width)>;

  struct Plan {
    Size stored;  ///< of the rows that come
    int box = 1;
    int orientation = 1;   ///< EXIF's
    bool hasAlpha = true;  ///< the fourth byte is alpha; otherwise it is averaged like the others
    Finish finish;         ///< may be empty
  };
  explicit RowSink(Plan plan);

  void addRow(const std::uint8_t* row);
  /// The picture, once all rows have come. @throws Error Internal when some are missing
  Image take();

 private:
  void accumulate(const std::uint8_t* row);
  void emitCells();
  void place(const std::uint8_t* row);

  Plan plan_;
  Size shrunk_;
  Image image_;
  int rowsTaken_ = 0;
  int rowsPlaced_ = 0;
  std::vector<std::uint32_t> sums_;  ///< per cell: colours times alpha, alpha
  std::vector<std::uint8_t> cells_;
};

/// The upright size of a picture stored so.
Size uprightSize(Size stored, int orientation);

/// Bytes that decoding one picture may hold in all, the result included: below the 1 GiB that the
/// room promises, for what libraries need besides.
inline constexpr std::int64_t kMaxWorkingBytes = 960ll << 20;

/// The smallest box that lets the result fit: the picture at most kMaxFullPixels, and together with
/// what the decoder holds at most kMaxWorkingBytes; with `minEdgePx` > 0, the largest one that
/// leaves the shorter side twice that, so that scaling to the end still averages.
/// @throws Error TooLarge where no box is enough
int chooseBox(Size stored, int minEdgePx, std::int64_t decoderBytes, std::string_view name);

}  // namespace ws::detail
