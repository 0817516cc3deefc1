// How a tile looks. Part of PhotoGrid: what is painted, apart from how the view behaves.
#include <QPaintEvent>
#include <QPainter>
#include <QPixmapCache>
#include <algorithm>
#include <cmath>

#include "ui/grid/photo_grid.h"
#include "ui/grid/tile_bar.h"
#include "ui/messages.h"
#include "ui/qt_values.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kBarGap = 4;
constexpr qreal kPale = 0.55;  // of what lies below the relevance line

/// `above` laid over `below` with that opacity.
QColor mixed(const QColor& above, const QColor& below, qreal opacity) {
  const auto part = [opacity](int over, int under) {
    return static_cast<int>(std::lround(opacity * over + (1 - opacity) * under));
  };
  return {part(above.red(), below.red()), part(above.green(), below.green()),
          part(above.blue(), below.blue())};
}

int badgeSize() { return scaled(22); }

void paintRounded(QPainter& painter, const QRectF& rect, qreal radius, const QColor& colour) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawRoundedRect(rect, radius, radius);
}

/// A disc's surroundings in a colour: its quarters round the corners of a picture.
QPixmap cornersOf(const QColor& colour, qreal pixelRatio) {
  const QString key = QStringLiteral("corners-%1-%2").arg(colour.rgb()).arg(pixelRatio);
  QPixmap corners;
  if (QPixmapCache::find(key, &corners)) return corners;
  const int edge = static_cast<int>(std::ceil(2 * kRadius * pixelRatio));
  QImage picture(edge, edge, QImage::Format_ARGB32_Premultiplied);
  picture.fill(colour);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setCompositionMode(QPainter::CompositionMode_DestinationOut);
  painter.setPen(Qt::NoPen);
  painter.setBrush(Qt::black);  // any opaque colour: only its alpha counts
  painter.drawEllipse(QRectF(0, 0, edge, edge));
  painter.end();
  corners = QPixmap::fromImage(picture);
  QPixmapCache::insert(key, corners);
  return corners;
}

void paintCorners(QPainter& painter, const QRectF& picture, const QColor& around) {
  const qreal ratio = painter.device()->devicePixelRatioF();
  const QPixmap corners = cornersOf(around, ratio);
  const qreal half = corners.width() / 2.0, size = half / ratio;
  for (const int right : {0, 1})
    for (const int bottom : {0, 1})
      painter.drawPixmap(QRectF(right ? picture.right() - size : picture.left(),
                                bottom ? picture.bottom() - size : picture.top(), size, size),
                         corners, QRectF(right * half, bottom * half, half, half));
}

}  // namespace

void PhotoGrid::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  painter.fillRect(event->rect(), theme().ground);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const int top = verticalOffset();
  const auto [first, last] =
      layout_.rowsBetween(top + event->rect().top() - GridLayout::kGap,
                          top + event->rect().bottom() + GridLayout::kGap, photos_.rowCount());
  constexpr int kOutline = 5;  // of the chosen tile, beyond its cell
  for (int row = first; row < last; ++row) {
    const QRect cell = layout_.cell(row).translated(0, -top);
    if (event->region().intersects(cell.adjusted(-kOutline, -kOutline, kOutline, kOutline)))
      paintTile(painter, row, cell);
  }
  if (band_) paintBand(painter);
  request_.start();
}

void PhotoGrid::paintBand(QPainter& painter) {
  QColor inside = theme().accent;
  inside.setAlphaF(0.12f);
  painter.setPen(theme().accent);
  painter.setBrush(inside);
  painter.drawRect(QRectF(band_->translated(0, -verticalOffset())).adjusted(0.5, 0.5, -0.5, -0.5));
}

