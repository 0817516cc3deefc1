#pragma once
// The library: its folders, what is being indexed, what could not be read.
#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <filesystem>
#include <optional>

#include "ui/library/listing.h"

namespace ws {

class Desk;
class FailedList;
class FolderList;
class HiddenPhotos;
class IndexJob;
class JobCard;

class LibraryPage : public QWidget {
  Q_OBJECT

 public:
  LibraryPage(Desk& desk, IndexJob& job, HiddenPhotos& hidden, QWidget* parent);

  void show(const Listed& listed);  ///< what the library holds now
  void setReady();                  ///< the engine is there, or won't come
  /// To the photos that could not be read.
  void goToFailed();
  void refreshIcons();

 Q_SIGNALS:
  void closed();
  void addRequested();
  void folderChosen(const std::filesystem::path& folder);  ///< show its photos

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeTop();
  QWidget* makeFolders();
  void reflect();
  bool mayWrite() const;

  Desk& desk_;
  IndexJob& job_;
  std::optional<Listed> listed_;
  QPushButton* back_;
  QPushButton* add_;
  JobCard* card_;
  FolderList* folders_;
  QLabel* none_;
  QPushButton* photos_;
  QPushButton* look_;
  QPushButton* files_;
  QLabel* failedTitle_;
  FailedList* failed_;
};

}  // namespace ws
