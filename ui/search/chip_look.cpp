#include "ui/search/chip_look.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kHeightLeast = 30;
constexpr int kPadding = 9;
constexpr int kPlainPadding = 4;
constexpr int kGap = 6;
constexpr int kUnderline = 3;
constexpr qreal kChipRadius = 7;
constexpr int kThumb = 24;
constexpr int kThumbInset = 2;
constexpr int kCross = 16;
constexpr int kTextMost = 180;  // px; file names may be long
constexpr int kHatchStep = 6;

QFont textFont(const ChipLook& look) {
  QFont font = uiFont(kBodyPx, look.plain ? QFont::Normal : QFont::Medium);
  font.setStrikeOut(!look.known);  // not by colour alone
  return font;
}

QString shownText(const ChipLook& look) {
  constexpr QChar kMinus(0x2212), kHairSpace(0x200A);
  const QString minus = look.against ? QString(kMinus) + kHairSpace : QString();
  return minus +
         QFontMetrics(textFont(look)).elidedText(look.text, Qt::ElideMiddle, scaled(kTextMost));
}

QPainterPath fieldPath(const QRectF& field) {
  QPainterPath path;
  path.addRoundedRect(field, kChipRadius, kChipRadius);
  return path;
}

/// Slanted lines: what counts against is seen without colour.
void hatch(QPainter& painter, const QPainterPath& field) {
  painter.save();
  painter.setClipPath(field);
  QColor ink = theme().quiet;
  ink.setAlphaF(0.28f);
  painter.setPen(QPen(ink, 1.2));
  const QRectF box = field.boundingRect();
  for (qreal x = box.left() - box.height(); x < box.right(); x += kHatchStep)
    painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
  painter.restore();
}

void paintField(QPainter& painter, const QRectF& field, const ChipLook& look) {
  const QPainterPath whole = fieldPath(field);
  painter.fillPath(whole, look.hovered || look.inPhrase ? theme().hover : theme().raised);
  if (look.against) hatch(painter, whole);
  painter.save();
  painter.setClipPath(whole);
  painter.fillRect(QRectF(field.left(), field.bottom() - kUnderline, field.width(), kUnderline),
                   look.colour);
  painter.restore();
  if (look.against) {
    painter.setPen(QPen(theme().quiet, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(fieldPath(field.adjusted(0.5, 0.5, -0.5, -0.5)));
  }
}

/// Pinned: a frame in the word's colour; under the pointer or the keyboard: a thinner one. A phrase
/// has its bracket.
void paintFrame(QPainter& painter, const QRectF& field, const ChipLook& look) {
  painter.setBrush(Qt::NoBrush);
  if (look.pinned || look.hovered) {
    painter.setPen(QPen(look.colour, look.pinned ? 2.0 : 1.2));
    painter.drawPath(fieldPath(field.adjusted(1, 1, -1, -1)));
  }
  if (!look.focused) return;
  painter.setPen(QPen(theme().accent, 1.5));
  const qreal inset = look.pinned ? 3 : 1;
  painter.drawPath(fieldPath(field.adjusted(inset, inset, -inset, -inset)));
}

void paintThumb(QPainter& painter, const QRectF& place, const QImage& thumb) {
  QPainterPath shape;
  shape.addRoundedRect(place, 5, 5);
  painter.save();
  painter.setClipPath(shape);
  if (thumb.isNull())
    painter.fillPath(shape, theme().tile);
  else
    painter.drawImage(place, thumb);
  painter.restore();
}

}  // namespace

int chipHeight() {
  return std::max(scaled(kHeightLeast), QFontMetrics(uiFont(kBodyPx)).height() + 13);
}

QSize chipSize(const ChipLook& look) {
  const int padding = look.plain ? scaled(kPlainPadding) : scaled(kPadding);
  const QFontMetrics small(uiFont(kCaptionPx));
  int width = QFontMetrics(textFont(look)).horizontalAdvance(shownText(look)) + 2 * padding;
  if (look.picture)
    width += scaled(kThumb) + scaled(kThumbInset) + scaled(kGap) - padding + scaled(kCross) +
             scaled(kGap) / 2;
  for (const QString& figure : {look.weight, look.share})
    if (!figure.isEmpty()) width += scaled(kGap) + small.horizontalAdvance(figure);
  return {width, chipHeight()};
}

QRect removeRect(const QSize& chip) {
  return {chip.width() - scaled(kPadding) / 2 - scaled(kCross),
          (chip.height() - kUnderline - scaled(kCross)) / 2 + 1, scaled(kCross), scaled(kCross)};
}

void paintChip(QPainter& painter, const QRect& rect, const ChipLook& look) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  const QRectF field = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
  if (!look.plain) paintField(painter, field, look);
  paintFrame(painter, field, look);

  int x = rect.left() + (look.plain ? scaled(kPlainPadding) : scaled(kPadding));
  const int below = look.plain ? 0 : kUnderline - 1;
  if (look.picture) {
    const int y = rect.top() + (rect.height() - kUnderline - scaled(kThumb)) / 2 + 1;
    x = rect.left() + scaled(kThumbInset) + 1;
    paintThumb(painter, QRectF(x, y, scaled(kThumb), scaled(kThumb)), look.thumb);
    x += scaled(kThumb) + scaled(kGap) - 1;
  }
  const auto draw = [&](const QString& text, const QFont& font, const QColor& colour) {
    if (text.isEmpty()) return;
    painter.setFont(font);
    painter.setPen(colour);
    const int width = QFontMetrics(font).horizontalAdvance(text);
    painter.drawText(QRect(x, rect.top(), width + 1, rect.height() - below),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
    x += width + scaled(kGap);
  };
  const bool strong = look.scored && (!look.plain || look.hovered || look.pinned || look.inPhrase);
  draw(shownText(look), textFont(look), strong ? theme().text : theme().quiet);
  draw(look.weight, uiFont(kCaptionPx, QFont::DemiBold), theme().text);
  draw(look.share, uiFont(kCaptionPx), theme().quiet);
  if (look.picture) {
    const QRect cross = removeRect(rect.size()).translated(rect.topLeft());
    const QColor ink = look.removeHovered ? theme().text : theme().quiet;
    painter.drawPixmap(cross.adjusted(2, 2, -2, -2),
                       iconPixmap(QStringLiteral("close"), scaled(kCross) - 4, ink,
                                  painter.device()->devicePixelRatioF()));
  }
}

}  // namespace ws