void PhotoGrid::paintTile(QPainter& painter, int row, const QRect& cell) {
  const QRect square(cell.topLeft(), QSize(layout_.tile, layout_.tile));
  // Below the line photos are paler, none is hidden; the one that is looked at shows as it is.
  const bool looked = row == hovered_ || row == currentIndex().row();
  const bool pale = isPale(row) && !looked;
  if (pale) painter.setOpacity(kPale);
  paintPhoto(painter, row, square);
  if (const auto score = photos_.scoreAt(row)) paintScore(painter, square, *score);
  if (const auto alignment = photos_.alignmentAt(row))
    TileBar::paint(painter,
                   QRectF(cell.left(), square.bottom() + 1 + kBarGap, cell.width(), cell.height()),
                   wordShares(*alignment, colours_), fullBar_);
  paintBadges(painter, row, square);
  if (pale) painter.setOpacity(1);
  paintOutline(painter, row, square);
}

void PhotoGrid::paintOutline(QPainter& painter, int row, const QRect& square) {
  const bool selected = selection_.isSelected(row);
  const bool current = row == currentIndex().row();
  if (!selected && !current && row != hovered_) return;
  QPen pen(selected || current ? theme().accent : theme().quiet, selected ? 2.5 : 1.0);
  if (current && !selected) pen = QPen(theme().accent, 1.5, Qt::DashLine);
  const qreal out = selected ? 2.5 : 1.5;
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(square).adjusted(-out, -out, out, out), kRadius + out,
                          kRadius + out);
  if (!selected || selectedCount_ < 2) return;
  // One of several: a check mark as well, and a second ring round the one that keys move from.
  constexpr int kMark = 20;
  const QRectF mark(square.left() + 6, square.top() + 6, kMark, kMark);
  paintRounded(painter, mark, kMark / 2.0, theme().accent);
  painter.setPen(QPen(theme().onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  const QPointF check[] = {mark.topLeft() + QPointF(5.5, 10.5), mark.topLeft() + QPointF(8.8, 13.8),
                           mark.topLeft() + QPointF(14.5, 7)};
  painter.drawPolyline(check, 3);
  if (!current) return;
  painter.setPen(QPen(theme().onPhoto, 1.5));
  painter.drawRoundedRect(QRectF(square).adjusted(1.5, 1.5, -1.5, -1.5), kRadius - 1, kRadius - 1);
}

void PhotoGrid::paintPhoto(QPainter& painter, int row, const QRect& square) {
  const PhotoId id = photos_.idAt(row);
  const PhotoRow* photo = photos_.rowAt(row);
  const auto* thumb = thumbnails_.find(id);
  if (!thumb || whole_) paintRounded(painter, square, kRadius, theme().tile);
  if (!thumb) {
    const bool failed = photo && photo->status == PhotoStatus::Failed;
    if (failed || thumbnails_.hasFailed(id))
      paintFailed(painter, square, photo);
    return;
  }
  const TileSpec spec = tileSpec();
  const QRect device = placeInTile(thumb->aspect, spec);
  const QRectF place(square.x() + device.x() / spec.pixelRatio,
                     square.y() + device.y() / spec.pixelRatio, device.width() / spec.pixelRatio,
                     device.height() / spec.pixelRatio);
  const QPixmap* hot = heat_.find(id);
  const QPixmap& picture = hot ? *hot : thumb->pixmap;
  if (picture.size() == device.size())
    painter.drawPixmap(place.topLeft(), picture);
  else
    painter.drawPixmap(place, picture, QRectF(picture.rect()));
  const bool fills = device.width() == spec.edge && device.height() == spec.edge;
  // Corners are covered, not tinted: in full, in the colour that lies around the photo.
  const qreal opacity = painter.opacity();
  painter.setOpacity(1);
  paintCorners(painter, place, fills ? theme().ground : mixed(theme().tile, theme().ground, opacity));
  painter.setOpacity(opacity);
}

/// @param photo  null: nothing is known of it yet
void PhotoGrid::paintFailed(QPainter& painter, const QRect& square, const PhotoRow* photo) {
  const bool away = photo && photo->status == PhotoStatus::Away;
  constexpr int kIcon = 28;
  const bool roomForText = square.width() >= 120;
  const int textHeight = roomForText ? 44 : 0;
  const QRect picture(square.center().x() - kIcon / 2,
                      square.center().y() - (kIcon + textHeight) / 2, kIcon, kIcon);
  painter.drawPixmap(picture.topLeft(), iconPixmap(away ? QStringLiteral("offline") : QStringLiteral("broken"), kIcon,
                                                   theme().quiet, devicePixelRatioF()));
  if (!roomForText || !photo) return;
  const QString reason =
      away ? tr("Its drive or folder isn't there now.") : photoProblem(photo->code);
  painter.setFont(uiFont(kCaptionPx));
  painter.setPen(theme().quiet);
  const QRect text(square.left() + 10, picture.bottom() + 6, square.width() - 20, textHeight);
  painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, reason);
}

