#pragma once
// The matrix with what it needs to be understood: which scorer, what the cells mean, what the marks
// add up to, and how rows and columns are ordered.
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QWidget>
#include <optional>

#include "ui/matrix/matrix_view.h"

class QActionGroup;

namespace ws {

class MatrixPanel : public QWidget {
  Q_OBJECT

 public:
  MatrixPanel(WordFocus& focus, QWidget* parent);
  void setAlignment(std::optional<Alignment> alignment);
  void setArrangement(const MatrixArrangement& arrangement);
  MatrixView& view() { return *view_; }
  /// What the matrix holds, for people: "similarity, cosine −1 to 1".
  static QString kindText(MatrixKind kind);

 Q_SIGNALS:
  void arranged(const ws::MatrixArrangement& arrangement);  ///< by the user

 private:
  void makeMenu();
  void take();
  void reflect();
  MatrixView* view_;
  QLabel* scorer_;
  QLabel* legend_;
  QToolButton* order_;
  QMenu* menu_;
  QActionGroup* columns_;
  QActionGroup* rows_;
  QAction* fold_;
};

}  // namespace ws

Q_DECLARE_METATYPE(ws::MatrixArrangement)
