// The window's menu, its keys, and how all of it looks.
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QShortcut>

#include "ui/compare/compare_page.h"
#include "ui/describe/describe_page.h"
#include "ui/error_bar.h"
#include "ui/find_page.h"
#include "ui/grid/photo_grid.h"
#include "ui/header.h"
#include "ui/library/index_bar.h"
#include "ui/library/index_job.h"
#include "ui/library/library_page.h"
#include "ui/main_window.h"
#include "ui/photo/photo_page.h"
#include "ui/shortcut_sheet.h"
#include "ui/theme/theme.h"
#include "ui/undo_bar.h"

namespace ws {

void MainWindow::makeMenu() {
  auto* menu = new QMenu(&header_->menuButton());
  menu->addAction(tr("Add photos…"), QKeySequence::Open, this, &MainWindow::chooseFolder);
  menu->addAction(tr("Look for new photos"), QKeySequence(Qt::Key_F5), this,
                  [this] { job_->start({}); });
  menu->addAction(tr("Library…"), QKeySequence(tr("Ctrl+L")), this,
                  [this] { goTo(Page::Library); });
  menu->addSeparator();
  menu->addAction(tr("Undo"), QKeySequence::Undo, undo_, &UndoBar::undo);
  menu->addAction(tr("Redo"), QKeySequence(tr("Ctrl+Shift+Z")), undo_, &UndoBar::redo);
  menu->addAction(tr("Hold this photo to compare"), QKeySequence(tr("Ctrl+P")), this, [this] {
    if (const int row = currentRow(); row >= 0) holdPhoto(find_->photos().idAt(row), true);
  });
  menu->addAction(tr("Export figure…"), QKeySequence(tr("Ctrl+E")), this,
                  &MainWindow::exportFigure);
  menu->addSeparator();
  addViewActions(*menu);
  menu->addSeparator();
  addThemeActions(*menu);
  menu->addSeparator();
  menu->addAction(tr("Keyboard shortcuts"), QKeySequence(Qt::Key_F1), this, [this] {
    auto* sheet = new ShortcutSheet(this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
  });
  menu->addAction(tr("Quit"), QKeySequence::Quit, this, &QWidget::close);
  header_->menuButton().setMenu(menu);
  addActions(menu->actions());  // so that their keys work while the menu is closed

  connect(new QShortcut(QKeySequence(Qt::Key_F10), this), &QShortcut::activated,
          &header_->menuButton(), &QToolButton::showMenu);
  connect(new QShortcut(QKeySequence::ZoomIn, this), &QShortcut::activated, this,
          [this] { grid().setTileSize(grid().tileSize() + 16); });
  connect(new QShortcut(QKeySequence::ZoomOut, this), &QShortcut::activated, this,
          [this] { grid().setTileSize(grid().tileSize() - 16); });
  const std::pair<Qt::Key, Page> pages[] = {{Qt::Key_1, Page::Find},
                                            {Qt::Key_2, Page::Inspect},
                                            {Qt::Key_3, Page::Compare},
                                            {Qt::Key_4, Page::Describe}};
  for (const auto& [key, page] : pages)
    connect(new QShortcut(QKeySequence(Qt::ALT | key), this), &QShortcut::activated, this,
            [this, page = page] { goTo(page); });
}

void MainWindow::addViewActions(QMenu& menu) {
  const auto toggle = [&](const QString& text, bool on, const QKeySequence& keys, auto&& act) {
    QAction* action = menu.addAction(text, keys, this, act);
    action->setCheckable(true);
    action->setChecked(on);
  };
  toggle(tr("Folders"), session_.sidebar, QKeySequence(Qt::Key_F4), [this](bool shown) {
    foldersWanted_ = shown;
    showPanes();
  });
  toggle(tr("Photo chosen"), session_.side, QKeySequence(Qt::Key_F7), [this](bool shown) {
    sideWanted_ = shown;
    showPanes();
  });
  toggle(tr("Whole photos in tiles"), session_.wholePhotos, {},
         [this](bool whole) { grid().setShowsWhole(whole); });
  toggle(tr("Larger text"), session_.largerText, QKeySequence(tr("Ctrl+Shift+L")),
         [this](bool larger) { setLargerText(larger); });
  toggle(tr("Full screen"), false, QKeySequence(Qt::Key_F11),
         [this](bool full) { full ? showFullScreen() : showNormal(); });
}

void MainWindow::addThemeActions(QMenu& menu) {
  auto* themes = new QActionGroup(&menu);
  const std::pair<QString, ThemeChoice> choices[] = {
      {tr("Theme of the system"), ThemeChoice::System},
      {tr("Light"), ThemeChoice::Light},
      {tr("Dark"), ThemeChoice::Dark}};
  for (const auto& [text, choice] : choices) {
    QAction* action =
        menu.addAction(text, this, [this, choice = choice] { setThemeChoice(choice); });
    action->setCheckable(true);
    action->setChecked(session_.theme == choice);
    themes->addAction(action);
  }
}

void MainWindow::reflectTheme() {
  header_->refreshIcons();
  errors_->refreshIcons();
  find_->refreshIcons();
  photo_->refreshIcons();
  compare_->refreshIcons();
  describe_->refreshIcons();
  library_->refreshIcons();
  status_->refreshIcons();
  undo_->setFloor(status_->height());
  reflectTruth();
}

void MainWindow::showPanes() {
  // The first screen has nothing to choose from but what it says.
  const bool first = everListed_ && !listed_.counts.photos && !job_->isRunning();
  find_->setPanes(foldersWanted_ && !first, sideWanted_ && !first);
}

}  // namespace ws
