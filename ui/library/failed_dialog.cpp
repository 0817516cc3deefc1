#include "ui/library/failed_dialog.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/library/index_job.h"
#include "ui/messages.h"
#include "ui/qt_values.h"
#include "ui/work/desk.h"

namespace ws {
namespace {
constexpr std::size_t kShownMost = 10000;  // a list longer than this isn't read, it is retried
}

FailedDialog::FailedDialog(Desk& desk, IndexJob& job, QWidget* parent)
    : QDialog(parent),
      desk_(desk),
      job_(job),
      summary_(new QLabel(this)),
      list_(new QTreeView(this)),
      rows_(new QStandardItemModel(this)),
      retry_(new QPushButton(this)),
      show_(new QPushButton(tr("Show in folder"), this)) {
  setObjectName(QStringLiteral("failedDialog"));
  setWindowTitle(tr("Photos that could not be read"));
  resize(760, 440);
  auto* heading = new QLabel(windowTitle(), this);
  heading->setProperty("role", "title");
  summary_->setProperty("role", "quiet");
  summary_->setWordWrap(true);
  list_->setObjectName(QStringLiteral("failedList"));
  list_->setAccessibleName(windowTitle());
  list_->setModel(rows_);
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setEditTriggers(QTreeView::NoEditTriggers);
  list_->setSelectionMode(QTreeView::ExtendedSelection);
  list_->setTextElideMode(Qt::ElideMiddle);
  retry_->setObjectName(QStringLiteral("retry"));
  auto* close = new QPushButton(tr("Close"), this);
  close->setObjectName(QStringLiteral("closeFailed"));
  close->setProperty("role", "primary");

  auto* buttons = new QHBoxLayout;
  buttons->addWidget(retry_);
  buttons->addWidget(show_);
  buttons->addStretch(1);
  buttons->addWidget(close);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 18, 20, 18);
  layout->setSpacing(10);
  layout->addWidget(heading);
  layout->addWidget(summary_);
  layout->addWidget(list_, 1);
  layout->addLayout(buttons);

  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  connect(retry_, &QPushButton::clicked, this, &FailedDialog::retry);
  connect(show_, &QPushButton::clicked, this, &FailedDialog::showInFolder);
  const auto reflect = [this] {
    const auto chosen = list_->selectionModel()->selectedRows().size();
    retry_->setText(chosen > 0 ? tr("Retry %Ln selected", nullptr, static_cast<int>(chosen))
                               : tr("Retry all"));
    retry_->setEnabled(desk_.engine() && !job_.isRunning() && rows_->rowCount() > 0);
    show_->setEnabled(chosen == 1);
  };
  connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, reflect);
  connect(&job_, &IndexJob::changed, this, reflect);
  connect(&job_, &IndexJob::ended, this, &FailedDialog::refresh);
  connect(rows_, &QStandardItemModel::rowsInserted, this, reflect);
  reflect();
  refresh();
}

void FailedDialog::refresh() {
  ask(
      desk_.questions(), "failed", this,
      [reader = desk_.reader()](std::stop_token) {
        auto ids = reader.ids({.status = PhotoStatus::Failed}, PhotoOrder::Path);
        if (ids.size() > kShownMost) ids.resize(kShownMost);
        return reader.rows(ids);
      },
      [this](Result<std::vector<PhotoRow>> rows) {
        if (rows)
          fill(*rows);
        else
          summary_->setText(errorSentence(rows.error()));
      });
}

void FailedDialog::fill(const std::vector<PhotoRow>& photos) {
  photos_ = photos;
  rows_->clear();
  rows_->setHorizontalHeaderLabels({tr("Photo"), tr("Why"), tr("Folder")});
  for (const auto& photo : photos) {
    auto* name = new QStandardItem(pathText(photo.path.filename()));
    auto* why = new QStandardItem(photoProblem(photo.code));
    auto* folder = new QStandardItem(pathText(photo.path.parent_path()));
    name->setToolTip(pathText(photo.path));
    why->setToolTip(toQString(photo.message));
    rows_->appendRow({name, why, folder});
  }
  list_->header()->setStretchLastSection(true);
  list_->setColumnWidth(0, 190);
  list_->setColumnWidth(1, 290);
  summary_->setText(
      photos.empty()
          ? tr("Every photo could be read.")
          : tr("They stay where they are; nothing was changed. All other photos are searchable."));
}

void FailedDialog::retry() {
  std::vector<PhotoId> chosen;
  for (const auto& index : list_->selectionModel()->selectedRows())
    chosen.push_back(photos_[static_cast<std::size_t>(index.row())].id);
  if (chosen.empty())
    for (const auto& photo : photos_) chosen.push_back(photo.id);
  job_.retry(std::move(chosen));
}

void FailedDialog::showInFolder() {
  const auto chosen = list_->selectionModel()->selectedRows();
  if (chosen.size() != 1) return;
  const auto folder = photos_[static_cast<std::size_t>(chosen.front().row())].path.parent_path();
  QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(folder.string())));
}

}  // namespace ws
