// The matrix's state and input. Painting stands in a file of its own.
#include "ui/matrix/matrix_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/matrix/matrix_accessible.h"
#include "ui/qt_values.h"
#include "ui/search/word_focus.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kRowsAtOnce = 16;  // more are scrolled to
constexpr int kPageRows = 5;
constexpr int kPhotoEdgeMost = 640;  // px; crops are small

}  // namespace

MatrixView::MatrixView(WordFocus& focus, QWidget* parent)
    : QAbstractScrollArea(parent), focus_(focus) {
  setObjectName(QStringLiteral("matrix"));
  setAccessibleName(tr("Words by regions"));
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setLayoutDirection(Qt::LeftToRight);  // a photo's regions lie where they lie
  viewport()->setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  installMatrixAccessibility();
  auto* copyAction = new QAction(tr("Copy as a table"), this);
  copyAction->setShortcut(QKeySequence::Copy);
  copyAction->setShortcutContext(Qt::WidgetShortcut);
  connect(copyAction, &QAction::triggered, this, &MatrixView::copy);
  addAction(copyAction);
  setContextMenuPolicy(Qt::ActionsContextMenu);
  const auto again = [this] { viewport()->update(); };
  connect(&focus_, &WordFocus::changed, this, again);
  connect(&focus_, &WordFocus::regionChanged, this, again);
}

void MatrixView::setAlignment(std::optional<Alignment> alignment) {
  alignment_ = std::move(alignment);
  crops_.clear();
  current_ = {0, 0};
  rebuild();
}

void MatrixView::setStyle(const HeatmapStyle& style) {
  style_ = style;
  style_.raster = HeatRaster::Max;  // cells are no pixels
  scalings_.clear();
  for (const auto& row : table_.rows)
    scalings_.push_back(heatScaling(*alignment_, row.values, false, style_));
  viewport()->update();
}

void MatrixView::setPhoto(const QImage& photo) {
  if (photo.cacheKey() == photoKey_) return;
  photoKey_ = photo.cacheKey();
  const bool large = std::max(photo.width(), photo.height()) > kPhotoEdgeMost;
  photo_ = large ? photo.scaled(kPhotoEdgeMost, kPhotoEdgeMost, Qt::KeepAspectRatio) : photo;
  crops_.clear();
  arrange();
}

void MatrixView::setArrangement(const MatrixArrangement& arrangement) {
  if (arrangement == arrangement_) return;
  arrangement_ = arrangement;
  rebuild();
}

void MatrixView::rebuild() {
  table_ = alignment_ ? tableOf(*alignment_, arrangement_) : MatrixTable{};
  hovered_ = {};
  selectedRow_ = -1;
  current_ = {std::clamp(current_.row, 0, rowCount()),
              std::clamp(current_.column, 0, columnCount())};
  setAccessibleDescription(table_.isEmpty() ? QString()
                                            : tr("The score is %1").arg(scoreText(table_.score)));
  setStyle(style_);
  arrange();
  resetMatrixAccessibility(this);
}

