#include "ui/compare/difference_delegate.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/compare/difference_model.h"
#include "ui/compare/difference_view.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kPadding = 8;
constexpr int kDot = 8;
constexpr int kBarHeight = 8;

bool isWord(const DifferenceRow& row) { return row.kind == DifferenceRow::Kind::Word; }
bool isTotal(const DifferenceRow& row) { return row.kind == DifferenceRow::Kind::Total; }

QColor colourOf(const DifferenceRow& row) {
  return isTotal(row) ? theme().text : theme().word(isWord(row) ? row.colour : -1);
}

}  // namespace

QRectF differenceBar(const QRectF& room, float difference, float largest) {
  const qreal share = largest > 0 ? std::min(1.0f, std::abs(difference) / largest) : 0.0f;
  const qreal width = share * room.width() / 2;
  const qreal middle = room.center().x();
  return {difference > 0 ? middle - width : middle, room.top(), width, room.height()};
}

DifferenceDelegate::DifferenceDelegate(DifferenceView& view)
    : QStyledItemDelegate(&view), view_(view) {}

QSize DifferenceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {0, QFontMetrics(uiFont(kBodyPx)).height() + scaled(12)};
}

void DifferenceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
  const auto& model = static_cast<const DifferenceModel&>(*index.model());
  const DifferenceRow& row = model.at(index.row());
  const QRect cell = option.rect;
  const bool first = index.column() == 0, last = index.column() == DifferenceModel::Columns - 1;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (view_.isActive(index.row())) {
    // One field over the whole row: its round ends lie in the outer cells.
    painter->setClipRect(cell);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme().hover);
    painter->drawRoundedRect(QRectF(cell).adjusted(first ? 0 : -kRadius, 1, last ? 0 : kRadius, -1),
                             6, 6);
  }
  if (isTotal(row))
    painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), theme().line);
  const QString text = index.data().toString();
  const QRect inner = cell.adjusted(kPadding, 0, -kPadding, 0);
  painter->setFont(uiFont(kBodyPx, isTotal(row) ? QFont::DemiBold : QFont::Normal));
  if (first) {
    paintWord(*painter, inner, row);
  } else if (last) {
    paintBar(*painter, inner, row, text);
  } else {
    painter->setPen(isTotal(row) ? theme().text : theme().quiet);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, text);
  }
  if (last) paintFrames(*painter, index.row(), cell);
  painter->restore();
}

void DifferenceDelegate::paintFrames(QPainter& painter, int row, const QRect& lastCell) const {
  const bool pinned = view_.isPinned(row);
  const bool current = view_.hasFocus() && view_.currentIndex().row() == row;
  const QRectF whole(1, lastCell.top() + 1.5, lastCell.right() - 1, lastCell.height() - 3);
  painter.setClipping(false);
  painter.setBrush(Qt::NoBrush);
  if (pinned) {
    painter.setPen(QPen(colourOf(static_cast<const DifferenceModel&>(*view_.model()).at(row)), 2));
    painter.drawRoundedRect(whole, 6, 6);
  }
  if (!current) return;
  painter.setPen(QPen(theme().accent, 1.5));
  const qreal inset = pinned ? 2 : 0;
  painter.drawRoundedRect(whole.adjusted(inset, inset, -inset, -inset), 6, 6);
}

void DifferenceDelegate::paintWord(QPainter& painter, const QRect& cell,
                                   const DifferenceRow& row) const {
  QRect text = cell;
  if (isWord(row)) {
    const QRectF dot(cell.left(), cell.center().y() - kDot / 2.0 + 0.5, kDot, kDot);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(row));
    painter.drawRoundedRect(dot, 2.5, 2.5);
    text.setLeft(cell.left() + kDot + 8);
    QFont font = painter.font();
    font.setStrikeOut(!row.known);  // not by colour alone
    painter.setFont(font);
  }
  const bool quiet = !isTotal(row) && (row.colour < 0 || !isWord(row));
  painter.setPen(quiet ? theme().quiet : theme().text);
  painter.drawText(
      text, Qt::AlignLeft | Qt::AlignVCenter,
      painter.fontMetrics().elidedText(DifferenceModel::nameOf(row), Qt::ElideRight, text.width()));
}

void DifferenceDelegate::paintBar(QPainter& painter, const QRect& cell, const DifferenceRow& row,
                                  const QString& figure) const {
  const int figureWidth =
      QFontMetrics(uiFont(kBodyPx, QFont::DemiBold)).horizontalAdvance(QStringLiteral("−0.00"));
  painter.setPen(theme().text);
  painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, figure);
  const QRectF room(cell.left(), cell.center().y() - kBarHeight / 2.0 + 0.5,
                    std::max(0, cell.width() - figureWidth - 10), kBarHeight);
  if (!isTotal(row)) {
    const auto& model = static_cast<const DifferenceModel&>(*view_.model());
    const QRectF bar = differenceBar(room, row.difference(), model.largest());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(row));
    if (bar.width() >= 0.5) painter.drawRoundedRect(bar, 2, 2);
  }
  painter.fillRect(QRectF(room.center().x() - 0.5, cell.top(), 1, cell.height()), theme().line);
}

}  // namespace ws
