// What happens in the window: from keystrokes to photos, and back.
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QScrollBar>
#include <QStandardPaths>
#include <QUrl>
#include <algorithm>
#include <cmath>

#include "ui/empty_state.h"
#include "ui/error_bar.h"
#include "ui/grid/photo_grid.h"
#include "ui/library/failed_dialog.h"
#include "ui/library/folder_pane.h"
#include "ui/library/index_bar.h"
#include "ui/library/index_job.h"
#include "ui/main_window.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/photo_page.h"
#include "ui/qt_values.h"
#include "ui/search/chip_row.h"
#include "ui/search/query_text.h"
#include "ui/search/search_flow.h"
#include "ui/search/search_line.h"
#include "ui/search/word_focus.h"
#include "ui/theme/theme.h"

namespace ws {

void MainWindow::questionChanged() {
  const Searcher& searcher = search_->searcher();
  if (page_->isOpen()) page_->alignWith(searcher.query());
  if (searcher.isEmpty()) {
    photos_->setPhotos(listed_.photos);
    grid_->verticalScrollBar()->setValue(0);
    reflectEmptiness();
  }
  reflectTruth();
}

void MainWindow::showResults(const std::shared_ptr<const SearchResults>& results) {
  photos_->setResults(results);
  grid_->verticalScrollBar()->setValue(0);
  reflectHeat();
  reflectOpenPhoto();
  reflectEmptiness();
  reflectTruth();
}

void MainWindow::showListed(const Listed& listed) {
  listed_ = listed;
  everListed_ = true;
  folders_->show(listed_);
  status_->setCounts(listed_.counts.photos, listed_.counts.indexed + listed_.counts.away);
  status_->setFailedCount(listed_.counts.failed);
  photos_->refreshRows();
  // While a sentence waits for its first answer (the model is loading), all photos show.
  if (search_->searcher().isEmpty() || !photos_->isSearch()) {
    // The list may change under the user's eyes while photos come in: the chosen one and the place
    // stay.
    const QModelIndex current = grid_->currentIndex();
    const auto chosen =
        current.isValid() ? std::optional(photos_->idAt(current.row())) : std::nullopt;
    const int place = grid_->verticalScrollBar()->value();
    photos_->setPhotos(listed_.photos);
    if (chosen && !grid_->currentIndex().isValid()) {
      grid_->setCurrentIndex(photos_->index(photos_->rowOf(*chosen)));
      grid_->verticalScrollBar()->setValue(place);
    }
  }
  reflectOpenPhoto();
  reflectEmptiness();
  reflectTruth();
}

void MainWindow::reflectOpenPhoto() {
  if (!page_->isOpen()) return;
  openRow_ = photos_->rowOf(page_->photo());
  page_->setPlace(openRow_, photos_->rowCount());
}

void MainWindow::reflectEmptiness() {
  using Kind = EmptyState::Kind;
  const bool anyPhotos = photos_->rowCount() > 0;
  if (!anyPhotos) {
    if (!everListed_)
      empty_->setKind(Kind::Opening);
    else if (!listed_.counts.photos)
      empty_->setKind(!job_->isRunning()  ? Kind::NoLibrary
                      : job_->isDrawing() ? Kind::DrawingDemo
                                          : Kind::Indexing);
    else if (photos_->isSearch())
      empty_->setKind(
          Kind::NoResult,
          listed_.counts.indexed
              ? tr("No photo of this folder is indexed yet, or none was scored.")
              : tr("No photo is indexed yet. The first answers come as soon as some are."));
    else if (search_->searcher().isEmpty())
      empty_->setKind(Kind::NoPhotosHere);
  }
  // The first screen has nothing to choose from but what it says.
  const bool first = everListed_ && !listed_.counts.photos && !job_->isRunning();
  folders_->setVisible(sidebarWanted_ && !first);
  middle_->setCurrentWidget(anyPhotos ? static_cast<QWidget*>(grid_) : empty_);
}

void MainWindow::reflectTruth() {
  const auto bold = [](const QString& text) {
    return QStringLiteral("<b style=\"color:%1\">%2</b>").arg(theme().text.name(), text);
  };
  const QString dot = QStringLiteral(" · ");
  if (search_->searcher().isEmpty()) {
    const auto count = static_cast<int>(listed_.photos.size());
    truth_->setText(count ? bold(tr("%Ln photo(s)", nullptr, count)) + dot + tr("newest first")
                          : QString());
    return;
  }
  if (!desk_->engine()) {
    truth_->setText(tr("The model is loading; the answer follows in a moment."));
    return;
  }
  if (search_->searcher().hasNothingToLookFor()) {
    truth_->setText(tr("Nothing to look for yet: add a word or a picture."));
    return;
  }
  const auto& results = photos_->results();
  if (!results) {
    truth_->setText(tr("Searching…"));
    return;
  }
  QStringList parts;
  parts << bold(tr("%Ln best", nullptr, static_cast<int>(results->hits.size()))) +
               QLatin1Char(' ') +
               tr("of %Ln photo(s)", nullptr, static_cast<int>(results->searched));
  parts << (results->exact ? tr("every photo scored")
                           : tr("%1 candidates scored finely").arg(countText(results->candidates)));
  parts << tr("%1 ms").arg(results->timings.totalMs < 10
                               ? QString::number(results->timings.totalMs, 'f', 1)
                               : countText(std::llround(results->timings.totalMs)));
  parts << tr("scorer %1").arg(toQString(results->scorer).toHtmlEscaped());
  if (heat_->isOn()) parts << HeatControls::scaleText(session_.heat.scale);
  const QString unknown = unknownSentence(search_->searcher().words());
  if (!unknown.isEmpty()) parts << unknown.toHtmlEscaped();
  if (results->truncated) parts << tr("the sentence is longer than the model reads");
  truth_->setText(parts.join(dot));
}

void MainWindow::reflectHeat() {
  const auto& results = photos_->results();
  // While a newer sentence waits for its answer, its words may not be those of the photos on screen.
  const bool current = results && search_->searcher().speaksOf(*results);
  heat_->setWords(current ? focus_->active() : std::vector<int>{});
  reflectTruth();
}

void MainWindow::openPhoto(int row) {
  const Hit* hit = photos_->hitAt(row);
  openRow_ = row;
  grid_->setCurrentIndex(photos_->index(row));
  pages_->setCurrentWidget(page_);
  page_->open(photos_->idAt(row), hit ? std::optional(hit->alignment) : std::nullopt, row,
              photos_->rowCount());
  page_->setFocus();
}

void MainWindow::stepPhoto(int by) {
  const int row = openRow_ + by;
  if (row >= 0 && row < photos_->rowCount()) openPhoto(row);
}

void MainWindow::closePhoto() {
  page_->close();
  pages_->setCurrentIndex(0);
  grid_->setFocus();
  const QModelIndex current = grid_->currentIndex();
  if (current.isValid()) grid_->scrollTo(current);
}

void MainWindow::escape() {
  if (focus_->unpinAll()) return;
  if (page_->isOpen())
    closePhoto();
  else
    line_->clear();
}

void MainWindow::engineIsThere() {
  const auto& engine = desk_->engine();
  thumbnails_->retryAll();
  empty_->setReady(!engine->isReadOnly());
  reflectTruth();
  ask(
      desk_->questions(), "models", this,
      [engine](std::stop_token) { return engine->modelPacks(); },
      [this](Result<std::vector<ModelPackRow>> packs) {
        status_->setModel({}, {}, false);
        if (!packs) return errors_->show(packs.error());
        for (const auto& pack : *packs)
          if (pack.active)
            status_->setModel(tr("Model: %1").arg(toQString(pack.name)),
                              toQString(pack.description), false);
      });
  if (engine->isReadOnly()) {
    errors_->showNotice(
        tr("Another program is writing this library: you can search it, and add photos when the "
           "other program is done."));
    listing_->ask(filter_);
    return;
  }
  const bool known = !listed_.folders.empty();
  listing_->ask(filter_);
  if (!toAdd_.empty())
    job_->start(std::exchange(toAdd_, {}));
  else if (known)
    job_->start({});  // what has changed since the last time
}

void MainWindow::jobEnded(const IngestReport& report) {
  QStringList notice;
  if (report.stopped)
    notice << tr("Stopped: %1 photos indexed, %2 still to do")
                  .arg(countText(report.indexed), countText(report.remaining));
  else if (report.indexed > 0)
    notice << tr("%Ln photo(s) added", nullptr, static_cast<int>(report.indexed));
  status_->setNotice(notice.join(QStringLiteral(" · ")), report.stopped && report.remaining > 0);
  if (!report.notices.empty()) errors_->showNotice(toQString(report.notices.front()));
  listing_->ask(filter_);
  thumbnails_->retryAll();
  if (report.indexed > 0 || report.gone > 0) search_->searcher().repeat();
}

void MainWindow::addPhotos(std::vector<std::filesystem::path> paths) {
  if (paths.empty()) return;
  if (desk_->engine())
    job_->start(std::move(paths));
  else
    toAdd_.insert(toAdd_.end(), paths.begin(), paths.end());
}

void MainWindow::chooseFolder() {
  const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
  auto* dialog = new QFileDialog(this, tr("Add photos"),
                                 QDir(pictures).exists() ? pictures : QDir::homePath());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& chosen) {
    std::vector<std::filesystem::path> folders;
    for (const auto& folder : chosen) folders.push_back(toPath(folder));
    addPhotos(std::move(folders));
  });
  dialog->open();
}

void MainWindow::showFailed() {
  auto* dialog = new FailedDialog(*desk_, *job_, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const auto urls = event->mimeData()->urls();
  if (std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); }))
    event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  std::vector<std::filesystem::path> paths;
  for (const auto& url : event->mimeData()->urls())
    if (url.isLocalFile()) paths.push_back(toPath(url.toLocalFile()));
  event->acceptProposedAction();
  addPhotos(std::move(paths));
}

}  // namespace ws
