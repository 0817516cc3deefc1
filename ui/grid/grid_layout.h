#pragma once
// Where the tiles of the grid lie: arithmetic only, so that a million cost what ten cost.
#include <QPoint>
#include <QRect>
#include <algorithm>
#include <utility>

namespace ws {

struct GridLayout {
  static constexpr int kGap = 8;
  static constexpr int kMargin = 14;

  int columns = 1;
  int tile = 1;   ///< edge of a photo's square, px
  int extra = 0;  ///< px below the square (the bar of words)

  /// As many columns of about `wishedTile` px as fit; the tiles share what is left over.
  static GridLayout fit(int width, int wishedTile, int extra) {
    GridLayout layout;
    const int room = std::max(1, width - 2 * kMargin);
    layout.columns = std::max(1, (room + kGap + wishedTile / 4) / (wishedTile + kGap));
    layout.tile = std::max(1, (room - (layout.columns - 1) * kGap) / layout.columns);
    layout.extra = extra;
    return layout;
  }

  int rowHeight() const { return tile + extra + kGap; }
  int lines(int count) const { return (count + columns - 1) / columns; }
  /// Of the whole list, px.
  int height(int count) const {
    return count == 0 ? 0 : lines(count) * rowHeight() - kGap + kMargin + 2;
  }

  /// The cell of a row (photo and bar), in the list's own coordinates.
  QRect cell(int row) const {
    return {kMargin + row % columns * (tile + kGap), 2 + row / columns * rowHeight(), tile,
            tile + extra};
  }
  /// The row whose cell holds the point, -1 in the gaps and beyond the end.
  int rowAt(const QPoint& point, int count) const {
    if (point.x() < kMargin || point.y() < 2) return -1;
    const int column = (point.x() - kMargin) / (tile + kGap);
    const int row = (point.y() - 2) / rowHeight() * columns + column;
    return column < columns && row < count && cell(row).contains(point) ? row : -1;
  }
  /// First row and one past the last of those that touch [top, bottom], px.
  std::pair<int, int> rowsBetween(int top, int bottom, int count) const {
    const int first = std::clamp((top - 2) / rowHeight() * columns, 0, count);
    const int last =
        bottom < 0 ? 0 : std::clamp(((bottom - 2) / rowHeight() + 1) * columns, first, count);
    return {first, last};
  }
};

}  // namespace ws
