#pragma once
// The window: header, pages, status. It joins the parts; each does its own work.
#include <QStackedWidget>
#include <QWidget>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "ui/library/listing.h"
#include "ui/page_switch.h"
#include "ui/session.h"
#include "ui/work/desk.h"

class QMenu;

namespace ws {

class Arranging;
class ComparePage;
class DescribePage;
class ErrorBar;
class FindPage;
class Header;
class HiddenPhotos;
class IndexBar;
class IndexJob;
class LibraryPage;
class PhotoGrid;
class PhotoModel;
class PhotoPage;
class SearchFlow;
class SearchLine;
class SystemScheme;
class UndoBar;
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
  void setLargerText(bool larger);
  Desk& desk() { return *desk_; }
  PhotoGrid& grid();

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
  void makeParts();
  void connectSearch();
  void connectGrid();
  void connectPages();
  void connectComparing();
  void connectLibrary();
  // main_window_menu.cpp: the menu and how all looks
  void makeMenu();
  void addViewActions(QMenu& menu);
  void addThemeActions(QMenu& menu);
  void reflectTheme();
  void showPanes();
  // main_window_flow.cpp: from questions to photos
  void questionChanged();
  void showResults(const std::shared_ptr<const SearchResults>& results);
  void chooseSimilar();
  void showListed(const Listed& listed);
  void askSuggestions();
  void reflectEmptiness();
  void reflectTruth();
  void reflectHeat();
  /// @param alone  as a question of their own
  void askWith(const std::vector<PhotoId>& photos, float weight, bool alone);
  // main_window_pages.cpp: from page to page
  QWidget* widgetOf(Page page) const;
  Page page() const;
  int currentRow();
  void goTo(Page page);
  void turnTo(Page page);
  void takeHeat();
  void openPhoto(int row);
  void stepPhoto(int by);
  void reflectOpenPhoto();
  void goBack();
  void holdPhoto(std::optional<PhotoId> photo, bool byUser);
  void setComparedPhotos();
  QString photoName(PhotoId photo);
  void exportFigure();
  void escape();
  void lineLeft();
  // main_window_library.cpp: what the library holds and how photos come in
  void engineIsThere();
  void engineFailed(const Error& error);
  void showModel();
  void jobEnded(const IngestReport& report);
  void chooseFolder();
  // main_window_session.cpp: from one day to the next
  void restoreSession();
  void restorePlace();
  void saveSession();
  Place placeNow() const;

  Session session_;
  std::optional<Place> toRestore_;  ///< where the last session was left; until the photos are there
  std::vector<std::filesystem::path> toAdd_;
  bool painted_ = false;
  bool foldersWanted_ = true, sideWanted_ = true;
  PhotoFilter filter_;
  Listed listed_;
  std::optional<PhotoId> similarTo_;  ///< what others like it are looked for: to be chosen in the answer
  bool everListed_ = false;
  /// Whose suggestions are shown or asked for.
  std::optional<std::vector<std::filesystem::path>> suggestionsOf_;
  bool engineFailed_ = false;
  int openRow_ = -1;
  Page backTo_ = Page::Find;     ///< from pages that are come to from there
  std::optional<PhotoId> held_;  ///< to compare others with it

  Desk* desk_;
  SystemScheme* scheme_;
  WordFocus* focus_;
  HiddenPhotos* hidden_;
  Listing* listing_;
  IndexJob* job_;

  Header* header_ = nullptr;
  SearchLine* line_ = nullptr;
  ErrorBar* errors_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  FindPage* find_ = nullptr;
  PhotoPage* photo_ = nullptr;
  ComparePage* compare_ = nullptr;
  DescribePage* describe_ = nullptr;
  LibraryPage* library_ = nullptr;
  IndexBar* status_ = nullptr;
  SearchFlow* search_ = nullptr;
  Arranging* arranging_ = nullptr;
  UndoBar* undo_ = nullptr;
};

}  // namespace ws
