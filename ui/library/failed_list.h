#pragma once
// The photos that could not be read, each with its reason: try again, hide from here, show in the
// file manager.
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QWidget>
#include <vector>

#include "core/base/photo_row.h"

namespace ws {

class Desk;
class HiddenPhotos;
class IndexJob;

class FailedList : public QWidget {
  Q_OBJECT

 public:
  FailedList(Desk& desk, IndexJob& job, HiddenPhotos& hidden, QWidget* parent);
  void refresh();  ///< asks the library for the list again
  QTreeView& list() { return *list_; }

 private:
  void fill();
  void reflect();
  std::vector<const PhotoRow*> chosen() const;  ///< those selected
  void retry();
  void toggleHidden();
  void showInFolder();
  void openMenu(const QPoint& at);

  Desk& desk_;
  IndexJob& job_;
  HiddenPhotos& hidden_;
  std::vector<PhotoRow> photos_;     ///< all that failed
  std::vector<std::size_t> listed_;  ///< one a row: index into photos_
  QLabel* summary_;
  QTreeView* list_;
  QStandardItemModel* rows_;
  QPushButton* retry_;
  QPushButton* hide_;
  QPushButton* show_;
  QCheckBox* withHidden_;
};

}  // namespace ws
