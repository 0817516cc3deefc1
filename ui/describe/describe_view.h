#pragma once
// The ranked sentences as a list: which one is looked at, and what keys do.
#include <QListView>
#include <vector>

namespace ws {

class DescribeModel;

/// Hover or walk over a sentence: its heat. Return: search the photos with it. Delete: out of the
/// list. Ctrl+C: the selected ones as tab-separated text. Menu key: all of it by name.
class DescribeView : public QListView {
  Q_OBJECT

 public:
  DescribeView(DescribeModel& model, QWidget* parent);
  int activeRow() const;  ///< under the pointer, else the current one; -1: none
  void copy() const;      ///< the selected ones; none selected: the current one
  void copyAll() const;

 Q_SIGNALS:
  void activeChanged();
  void searchRequested(const QString& sentence);
  void removeRequested(const QStringList& sentences);
  void editRequested(const QString& sentence);  ///< a variation of it, please
  void left();                                  ///< Up from the first row: to the field

 protected:
  bool viewportEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

 private:
  void setHovered(const QModelIndex& index);
  std::vector<int> selectedRows() const;  ///< none selected: the current one
  QStringList selectedSentences() const;
  void copyRows(const std::vector<int>& rows) const;
  DescribeModel& model_;
  QPersistentModelIndex hovered_;
  bool staysBest_ = false;  ///< current because nobody chose: the first, whatever is ranked there
};

}  // namespace ws
