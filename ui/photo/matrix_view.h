#pragma once
// Words by regions in small: one row a scored word, the best region outlined, its share at the end
// of the row.
#include <QWidget>
#include <optional>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

class WordFocus;

class MatrixView : public QWidget {
  Q_OBJECT

 public:
  MatrixView(WordFocus& focus, QWidget* parent);
  void setAlignment(std::optional<Alignment> alignment);
  void setHoveredRegion(int region);  ///< from the photo
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void regionHovered(int region);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QRectF cell(int row, int column) const;
  WordFocus& focus_;
  std::optional<Alignment> alignment_;
  std::vector<int> words_;    ///< the scored ones: a row each
  std::vector<int> colours_;  ///< of all words
  int hoveredRegion_ = -1;
  int hoveredWord_ = -1;
};

}  // namespace ws
