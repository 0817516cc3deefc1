#include "ui/library/library_page.h"

#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/library/failed_list.h"
#include "ui/library/folder_list.h"
#include "ui/library/index_job.h"
#include "ui/library/job_card.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kWidth = 900;  // of the column; lines longer than this are hard to read across

QLabel* caption(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("role", "caption");
  return label;
}

}  // namespace

LibraryPage::LibraryPage(Desk& desk, IndexJob& job, HiddenPhotos& hidden, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      job_(job),
      back_(new QPushButton(tr("Photos"), this)),
      add_(new QPushButton(tr("Add photos…"), this)),
      card_(new JobCard(job, this)),
      folders_(new FolderList(this)),
      none_(new QLabel(tr("No folder yet. Add one, or drop it on this window."), this)),
      photos_(new QPushButton(tr("Show its photos"), this)),
      look_(new QPushButton(tr("Look for new photos in it"), this)),
      files_(new QPushButton(tr("Open in the file manager"), this)),
      failedTitle_(caption(tr("COULD NOT BE READ"), this)),
      failed_(new FailedList(desk, job, hidden, this)) {
  setObjectName(QStringLiteral("libraryPage"));
  setAttribute(Qt::WA_StyledBackground);
  setAccessibleName(tr("Library"));
  setFocusPolicy(Qt::StrongFocus);
  none_->setProperty("role", "quiet");
  auto* column = new QWidget(this);
  column->setMaximumWidth(scaled(kWidth));
  auto* inner = new QVBoxLayout(column);
  inner->setContentsMargins(20, 16, 20, 16);
  inner->setSpacing(8);
  inner->addWidget(makeTop());
  inner->addSpacing(6);
  inner->addWidget(card_);
  inner->addSpacing(10);
  inner->addWidget(caption(tr("FOLDERS"), this));
  inner->addWidget(none_);
  inner->addWidget(makeFolders());
  inner->addSpacing(10);
  inner->addWidget(failedTitle_);
  inner->addWidget(failed_, 1);
  inner->addStretch(0);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addStretch(1);
  layout->addWidget(column, 100);
  layout->addStretch(1);

  connect(back_, &QPushButton::clicked, this, &LibraryPage::closed);
  connect(add_, &QPushButton::clicked, this, &LibraryPage::addRequested);
  connect(&job_, &IndexJob::ended, failed_, &FailedList::refresh);
  connect(folders_, &FolderList::chosenChanged, this, &LibraryPage::reflect);
  const auto showPhotos = [this] {
    if (const auto folder = folders_->chosen(); !folder.empty()) Q_EMIT folderChosen(folder);
  };
  connect(folders_, &QListView::activated, this, showPhotos);
  connect(photos_, &QPushButton::clicked, this, showPhotos);
  connect(look_, &QPushButton::clicked, this, [this] { job_.start({folders_->chosen()}); });
  connect(files_, &QPushButton::clicked, this, [this] {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFile::decodeName(folders_->chosen().c_str())));
  });
  refreshIcons();
  reflect();
}

QWidget* LibraryPage::makeTop() {
  auto* top = new QWidget(this);
  back_->setObjectName(QStringLiteral("libraryBack"));
  back_->setProperty("role", "link");
  add_->setObjectName(QStringLiteral("libraryAdd"));
  auto* title = new QLabel(tr("Library"), top);
  title->setProperty("role", "headline");
  auto* promise = new QLabel(tr("Nothing is ever deleted from or changed on your disk."), top);
  promise->setObjectName(QStringLiteral("libraryPromise"));
  promise->setProperty("role", "quiet");
  promise->setWordWrap(true);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(title);
  words->addWidget(promise);
  auto* line = new QHBoxLayout;
  line->addLayout(words, 1);
  line->addWidget(add_, 0, Qt::AlignBottom);
  auto* layout = new QVBoxLayout(top);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(back_, 0, Qt::AlignLeft);
  layout->addLayout(line);
  return top;
}

QWidget* LibraryPage::makeFolders() {
  auto* part = new QWidget(this);
  photos_->setObjectName(QStringLiteral("folderPhotos"));
  look_->setObjectName(QStringLiteral("folderLook"));
  files_->setObjectName(QStringLiteral("folderFiles"));
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  for (QPushButton* button : {photos_, look_, files_}) buttons->addWidget(button);
  buttons->addStretch(1);
  auto* layout = new QVBoxLayout(part);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(folders_);
  layout->addLayout(buttons);
  return part;
}

void LibraryPage::show(const Listed& listed) {
  const bool failedChanged = !listed_ || listed_->counts.failed != listed.counts.failed;
  listed_ = listed;
  card_->setCounts(listed.counts.photos - listed.counts.failed,
                   listed.counts.indexed + listed.counts.away);
  folders_->show(listed, job_.isRunning());
  // While it isn't looked at, it isn't asked about.
  if (failedChanged && isVisible()) failed_->refresh();
  reflect();
}

void LibraryPage::setReady() {
  card_->setReady(mayWrite());
  failed_->refresh();
  reflect();
}

bool LibraryPage::mayWrite() const { return desk_.engine() && !desk_.engine()->isReadOnly(); }

void LibraryPage::reflect() {
  const bool any = listed_ && !listed_->folders.empty();
  const bool chosen = !folders_->chosen().empty();
  none_->setVisible(!any);
  for (QWidget* part : {static_cast<QWidget*>(folders_), static_cast<QWidget*>(photos_),
                        static_cast<QWidget*>(look_), static_cast<QWidget*>(files_)})
    part->setVisible(any);
  add_->setEnabled(mayWrite());
  photos_->setEnabled(chosen);
  look_->setEnabled(chosen && mayWrite() && folders_->isOnline());
  files_->setEnabled(chosen && folders_->isOnline());
  const bool failed = listed_ && listed_->counts.failed > 0;
  failedTitle_->setVisible(failed);
  failed_->setVisible(failed);
}

void LibraryPage::goToFailed() { failed_->list().setFocus(); }

void LibraryPage::refreshIcons() {
  back_->setIcon(icon(QStringLiteral("back"), true));
  add_->setIcon(icon(QStringLiteral("add-folder")));
  card_->refreshIcons();
}

void LibraryPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  failed_->refresh();
}

void LibraryPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    Q_EMIT closed();
  else
    QWidget::keyPressEvent(event);
}

}  // namespace ws
