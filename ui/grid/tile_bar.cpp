#include "ui/grid/tile_bar.h"

#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr qreal kHatchStep = 3;  // px, from line to line

void fill(QPainter& painter, const QRectF& place, const QColor& colour) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  const qreal radius = std::min(place.height(), place.width()) / 2;
  painter.drawRoundedRect(place, radius, radius);
}

/// Lines from lower left to upper right: a sign that needs no colour.
void hatch(QPainter& painter, const QRectF& place, const QColor& colour) {
  painter.save();
  painter.setClipRect(place, Qt::IntersectClip);
  painter.setPen(QPen(colour, 1.4));
  for (qreal x = place.left() - place.height(); x < place.right(); x += kHatchStep)
    painter.drawLine(QPointF(x, place.bottom()), QPointF(x + place.height(), place.top()));
  painter.restore();
}

}  // namespace

void TileBar::paint(QPainter& painter, const QRectF& place, const std::vector<WordShare>& shares,
                    float full) {
  fill(painter, QRectF(place.topLeft(), QSizeF(place.width(), kHeight)), theme().line);
  if (full <= 0) return;
  const qreal scale = place.width() / full;
  qreal x = place.left();
  for (const auto& word : shares) {
    const qreal width = std::max(0.0f, word.share) * scale;
    if (width >= 1)
      fill(painter, {x, place.top(), std::min(width - 1, place.right() - x), kHeight},
           theme().word(word.colour));
    x += width;
  }
  constexpr qreal kLeast = 3 * kHatchStep;  // less looks like stray pixels
  x = place.left();
  for (const auto& word : shares) {
    const qreal width = std::min(std::max(0.0f, -word.share) * scale, place.right() - x);
    if (width >= kLeast)
      hatch(painter, QRectF(x, place.top() + kHeight + 1, width - 1, kBelow),
            theme().word(word.colour));
    x += std::max(0.0, width);
  }
}

void TileBar::paintShare(QPainter& painter, const QRectF& place, const WordShare& word,
                         float full) {
  fill(painter, place, theme().line);
  const qreal width = full > 0 ? std::min(1.0f, std::abs(word.share) / full) * place.width() : 0;
  if (width < 1) return;
  const QRectF part(place.topLeft(), QSizeF(width, place.height()));
  if (word.share < 0)
    hatch(painter, part, theme().word(word.colour));
  else
    fill(painter, part, theme().word(word.colour));
}

}  // namespace ws
