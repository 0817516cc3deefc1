#pragma once
// One word or picture of the question, as a chip: what pointer and keys do on it.
#include <QAbstractButton>

#include "core/base/alignment.h"
#include "ui/search/chip_look.h"

namespace ws {

class ChipRow;
class WordFocus;

/// Hover: its heat. Click or Space: pins it; with Ctrl: beside those pinned. Dragging to another
/// chip: a phrase. Wheel, + and −: its weight. Menu key: all of it by name.
class WordChip : public QAbstractButton {
  Q_OBJECT

 public:
  WordChip(WordFocus& focus, int word, ChipRow& row);
  void show(const Word& word, int colour);
  void setThumb(const QImage& thumb);
  void setShare(float share, bool known);
  QSize sizeHint() const override { return chipSize(look()); }

  int word() const { return word_; }
  const Word& shown() const { return shown_; }
  int colour() const { return colour_; }
  bool isMarked() const;
  ChipRow& row() const { return row_; }
  /// What a screen reader says of it: "dog, adds 0.18 to the score, weight 2".
  QString spoken() const;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  ChipLook look() const;
  void describe();
  void pick(bool beside);
  bool isOnCross(const QPoint& at) const;
  void setCrossHovered(bool hovered);

  WordFocus& focus_;
  ChipRow& row_;
  const int word_;
  Word shown_;
  int colour_ = -1;
  QImage thumb_;
  float share_ = 0;
  bool hasShare_ = false;
  bool crossHovered_ = false;
  bool consumed_ = false;  ///< the press has drawn a phrase or begun an edit: it is no click
  int turned_ = 0;         ///< of the wheel, in eighths of a degree, not yet a step
};

}  // namespace ws
