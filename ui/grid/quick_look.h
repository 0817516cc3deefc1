#pragma once
// A photo large over the window, for a glance: Space opens and closes it, arrows step.
#include <QImage>
#include <QWidget>
#include <memory>
#include <stop_token>

#include "core/engine.h"

namespace ws {

class Desk;
class PhotoGrid;

/// Follows the grid it is made for; nobody else needs to speak to it. Its parent is the grid's
/// window while it shows.
class QuickLook : public QWidget {
  Q_OBJECT

 public:
  QuickLook(Desk& desk, PhotoGrid& grid);

  void open(int row);
  void close();
  int row() const { return row_; }
  const QImage& heat() const { return heat_; }
  const QImage& photo() const { return photo_; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool focusNextPrevChild(bool) override { return false; }  // it is all there is while it shows
  void resizeEvent(QResizeEvent* event) override;

 private:
  void follow();
  void step(int by);
  void show(int row);
  void askPhoto();
  void askHeat();
  QRect photoRect() const;
  QString caption() const;

  Desk& desk_;
  PhotoGrid& grid_;
  int row_ = -1;
  PhotoId id_{};
  std::shared_ptr<const Alignment> alignment_;
  qreal aspect_ = 1;
  QImage photo_, heat_;
  QString problem_;
  bool heatOn_ = true;
  int askedEdge_ = 0;
  std::stop_source loading_;
};

}  // namespace ws
