#include "ui/photo/chip_lines.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include "ui/photo/photo_canvas.h"
#include "ui/photo/region_panel.h"
#include "ui/search/chip_row.h"
#include "ui/search/word_focus.h"
#include "ui/search/words.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr qreal kDot = 3;  // px
constexpr qreal kRingGap = 2;

}  // namespace

ChipLines::ChipLines(const PhotoCanvas& canvas, const ChipRow& chips, const WordFocus& focus,
                     QWidget* stage)
    : QWidget(stage), canvas_(canvas), chips_(chips), focus_(focus) {
  setObjectName(QStringLiteral("chipLines"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setAttribute(Qt::WA_NoSystemBackground);
  setFocusPolicy(Qt::NoFocus);
  stage->installEventFilter(this);
  setGeometry(stage->rect());
  const auto again = [this] { update(); };
  connect(&focus_, &WordFocus::changed, this, again);
  connect(&focus_, &WordFocus::regionChanged, this, again);
  connect(&canvas_, &PhotoCanvas::zoomChanged, this, again);
}

bool ChipLines::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
    setGeometry(static_cast<QWidget*>(watched)->rect());
    raise();
    update();
  }
  return QWidget::eventFilter(watched, event);
}

QRectF ChipLines::chipRect(int word) const {
  if (word < 0 || word >= chips_.count() || !chips_.isVisible()) return {};
  const QWidget* chip = chips_.chip(word);
  return QRectF(chip->mapTo(parentWidget(), QPoint(0, 0)), chip->size());
}

void ChipLines::paintEvent(QPaintEvent*) {
  const auto& alignment = canvas_.pictures().alignment();
  if (!alignment) return;
  const auto colours = wordColours(alignment->words);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const int word : focus_.active())
    if (word < static_cast<int>(colours.size()))
      paintLine(painter, word, theme().word(colours[static_cast<std::size_t>(word)]));
  painter.setBrush(Qt::NoBrush);
  for (const int word : wordsOf(*alignment, focus_.regionHovered())) {
    const QRectF chip = chipRect(word);
    if (chip.isEmpty()) continue;
    painter.setPen(QPen(theme().word(colours[static_cast<std::size_t>(word)]), 2));
    painter.drawRoundedRect(chip.adjusted(-kRingGap, -kRingGap, kRingGap, kRingGap), kRadius + 1,
                            kRadius + 1);
  }
}

void ChipLines::paintLine(QPainter& painter, int word, const QColor& colour) const {
  const auto anchor = canvas_.wordAnchor(word);
  const QRectF chip = chipRect(word);
  if (!anchor || chip.isEmpty()) return;
  const QPointF from = canvas_.mapTo(parentWidget(), QPointF(*anchor));
  const QPointF to(chip.center().x(), chip.top());
  const qreal bend = std::max(12.0, (to.y() - from.y()) / 2);
  QPainterPath line(from);
  line.cubicTo(from + QPointF(0, bend), to - QPointF(0, bend), to);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().photoShade, 3));  // readable on any photo
  painter.drawPath(line);
  painter.setPen(QPen(colour, 1.5));
  painter.drawPath(line);
  painter.setPen(QPen(theme().onPhoto, 1.5));
  painter.setBrush(colour);
  painter.drawEllipse(from, kDot, kDot);
}

}  // namespace ws
