#pragma once
// How one chip looks: a value, its size and its painting, apart from what it does.
#include <QColor>
#include <QImage>
#include <QRect>
#include <QString>

class QPainter;

namespace ws {

struct ChipLook {
  QString text;
  QString weight;  ///< "×2"; empty: as it is
  QString share;   ///< "0.41"; empty: not known, or folded into "other words"
  QColor colour;   ///< the word's, along the lower edge
  QImage thumb;    ///< of a picture
  bool picture = false;
  bool against = false;  ///< hatched, with a minus sign
  bool known = true;     ///< else struck through
  bool scored = true;
  bool plain = false;  ///< a small word: no field, quiet text
  bool hovered = false, pinned = false, inPhrase = false, focused = false;
  bool removeHovered = false;  ///< the pointer is on the cross
};

int chipHeight();
QSize chipSize(const ChipLook& look);
void paintChip(QPainter& painter, const QRect& rect, const ChipLook& look);
/// The cross at the right end, for pictures; in the chip's own coordinates.
QRect removeRect(const QSize& chip);

}  // namespace ws
