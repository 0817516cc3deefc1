#pragma once
// The table of differences as it is looked at: bars to both sides, and words that light up.
#include <QTreeView>

namespace ws {

class DifferenceModel;
class WordFocus;

/// Hover or walk over a word: its heat on both sides. Click, Space or Return: pins it, with Ctrl
/// beside those pinned. Ctrl+C: the table as tab-separated text.
class DifferenceView : public QTreeView {
  Q_OBJECT

 public:
  DifferenceView(DifferenceModel& model, QWidget* parent);
  /// Whose words the rows are (see differenceOf).
  void follow(WordFocus& focus);
  bool isActive(int row) const;  ///< its word is looked at
  bool isPinned(int row) const;
  void copy() const;

 protected:
  bool viewportEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void hoverRow(int row);
  void pick(int row, bool beside);
  void layColumns();
  DifferenceModel& model_;
  WordFocus* focus_ = nullptr;
  QMetaObject::Connection following_;
  int hovered_ = -1;  ///< the word that this view has made hovered
};

}  // namespace ws
