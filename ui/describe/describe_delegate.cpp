#include "ui/describe/describe_delegate.h"

#include <QPainter>
#include <algorithm>

#include "ui/describe/describe_model.h"
#include "ui/describe/describe_view.h"
#include "ui/grid/tile_bar.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kPadding = 8;
constexpr int kGap = 10;
constexpr int kUnderline = 2;

int lineHeight() { return QFontMetrics(uiFont(kBodyPx)).height() + 4; }

/// Underlines words in their colours, as far as they are in view.
void underline(QPainter& painter, const QRect& line, const DescribedSentence& row, int most) {
  const QFontMetrics metrics = painter.fontMetrics();
  for (const auto& word : row.words) {
    const int from = metrics.horizontalAdvance(row.text.left(word.start));
    const int to = metrics.horizontalAdvance(row.text.left(word.start + word.length));
    if (from >= most) break;
    painter.fillRect(QRectF(line.left() + from, line.bottom() - kUnderline,
                            std::min(to, most) - from, kUnderline),
                     theme().word(word.colour));
  }
}

}  // namespace

DescribeDelegate::DescribeDelegate(DescribeModel& model, DescribeView& view)
    : QStyledItemDelegate(&view), model_(model), view_(view) {}

QSize DescribeDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {100, lineHeight() + TileBar::kHeight + TileBar::kBelow + 6 + 2 * kPadding};
}

void DescribeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
  const DescribedSentence& row = model_.at(index.row());
  const Theme& t = theme();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF field = QRectF(option.rect).adjusted(1, 1, -1, -1);
  const bool active = view_.activeRow() == index.row();
  const bool selected = view_.selectionModel()->isSelected(index);
  if (active || selected) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? t.hover : t.raised);
    painter->drawRoundedRect(field, 7, 7);
  }
  if (view_.hasFocus() && view_.currentIndex() == index) {
    painter->setPen(QPen(t.accent, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
  }
  const QFontMetrics small(uiFont(kCaptionPx));
  const int rankWidth = small.horizontalAdvance(countText(model_.count())) + 6;
  const QRect inner = option.rect.adjusted(kPadding, kPadding, -kPadding, -kPadding);
  QRect line(inner.left(), inner.top(), inner.width(), lineHeight());
  painter->setFont(uiFont(kCaptionPx));
  painter->setPen(t.quiet);
  painter->drawText(QRect(line.left(), line.top(), rankWidth, line.height()),
                    Qt::AlignRight | Qt::AlignVCenter,
                    row.rank > 0   ? countText(row.rank)
                    : row.answered ? QStringLiteral("–")
                                   : QStringLiteral("…"));
  line.setLeft(line.left() + rankWidth + kGap);

  if (row.rank > 0) {
    painter->setFont(uiFont(kBodyPx, QFont::DemiBold));
    painter->setPen(t.text);
    const QString score = scoreText(row.score);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, score);
    line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(score) - kGap);
  }
  painter->setFont(uiFont(kBodyPx));
  painter->setPen(row.rank > 0 ? t.text : t.quiet);
  const QString shown = painter->fontMetrics().elidedText(row.text, Qt::ElideRight, line.width());
  painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, shown);
  const int seen = std::min(painter->fontMetrics().horizontalAdvance(shown), line.width());
  underline(*painter, line, row, seen);

  const int left = line.left();
  const QRectF bar(left, line.bottom() + 6, inner.right() - left + 1, TileBar::kHeight);
  if (row.rank > 0) {
    TileBar::paint(*painter, bar, row.shares, model_.best());
  } else if (row.answered) {
    painter->setFont(uiFont(kCaptionPx));
    painter->setPen(t.quiet);
    painter->drawText(QRectF(left, line.bottom(), bar.width(), 14), Qt::AlignLeft | Qt::AlignTop,
                      DescribeModel::tr("no word to score by"));
  }
  painter->restore();
}

}  // namespace ws
