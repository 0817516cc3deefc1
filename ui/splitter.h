#pragma once
// Panes side by side with dividers that pointer and keyboard can move: on a divider, Left and Right
// move it, Shift with them in larger steps.
#include <QSplitter>
#include <QSplitterHandle>

namespace ws {

class Splitter : public QSplitter {
  Q_OBJECT

 public:
  explicit Splitter(QWidget* parent);
  /// What the divider before the last pane added so far is called by a screen reader.
  void nameLast(const QString& name);

 protected:
  QSplitterHandle* createHandle() override;
};

}  // namespace ws
