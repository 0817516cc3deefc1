// From page to page.
#include <utility>

#include "ui/arranging.h"
#include "ui/compare/compare_page.h"
#include "ui/describe/describe_page.h"
#include "ui/export/export_dialog.h"
#include "ui/find_page.h"
#include "ui/find_side.h"
#include "ui/grid/photo_grid.h"
#include "ui/header.h"
#include "ui/library/library_page.h"
#include "ui/main_window.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/photo_canvas.h"
#include "ui/photo/photo_page.h"
#include "ui/search/search_flow.h"
#include "ui/search/search_line.h"
#include "ui/search/word_focus.h"

namespace ws {

QWidget* MainWindow::widgetOf(Page page) const {
  switch (page) {
    case Page::Find:
      return find_;
    case Page::Inspect:
      return photo_;
    case Page::Compare:
      return compare_;
    case Page::Describe:
      return describe_;
    case Page::Library:
      return library_;
  }
  return find_;
}

Page MainWindow::page() const {
  for (const Page page : {Page::Inspect, Page::Compare, Page::Describe, Page::Library})
    if (pages_->currentWidget() == widgetOf(page)) return page;
  return Page::Find;
}

/// The photo that is current in the grid, or the first; -1 where there is none.
int MainWindow::currentRow() {
  const QModelIndex current = grid().currentIndex();
  if (current.isValid()) return current.row();
  return find_->photos().rowCount() > 0 ? 0 : -1;
}

void MainWindow::goTo(Page to) {
  const int row = currentRow();
  const bool needsPhoto =
      to == Page::Compare || to == Page::Describe || (to == Page::Inspect && !photo_->isOpen());
  if (needsPhoto && row < 0) return header_->pages().setCurrent(page());
  if (page() == Page::Find || page() == Page::Inspect) backTo_ = page();
  takeHeat();
  switch (to) {
    case Page::Find:
      photo_->close();
      turnTo(Page::Find);
      if (grid().currentIndex().isValid()) grid().scrollTo(grid().currentIndex());
      break;
    case Page::Inspect:
      if (photo_->isOpen())
        turnTo(Page::Inspect);
      else
        openPhoto(row);
      break;
    case Page::Compare:
      grid().pick(row);
      compare_->controls().setHeatStyle(session_.heat);
      compare_->setQuestion(search_->searcher().query());
      setComparedPhotos();
      turnTo(Page::Compare);
      break;
    case Page::Describe:
      grid().pick(row);
      describe_->controls().setHeatStyle(session_.heat);
      describe_->open(find_->photos().idAt(row));
      turnTo(Page::Describe);
      break;
    case Page::Library:
      turnTo(Page::Library);
      break;
  }
}

void MainWindow::turnTo(Page page) {
  QWidget* shown = widgetOf(page);
  pages_->setCurrentWidget(shown);
  header_->pages().setCurrent(page);
  if (page == Page::Find)
    grid().setFocus();
  else if (page == Page::Inspect)
    photo_->canvas().setFocus();
  else if (page == Page::Compare)
    compare_->takeFocus();
  else if (page == Page::Describe)
    describe_->takeFocus();
  else
    shown->setFocus();
}

/// Whatever page the heat was changed on, it is the same heat everywhere.
void MainWindow::takeHeat() {
  if (page() == Page::Compare) session_.heat = compare_->controls().heatStyle();
  if (page() == Page::Describe) session_.heat = describe_->controls().heatStyle();
  photo_->controls().setHeatStyle(session_.heat);
  find_->setStyle(session_.heat);
}

void MainWindow::openPhoto(int row) {
  PhotoModel& photos = find_->photos();
  const auto alignment = photos.alignmentAt(row);
  openRow_ = row;
  grid().pick(row);
  backTo_ = Page::Inspect;
  turnTo(Page::Inspect);
  photo_->open(photos.idAt(row), alignment ? std::optional(*alignment) : std::nullopt, row,
               photos.rowCount());
  if (!alignment && photos.isSearch()) photo_->alignWith(search_->searcher().query());
}

void MainWindow::stepPhoto(int by) {
  const int row = page() == Page::Inspect ? openRow_ + by : currentRow() + by;
  if (row < 0 || row >= find_->photos().rowCount()) return;
  if (page() == Page::Inspect) return openPhoto(row);
  grid().pick(row);
  if (page() == Page::Compare) setComparedPhotos();
  if (page() == Page::Describe) describe_->open(find_->photos().idAt(row));
}

void MainWindow::reflectOpenPhoto() {
  if (!photo_->isOpen()) return;
  openRow_ = find_->photos().rowOf(photo_->photo());
  photo_->setPlace(openRow_, find_->photos().rowCount());
}

/// Back from a page that was come to from another.
void MainWindow::goBack() {
  if (backTo_ == Page::Inspect && page() != Page::Inspect && page() != Page::Library)
    photo_->close();  // it is the photo that is current now that opens
  goTo(page() == Page::Inspect ? Page::Find : backTo_);
}

void MainWindow::holdPhoto(std::optional<PhotoId> photo, bool byUser) {
  const auto before = std::exchange(held_, photo);
  const QString name = photo ? photoName(*photo) : QString();
  find_->side().setHeld(photo, name);
  if (page() == Page::Compare) setComparedPhotos();
  if (!byUser || before == photo) return;
  arranging_->arrange(
      photo ? tr("“%1” held to compare others with it").arg(name) : tr("No photo is held any more"),
      [this, before] { holdPhoto(before, false); }, [this, photo] { holdPhoto(photo, false); });
}

/// The one that is held and the one that is current; of two that are selected, both.
void MainWindow::setComparedPhotos() {
  PhotoModel& photos = find_->photos();
  const int row = currentRow();
  if (row < 0) return;
  const PhotoId current = photos.idAt(row);
  std::optional<PhotoId> held = held_;
  if (!held && grid().selectedCount() == 2)
    for (const PhotoId id : grid().selectedPhotos())
      if (id != current) held = id;
  compare_->setPinned(held);
  compare_->setOther(current);
}

QString MainWindow::photoName(PhotoId photo) {
  PhotoModel& photos = find_->photos();
  return photos.index(photos.rowOf(photo)).data().toString();
}

/// Of the photo that is current, or of all that are selected.
void MainWindow::exportFigure() {
  PhotoModel& photos = find_->photos();
  const int row = currentRow();
  const bool open = page() == Page::Inspect && photo_->isOpen();
  if (!desk_->engine() || (row < 0 && !open)) return;
  ExportJob job;
  job.question = search_->searcher().query();
  job.photos = {open ? photo_->photo() : photos.idAt(row)};
  for (const PhotoId id : grid().selectedPhotos())
    if (id != job.photos.front()) job.photos.push_back(id);
  if (open)
    job.alignment = photo_->alignment();
  else if (const auto alignment = photos.alignmentAt(row))
    job.alignment = *alignment;
  job.heat = session_.heat;
  job.looked = focus_->layers();
  auto* dialog = new ExportDialog(*desk_, std::move(job), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  if (!session_.exportFolder.isEmpty()) dialog->setFolder(session_.exportFolder);
  connect(dialog, &QDialog::finished, this,
          [this, dialog] { session_.exportFolder = dialog->folder(); });
  dialog->open();
}

void MainWindow::escape() {
  if (focus_->unpinAll()) return;
  if (page() != Page::Find)
    goBack();
  else
    search_->question().replace({});  // undo brings it back
}

void MainWindow::lineLeft() {
  if (page() == Page::Inspect || page() == Page::Compare) return turnTo(page());
  if (page() != Page::Find) goTo(Page::Find);
  grid().setFocus();
  if (!grid().currentIndex().isValid() && find_->photos().rowCount() > 0) grid().pick(0);
}

}  // namespace ws
