// What a canvas looks like.
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/photo/photo_canvas.h"
#include "ui/qt_values.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr double kPixelsShow =
    400;  // percent; from here on the photo's pixels are shown as squares

/// Draws a picture over `place`; where its pixels are the screen's, they are copied.
void drawOver(QPainter& painter, const QRectF& place, const QImage& image, bool smooth) {
  painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
  painter.drawImage(place, image);
}

}  // namespace

const QPixmap& PhotoCanvas::base() {
  const qreal ratio = devicePixelRatioF();
  if (!base_.isNull() && base_.size() == size() * ratio) return base_;
  const QRectF place = photoRect();
  QImage sheet(size() * ratio, QImage::Format_RGB32);
  sheet.setDevicePixelRatio(ratio);
  sheet.fill(theme().ground);
  QPainter painter(&sheet);
  painter.setRenderHint(QPainter::Antialiasing);
  if (view_.isFit()) {
    QPainterPath outline;
    outline.addRoundedRect(place, kRadius, kRadius);
    painter.setClipPath(outline);
  }
  const int edge = static_cast<int>(std::lround(std::max(place.width(), place.height()) * ratio));
  const QImage& picture = pictures_->picture(edge);
  const bool smooth = !settle_.isActive();
  if (picture.isNull()) {
    painter.fillRect(place, theme().tile);
    if (!problem_.isEmpty()) paintProblem(painter);
  } else {
    drawOver(painter, place, picture, smooth && percent() < kPixelsShow);
    if (!alone_ && !pictures_->heat().isNull())
      drawOver(painter, place, pictures_->heat(), smooth && pictures_->style().smooth);
  }
  painter.end();
  base_ = QPixmap::fromImage(std::move(sheet));
  return base_;
}

void PhotoCanvas::paintProblem(QPainter& painter) const {
  constexpr int kIcon = 48;
  const QRectF place = photoRect();
  const QPointF middle = place.center();
  painter.drawPixmap(
      QPointF(middle.x() - kIcon / 2.0, middle.y() - kIcon),
      iconPixmap(QStringLiteral("broken"), kIcon, theme().quiet, devicePixelRatioF()));
  painter.setPen(theme().quiet);
  painter.setFont(uiFont(kBodyPx));
  painter.drawText(QRectF(place.left() + 24, middle.y() + 12, place.width() - 48, 80),
                   Qt::AlignHCenter | Qt::TextWordWrap, problem_);
}

void PhotoCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.drawPixmap(0, 0, base());
  painter.setRenderHint(QPainter::Antialiasing);
  if (pictures_->picture(0).isNull()) return;
  if (!alone_) {
    if (pictures_->alignment()) paintRegions(painter);
    if (picked_) paintPicked(painter);
  }
  if (focusByKey_) {  // those who come by keyboard see where they are
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().accent, 1));
    painter.drawRoundedRect(photoRect().intersected(QRectF(rect())).adjusted(0.5, 0.5, -0.5, -0.5),
                            kRadius, kRadius);
  }
}

std::map<int, PhotoCanvas::BestBox> PhotoCanvas::bestBoxes(bool active) const {
  const Alignment& alignment = *pictures_->alignment();
  std::map<int, BestBox> boxes;
  for (int word = 0; word < static_cast<int>(alignment.words.size()); ++word) {
    const auto w = static_cast<std::size_t>(word);
    const int region = w < alignment.bestRegion.size() ? alignment.bestRegion[w] : -1;
    const bool isActive = std::find(active_.begin(), active_.end(), word) != active_.end();
    if (region < 0 || isActive != active || (colours_[w] < 0 && !isActive)) continue;
    const QString text = QStringLiteral("%1 %2").arg(toQString(alignment.words[w].text),
                                                     scoreText(wordValue(alignment, word, region)));
    auto& box = boxes.try_emplace(region, BestBox{{}, theme().word(colours_[w])}).first->second;
    box.label += box.label.isEmpty() ? text : QStringLiteral("  ") + text;
  }
  return boxes;
}

