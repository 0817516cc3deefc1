#pragma once
// Where the tiles of the grid lie: arithmetic only, so that a million cost what ten cost.
#include <QPoint>
#include <QRect>
#include <algorithm>
#include <utility>

namespace ws {

/// Tiles in lines from top to bottom; where there is a relevance line, what lies below it begins on
/// a line of tiles of its own.
struct GridLayout {
  static constexpr int kGap = 8;
  static constexpr int kMargin = 14;
  static constexpr int kTop = 3;  ///< room for the outline of the first line's tiles

  int columns = 1;
  int tile = 1;        ///< edge of a photo's square, px
  int extra = 0;       ///< px below the square (the bar of words)
  int aboveLine = -1;  ///< rows above the relevance line; -1: there is none
  int strip = 0;       ///< the relevance line's height, px

  /// As many columns of about `wishedTile` px as fit; the tiles share what is left over.
  static GridLayout fit(int width, int wishedTile, int extra) {
    GridLayout layout;
    const int room = std::max(1, width - 2 * kMargin);
    layout.columns = std::max(1, (room + kGap + wishedTile / 4) / (wishedTile + kGap));
    layout.tile = std::max(1, (room - (layout.columns - 1) * kGap) / layout.columns);
    layout.extra = extra;
    return layout;
  }
  void setLine(int rowsAbove, int height) { aboveLine = rowsAbove, strip = height; }

  bool hasLine() const { return aboveLine >= 0; }
  int rowHeight() const { return tile + extra + kGap; }
  /// Lines of tiles above the relevance line.
  int linesAbove() const { return hasLine() ? linesOf(aboveLine) : 0; }
  int lines(int count) const {
    return hasLine() ? linesAbove() + linesOf(std::max(0, count - aboveLine)) : linesOf(count);
  }
  /// Of the whole list, px.
  int height(int count) const {
    if (count == 0) return 0;
    return kTop + lines(count) * rowHeight() - kGap + kMargin + (hasLine() ? strip + kGap : 0);
  }
  /// Where the relevance line begins, in the list's own coordinates.
  int lineTop() const { return kTop + linesAbove() * rowHeight(); }

  bool isBelow(int row) const { return hasLine() && row >= aboveLine; }
  int lineOf(int row) const {
    return isBelow(row) ? linesAbove() + (row - aboveLine) / columns : row / columns;
  }
  int columnOf(int row) const { return (isBelow(row) ? row - aboveLine : row) % columns; }
  int firstOf(int line) const {
    return hasLine() && line >= linesAbove() ? aboveLine + (line - linesAbove()) * columns
                                             : line * columns;
  }
  /// One past the last row of a line of tiles, in a list of `count`.
  int endOf(int line, int count) const {
    const int end = firstOf(line) + columns;
    return std::min(hasLine() && line < linesAbove() ? std::min(end, aboveLine) : end, count);
  }
  /// The row in that line and column, or the line's last.
  int rowIn(int line, int column, int count) const {
    return std::min(firstOf(line) + column, endOf(line, count) - 1);
  }

  /// The cell of a row (photo and bar), in the list's own coordinates.
  QRect cell(int row) const {
    return {kMargin + columnOf(row) * (tile + kGap), top(lineOf(row)), tile, tile + extra};
  }
  /// The row whose cell holds the point, -1 in the gaps, on the line and beyond the end.
  int rowAt(const QPoint& point, int count) const {
    if (point.x() < kMargin || point.y() < kTop) return -1;
    const int column = (point.x() - kMargin) / (tile + kGap);
    const int row = firstOf(lineAt(point.y())) + column;
    return column < columns && row < count && cell(row).contains(point) ? row : -1;
  }
  /// First row and one past the last of those that touch [top, bottom], px.
  std::pair<int, int> rowsBetween(int from, int to, int count) const {
    const int first = std::clamp(firstOf(lineAt(from)), 0, count);
    return {first, to < 0 ? first : std::clamp(endOf(lineAt(to), count), first, count)};
  }
  /// Columns [first, last) whose cells touch [left, right], px.
  std::pair<int, int> columnsBetween(int left, int right) const {
    const int pitch = tile + kGap;
    const int first = std::clamp((left - kMargin + kGap) / pitch, 0, columns);
    return {first, std::clamp(right < kMargin ? 0 : (right - kMargin) / pitch + 1, first, columns)};
  }
  /// How many rows would lie above a relevance line dragged to this height: whole lines of tiles.
  int rowsAboveFor(int y, int count) const {
    const bool below = y > lineTop() + strip;
    const int fromTop = below ? y - lineTop() - strip : y - kTop;
    const int passed = std::max(0, (fromTop + rowHeight() / 2) / rowHeight());
    if (below) return std::min(aboveLine + passed * columns, count);
    return std::min(passed * columns, std::min(aboveLine, count));
  }

 private:
  int linesOf(int count) const { return (count + columns - 1) / columns; }
  int top(int line) const {
    const bool below = hasLine() && line >= linesAbove();
    return kTop + line * rowHeight() + (below ? strip + kGap : 0);
  }
  /// The line of tiles at that height; the relevance line counts as the one below it.
  int lineAt(int y) const {
    if (!hasLine() || y < lineTop()) return std::max(0, y - kTop) / rowHeight();
    return linesAbove() + std::max(0, y - lineTop() - strip - kGap) / rowHeight();
  }
};

}  // namespace ws
