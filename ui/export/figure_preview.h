#pragma once
// The figure as it will be, fitted into the room there is.
#include <QImage>
#include <QWidget>

namespace ws {

class FigurePreview : public QWidget {
  Q_OBJECT

 public:
  explicit FigurePreview(QWidget* parent);

  /// @param dark     it is for dark pages, and shown on one
  /// @param caption  below it: how large it is
  void setFigure(const QImage& figure, bool dark, const QString& caption);
  void setMessage(const QString& text);  ///< why there is nothing to show
  bool isShowing() const { return !figure_.isNull(); }
  /// How wide the figure is shown at most, in device pixels.
  int widthInPixels() const;
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QImage figure_;
  bool dark_ = false;
  QString caption_, message_;
};

}  // namespace ws
