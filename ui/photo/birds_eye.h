#pragma once
// The whole photo in small, with a frame around the part that the canvas shows. Click or drag to go
// there; the arrow keys of the canvas do the same.
#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace ws {

class BirdsEye : public QWidget {
  Q_OBJECT

 public:
  explicit BirdsEye(QWidget* parent);
  void setPicture(const QImage& picture);
  /// @param part  in fractions of the photo
  void setShownPart(const QRectF& part);

 Q_SIGNALS:
  void centreRequested(QPointF fraction);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  void ask(QPointF place);
  QPixmap small_;
  qint64 pictureKey_ = 0;
  QRectF part_;
};

}  // namespace ws
