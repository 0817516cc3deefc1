// What the matrix looks like.
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "ui/matrix/matrix_view.h"
#include "ui/qt_values.h"
#include "ui/search/word_focus.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr qreal kCorner = 3;
constexpr float kNothing = 0.005f;  // less is written as nothing
constexpr int kTickEvery = 5;

/// What can be read on a cell of this colour.
QColor inkOn(const QColor& colour) {
  const double light = 0.299 * colour.redF() + 0.587 * colour.greenF() + 0.114 * colour.blueF();
  return light > 0.5 ? lightTheme().text : darkTheme().text;
}

/// ".72": a cell has no room for the nought.
QString shortFigure(float value) {
  return scoreText(value).replace(QLatin1String("0."), QLatin1String("."));
}

}  // namespace

void MatrixView::paintEvent(QPaintEvent*) {
  if (table_.isEmpty()) return;
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  paintBands(painter);
  painter.save();
  painter.setClipRect(middle());
  paintCells(painter);
  painter.restore();
  paintHeads(painter);
  paintLabels(painter);
  paintTotals(painter);
}

void MatrixView::paintBands(QPainter& painter) const {
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().hover);
  const QRectF whole(0, 0, cellRect({0, columnCount()}).right(),
                     cellRect({rowCount(), 0}).bottom());
  const int column = table_.columnOf(focus_.regionHovered());
  if (column >= 0) {
    const QRectF place = cellRect({0, column}).intersected(middle());
    if (!place.isEmpty())
      painter.drawRoundedRect(QRectF(place.left(), 0, place.width(), whole.bottom()), kCorner,
                              kCorner);
  }
  for (int row = 0; row < rowCount(); ++row) {
    const bool lit = focus_.hovered() >= 0 &&
                     table_.rows[static_cast<std::size_t>(row)].word == focus_.hovered();
    if (!lit && row != selectedRow_) continue;
    const QRectF place = cellRect({row, 0});
    const QRectF line =
        QRectF(0, place.top(), whole.right(), place.height())
            .intersected(QRectF(0, middle().top(), whole.right(), middle().height()));
    painter.drawRoundedRect(line, kCorner, kCorner);
    if (row != selectedRow_) continue;
    painter.setPen(QPen(theme().accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(line.adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().hover);
  }
}

void MatrixView::paintCells(QPainter& painter) const {
  const QRectF inner = middle();
  const int firstColumn = horizontalScrollBar()->value() / cellWidth_,
            lastColumn = std::min(columnCount() - 1,
                                  firstColumn + static_cast<int>(inner.width()) / cellWidth_ + 1);
  const int firstRow = verticalScrollBar()->value() / rowHeight_,
            lastRow = std::min(rowCount() - 1,
                               firstRow + static_cast<int>(inner.height()) / rowHeight_ + 1);
  for (int row = firstRow; row <= lastRow; ++row)
    for (int column = firstColumn; column <= lastColumn; ++column) paintCell(painter, row, column);
  if (!hasFocus()) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().accent, 2));
  painter.drawRoundedRect(cellRect(current_).adjusted(0.5, 0.5, -0.5, -0.5), kCorner + 1,
                          kCorner + 1);
}

void MatrixView::paintCell(QPainter& painter, int row, int column) const {
  const int region = table_.columns[static_cast<std::size_t>(column)];
  const float value =
      table_.rows[static_cast<std::size_t>(row)].values[static_cast<std::size_t>(region)];
  const QRectF box = cellRect({row, column}).adjusted(1, 1, -1, -1);
  const QColor colour = cellColour(row, region);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawRoundedRect(box, kCorner, kCorner);
  if (value < 0) {  // below zero is told by more than a hue
    QColor lines = inkOn(colour);
    lines.setAlphaF(0.4f);
    painter.setBrush(QBrush(lines, Qt::BDiagPattern));
    painter.drawRoundedRect(box, kCorner, kCorner);
  }
  paintMarks(painter, box, row, region);
  const bool lit = region == focus_.regionHovered() &&
                   table_.rows[static_cast<std::size_t>(row)].word == focus_.hovered() &&
                   focus_.hovered() >= 0;
  if (!lit) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().accent, 2));
  painter.drawRoundedRect(box, kCorner, kCorner);
}

