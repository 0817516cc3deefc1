#include "ui/photo/value_rows.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kLinePadding = 9;
constexpr int kBarHeight = 4;
constexpr int kWordShare = 3;  // a third of the width is the word's

}  // namespace

ValueRows::ValueRows(int most, QWidget* parent) : QWidget(parent), most_(most) {
  setObjectName(QStringLiteral("valueRows"));
  setAccessibleName(tr("Values"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ValueRows::show(std::vector<ValueRow> rows) {
  rows_ = std::move(rows);
  rows_.resize(std::min(rows_.size(), static_cast<std::size_t>(most_)));
  hint_.clear();
  QStringList spoken;
  for (const auto& row : rows_)
    spoken << QStringLiteral("%1 %2").arg(row.word, scoreText(row.value));
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
  update();
}

void ValueRows::showHint(const QString& text) {
  rows_.clear();
  hint_ = text;
  setAccessibleDescription(text);
  update();
}

int ValueRows::lineHeight() const { return QFontMetrics(uiFont(kBodyPx)).height() + kLinePadding; }

QSize ValueRows::sizeHint() const { return {200, most_ * lineHeight()}; }

void ValueRows::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange)
    updateGeometry();  // another size of text comes with it
}

void ValueRows::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(uiFont(kBodyPx));
  if (!hint_.isEmpty()) {
    painter.setPen(theme().quiet);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, hint_);
    return;
  }
  const QFontMetrics metrics(painter.font());
  const int wordWidth = width() / kWordShare,
            figureWidth = metrics.horizontalAdvance(QStringLiteral("−0.00"));
  int top = 0;
  for (const auto& row : rows_) {
    const QRect line(0, top, width(), lineHeight());
    top += lineHeight();
    painter.setPen(row.colour < 0 ? theme().quiet : theme().text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(row.word, Qt::ElideRight, wordWidth - 10));
    painter.setPen(theme().text);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, scoreText(row.value));
    QRectF bar(wordWidth, line.center().y() - kBarHeight / 2.0 + 0.5,
               std::max(0, width() - wordWidth - figureWidth - 12), kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().raised);
    painter.drawRoundedRect(bar, 2, 2);
    bar.setWidth(bar.width() * std::min(1.0f, std::abs(row.value)));
    const QColor colour = theme().word(row.colour);
    painter.setBrush(row.value < 0 ? QBrush(colour, Qt::BDiagPattern) : QBrush(colour));
    painter.drawRoundedRect(bar, 2, 2);
  }
}

}  // namespace ws
