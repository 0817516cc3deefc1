#include "ui/library/folder_pane.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/qt_values.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

enum Role { kCount = Qt::UserRole, kOnline };
constexpr int kRowHeight = 34, kLeastWidth = 150;

/// Name left, count right, a sign where the folder isn't there now.
class FolderDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {120, scaled(kRowHeight)};
  }
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect row = option.rect.adjusted(0, 1, 0, -1);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(selected ? theme().hover : theme().raised);
      painter->drawRoundedRect(row, kRadius, kRadius);
    }
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
      painter->setPen(QPen(theme().accent, 1));
      painter->setBrush(Qt::NoBrush);
      painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    }
    const bool online = index.data(kOnline).toBool();
    const QString count = countText(index.data(kCount).toLongLong());
    painter->setFont(uiFont(kBodyPx));
    const int countWidth = painter->fontMetrics().horizontalAdvance(count);
    QRect inner = row.adjusted(10, 0, -10, 0);
    painter->setPen(theme().quiet);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, count);
    inner.setRight(inner.right() - countWidth - 10);
    constexpr int kIcon = 16;
    const QString sign = !online            ? QStringLiteral("offline")
                         : index.row() == 0 ? QStringLiteral("photos")
                                            : QStringLiteral("folder");
    painter->drawPixmap(
        inner.left(), inner.center().y() - kIcon / 2 + 1,
        iconPixmap(sign, kIcon, theme().quiet, painter->device()->devicePixelRatioF()));
    inner.setLeft(inner.left() + kIcon + 8);
    painter->setFont(uiFont(kBodyPx, selected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(online ? theme().text : theme().quiet);
    painter->drawText(
        inner, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, inner.width()));
    painter->restore();
  }
};

}  // namespace

FolderPane::FolderPane(QWidget* parent)
    : QWidget(parent),
      list_(new QListView(this)),
      rows_(new QStandardItemModel(this)),
      add_(new QPushButton(tr("Add photos…"), this)),
      library_(new QPushButton(tr("Library and indexing"), this)) {
  setObjectName(QStringLiteral("sidebar"));
  setAttribute(Qt::WA_StyledBackground);
  setMinimumWidth(kLeastWidth);
  auto* heading = new QLabel(tr("PHOTOS"), this);
  heading->setProperty("role", "caption");
  heading->setIndent(10);
  list_->setObjectName(QStringLiteral("folders"));
  list_->setAccessibleName(tr("Folders"));
  list_->setModel(rows_);
  list_->setItemDelegate(new FolderDelegate(list_));
  list_->setEditTriggers(QListView::NoEditTriggers);
  list_->setMouseTracking(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->viewport()->setAutoFillBackground(false);
  add_->setObjectName(QStringLiteral("addPhotos"));
  add_->setIcon(icon(QStringLiteral("add-folder")));
  library_->setObjectName(QStringLiteral("manageLibrary"));
  library_->setProperty("role", "link");
  library_->setToolTip(
      tr("Folders with their state, what is being indexed, what could not be read (Ctrl+L)"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(10, 20, 10, 12);
  layout->setSpacing(2);
  layout->addWidget(heading);
  layout->addWidget(list_, 1);
  layout->addWidget(library_, 0, Qt::AlignLeft);
  layout->addSpacing(4);
  layout->addWidget(add_);
  connect(add_, &QPushButton::clicked, this, &FolderPane::addRequested);
  connect(library_, &QPushButton::clicked, this, &FolderPane::libraryRequested);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& current) {
            if (current.isValid())
              Q_EMIT folderChosen(paths_[static_cast<std::size_t>(current.row())]);
          });
}

void FolderPane::refreshIcons() { add_->setIcon(icon(QStringLiteral("add-folder"))); }

void FolderPane::choose(const std::filesystem::path& folder) {
  const auto at = std::find(paths_.begin(), paths_.end(), folder);
  if (at != paths_.end())
    list_->setCurrentIndex(rows_->index(static_cast<int>(at - paths_.begin()), 0));
}

void FolderPane::show(const Listed& listed) {
  const auto fill = [this](int row, const QString& name, const QString& tip, qint64 count,
                           bool online) {
    if (row >= rows_->rowCount()) rows_->appendRow(new QStandardItem);
    QStandardItem* item = rows_->item(row);
    item->setText(name);
    item->setToolTip(tip);
    item->setData(count, kCount);
    item->setData(online, kOnline);
    item->setData(online
                      ? tr("%1, %Ln photo(s)", nullptr, static_cast<int>(count)).arg(name)
                      : tr("%1, offline, %Ln photo(s)", nullptr, static_cast<int>(count)).arg(name),
                  Qt::AccessibleTextRole);
  };
  fill(0, tr("All photos"), tr("All photos of this library"), listed.counts.photos, true);
  paths_ = {std::filesystem::path()};
  int row = 1;
  for (const auto& folder : listed.folders) {
    const QString name =
        pathText(folder.path.filename().empty() ? folder.path.parent_path().filename()
                                                : folder.path.filename());
    const QString tip =
        folder.online
            ? pathText(folder.path)
            : tr("%1\nisn't there now. Its photos stay searchable.").arg(pathText(folder.path));
    paths_.push_back(folder.path);
    fill(row++, name, tip, folder.photos, folder.online);
  }
  rows_->removeRows(row, rows_->rowCount() - row);
  const auto wanted = std::find(paths_.begin(), paths_.end(), std::exchange(later_, {}));
  if (list_->currentIndex().isValid() && wanted == paths_.end()) return;
  if (list_->currentIndex().isValid() && wanted == paths_.begin()) return;
  const QSignalBlocker quiet(list_->selectionModel());
  const auto at = wanted == paths_.end() ? 0 : static_cast<int>(wanted - paths_.begin());
  list_->setCurrentIndex(rows_->index(at, 0));
}

}  // namespace ws
