#include "ui/grid/photo_actions.h"

#include <QAction>
#include <QApplication>
#include <QDrag>
#include <QMenu>
#include <QPainter>
#include <algorithm>

#include "ui/grid/photo_grid.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

/// What hangs on the pointer: the current photo's tile, small, and how many go along.
QPixmap dragPicture(const PhotoGrid& grid, int count) {
  constexpr int kEdge = 96, kBadge = 24;
  const int row = grid.currentIndex().row();
  const auto* thumb = row < 0 ? nullptr : grid.thumbnails().find(grid.photos().idAt(row));
  if (!thumb) return {};
  const qreal ratio = grid.devicePixelRatioF();
  QPixmap picture(QSize(kEdge, kEdge) * ratio);
  picture.setDevicePixelRatio(ratio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  painter.setOpacity(0.85);
  const QSizeF fitted = QSizeF(thumb->pixmap.size()).scaled(kEdge, kEdge, Qt::KeepAspectRatio);
  painter.drawPixmap(QRectF(QPointF(0, 0), fitted), thumb->pixmap, QRectF(thumb->pixmap.rect()));
  if (count < 2) return picture;
  painter.setOpacity(1);
  painter.setFont(uiFont(kCaptionPx, QFont::DemiBold));
  const QString text = countText(count);
  const int width = std::max(kBadge, painter.fontMetrics().horizontalAdvance(text) + 12);
  const QRectF badge(kEdge - width, 0, width, kBadge);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().accent);
  painter.drawRoundedRect(badge, kBadge / 2.0, kBadge / 2.0);
  painter.setPen(theme().onAccent);
  painter.drawText(badge, Qt::AlignCenter, text);
  return picture;
}

QList<qint64> numbers(const std::vector<PhotoId>& photos) {
  QList<qint64> found;
  for (const PhotoId photo : photos) found << number(photo);
  return found;
}

}  // namespace

PhotoActions::PhotoActions(Desk& desk, PhotoGrid& grid)
    : QObject(&grid), desk_(desk), grid_(grid), files_(desk, this) {
  open_ = action(tr("Open\tEnter"), {}, &PhotoActions::open);
  look_ = action(tr("Quick look\tSpace"), {}, &PhotoActions::quickLook);
  folder_ = action(tr("Show in folder"), {}, &PhotoActions::showInFolder);
  image_ = action(tr("Copy image"), QKeySequence::Copy, &PhotoActions::copyImage);
  paths_ = action(tr("Copy path"), QKeySequence(tr("Ctrl+Shift+C")), &PhotoActions::copyPaths);
  similar_ = action(tr("Find similar photos"), QKeySequence(tr("Ctrl+Shift+F")),
                    &PhotoActions::similar);
  exclude_ = action(tr("Exclude photos like this"), QKeySequence(tr("Ctrl+Shift+E")),
                    &PhotoActions::exclude);
  line_ = action(tr("Relevant up to here"), {}, &PhotoActions::lineHere);
  stack_ = action({}, {}, &PhotoActions::toggleStack);
  connect(&grid, &PhotoGrid::menuRequested, this, &PhotoActions::showMenu);
  connect(&grid, &PhotoGrid::dragRequested, this, &PhotoActions::drag);
  connect(&files_, &PhotoFiles::copied, this, &PhotoActions::copied);
  connect(&files_, &PhotoFiles::failed, this, &PhotoActions::failed);
}

QAction* PhotoActions::action(const QString& text, const QKeySequence& keys,
                              void (PhotoActions::*what)()) {
  auto* made = new QAction(text, this);
  made->setShortcut(keys);
  made->setShortcutContext(Qt::WidgetShortcut);
  connect(made, &QAction::triggered, this, what);
  grid_.addAction(made);
  return made;
}

