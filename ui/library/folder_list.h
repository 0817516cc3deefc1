#pragma once
// The library's folders, each with its state: indexed, being indexed, offline; how many photos, how
// many of them could not be read.
#include <QListView>
#include <QStandardItemModel>
#include <filesystem>
#include <vector>

#include "ui/library/listing.h"

namespace ws {

class FolderList : public QListView {
  Q_OBJECT

 public:
  explicit FolderList(QWidget* parent);
  /// @param indexing  a job is running
  void show(const Listed& listed, bool indexing);
  /// The selected folder; empty: none.
  std::filesystem::path chosen() const;
  bool isOnline() const;  ///< the selected one
  /// As high as its rows, up to some of them: no list within a list to scroll.
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

 Q_SIGNALS:
  void chosenChanged();

 private:
  std::vector<FolderRow> folders_;  ///< one a row; paths are bytes and don't survive a QString
  QStandardItemModel* rows_;
};

/// A folder's state in words: "120 not indexed yet · 3 could not be read".
QString folderStateText(const FolderRow& folder, bool indexing);

}  // namespace ws
