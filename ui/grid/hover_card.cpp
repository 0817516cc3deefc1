#include "ui/grid/hover_card.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/grid/tile_bar.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kPadding = 12;
constexpr int kGapToTile = 10;
constexpr int kSpacing = 8;
constexpr int kBarHeight = 6;

int cardWidth() { return scaled(268); }
int wordColumn() { return scaled(84); }
int figureColumn() { return scaled(40); }
int lineHeight(int pixels) { return QFontMetrics(uiFont(pixels)).height() + 4; }

}  // namespace

HoverCard::HoverCard(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("hoverCard"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFocusPolicy(Qt::NoFocus);
  hide();
}

QRect HoverCard::placeBeside(QSize card, const QRect& tile, const QRect& within) {
  const int y = std::clamp(tile.top(), within.top(),
                           std::max(within.top(), within.bottom() + 1 - card.height()));
  const int x = std::clamp(tile.center().x() - card.width() / 2, within.left(),
                           std::max(within.left(), within.right() + 1 - card.width()));
  const QPoint places[] = {{tile.right() + 1 + kGapToTile, y},
                           {tile.left() - kGapToTile - card.width(), y},
                           {x, tile.bottom() + 1 + kGapToTile},
                           {x, tile.top() - kGapToTile - card.height()}};
  for (const QPoint& place : places)
    if (const QRect rect(place, card); within.contains(rect)) return rect;
  return {};  // nowhere beside it: no card is better than one over the photo
}

void HoverCard::show(const HoverFacts& facts, const QRect& tile, const QRect& within) {
  if (parentWidget() != parentWidget()->window()) setParent(parentWidget()->window());
  facts_ = facts;
  const QRect place = placeBeside(sizeWanted(), tile, within);
  setVisible(!place.isNull());
  if (place.isNull()) return;
  setGeometry(QRect(parentWidget()->mapFromGlobal(place.topLeft()), place.size()));
  setAccessibleName(text());
  raise();
  update();
}

QString HoverCard::text() const {
  QStringList lines{facts_.name};
  if (facts_.score) lines << tr("Score %1").arg(scoreText(*facts_.score));
  for (const auto& word : facts_.shares)
    lines << QStringLiteral("%1 %2").arg(word.text, scoreText(word.share));
  lines << facts_.notes << facts_.taken << facts_.path;
  lines.removeAll(QString());
  return lines.join(QLatin1Char('\n'));
}

int HoverCard::nameHeight() const {
  return std::max(lineHeight(kBodyPx), facts_.score ? lineHeight(kTitlePx) : 0);
}

QSize HoverCard::sizeWanted() const {
  const int caption = lineHeight(kCaptionPx);
  int height = 2 * kPadding + nameHeight();
  if (facts_.waiting || !facts_.shares.empty())
    height += kSpacing + caption * static_cast<int>(std::max<std::size_t>(1, facts_.shares.size()));
  const auto lines = facts_.notes.size() + (facts_.taken.isEmpty() ? 0 : 1) +
                     (facts_.path.isEmpty() ? 0 : 1);
  if (lines > 0) height += kSpacing + caption * static_cast<int>(lines);
  return {cardWidth(), height};
}

void HoverCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  painter.setPen(t.line);
  painter.setBrush(t.panel);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);

  int y = kPadding, nameWidth = width() - 2 * kPadding;
  const auto line = [&](int height) {
    const QRect place(kPadding, y, width() - 2 * kPadding, height);
    y += height;
    return place;
  };
  const QRect head = line(nameHeight());
  painter.setPen(t.text);
  if (facts_.score) {
    painter.setFont(uiFont(kTitlePx, QFont::DemiBold));
    const QString score = scoreText(*facts_.score);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, score);
    nameWidth -= painter.fontMetrics().horizontalAdvance(score) + kSpacing;
  }
  painter.setFont(uiFont(kBodyPx, QFont::DemiBold));
  painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(facts_.name, Qt::ElideMiddle, nameWidth));
  painter.setFont(uiFont(kCaptionPx));
  if (facts_.waiting || !facts_.shares.empty()) y += kSpacing;
  if (facts_.waiting) {
    painter.setPen(t.quiet);
    painter.drawText(line(lineHeight(kCaptionPx)), Qt::AlignVCenter, tr("Its words follow…"));
  } else {
    paintShares(painter, y);
  }
  if (!facts_.notes.isEmpty() || !facts_.taken.isEmpty() || !facts_.path.isEmpty()) y += kSpacing;
  painter.setPen(t.quiet);
  QStringList quiet = facts_.notes;
  quiet << facts_.taken << facts_.path;
  for (const QString& text : std::as_const(quiet)) {
    if (text.isEmpty()) continue;
    const QRect place = line(lineHeight(kCaptionPx));
    painter.drawText(place, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideMiddle, place.width()));
  }
}

void HoverCard::paintShares(QPainter& painter, int& y) const {
  float most = 0;
  for (const auto& word : facts_.shares) most = std::max(most, std::abs(word.share));
  const int height = lineHeight(kCaptionPx);
  for (const auto& word : facts_.shares) {
    const QRect place(kPadding, y, width() - 2 * kPadding, height);
    painter.setPen(word.colour < 0 ? theme().quiet : theme().text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(word.text, Qt::ElideRight, wordColumn() - 8));
    painter.setPen(theme().quiet);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, scoreText(word.share));
    TileBar::paintShare(painter,
                        QRectF(place.left() + wordColumn(), place.center().y() - kBarHeight / 2.0 + 1,
                               place.width() - wordColumn() - figureColumn(), kBarHeight),
                        word, most);
    y += height;
  }
}

}  // namespace ws