void PhotoActions::showMenu(const QPoint& place) {
  const int count = grid_.selectedCount(), row = grid_.currentIndex().row();
  if (count == 0) return;
  const PhotoModel& photos = grid_.photos();
  auto* menu = new QMenu(&grid_);
  menu->setObjectName(QStringLiteral("photoMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(open_);
  menu->addAction(look_);
  menu->addSeparator();
  fillPrograms(menu->addMenu(tr("Open with")));
  menu->addAction(folder_);
  menu->addSeparator();
  image_->setEnabled(desk_.engine() != nullptr);
  menu->addAction(image_);
  paths_->setText(count > 1 ? tr("Copy %Ln path(s)", nullptr, count) : tr("Copy path"));
  menu->addAction(paths_);
  menu->addSeparator();
  for (QAction* asks : {similar_, exclude_}) asks->setEnabled(desk_.engine() != nullptr);
  exclude_->setEnabled(exclude_->isEnabled() && photos.isSearch());
  menu->addAction(similar_);
  menu->addAction(exclude_);
  if (photos.isSearch()) {
    menu->addSeparator();
    line_->setEnabled(photos.order() == GridOrder::Relevance);
    menu->addAction(line_);
    if (row >= 0 && photos.stackAt(row) > 1) {
      stack_->setText(photos.isOpen(photos.idAt(row)) ? tr("Fold near-duplicates")
                                                      : tr("Unfold near-duplicates"));
      menu->addAction(stack_);
    }
  }
  menu->popup(place);
}

void PhotoActions::fillPrograms(QMenu* menu) {
  constexpr std::size_t kLookedAt = 200;  // selecting more doesn't change what can open them
  auto photos = grid_.selectedPhotos();
  QAction* other = menu->addAction(tr("Another program…"), this,
                                   [this, photos] { files_.openWithOther(photos); });
  QAction* looking = new QAction(tr("Looking for programs…"), menu);
  looking->setEnabled(false);
  menu->insertAction(other, looking);
  auto some = photos;
  some.resize(std::min(some.size(), kLookedAt));
  files_.withPrograms(std::move(some), [this, photos = std::move(photos), other = QPointer(other),
                                        looking = QPointer(looking), menu = QPointer(menu)](
                                           const std::vector<Program>& programs) {
    if (!menu || !other) return;
    delete looking;
    constexpr std::size_t kShownMost = 12;
    for (std::size_t i = 0; i < std::min(programs.size(), kShownMost); ++i) {
      const Program& program = programs[i];
      auto* open = new QAction(QIcon::fromTheme(program.icon), program.name, menu);
      connect(open, &QAction::triggered, this,
              [this, program, photos] { files_.openWith(program, photos); });
      menu->insertAction(other, open);
    }
    if (!programs.empty()) menu->insertSeparator(other);
  });
}

void PhotoActions::drag() {
  files_.withPaths(grid_.selectedPhotos(), [this](const PhotoFiles::Paths& paths) {
    // Where the photos lie has been asked meanwhile; the button may be up again.
    if (!(QGuiApplication::mouseButtons() & Qt::LeftButton) || paths.empty()) return;
    auto* drag = new QDrag(&grid_);
    drag->setMimeData(PhotoFiles::asUrls(paths).release());
    drag->setPixmap(dragPicture(grid_, static_cast<int>(paths.size())));
    drag->exec(Qt::CopyAction);
  });
}

void PhotoActions::open() {
  if (grid_.currentIndex().isValid()) Q_EMIT grid_.photoChosen(grid_.currentIndex().row());
}

void PhotoActions::quickLook() {
  if (grid_.currentIndex().isValid()) Q_EMIT grid_.quickLookRequested(grid_.currentIndex().row());
}

void PhotoActions::showInFolder() { files_.showInFolder(grid_.selectedPhotos()); }
void PhotoActions::copyPaths() { files_.copyPaths(grid_.selectedPhotos()); }

void PhotoActions::copyImage() {
  const int row = grid_.currentIndex().row();
  if (row >= 0) files_.copyImage(grid_.photos().idAt(row));
}

void PhotoActions::similar() {
  if (grid_.selectedCount() > 0) Q_EMIT findSimilar(numbers(grid_.selectedPhotos()));
}

void PhotoActions::exclude() {
  if (grid_.selectedCount() > 0 && grid_.photos().isSearch())
    Q_EMIT excludeLike(numbers(grid_.selectedPhotos()));
}

void PhotoActions::lineHere() {
  grid_.moveLine(grid_.photos().relevantAbove(grid_.currentIndex().row() + 1));
}

void PhotoActions::toggleStack() { grid_.toggleStack(grid_.currentIndex().row()); }

}  // namespace ws
