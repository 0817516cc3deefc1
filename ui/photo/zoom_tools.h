#pragma once
// Buttons beside the chips: draw a box, out, the scale in percent, in, fit.
#include <QToolButton>
#include <QWidget>

namespace ws {

class PhotoCanvas;

class ZoomTools : public QWidget {
  Q_OBJECT

 public:
  ZoomTools(PhotoCanvas& canvas, QWidget* parent);
  void refreshIcons();

 private:
  QToolButton* button(const char* name, const QString& tip);
  void reflect();
  PhotoCanvas& canvas_;
  QToolButton* draw_;
  QToolButton* out_;
  QToolButton* scale_;
  QToolButton* in_;
  QToolButton* fit_;
};

}  // namespace ws
