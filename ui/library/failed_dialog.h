#pragma once
// The photos that could not be read, with the reason, and a way to try again.
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <vector>

#include "core/base/photo_row.h"

namespace ws {

class Desk;
class IndexJob;

class FailedDialog : public QDialog {
  Q_OBJECT

 public:
  FailedDialog(Desk& desk, IndexJob& job, QWidget* parent);
  void refresh();  ///< asks the library for the list again

 private:
  void fill(const std::vector<PhotoRow>& photos);
  void retry();
  void showInFolder();

  Desk& desk_;
  IndexJob& job_;
  std::vector<PhotoRow> photos_;
  QLabel* summary_;
  QTreeView* list_;
  QStandardItemModel* rows_;
  QPushButton* retry_;
  QPushButton* show_;
};

}  // namespace ws
