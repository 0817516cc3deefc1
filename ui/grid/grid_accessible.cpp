#include "ui/grid/grid_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include "ui/grid/photo_grid.h"
#include "ui/grid/relevance_line.h"
#include "ui/qt_values.h"

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
    if (!isValid()) return {};
    if (kind == QAccessible::Name) return index().data(Qt::AccessibleTextRole).toString();
    const auto score = grid_->photos().scoreAt(row_);
    return kind == QAccessible::Value && score ? scoreText(*score) : QString();
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
    state.selectable = state.focusable = state.multiSelectable = state.extSelectable = true;
    state.selected = grid_->isPicked(row_);
    const bool stack = grid_->photos().stackAt(row_) > 1;
    state.expandable = stack;
    state.expanded = stack && grid_->photos().isOpen(grid_->photos().idAt(row_));
    state.collapsed = stack && !state.expanded;
    state.focused = current && grid_->hasFocus();
    state.offscreen = !grid_->viewport()->rect().intersects(grid_->visualRect(index()));
    return state;
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                : nullptr;
  }
  /// Press opens the photo, toggle selects it, increase unfolds its stack and decrease folds it.
  QStringList actionNames() const override {
    QStringList names{pressAction(), toggleAction(), showMenuAction()};
    if (isValid() && grid_->photos().stackAt(row_) > 1)
      names << (state().expanded ? decreaseAction() : increaseAction());
    return names;
  }
  void doAction(const QString& name) override {
    if (!isValid() || !actionNames().contains(name)) return;
    if (name == pressAction()) {
      Q_EMIT grid_->photoChosen(row_);
    } else if (name == toggleAction()) {
      grid_->toggle(row_);
    } else if (name == showMenuAction()) {
      if (!grid_->isPicked(row_)) grid_->pick(row_);
      Q_EMIT grid_->menuRequested(rect().center());
    } else {
      grid_->toggleStack(row_);
    }
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

  QAccessible::State state() const override {
    QAccessible::State state = QAccessibleWidget::state();
    state.multiSelectable = state.extSelectable = true;
    return state;
  }
  /// The photos, then the relevance line where there is one.
  int childCount() const override { return photoCount() + (hasLine() ? 1 : 0); }
  QAccessibleInterface* child(int row) const override {
    if (row == photoCount() && hasLine())
      return QAccessible::queryAccessibleInterface(&grid_->relevanceLine());
    if (row < 0 || row >= photoCount()) return nullptr;
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
    if (photo) return photo->row();
    return item && hasLine() && item->object() == &grid_->relevanceLine() ? photoCount() : -1;
  }
  QAccessibleInterface* focusChild() const override { return child(grid_->currentIndex().row()); }
  int photoCount() const { return grid_->photos().rowCount(); }
  bool hasLine() const { return grid_->photos().isSearch() && photoCount() > 0; }
  void forgetItems() {
    for (const auto id : std::as_const(items_)) QAccessible::deleteAccessibleInterface(id);
    items_.clear();
  }

 private:
  PhotoGrid* grid_;
  mutable QHash<int, QAccessible::Id> items_;
};

/// The relevance line: a slider whose value is the number of photos above it.
class LineSlider : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
  LineSlider(RelevanceLine* line, PhotoGrid* grid)
      : QAccessibleWidget(line, QAccessible::Slider), line_(line), grid_(grid) {}
  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                               : QAccessibleWidget::interface_cast(type);
  }
  QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(grid_.data());
  }
  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Value ? countText(line_->count()) : QAccessibleWidget::text(kind);
  }
  QVariant currentValue() const override { return line_->count(); }
  void setCurrentValue(const QVariant& value) override {
    if (grid_) grid_->moveLine(value.toInt());
  }
  QVariant maximumValue() const override { return line_->total(); }
  QVariant minimumValue() const override { return 0; }
  QVariant minimumStepSize() const override { return 1; }

 private:
  RelevanceLine* line_;
  QPointer<PhotoGrid> grid_;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
  if (className == QLatin1String("ws::PhotoGrid"))
    if (auto* grid = qobject_cast<PhotoGrid*>(object)) return new PhotoList(grid);
  if (className == QLatin1String("ws::RelevanceLine"))
    if (auto* line = qobject_cast<RelevanceLine*>(object))
      return new LineSlider(line, qobject_cast<PhotoGrid*>(line->parentWidget()->parentWidget()));
  return nullptr;
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

void announceSelection(PhotoGrid* grid) {
  if (!QAccessible::isActive()) return;
  QAccessibleEvent event(grid, QAccessible::SelectionWithin);
  QAccessible::updateAccessibility(&event);
}

}  // namespace ws
