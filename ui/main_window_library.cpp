// What the library holds and how photos come in.
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>
#include <algorithm>

#include "ui/empty_state.h"
#include "ui/error_bar.h"
#include "ui/find_page.h"
#include "ui/library/index_bar.h"
#include "ui/library/index_job.h"
#include "ui/library/library_page.h"
#include "ui/main_window.h"
#include "ui/qt_values.h"
#include "ui/search/search_flow.h"
#include "ui/search/suggestions.h"

namespace ws {

void MainWindow::engineIsThere() {
  const auto& engine = desk_->engine();
  find_->thumbnails().retryAll();
  find_->empty().setReady(!engine->isReadOnly());
  library_->setReady();
  reflectTruth();
  showModel();
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

/// Of the folder looked into, or of all; read again only where these are others.
void MainWindow::askSuggestions() {
  if (!desk_->engine() || !desk_->sources().suggestions) return;
  std::vector<std::filesystem::path> folders;
  for (const auto& folder : listed_.folders) {
    const auto holds = [&](const std::filesystem::path& inside) {
      return std::mismatch(folder.path.begin(), folder.path.end(), inside.begin(), inside.end())
                 .first == folder.path.end();
    };
    if (folder.online && (filter_.folders.empty() || holds(filter_.folders.front())))
      folders.push_back(folder.path);
  }
  if (folders == suggestionsOf_) return;
  suggestionsOf_ = folders;
  ask(
      desk_->questions(), "suggestions", this,
      [folders, read = desk_->sources().suggestions](std::stop_token) {
        std::vector<Suggestion> all;
        for (const auto& folder : folders)
          for (auto& each : read(folder)) all.push_back(std::move(each));
        return all;
      },
      [this](Result<std::vector<Suggestion>> read) {
        if (!read) errors_->show(read.error());
        find_->suggestions().setSuggestions(read.value_or(std::vector<Suggestion>{}));
      });
}

void MainWindow::engineFailed(const Error& error) {
  engineFailed_ = true;
  status_->setModel(tr("No model"), {}, false);
  errors_->show(error);
  library_->setReady();
  reflectEmptiness();
  reflectTruth();
}

void MainWindow::showModel() {
  ask(
      desk_->questions(), "models", this,
      [engine = desk_->engine()](std::stop_token) { return engine->modelPacks(); },
      [this](Result<std::vector<ModelPackRow>> packs) {
        status_->setModel({}, {}, false);
        if (!packs) return errors_->show(packs.error());
        for (const auto& pack : *packs)
          if (pack.active)
            status_->setModel(tr("Model: %1").arg(toQString(pack.name)),
                              toQString(pack.description), false);
      });
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
  suggestionsOf_.reset();  // a folder known already may have them now
  listing_->ask(filter_);
  find_->thumbnails().retryAll();
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

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->source()) return;  // our own photos on their way elsewhere
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
