#include "ui/library/folder_list.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/qt_values.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

enum Role { kPath = Qt::UserRole, kState, kCount, kShare, kOnline };
constexpr int kRowHeight = 54, kRowsMost = 6;
constexpr int kBarWidth = 120, kBarHeight = 4;

QString nameOf(const std::filesystem::path& path) {
  return pathText(path.filename().empty() ? path.parent_path().filename() : path.filename());
}

/// Name and place left, count, state and share right.
class FolderRowDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {200, scaled(kRowHeight)};
  }
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QRect row = option.rect.adjusted(4, 2, -4, -2);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(selected ? theme().hover : theme().raised);
      painter->drawRoundedRect(row, kRadius, kRadius);
    }
    if (focused) {
      painter->setPen(QPen(theme().accent, 1));
      painter->setBrush(Qt::NoBrush);
      painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    }
    const bool online = index.data(kOnline).toBool();
    QRect inner = row.adjusted(12, 7, -12, -7);
    const int sign = scaled(18);
    painter->drawPixmap(inner.left(), inner.center().y() - sign / 2,
                        iconPixmap(online ? QStringLiteral("folder") : QStringLiteral("offline"),
                                   sign, theme().quiet, painter->device()->devicePixelRatioF()));
    inner.setLeft(inner.left() + sign + 12);
    const QRect top(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QRect bottom(inner.left(), top.bottom() + 1, inner.width(), inner.height() / 2);
    const int taken = std::max(paintRight(*painter, top, index.data(kCount).toString(), true),
                               paintRight(*painter, bottom, index.data(kState).toString(), false));
    paintShare(*painter, bottom, taken, index.data(kShare).toReal());
    const int room = inner.width() - taken - kBarWidth - 24;
    painter->setFont(uiFont(kBodyPx, QFont::DemiBold));
    painter->setPen(online ? theme().text : theme().quiet);
    painter->drawText(
        top, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
    painter->setFont(uiFont(kCaptionPx));
    painter->setPen(theme().quiet);
    painter->drawText(
        bottom, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data(kPath).toString(), Qt::ElideMiddle, room));
    painter->restore();
  }

 private:
  static int paintRight(QPainter& painter, const QRect& line, const QString& text, bool body) {
    painter.setFont(uiFont(body ? kBodyPx : kCaptionPx));
    painter.setPen(body ? theme().text : theme().quiet);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
    return painter.fontMetrics().horizontalAdvance(text);
  }
  /// How much of it is indexed, left of the state; nothing where all is.
  static void paintShare(QPainter& painter, const QRect& line, int taken, qreal share) {
    if (share >= 1) return;
    const QRectF bar(line.right() - taken - 12 - kBarWidth, line.center().y() - kBarHeight / 2.0,
                     kBarWidth, kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().line);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(theme().accent);
    painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * share, bar.height())), 2, 2);
  }
};

}  // namespace

QString folderStateText(const FolderRow& folder, bool indexing) {
  QStringList parts;
  const auto count = [](std::int64_t number) { return static_cast<int>(number); };
  if (!folder.online)
    parts << FolderList::tr("Offline: not there now, its photos stay searchable");
  else if (folder.pending > 0 && indexing)
    parts << FolderList::tr("%1 of %2 indexed")
                 .arg(countText(folder.photos - folder.pending - folder.failed),
                      countText(folder.photos - folder.failed));
  else if (folder.pending > 0)
    parts << FolderList::tr("%Ln not indexed yet", nullptr, count(folder.pending));
  else if (folder.photos > 0)
    parts << FolderList::tr("All indexed");
  else
    parts << FolderList::tr("No photos in it");
  if (folder.online && folder.away > 0)
    parts << FolderList::tr("%Ln not there now", nullptr, count(folder.away));
  if (folder.failed > 0)
    parts << FolderList::tr("%Ln could not be read", nullptr, count(folder.failed));
  return parts.join(QStringLiteral(" · "));
}

FolderList::FolderList(QWidget* parent) : QListView(parent), rows_(new QStandardItemModel(this)) {
  setObjectName(QStringLiteral("folderList"));
  setAccessibleName(tr("Folders of the library"));
  setModel(rows_);
  setItemDelegate(new FolderRowDelegate(this));
  setEditTriggers(NoEditTriggers);
  setMouseTracking(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setProperty("role", "card");
  viewport()->setAutoFillBackground(false);
  connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &FolderList::chosenChanged);
}

void FolderList::show(const Listed& listed, bool indexing) {
  const auto before = folders_.size();
  folders_ = listed.folders;
  for (int row = 0; row < static_cast<int>(folders_.size()); ++row) {
    const FolderRow& folder = folders_[static_cast<std::size_t>(row)];
    if (row >= rows_->rowCount()) rows_->appendRow(new QStandardItem);
    QStandardItem* item = rows_->item(row);
    const QString state = folderStateText(folder, indexing);
    const QString count = tr("%Ln photo(s)", nullptr, static_cast<int>(folder.photos));
    const auto readable = static_cast<double>(folder.photos - folder.failed);
    item->setText(nameOf(folder.path));
    item->setToolTip(pathText(folder.path));
    item->setData(pathText(folder.path.parent_path()), kPath);
    item->setData(state, kState);
    item->setData(count, kCount);
    item->setData(readable > 0 ? 1 - static_cast<double>(folder.pending) / readable : 1.0, kShare);
    item->setData(folder.online, kOnline);
    item->setData(QStringLiteral("%1, %2, %3").arg(item->text(), count, state),
                  Qt::AccessibleTextRole);
  }
  rows_->removeRows(static_cast<int>(folders_.size()),
                    rows_->rowCount() - static_cast<int>(folders_.size()));
  if (folders_.size() != before) updateGeometry();
}

std::filesystem::path FolderList::chosen() const {
  const auto rows = selectionModel()->selectedRows();
  return rows.empty() ? std::filesystem::path()
                      : folders_[static_cast<std::size_t>(rows.front().row())].path;
}

bool FolderList::isOnline() const {
  const auto rows = selectionModel()->selectedRows();
  return !rows.empty() && folders_[static_cast<std::size_t>(rows.front().row())].online;
}

QSize FolderList::sizeHint() const {
  const int rows = std::clamp(rows_->rowCount(), 1, kRowsMost);
  return {400, rows * scaled(kRowHeight) + 8};
}

}  // namespace ws