void MatrixView::arrange() {
  sizes_ = {};
  const QFontMetricsF metrics(uiFont(kMatrixLabelPx, QFont::DemiBold));
  const auto widthOf = [&](const QString& label) {  // whole: a pixel less would cut its end
    return static_cast<int>(std::ceil(metrics.horizontalAdvance(label)));
  };
  labelWidth_ = widthOf(tr("score"));
  for (const auto& row : table_.rows) labelWidth_ = std::max(labelWidth_, widthOf(row.label));
  labelWidth_ = std::min(labelWidth_, sizes_.labelMost) + kMatrixLabelGap;
  totalWidth_ = QFontMetrics(uiFont(kCaptionPx, QFont::DemiBold))
                    .horizontalAdvance(QStringLiteral("−00.00")) +
                kMatrixLabelGap;
  // The bar follows from the rows alone: one that comes and goes with the height changes the columns'
  // width, that the rows' height, and that the bar again, without end.
  const bool tall = rowCount() > kRowsAtOnce;
  setVerticalScrollBarPolicy(tall ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
  const int bar = tall ? verticalScrollBar()->sizeHint().width() : 0;
  const int room = width() - bar - labelWidth_ - totalWidth_;
  cellWidth_ = std::clamp(room / std::max(1, columnCount()), sizes_.cellLeast, sizes_.cellMost);
  rowHeight_ =
      std::clamp(cellWidth_, std::max(sizes_.rowLeast, static_cast<int>(metrics.height()) + 3),
                 sizes_.rowMost);
  const QRectF inner = middle();
  const auto limit = [](QScrollBar* bar, double whole, double shown, int step) {
    bar->setRange(0, std::max(0, static_cast<int>(std::ceil(whole - shown))));
    bar->setPageStep(static_cast<int>(shown));
    bar->setSingleStep(step);
  };
  limit(horizontalScrollBar(), columnCount() * cellWidth_, inner.width(), cellWidth_);
  limit(verticalScrollBar(), rowCount() * rowHeight_, inner.height(), rowHeight_);
  updateGeometry();
  viewport()->update();
}

bool MatrixView::hasCrops() const { return cellWidth_ >= sizes_.cropLeast && !photo_.isNull(); }

QRectF MatrixView::middle() const {
  const int head = hasCrops() ? cellWidth_ + kMatrixGap : sizes_.ticks;
  return {static_cast<qreal>(labelWidth_), static_cast<qreal>(head),
          std::max(0.0, static_cast<qreal>(viewport()->width() - labelWidth_ - totalWidth_)),
          std::max(0.0, static_cast<qreal>(viewport()->height() - head - sizes_.foot))};
}

QRectF MatrixView::cellRect(MatrixCell cell) const {
  const QRectF inner = middle();
  const auto shown = std::min(inner.width(), static_cast<qreal>(columnCount() * cellWidth_));
  const auto lines = std::min(inner.height(), static_cast<qreal>(rowCount() * rowHeight_));
  qreal x = inner.left() + cell.column * cellWidth_ - horizontalScrollBar()->value(),
        width = cellWidth_;
  if (cell.column < 0) x = 0, width = labelWidth_;
  if (cell.column >= columnCount()) x = inner.left() + shown, width = totalWidth_;
  qreal y = inner.top() + cell.row * rowHeight_ - verticalScrollBar()->value(), height = rowHeight_;
  if (cell.row < 0) y = 0, height = inner.top();
  if (cell.row >= rowCount()) y = inner.top() + lines, height = sizes_.foot;
  return {x, y, width, height};
}

MatrixCell MatrixView::cellAt(QPointF place) const {
  if (table_.isEmpty()) return {};
  const auto along = [](qreal at, qreal head, qreal shown, int scrolled, int size, int count) {
    if (at < head) return -1;
    if (at >= head + shown) return count;
    return std::min(count - 1, static_cast<int>(at - head + scrolled) / size);
  };
  const QRectF inner = middle();
  return {along(place.y(), inner.top(), std::min<qreal>(inner.height(), rowCount() * rowHeight_),
                verticalScrollBar()->value(), rowHeight_, rowCount()),
          along(place.x(), inner.left(), std::min<qreal>(inner.width(), columnCount() * cellWidth_),
                horizontalScrollBar()->value(), cellWidth_, columnCount())};
}

QColor MatrixView::cellColour(int row, int region) const {
  const auto i = static_cast<std::size_t>(row);
  const HeatScaling& scaling = scalings_[i];
  const float value = table_.rows[i].values[static_cast<std::size_t>(region)];
  const float scaled = scaling.divisor > 0 ? scaling(value) : 0;
  return QColor::fromRgb(colourOf(style_.colourMap, colourPlace(style_.colourMap, scaled)));
}

bool MatrixView::isRowMaximum(int row, int region) const {
  const auto& of = table_.rows[static_cast<std::size_t>(row)];
  return table_.marksRows() && !of.pooled && of.best == region;
}

bool MatrixView::isColumnMaximum(int row, int region) const {
  return table_.marksColumns() && table_.bestRow[static_cast<std::size_t>(region)] == row;
}

QString MatrixView::cellText(MatrixCell cell) const {
  const auto [row, column] = cell;
  if (table_.isEmpty() || row < 0 || row > rowCount() || column > columnCount()) return {};
  if (row == rowCount()) {
    if (column < 0) return tr("Shares of the regions");
    if (column == columnCount()) return tr("The score: %1").arg(scoreText(table_.score));
    const int region = table_.columns[static_cast<std::size_t>(column)];
    return tr("region %1 adds %2")
        .arg(region + 1)
        .arg(scoreText(table_.columnTotals[static_cast<std::size_t>(region)]));
  }
  const auto& of = table_.rows[static_cast<std::size_t>(row)];
  const QString word = of.pieces > 1
                           ? tr("%1, piece %2 of %3").arg(of.label).arg(of.piece + 1).arg(of.pieces)
                           : of.label;
  if (column < 0) return word;
  if (column == columnCount()) return tr("%1 adds %2").arg(word, scoreText(of.total));
  const int region = table_.columns[static_cast<std::size_t>(column)];
  QString text = tr("%1, region %2: %3")
                     .arg(word)
                     .arg(region + 1)
                     .arg(scoreText(of.values[static_cast<std::size_t>(region)]));
  if (isRowMaximum(row, region)) text += tr(", the word's best region");
  if (isColumnMaximum(row, region)) text += tr(", the region's best word");
  return text;
}

void MatrixView::hoverCell(MatrixCell cell) {
  hovered_ = cell;
  const bool onRow = cell.row >= 0 && cell.row < rowCount();
  const bool onColumn = cell.column >= 0 && cell.column < columnCount();
  const int word = onRow ? table_.rows[static_cast<std::size_t>(cell.row)].word : -1;
  if (word >= 0)
    focus_.hover(word);
  else
    focus_.unhover(focus_.hovered());
  focus_.hoverRegion(onColumn ? table_.columns[static_cast<std::size_t>(cell.column)] : -1);
}

void MatrixView::unhover() {
  hovered_ = {};
  focus_.unhover(focus_.hovered());
  focus_.unhoverRegion();
}

void MatrixView::setCurrent(MatrixCell cell) {
  if (table_.isEmpty()) return;
  current_ = {std::clamp(cell.row, 0, rowCount()), std::clamp(cell.column, 0, columnCount())};
  reveal(current_);
  hoverCell(current_);
  announceCurrentCell(this);
  viewport()->update();
}

void MatrixView::moveCurrent(int rows, int columns) {
  setCurrent({current_.row + rows, current_.column + columns});
}

void MatrixView::reveal(MatrixCell cell) {
  const QRectF place = cellRect(cell), inner = middle();
  const auto scroll = [](QScrollBar* bar, qreal from, qreal to, qreal first, qreal last) {
    if (from < first) bar->setValue(bar->value() - static_cast<int>(std::ceil(first - from)));
    if (to > last) bar->setValue(bar->value() + static_cast<int>(std::ceil(to - last)));
  };
  if (cell.column < columnCount())
    scroll(horizontalScrollBar(), place.left(), place.right(), inner.left(), inner.right());
  if (cell.row < rowCount())
    scroll(verticalScrollBar(), place.top(), place.bottom(), inner.top(), inner.bottom());
}

void MatrixView::selectRow(int row) {
  selectedRow_ = row >= 0 && row < rowCount() ? row : -1;
  viewport()->update();
}

void MatrixView::copy() const {
  if (!table_.isEmpty()) QGuiApplication::clipboard()->setText(tabSeparated(table_, selectedRow_));
}

void MatrixView::activate(MatrixCell cell, bool beside) {
  const bool onRow = cell.row >= 0 && cell.row < rowCount();
  const int word = onRow ? table_.rows[static_cast<std::size_t>(cell.row)].word : -1;
  if (word >= 0) {
    if (beside)
      focus_.toggleExtra(word);
    else
      focus_.togglePin(word);
  }
  if (cell.column >= 0 && cell.column < columnCount())
    Q_EMIT regionPicked(table_.columns[static_cast<std::size_t>(cell.column)]);
}

void MatrixView::keyPressEvent(QKeyEvent* event) {
  const bool control = event->modifiers().testFlag(Qt::ControlModifier);
  const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
  if (table_.isEmpty() || event->modifiers().testFlag(Qt::AltModifier)) return event->ignore();
  switch (event->key()) {
    case Qt::Key_Left:
      return moveCurrent(0, -1);
    case Qt::Key_Right:
      return moveCurrent(0, 1);
    case Qt::Key_Up:
      return moveCurrent(-1, 0);
    case Qt::Key_Down:
      return moveCurrent(1, 0);
    case Qt::Key_PageUp:
      return moveCurrent(-kPageRows, 0);
    case Qt::Key_PageDown:
      return moveCurrent(kPageRows, 0);
    case Qt::Key_Home:
      return setCurrent({control ? 0 : current_.row, 0});
    case Qt::Key_End:
      return setCurrent({control ? rowCount() : current_.row, columnCount()});
    case Qt::Key_Space:
      if (shift) return selectRow(selectedRow_ == current_.row ? -1 : current_.row);
      return activate(current_, control);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return activate(current_, control);
    default:
      event->ignore();  // the page has keys too
  }
}

bool MatrixView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave) unhover();
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), cellText(cellAt(help->pos())), viewport());
    return true;
  }
  return QAbstractScrollArea::viewportEvent(event);
}

