#pragma once
// One sentence about what has just been arranged, and the way back. Lies in the window's lowest line,
// goes by itself, takes no focus; the same is always at Ctrl+Z.
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

class QUndoStack;

namespace ws {

class UndoBar : public QWidget {
  Q_OBJECT

 public:
  /// @param window  what it lies over
  UndoBar(QUndoStack& stack, QWidget* window);
  void setFloor(int px) { floor_ = px; }  ///< height of the window's lowest line

  /// A step that the stack now holds.
  void showDone(const QString& what);
  void undo();  ///< as by Ctrl+Z: with a word on what was undone
  void redo();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void show(const QString& sentence, bool offersUndo);
  void place();
  QUndoStack& stack_;
  QLabel* text_;
  QPushButton* button_;
  QTimer leave_;
  int floor_ = 0;
  bool offersUndo_ = true;
};

}  // namespace ws
