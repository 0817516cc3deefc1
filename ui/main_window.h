#pragma once
// The window: search line, folders, grid, photo page, status. It joins the parts; each does its own
// work.
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QWidget>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "ui/library/listing.h"
#include "ui/session.h"
#include "ui/work/desk.h"

namespace ws {

class ChipRow;
class EmptyState;
class ErrorBar;
class FailedDialog;
class FolderPane;
class GridHeat;
class IndexBar;
class IndexJob;
class PhotoGrid;
class PhotoModel;
class PhotoPage;
class SearchFlow;
class SearchLine;
class SystemScheme;
class Thumbnails;
class WordFocus;

class MainWindow : public QWidget {
  Q_OBJECT

 public:
  /// @param folders  to be added once the engine is there
  MainWindow(Sources sources, std::vector<std::filesystem::path> folders);
  ~MainWindow() override;

  /// Adds folders or photos to the library, now or as soon as the engine is there.
  void addPhotos(std::vector<std::filesystem::path> paths);
  void setThemeChoice(ThemeChoice choice);
  Desk& desk() { return *desk_; }
  PhotoGrid& grid() { return *grid_; }

 Q_SIGNALS:
  void firstPainted();  ///< once

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  // main_window.cpp: what it is made of
  QWidget* makeHeader();
  QWidget* makeFindPage();
  void makeMenu();
  void connectParts();
  void connectLibrary();
  void restoreSession();
  void saveSession();
  void reflectTheme();
  // main_window_flow.cpp: what happens
  void questionChanged();
  void showResults(const std::shared_ptr<const SearchResults>& results);
  void showListed(const Listed& listed);
  void reflectEmptiness();
  void reflectTruth();
  void reflectHeat();
  void openPhoto(int row);
  void stepPhoto(int by);
  void reflectOpenPhoto();
  void closePhoto();
  void escape();
  void engineIsThere();
  void jobEnded(const IngestReport& report);
  void chooseFolder();
  void showFailed();

  Session session_;
  std::vector<std::filesystem::path> toAdd_;
  bool painted_ = false;
  bool sidebarWanted_ = true;
  PhotoFilter filter_;
  Listed listed_;
  bool everListed_ = false;
  int openRow_ = -1;

  Desk* desk_;
  SystemScheme* scheme_;
  WordFocus* focus_;
  Listing* listing_;
  IndexJob* job_;
  PhotoModel* photos_;
  Thumbnails* thumbnails_;
  GridHeat* heat_;

  SearchLine* line_ = nullptr;
  SearchFlow* search_ = nullptr;
  QLabel* logo_ = nullptr;
  QToolButton* menuButton_ = nullptr;
  ErrorBar* errors_ = nullptr;
  FolderPane* folders_ = nullptr;
  ChipRow* chips_ = nullptr;
  QLabel* truth_ = nullptr;
  PhotoGrid* grid_ = nullptr;
  EmptyState* empty_ = nullptr;
  QStackedWidget* middle_ = nullptr;  ///< grid or empty state
  QStackedWidget* pages_ = nullptr;   ///< find or photo
  PhotoPage* page_ = nullptr;
  IndexBar* status_ = nullptr;
};

}  // namespace ws
