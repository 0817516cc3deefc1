#pragma once
// Thin lines from the best regions of the words looked at to their chips, and a ring around the
// chips of the words that the region under the pointer stands for. Lies over canvas and chips and
// takes no input.
#include <QWidget>

namespace ws {

class ChipRow;
class PhotoCanvas;
class WordFocus;

class ChipLines : public QWidget {
  Q_OBJECT

 public:
  /// @param stage  holds canvas and chips; the lines cover it
  ChipLines(const PhotoCanvas& canvas, const ChipRow& chips, const WordFocus& focus,
            QWidget* stage);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  /// A chip's place here; empty where it isn't shown.
  QRectF chipRect(int word) const;
  void paintLine(QPainter& painter, int word, const QColor& colour) const;
  const PhotoCanvas& canvas_;
  const ChipRow& chips_;
  const WordFocus& focus_;
};

}  // namespace ws