void PhotoGrid::paintScore(QPainter& painter, const QRect& square, float score) {
  painter.setFont(uiFont(kCaptionPx, QFont::DemiBold));
  const QString text = scoreText(score);
  const QRect box = painter.fontMetrics().boundingRect(text).adjusted(-5, -2, 5, 2);
  const QRectF pill(square.left() + 6, square.bottom() - 5 - box.height(), box.width(),
                    box.height());
  paintRounded(painter, pill, pill.height() / 2, theme().photoShade);
  painter.setPen(theme().onPhoto);
  painter.drawText(pill, Qt::AlignCenter, text);
}

QRect PhotoGrid::stackBadge(int row) const {
  const int count = photos_.stackAt(row);
  if (count < 2) return {};
  const QFontMetrics metrics(uiFont(kCaptionPx, QFont::DemiBold));
  const int width = badgeSize() + 6 + metrics.horizontalAdvance(countText(count));
  const QRect cell = visualRect(photos_.index(row));
  return {cell.left() + layout_.tile - width - 6, cell.top() + 6, width, badgeSize()};
}

/// At the upper right, from right to left: the stack, then what is wrong with the file.
void PhotoGrid::paintBadges(QPainter& painter, int row, const QRect& square) {
  const qreal ratio = devicePixelRatioF();
  const int icon = scaled(14);
  const int inset = (badgeSize() - icon) / 2;
  int right = square.right() - 5;
  if (const QRect badge = stackBadge(row); !badge.isNull()) {
    const bool open = photos_.isOpen(photos_.idAt(row));
    paintRounded(painter, badge, badgeSize() / 2.0, theme().photoShade);
    painter.drawPixmap(badge.topLeft() + QPoint(6, inset),
                       iconPixmap(open ? QStringLiteral("unfolded") : QStringLiteral("stack"), icon,
                                  theme().onPhoto, ratio));
    painter.setFont(uiFont(kCaptionPx, QFont::DemiBold));
    painter.setPen(theme().onPhoto);
    painter.drawText(badge.adjusted(8 + icon, 0, -6, 0), Qt::AlignCenter,
                     countText(photos_.stackAt(row)));
    right = badge.left() - 4;
  }
  const auto sign = [&](const QString& name) {
    const QRectF badge(right - badgeSize(), square.top() + 6, badgeSize(), badgeSize());
    paintRounded(painter, badge, badgeSize() / 2.0, theme().photoShade);
    painter.drawPixmap(badge.topLeft() + QPointF(inset, inset),
                       iconPixmap(name, icon, theme().onPhoto, ratio));
    right -= badgeSize() + 4;
  };
  if (photos_.isBehind(row)) sign(QStringLiteral("behind"));
  const PhotoRow* photo = photos_.rowAt(row);
  if (!photo) return;
  if (photo->status == PhotoStatus::Away) sign(QStringLiteral("offline"));
  if (photo->status == PhotoStatus::Failed && thumbnails_.find(photo->id))
    sign(QStringLiteral("warning"));
}

}  // namespace ws