void MatrixView::paintMarks(QPainter& painter, const QRectF& box, int row, int region) const {
  const bool rowBest = isRowMaximum(row, region), columnBest = isColumnMaximum(row, region);
  if (!rowBest && !columnBest) return;
  const QColor ink = inkOn(cellColour(row, region));
  const qreal radius = std::min(box.width(), box.height()) / 2 - 2;
  painter.setBrush(Qt::NoBrush);
  if (columnBest) {
    painter.setPen(QPen(ink, 1.5));
    painter.drawEllipse(box.center(), radius, radius);
  }
  if (!rowBest) return;
  painter.setPen(QPen(theme().text, 1.8));
  painter.drawRoundedRect(box, kCorner, kCorner);
  if (cellWidth_ >= sizes_.figureLeast) {
    painter.setFont(uiFont(kMatrixFigurePx, QFont::DemiBold));
    painter.setPen(ink);
    const float value =
        table_.rows[static_cast<std::size_t>(row)].values[static_cast<std::size_t>(region)];
    painter.drawText(box, Qt::AlignCenter, shortFigure(value));
  } else {
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(box.center(), 2.5, 2.5);
  }
}

const QPixmap& MatrixView::crop(int region) {
  crops_.resize(alignment_->boxes.size());
  QPixmap& made = crops_[static_cast<std::size_t>(region)];
  const int edge = static_cast<int>(std::lround((cellWidth_ - 2) * devicePixelRatioF()));
  if (!made.isNull() && made.width() == edge) return made;
  const ws::Box& box = alignment_->boxes[static_cast<std::size_t>(region)];  // QFrame has a Box too
  const QRectF part(QPointF(box.x0 * static_cast<double>(photo_.width()),
                            box.y0 * static_cast<double>(photo_.height())),
                    QPointF(box.x1 * static_cast<double>(photo_.width()),
                            box.y1 * static_cast<double>(photo_.height())));
  // Filled, not squeezed: the middle of the region. Roughly first: smooth scaling of much takes
  // long.
  QImage filled = photo_.copy(part.toAlignedRect());
  if (std::min(filled.width(), filled.height()) > 2 * edge)
    filled = filled.scaled(2 * edge, 2 * edge, Qt::KeepAspectRatioByExpanding);
  filled = filled.scaled(edge, edge, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
  made = QPixmap::fromImage(
      filled.copy((filled.width() - edge) / 2, (filled.height() - edge) / 2, edge, edge));
  made.setDevicePixelRatio(devicePixelRatioF());
  return made;
}

void MatrixView::paintHeads(QPainter& painter) {
  const QRectF inner = middle();
  painter.save();
  painter.setClipRect(QRectF(inner.left(), 0, inner.width(), inner.top()));
  painter.setFont(uiFont(kMatrixFigurePx));
  for (int column = 0; column < columnCount(); ++column) {
    const QRectF place = cellRect({-1, column});
    if (place.right() < inner.left() || place.left() > inner.right()) continue;
    const int region = table_.columns[static_cast<std::size_t>(column)];
    const bool lit = region == focus_.regionHovered();
    if (hasCrops()) {
      painter.drawPixmap(QPointF(place.left() + 1, 1), crop(region));
    } else if (lit || (column + 1) % kTickEvery == 0 || column == 0) {
      painter.setPen(lit ? theme().text : theme().quiet);
      painter.drawText(place.adjusted(-8, 0, 8, -2), Qt::AlignHCenter | Qt::AlignBottom,
                       QString::number((lit ? region : column) + 1));
    } else {
      painter.setPen(QPen(theme().quiet, 1));
      painter.drawLine(QPointF(place.center().x(), inner.top() - 5),
                       QPointF(place.center().x(), inner.top() - 2));
    }
  }
  painter.restore();
}

void MatrixView::paintLabels(QPainter& painter) const {
  const QRectF inner = middle();
  const auto active = focus_.active();
  painter.save();
  painter.setClipRect(QRectF(0, inner.top(), inner.left(), inner.height()));
  for (int row = 0; row < rowCount(); ++row) {
    const auto& of = table_.rows[static_cast<std::size_t>(row)];
    const QRectF place = cellRect({row, -1}).adjusted(0, 0, -kMatrixLabelGap, 0);
    const bool strong = std::find(active.begin(), active.end(), of.word) != active.end();
    painter.setFont(uiFont(kMatrixLabelPx, strong ? QFont::DemiBold : QFont::Normal));
    painter.setPen(of.colour < 0 && !strong ? theme().quiet : theme().text);
    // Pieces of a word share its name: the first has it, the others a line beside them.
    if (of.piece == 0)
      painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                       painter.fontMetrics().elidedText(of.label, Qt::ElideRight,
                                                        static_cast<int>(place.width())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().word(of.colour));
    const bool joins = of.pieces > 1;
    const QRectF bar(place.right() + 4, place.top() + (joins && of.piece > 0 ? 0 : 4), 2,
                     place.height() - (joins && of.piece > 0 ? 4
                                       : joins               ? 4
                                                             : 8));
    painter.drawRect(bar);
  }
  painter.restore();
}

void MatrixView::paintTotals(QPainter& painter) const {
  const QRectF inner = middle();
  painter.save();
  painter.setClipRect(QRectF(0, inner.top(), viewport()->width(), inner.height()));
  for (int row = 0; row < rowCount(); ++row) {
    const auto& of = table_.rows[static_cast<std::size_t>(row)];
    const bool lit = of.word >= 0 && of.word == focus_.hovered();
    painter.setFont(uiFont(kCaptionPx, lit ? QFont::DemiBold : QFont::Normal));
    painter.setPen(lit ? theme().text : theme().quiet);
    painter.drawText(cellRect({row, columnCount()}), Qt::AlignRight | Qt::AlignVCenter,
                     scoreText(of.total));
  }
  painter.restore();
  const QRectF corner = cellRect({rowCount(), columnCount()});
  painter.setPen(QPen(theme().line, 1));
  painter.drawLine(QPointF(inner.left(), corner.top() + 2.5),
                   QPointF(corner.right(), corner.top() + 2.5));
  const QRectF line = corner.adjusted(0, 5, 0, -9);
  painter.setFont(uiFont(kMatrixLabelPx, QFont::DemiBold));
  painter.setPen(theme().text);
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, scoreText(table_.score));
  painter.setFont(uiFont(kMatrixLabelPx));
  painter.setPen(theme().quiet);
  painter.drawText(QRectF(0, line.top(), inner.left() - kMatrixLabelGap, line.height()),
                   Qt::AlignRight | Qt::AlignVCenter, tr("score"));
  painter.save();
  painter.setClipRect(QRectF(inner.left(), corner.top(), inner.width(), corner.height()));
  for (int column = 0; column < columnCount(); ++column) paintColumnTotal(painter, column);
  painter.restore();
  if (!hasFocus() || (current_.row < rowCount() && current_.column < columnCount())) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().accent, 1.5));
  painter.drawRoundedRect(cellRect(current_).adjusted(1, 1, -1, -1), kCorner, kCorner);
}

void MatrixView::paintColumnTotal(QPainter& painter, int column) const {
  const int region = table_.columns[static_cast<std::size_t>(column)];
  const float total = table_.columnTotals[static_cast<std::size_t>(region)];
  const QRectF place = cellRect({rowCount(), column}).adjusted(0, 5, 0, 0);
  painter.setFont(
      uiFont(kMatrixFigurePx, region == focus_.regionHovered() ? QFont::DemiBold : QFont::Normal));
  painter.setPen(region == focus_.regionHovered() ? theme().text : theme().quiet);
  if (std::abs(total) < kNothing) {
    painter.drawText(place.adjusted(0, 0, 0, -12), Qt::AlignCenter, QStringLiteral("·"));
  } else if (cellWidth_ >= sizes_.cropLeast) {
    painter.drawText(place.adjusted(0, 0, 0, -8), Qt::AlignCenter, scoreText(total));
  } else {  // a narrow column has its figure upright
    painter.save();
    painter.translate(place.center().x(), place.top());
    painter.rotate(90);
    painter.drawText(QRectF(0, -place.width() / 2, place.height(), place.width()),
                     Qt::AlignLeft | Qt::AlignVCenter, scoreText(total));
    painter.restore();
  }
}

}  // namespace ws
