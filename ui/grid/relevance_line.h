#pragma once
// The line under the photos that answer the question: dashed, named, with a grip. It hides nothing.
#include <QWidget>
#include <vector>

namespace ws {

/// Shown by the grid between its tiles. It says what the user does with it; the grid moves it.
class RelevanceLine : public QWidget {
  Q_OBJECT

 public:
  explicit RelevanceLine(QWidget* parent);

  /// @param count     photos above the line  @param total  photos of the answer
  /// @param computed  where the line lies by itself
  void show(int count, int total, int computed);
  /// Scores of the answer, best first, for the small curve at the right end; a few dozen will do.
  void setCurve(std::vector<float> scores);
  int count() const { return count_; }
  int total() const { return total_; }
  bool isDragged() const { return grabbed_; }
  int heightWanted() const;

 Q_SIGNALS:
  void dragged(int top);          ///< to this height of its parent
  void dropped(bool accepted);    ///< false: Esc
  void stepRequested(int lines, int photos);  ///< by keys: lines of tiles, or single photos
  void resetRequested();          ///< back to where it was computed
  void leftByKey();               ///< Esc

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QString label() const;
  void paintCurve(QPainter& painter, const QRect& place) const;
  int count_ = 0, total_ = 0, computed_ = 0;
  std::vector<float> curve_;
  bool grabbed_ = false;
  int grabbedAt_ = 0;
};

}  // namespace ws
