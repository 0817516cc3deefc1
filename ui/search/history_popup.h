#pragma once
// Earlier questions as a short list under the search line: Enter asks again, Delete forgets.
#include <QFrame>

class QListWidget;

namespace ws {

class SearchHistory;

class HistoryPopup : public QFrame {
  Q_OBJECT

 public:
  HistoryPopup(SearchHistory& history, QWidget* line);
  /// Under the line. Nothing where there is no history yet. @return whether it shows
  bool open();

 Q_SIGNALS:
  void chosen(int entry);

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void fill();
  void place();
  SearchHistory& history_;
  QWidget* line_;
  QListWidget* list_;
};

}  // namespace ws
