#include "ui/grid/grid_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include "ui/grid/photo_grid.h"

namespace ws {
namespace {

/// One photo. Made when a screen reader asks, and unregistered with the list or when the rows
/// change.
class PhotoItem : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  PhotoItem(PhotoGrid* grid, int row) : grid_(grid), row_(row) {}

  bool isValid() const override { return grid_ && row_ < grid_->photos().rowCount(); }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(grid_);
  }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QString text(QAccessible::Text kind) const override {
    if (!isValid() || kind != QAccessible::Name) return {};
    return index()
        .data(Qt::AccessibleTextRole)
        .toString()
        .replace(QLatin1Char('\n'), QLatin1String(", "));
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    if (!isValid()) return {};
    const QRect cell = grid_->visualRect(index());
    return {grid_->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
  }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  QAccessible::State state() const override {
    QAccessible::State state;
    if (!isValid()) return state;
    const bool current = grid_->currentIndex().row() == row_;
    state.selectable = state.focusable = true;
    state.selected = current;
    state.focused = current && grid_->hasFocus();
    state.offscreen = !grid_->viewport()->rect().intersects(grid_->visualRect(index()));
    return state;
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                : nullptr;
  }
  QStringList actionNames() const override { return {pressAction()}; }
  void doAction(const QString& name) override {
    if (isValid() && name == pressAction()) Q_EMIT grid_->photoChosen(row_);
  }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }
  int row() const { return row_; }

 private:
  QModelIndex index() const { return grid_->photos().index(row_); }
  QPointer<PhotoGrid> grid_;
  int row_;
};

class PhotoList : public QAccessibleWidget {
 public:
  explicit PhotoList(PhotoGrid* grid) : QAccessibleWidget(grid, QAccessible::List), grid_(grid) {}
  ~PhotoList() override { forgetItems(); }

  int childCount() const override { return grid_->photos().rowCount(); }
  QAccessibleInterface* child(int row) const override {
    if (row < 0 || row >= childCount()) return nullptr;
    if (const auto known = items_.constFind(row); known != items_.constEnd())
      return QAccessible::accessibleInterface(*known);
    auto* item = new PhotoItem(grid_, row);
    items_.insert(row, QAccessible::registerAccessibleInterface(item));
    return item;
  }
  QAccessibleInterface* childAt(int x, int y) const override {
    return child(grid_->indexAt(grid_->viewport()->mapFromGlobal(QPoint(x, y))).row());
  }
  int indexOfChild(const QAccessibleInterface* item) const override {
    const auto* photo = dynamic_cast<const PhotoItem*>(item);
    return photo ? photo->row() : -1;
  }
  QAccessibleInterface* focusChild() const override { return child(grid_->currentIndex().row()); }
  void forgetItems() {
    for (const auto id : std::as_const(items_)) QAccessible::deleteAccessibleInterface(id);
    items_.clear();
  }

 private:
  PhotoGrid* grid_;
  mutable QHash<int, QAccessible::Id> items_;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
  auto* grid =
      className == QLatin1String("ws::PhotoGrid") ? qobject_cast<PhotoGrid*>(object) : nullptr;
  return grid ? new PhotoList(grid) : nullptr;
}

}  // namespace

void installGridAccessibility() {
  static const bool installed = [] {
    QAccessible::installFactory(makeInterface);
    return true;
  }();
  Q_UNUSED(installed);
}

void resetGridAccessibility(PhotoGrid* grid) {
  if (!QAccessible::isActive()) return;
  if (auto* list = dynamic_cast<PhotoList*>(QAccessible::queryAccessibleInterface(grid)))
    list->forgetItems();
  QAccessibleEvent event(grid, QAccessible::ObjectReorder);
  QAccessible::updateAccessibility(&event);
}

void announceCurrent(PhotoGrid* grid, int row) {
  if (!QAccessible::isActive() || row < 0 || !grid->hasFocus()) return;
  QAccessibleEvent event(grid, QAccessible::Focus);
  event.setChild(row);
  QAccessible::updateAccessibility(&event);
}

}  // namespace ws
