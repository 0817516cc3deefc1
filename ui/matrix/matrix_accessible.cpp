#include "ui/matrix/matrix_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include "ui/matrix/matrix_view.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

int rowsOf(const MatrixView* view) {
  return view->table().isEmpty() ? 0 : static_cast<int>(view->table().rows.size()) + 1;
}
int columnsOf(const MatrixView* view) {
  return view->table().isEmpty() ? 0 : static_cast<int>(view->table().columns.size()) + 1;
}

class CellItem : public QAccessibleInterface, public QAccessibleTableCellInterface {
 public:
  CellItem(MatrixView* view, MatrixCell cell) : view_(view), cell_(cell) {}

  bool isValid() const override {
    return view_ && cell_.row < rowsOf(view_) && cell_.column < columnsOf(view_);
  }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(view_);
  }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QString text(QAccessible::Text kind) const override {
    if (!isValid()) return {};
    if (kind == QAccessible::Name) return view_->cellText(cell_);
    return kind == QAccessible::Value ? scoreText(value()) : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    if (!isValid()) return {};
    const QRect place = view_->cellRect(cell_).toAlignedRect();
    return {view_->viewport()->mapToGlobal(place.topLeft()), place.size()};
  }
  QAccessible::Role role() const override { return QAccessible::Cell; }
  QAccessible::State state() const override {
    QAccessible::State state;
    if (!isValid()) return state;
    state.focusable = state.selectable = true;
    state.focused = view_->hasFocus() && view_->current() == cell_;
    state.selected = isSelected();
    state.offscreen = !view_->viewport()->rect().intersects(view_->cellRect(cell_).toAlignedRect());
    return state;
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::TableCellInterface
               ? static_cast<QAccessibleTableCellInterface*>(this)
               : nullptr;
  }
  bool isSelected() const override { return view_ && view_->selectedRow() == cell_.row; }
  QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
  QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
  int columnIndex() const override { return cell_.column; }
  int rowIndex() const override { return cell_.row; }
  int columnExtent() const override { return 1; }
  int rowExtent() const override { return 1; }
  QAccessibleInterface* table() const override { return parent(); }

 private:
  float value() const {
    const MatrixTable& table = view_->table();
    const bool lastRow = cell_.row == rowsOf(view_) - 1,
               lastColumn = cell_.column == columnsOf(view_) - 1;
    if (lastRow && lastColumn) return table.score;
    if (lastColumn) return table.rows[static_cast<std::size_t>(cell_.row)].total;
    const auto region =
        static_cast<std::size_t>(table.columns[static_cast<std::size_t>(cell_.column)]);
    return lastRow ? table.columnTotals[region]
                   : table.rows[static_cast<std::size_t>(cell_.row)].values[region];
  }
  QPointer<MatrixView> view_;
  MatrixCell cell_;
};

class MatrixInterface : public QAccessibleWidget, public QAccessibleTableInterface {
 public:
  explicit MatrixInterface(MatrixView* view)
      : QAccessibleWidget(view, QAccessible::Table), view_(view) {}
  ~MatrixInterface() override { forgetCells(); }

  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                               : QAccessibleWidget::interface_cast(type);
  }
  int childCount() const override { return rowsOf(view_) * columnsOf(view_); }
  QAccessibleInterface* child(int index) const override {
    const int columns = columnsOf(view_);
    return columns == 0 ? nullptr : cellAt(index / columns, index % columns);
  }
  QAccessibleInterface* childAt(int x, int y) const override {
    const MatrixCell cell = view_->cellAt(view_->viewport()->mapFromGlobal(QPointF(x, y)));
    return cellAt(cell.row, cell.column);
  }
  int indexOfChild(const QAccessibleInterface* item) const override {
    const auto* cell = dynamic_cast<const CellItem*>(item);
    return cell ? cell->rowIndex() * columnsOf(view_) + cell->columnIndex() : -1;
  }
  QAccessibleInterface* focusChild() const override {
    return cellAt(view_->current().row, view_->current().column);
  }

  QAccessibleInterface* caption() const override { return nullptr; }
  QAccessibleInterface* summary() const override { return nullptr; }
  QAccessibleInterface* cellAt(int row, int column) const override {
    if (row < 0 || column < 0 || row >= rowsOf(view_) || column >= columnsOf(view_)) return nullptr;
    const int key = row * columnsOf(view_) + column;
    if (const auto known = cells_.constFind(key); known != cells_.constEnd())
      return QAccessible::accessibleInterface(*known);
    auto* cell = new CellItem(view_, {row, column});
    cells_.insert(key, QAccessible::registerAccessibleInterface(cell));
    return cell;
  }
  QString columnDescription(int column) const override {
    const auto& columns = view_->table().columns;
    return column >= 0 && column < static_cast<int>(columns.size())
               ? MatrixView::tr("region %1").arg(columns[static_cast<std::size_t>(column)] + 1)
               : MatrixView::tr("share");
  }
  QString rowDescription(int row) const override { return view_->cellText({row, -1}); }
  int columnCount() const override { return columnsOf(view_); }
  int rowCount() const override { return rowsOf(view_); }

  int selectedCellCount() const override { return selectedRowCount() * columnsOf(view_); }
  QList<QAccessibleInterface*> selectedCells() const override {
    QList<QAccessibleInterface*> cells;
    for (int column = 0; selectedRowCount() > 0 && column < columnsOf(view_); ++column)
      cells << cellAt(view_->selectedRow(), column);
    return cells;
  }
  int selectedColumnCount() const override { return 0; }
  int selectedRowCount() const override { return view_->selectedRow() >= 0 ? 1 : 0; }
  QList<int> selectedColumns() const override { return {}; }
  QList<int> selectedRows() const override {
    return selectedRowCount() > 0 ? QList<int>{view_->selectedRow()} : QList<int>{};
  }
  bool isColumnSelected(int) const override { return false; }
  bool isRowSelected(int row) const override { return row == view_->selectedRow(); }
  bool selectRow(int row) override {
    view_->selectRow(row);
    return view_->selectedRow() == row;
  }
  bool selectColumn(int) override { return false; }
  bool unselectRow(int row) override {
    if (row == view_->selectedRow()) view_->selectRow(-1);
    return true;
  }
  bool unselectColumn(int) override { return false; }
  void modelChange(QAccessibleTableModelChangeEvent*) override { forgetCells(); }

 private:
  void forgetCells() {
    for (const auto id : std::as_const(cells_)) QAccessible::deleteAccessibleInterface(id);
    cells_.clear();
  }
  MatrixView* view_;
  mutable QHash<int, QAccessible::Id> cells_;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
  auto* view =
      className == QLatin1String("ws::MatrixView") ? qobject_cast<MatrixView*>(object) : nullptr;
  return view ? new MatrixInterface(view) : nullptr;
}

}  // namespace

void installMatrixAccessibility() { QAccessible::installFactory(makeInterface); }

void resetMatrixAccessibility(MatrixView* view) {
  if (!QAccessible::isActive()) return;
  QAccessibleTableModelChangeEvent event(view, QAccessibleTableModelChangeEvent::ModelReset);
  QAccessible::updateAccessibility(&event);  // Qt hands it to modelChange
}

void announceCurrentCell(MatrixView* view) {
  if (!QAccessible::isActive() || !view->hasFocus()) return;
  QAccessibleEvent event(view, QAccessible::Focus);
  event.setChild(view->current().row * columnsOf(view) + view->current().column);
  QAccessible::updateAccessibility(&event);
}

}  // namespace ws
