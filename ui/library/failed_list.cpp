#include "ui/library/failed_list.h"

#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/library/hidden_photos.h"
#include "ui/library/index_job.h"
#include "ui/messages.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr std::size_t kShownMost = 10000;  // a list longer than this isn't read, it is retried
constexpr int kNameWidth = 190, kReasonWidth = 310;

QPushButton* button(const char* name, QWidget* parent) {
  auto* made = new QPushButton(parent);
  made->setObjectName(QLatin1String(name));
  return made;
}

}  // namespace

FailedList::FailedList(Desk& desk, IndexJob& job, HiddenPhotos& hidden, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      job_(job),
      hidden_(hidden),
      summary_(new QLabel(this)),
      list_(new QTreeView(this)),
      rows_(new QStandardItemModel(this)),
      retry_(button("retry", this)),
      hide_(button("hideFailed", this)),
      show_(button("showFailed", this)),
      withHidden_(new QCheckBox(this)) {
  setObjectName(QStringLiteral("failedPanel"));
  summary_->setObjectName(QStringLiteral("failedSummary"));
  summary_->setProperty("role", "quiet");
  summary_->setWordWrap(true);
  list_->setObjectName(QStringLiteral("failedList"));
  list_->setAccessibleName(tr("Photos that could not be read"));
  list_->setModel(rows_);
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setEditTriggers(QTreeView::NoEditTriggers);
  list_->setSelectionMode(QTreeView::ExtendedSelection);
  list_->setTextElideMode(Qt::ElideMiddle);
  list_->setTabKeyNavigation(false);
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  show_->setText(tr("Show in folder"));
  hide_->setToolTip(
      tr("Hidden here: no longer listed or counted in this window. The file stays as it is."));
  withHidden_->setObjectName(QStringLiteral("withHidden"));
  withHidden_->setProperty("role", "quiet");

  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  for (QPushButton* each : {retry_, hide_, show_}) buttons->addWidget(each);
  buttons->addStretch(1);
  buttons->addWidget(withHidden_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(summary_);
  layout->addWidget(list_, 1);
  layout->addLayout(buttons);

  connect(retry_, &QPushButton::clicked, this, &FailedList::retry);
  connect(hide_, &QPushButton::clicked, this, &FailedList::toggleHidden);
  connect(show_, &QPushButton::clicked, this, &FailedList::showInFolder);
  connect(withHidden_, &QCheckBox::toggled, this, &FailedList::fill);
  connect(list_, &QTreeView::customContextMenuRequested, this, &FailedList::openMenu);
  connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &FailedList::reflect);
  connect(&job_, &IndexJob::ended, this, &FailedList::refresh);
  connect(&job_, &IndexJob::changed, this, [this] {
    if (retry_->isEnabled() == job_.isRunning()) reflect();
  });
  connect(&hidden_, &HiddenPhotos::changed, this, &FailedList::fill);
  fill();
}

void FailedList::refresh() {
  ask(
      desk_.questions(), "failed", this,
      [reader = desk_.reader()](std::stop_token) {
        auto ids = reader.ids({.status = PhotoStatus::Failed}, PhotoOrder::Path);
        if (ids.size() > kShownMost) ids.resize(kShownMost);
        return reader.rows(ids);
      },
      [this](Result<std::vector<PhotoRow>> rows) {
        if (!rows) return summary_->setText(errorSentence(rows.error()));
        photos_ = std::move(*rows);
        fill();
      });
}

void FailedList::fill() {
  const auto hidden = std::count_if(photos_.begin(), photos_.end(), [this](const PhotoRow& photo) {
    return hidden_.contains(photo.path);
  });
  withHidden_->setVisible(hidden > 0);
  withHidden_->setText(tr("Show %Ln hidden here", nullptr, static_cast<int>(hidden)));
  const bool all = withHidden_->isChecked();
  rows_->clear();
  rows_->setHorizontalHeaderLabels({tr("Photo"), tr("Why"), tr("Folder")});
  listed_.clear();
  for (std::size_t i = 0; i < photos_.size(); ++i) {
    const PhotoRow& photo = photos_[i];
    const bool isHidden = hidden_.contains(photo.path);
    if (isHidden && !all) continue;
    listed_.push_back(i);
    const QString file = pathText(photo.path.filename());
    auto* name = new QStandardItem(isHidden ? tr("%1 (hidden here)").arg(file) : file);
    auto* why = new QStandardItem(photoProblem(photo.code));
    auto* folder = new QStandardItem(pathText(photo.path.parent_path()));
    name->setToolTip(pathText(photo.path));
    why->setToolTip(toQString(photo.message));
    if (isHidden)
      for (auto* item : {name, why, folder}) item->setForeground(theme().quiet);
    rows_->appendRow({name, why, folder});
  }
  list_->header()->setStretchLastSection(true);
  list_->setColumnWidth(0, scaled(kNameWidth));
  list_->setColumnWidth(1, scaled(kReasonWidth));
  list_->setVisible(!listed_.empty());
  summary_->setText(photos_.empty() ? tr("Every photo could be read.")
                    : listed_.empty()
                        ? tr("All that could not be read are hidden here.")
                        : tr("They stay where they are. All other photos are searchable."));
  reflect();
}

std::vector<const PhotoRow*> FailedList::chosen() const {
  std::vector<const PhotoRow*> rows;
  for (const auto& index : list_->selectionModel()->selectedRows())
    rows.push_back(&photos_[listed_[static_cast<std::size_t>(index.row())]]);
  return rows;
}

void FailedList::reflect() {
  const auto rows = chosen();
  const int count = static_cast<int>(rows.size());
  const bool hiddenOnly = count > 0 && std::all_of(rows.begin(), rows.end(), [this](auto* photo) {
                            return hidden_.contains(photo->path);
                          });
  retry_->setText(count > 0 ? tr("Retry %Ln selected", nullptr, count) : tr("Retry all"));
  retry_->setEnabled(desk_.engine() && !desk_.engine()->isReadOnly() && !job_.isRunning() &&
                     !listed_.empty());
  hide_->setText(hiddenOnly  ? tr("List %Ln again", nullptr, count)
                 : count > 0 ? tr("Ignore %Ln selected", nullptr, count)
                             : tr("Ignore all"));
  hide_->setEnabled(!listed_.empty());
  show_->setEnabled(count == 1);
  for (QPushButton* each : {retry_, hide_, show_}) each->setVisible(!listed_.empty());
}

void FailedList::retry() {
  std::vector<PhotoId> ids;
  for (const auto* photo : chosen()) ids.push_back(photo->id);
  if (ids.empty())
    for (const std::size_t i : listed_) ids.push_back(photos_[i].id);
  job_.retry(std::move(ids));
}

void FailedList::toggleHidden() {
  std::vector<std::filesystem::path> paths;
  auto rows = chosen();
  if (rows.empty())
    for (const std::size_t i : listed_) rows.push_back(&photos_[i]);
  bool allHidden = true;
  for (const auto* photo : rows) {
    paths.push_back(photo->path);
    allHidden = allHidden && hidden_.contains(photo->path);
  }
  if (allHidden)
    hidden_.show(paths);
  else
    hidden_.hide(paths);
}

void FailedList::showInFolder() {
  const auto rows = chosen();
  if (rows.size() != 1) return;
  QDesktopServices::openUrl(
      QUrl::fromLocalFile(QFile::decodeName(rows.front()->path.parent_path().c_str())));
}

void FailedList::openMenu(const QPoint& at) {
  if (chosen().empty()) return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(retry_->text(), this, &FailedList::retry)->setEnabled(retry_->isEnabled());
  menu->addAction(hide_->text(), this, &FailedList::toggleHidden);
  menu->addAction(show_->text(), this, &FailedList::showInFolder)->setEnabled(show_->isEnabled());
  menu->popup(list_->viewport()->mapToGlobal(at));
}

}  // namespace ws
