#pragma once
// A slider with two grips: from here to there, in percent. Each grip is a slider of its own to
// keyboard and screen reader: Tab goes from one to the other, arrow keys, Page Up and Down, Home
// and End move it. They can't pass each other.
#include <QWidget>

class QSlider;

namespace ws {

class RangeSlider : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kMost = 100;

  /// @param lowName, highName  what the grips are called by a screen reader
  RangeSlider(const QString& lowName, const QString& highName, QWidget* parent);
  int low() const;
  int high() const;
  void setValues(int low, int high);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void changed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  int valueAt(qreal x) const;
  qreal placeOf(int value) const;
  void keepOrder(QSlider* moved);
  void arrange();
  QSlider* low_;
  QSlider* high_;
  QSlider* dragged_ = nullptr;
};

}  // namespace ws