void PhotoCanvas::paintOutline(QPainter& painter, const QRectF& box, const QColor& colour,
                               qreal width) const {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().photoShade, width + 1.5));  // readable on any photo
  painter.drawRoundedRect(box, 3, 3);
  painter.setPen(QPen(colour, width));
  painter.drawRoundedRect(box, 3, 3);
}

void PhotoCanvas::paintRegions(QPainter& painter) const {
  const auto& all = pictures_->alignment()->boxes;
  if (boxes_ == BoxesShown::All) {
    QPen pen(theme().onPhoto, 1);
    painter.setBrush(Qt::NoBrush);
    for (const Box& box : all) {
      painter.setPen(QPen(theme().photoShade, 1));
      painter.drawRect(boxRect(box).adjusted(1, 1, 1, 1));
      painter.setPen(pen);
      painter.drawRect(boxRect(box));
    }
  }
  // Quiet ones first, so that those looked at lie on top. What is looked at has its box even where
  // boxes are off.
  for (const bool strong : {false, true}) {
    if (!strong && boxes_ == BoxesShown::None) continue;
    const auto boxes = bestBoxes(strong);
    for (const auto& [region, best] : boxes)
      paintOutline(painter, boxRect(all[static_cast<std::size_t>(region)]),
                   strong ? theme().onPhoto : best.colour, strong ? 2.5 : 1.5);
    for (const auto& [region, best] : boxes)  // no box runs through a label
      if (strong || active_.empty()) paintLabel(painter, region, best.label, strong, best.colour);
  }
  if (hoveredRegion_ >= 0 && hoveredRegion_ < static_cast<int>(all.size()))
    paintOutline(painter, boxRect(all[static_cast<std::size_t>(hoveredRegion_)]), theme().onPhoto,
                 1.5);
}

void PhotoCanvas::paintLabel(QPainter& painter, int region, const QString& label, bool strong,
                             const QColor& colour) const {
  const QRectF box = boxRect(pictures_->alignment()->boxes[static_cast<std::size_t>(region)]);
  const QRectF photo = photoRect().intersected(QRectF(rect()));
  if (!box.intersects(photo)) return;
  const QFont font = uiFont(strong ? kBodyPx : kCaptionPx, QFont::DemiBold);
  painter.setFont(font);
  const QFontMetrics metrics(font);
  constexpr int kDotRoom = 10;
  const QSizeF size(metrics.horizontalAdvance(label) + 14 + kDotRoom, metrics.height() + 5);
  const qreal x = std::clamp(box.left(), photo.left() + 4,
                             std::max(photo.left() + 4, photo.right() - size.width() - 4));
  const qreal above = box.top() - size.height() - 3;
  const qreal y = above > photo.top() + 3
                      ? std::min(above, photo.bottom() - size.height() - 4)
                      : std::clamp(box.top() + 4, photo.top() + 4,
                                   std::max(photo.top() + 4, photo.bottom() - size.height() - 4));
  const QRectF pill(QPointF(x, y), size);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().photoShade);
  painter.drawRoundedRect(pill, 5, 5);
  QRectF text = pill.adjusted(7, 0, -7, 0);
  painter.setBrush(colour);
  painter.drawEllipse(QPointF(text.left() + 3, pill.center().y()), 3, 3);
  text.setLeft(text.left() + kDotRoom);
  painter.setPen(theme().onPhoto);
  painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, label);
}

void PhotoCanvas::paintPicked(QPainter& painter) const {
  const QRectF box = boxRect(*picked_);
  QPainterPath outside;
  outside.addRect(photoRect().intersected(QRectF(rect())));
  outside.addRect(box);
  QColor veil = theme().photoShade;
  veil.setAlphaF(veil.alphaF() * 0.4f);  // what isn't picked steps back
  painter.fillPath(outside, veil);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().photoShade, 3.5));
  painter.drawRect(box);
  painter.setPen(QPen(theme().onPhoto, 2));
  painter.drawRect(box);
  QPen dashes(theme().accent, 2, Qt::CustomDashLine, Qt::FlatCap);
  dashes.setDashPattern({4, 4});
  painter.setPen(dashes);
  painter.drawRect(box);
}

}  // namespace ws
