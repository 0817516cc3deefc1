#pragma once
// One photo, large: heat over it, the best region of each word, the region under the pointer.
#include <QColor>
#include <QImage>
#include <QPixmap>
#include <QWidget>
#include <map>
#include <optional>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// The least region whose box holds a point (fractions of the photo); -1 where there is none.
int regionAt(const Alignment& alignment, QPointF point);
/// The highest similarity of a word with a region over the word's rows.
float wordValue(const Alignment& alignment, int word, int region);

class PhotoCanvas : public QWidget {
  Q_OBJECT

 public:
  explicit PhotoCanvas(QWidget* parent);

  void setPhoto(const QImage& photo,
                qreal aspect);  ///< a smaller picture of it is stretched until the sharp one comes
  void setProblem(const QString& text);  ///< in place of the photo
  void setAlignment(std::optional<Alignment> alignment);
  void setActiveWords(std::vector<int> words);
  void setHeat(const QImage& heat);  ///< null: none
  void setBoxesShown(bool shown);
  void setHoveredRegion(int region);  ///< from the matrix

  const QImage& photo() const { return photo_; }
  const QImage& heat() const { return heat_; }
  const QString& problem() const { return problem_; }
  /// Where the photo lies, px.
  QRectF photoRect() const;

 Q_SIGNALS:
  void regionHovered(int region);
  void resized();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct BestBox {
    QString label;
    QColor colour;
  };
  /// The regions that are the best of some word, with those words' values; of the words looked at,
  /// or of the others.
  std::map<int, BestBox> bestBoxes(bool active) const;
  QRectF boxRect(int region) const;
  void paintBoxes(QPainter& painter) const;
  void paintBox(QPainter& painter, int region, const QString& label, bool strong,
                const QColor& colour) const;

  QImage photo_;
  QImage heat_;
  qreal aspect_ = 1;
  QString problem_;
  std::optional<Alignment> alignment_;
  std::vector<int> active_;
  std::vector<int> colours_;
  bool boxes_ = true;
  int hoveredRegion_ = -1;
};

}  // namespace ws