void MatrixView::mouseMoveEvent(QMouseEvent* event) {
  const MatrixCell cell = cellAt(event->position());
  if (!(cell == hovered_)) hoverCell(cell);
}

void MatrixView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || table_.isEmpty()) return;
  const MatrixCell cell = cellAt(event->position());
  if (cell.column < 0) selectRow(cell.row == selectedRow_ ? -1 : cell.row);
  if (cell.row >= 0 && cell.column >= 0) current_ = cell;
  activate(cell, event->modifiers().testFlag(Qt::ControlModifier));
  viewport()->update();
}

void MatrixView::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  const bool byKey =
      event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
  if (byKey) setCurrent(current_);
  viewport()->update();
}

void MatrixView::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  unhover();
  viewport()->update();
}

void MatrixView::resizeEvent(QResizeEvent*) { arrange(); }

void MatrixView::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) arrange();  // another size of text comes with it
}

QSize MatrixView::sizeHint() const {
  if (table_.isEmpty()) return {200, 0};
  const int lines = std::min(rowCount(), kRowsAtOnce) * rowHeight_;
  const int head = static_cast<int>(middle().top());
  const bool scrolls = horizontalScrollBar()->maximum() > 0;
  return {labelWidth_ + totalWidth_ + std::min(columnCount(), 32) * cellWidth_,
          head + lines + sizes_.foot + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0)};
}

QSize MatrixView::minimumSizeHint() const {
  return {labelWidth_ + totalWidth_ + 60, sizeHint().height()};
}

}  // namespace ws
