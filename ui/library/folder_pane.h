#pragma once
// The left pane: all photos, and the folders they come from. Saved searches and dates find their
// place below.
#include <QListView>
#include <QStandardItemModel>
#include <QWidget>
#include <filesystem>
#include <vector>

#include "ui/library/listing.h"

class QPushButton;

namespace ws {

class FolderPane : public QWidget {
  Q_OBJECT

 public:
  explicit FolderPane(QWidget* parent);
  void show(const Listed& listed);
  void choose(const std::filesystem::path& folder);  ///< as by the user; empty: all photos
  /// The folder that is looked into already, to be marked once the folders are known.
  void chooseLater(const std::filesystem::path& folder) { later_ = folder; }
  void refreshIcons();

 Q_SIGNALS:
  void folderChosen(const std::filesystem::path& path);  ///< empty: all photos
  void addRequested();
  void libraryRequested();

 private:
  std::vector<std::filesystem::path>
      paths_;  ///< of the rows; paths are bytes and don't survive a QString
  QListView* list_;
  QStandardItemModel* rows_;
  QPushButton* add_;
  QPushButton* library_;
  std::filesystem::path later_;
};

}  // namespace ws
