// How a tile looks. Part of PhotoGrid: what is painted, apart from how the view behaves.
#include <QPaintEvent>
#include <QPainter>
#include <QPixmapCache>
#include <algorithm>
#include <cmath>

#include "ui/grid/photo_grid.h"
#include "ui/messages.h"
#include "ui/qt_values.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kBarHeight = 4;

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
  request_.start();
}

void PhotoGrid::paintTile(QPainter& painter, int row, const QRect& cell) {
  const QRect square(cell.topLeft(), QSize(layout_.tile, layout_.tile));
  paintPhoto(painter, row, square);
  if (const Hit* hit = photos_.hitAt(row)) {
    paintScore(painter, square, *hit);
    paintBar(painter, cell, *hit);
  }
  const PhotoRow* photo = photos_.rowAt(row);
  if (photo && photo->status == PhotoStatus::Away) paintAwayBadge(painter, square);

  const bool current = row == currentIndex().row();
  if (current || row == hovered_) {
    const QColor colour = current ? theme().accent : theme().quiet;
    painter.setPen(QPen(colour, current ? 2.5 : 1.0));
    painter.setBrush(Qt::NoBrush);
    const qreal out = current ? 2.5 : 1.5;
    painter.drawRoundedRect(QRectF(square).adjusted(-out, -out, out, out), kRadius + out,
                            kRadius + out);
  }
}

void PhotoGrid::paintPhoto(QPainter& painter, int row, const QRect& square) {
  const PhotoId id = photos_.idAt(row);
  const PhotoRow* photo = photos_.rowAt(row);
  const auto* thumb = thumbnails_.find(id);
  if (!thumb || whole_) paintRounded(painter, square, kRadius, theme().tile);
  if (!thumb) {
    const bool failed =
        thumbnails_.hasFailed(id) || (photo && photo->status == PhotoStatus::Failed);
    if (failed) paintFailed(painter, square, photo ? photoProblem(photo->code) : QString());
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
  paintCorners(painter, place, fills ? theme().ground : theme().tile);
}

void PhotoGrid::paintFailed(QPainter& painter, const QRect& square, const QString& reason) {
  constexpr int kIcon = 28;
  const bool roomForText = square.width() >= 120;
  const int textHeight = roomForText ? 44 : 0;
  const QRect picture(square.center().x() - kIcon / 2,
                      square.center().y() - (kIcon + textHeight) / 2, kIcon, kIcon);
  painter.drawPixmap(picture.topLeft(), iconPixmap(QStringLiteral("broken"), kIcon, theme().quiet,
                                                   devicePixelRatioF()));
  if (!roomForText) return;
  painter.setFont(uiFont(kCaptionPx));
  painter.setPen(theme().quiet);
  const QRect text(square.left() + 10, picture.bottom() + 6, square.width() - 20, textHeight);
  painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, reason);
}

void PhotoGrid::paintScore(QPainter& painter, const QRect& square, const Hit& hit) {
  painter.setFont(uiFont(kCaptionPx, QFont::DemiBold));
  const QString text = scoreText(hit.alignment.score);
  const QRect box = painter.fontMetrics().boundingRect(text).adjusted(-5, -2, 5, 2);
  const QRectF pill(square.left() + 6, square.bottom() - 5 - box.height(), box.width(),
                    box.height());
  paintRounded(painter, pill, pill.height() / 2, theme().photoShade);
  painter.setPen(theme().onPhoto);
  painter.drawText(pill, Qt::AlignCenter, text);
}

void PhotoGrid::paintBar(QPainter& painter, const QRect& cell, const Hit& hit) {
  const auto& shares = hit.alignment.wordScores;
  float sum = 0, small = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    sum += std::max(0.0f, shares[i]);
    if (i < colours_.size() && colours_[i] < 0) small += std::max(0.0f, shares[i]);
  }
  if (sum <= 0 || bestScore_ <= 0) return;
  const QRectF bar(cell.left(), cell.bottom() + 1 - kBarHeight, cell.width(), kBarHeight);
  paintRounded(painter, bar, kBarHeight / 2.0, theme().line);
  const qreal scale = bar.width() * std::clamp(hit.alignment.score / bestScore_, 0.0f, 1.0f) / sum;
  qreal x = bar.left();
  const auto segment = [&](float share, const QColor& colour) {
    const qreal width = std::max(0.0f, share) * scale;
    if (width >= 1)
      paintRounded(painter, QRectF(x, bar.top(), width - 1, bar.height()), kBarHeight / 2.0,
                   colour);
    x += width;
  };
  for (std::size_t i = 0; i < shares.size() && i < colours_.size(); ++i)
    if (colours_[i] >= 0) segment(shares[i], theme().word(colours_[i]));
  segment(small, theme().quiet);  // the other words, in one
}

void PhotoGrid::paintAwayBadge(QPainter& painter, const QRect& square) {
  constexpr int kBadge = 22;
  const QRectF badge(square.right() - kBadge - 5, square.top() + 6, kBadge, kBadge);
  paintRounded(painter, badge, kBadge / 2.0, theme().photoShade);
  painter.drawPixmap(
      badge.topLeft() + QPointF(4, 4),
      iconPixmap(QStringLiteral("offline"), kBadge - 8, theme().onPhoto, devicePixelRatioF()));
}

}  // namespace ws
