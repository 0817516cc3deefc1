#include "ui/photo/photo_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/qt_values.h"
#include "ui/search/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {

int regionAt(const Alignment& alignment, QPointF point) {
  int best = -1;
  for (std::size_t i = 0; i < alignment.boxes.size(); ++i) {
    const Box& box = alignment.boxes[i];
    const bool inside =
        point.x() >= box.x0 && point.x() <= box.x1 && point.y() >= box.y0 && point.y() <= box.y1;
    if (inside && (best < 0 || box.area() < alignment.boxes[static_cast<std::size_t>(best)].area()))
      best = static_cast<int>(i);
  }
  return best;
}

float wordValue(const Alignment& alignment, int word, int region) {
  float best = -1;
  const std::size_t regions = alignment.boxes.size();
  for (std::size_t row = 0; row < alignment.rowWord.size(); ++row)
    if (alignment.rowWord[row] == word)
      best = std::max(best, alignment.matrix[row * regions + static_cast<std::size_t>(region)]);
  return best;
}

PhotoCanvas::PhotoCanvas(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("photoCanvas"));
  setAccessibleName(tr("Photo"));
  setMouseTracking(true);
  setMinimumSize(200, 160);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PhotoCanvas::setPhoto(const QImage& photo, qreal aspect) {
  photo_ = photo;
  aspect_ = aspect > 0 ? aspect : 1;
  problem_.clear();
  update();
}

void PhotoCanvas::setProblem(const QString& text) {
  problem_ = text;
  photo_ = {};
  update();
}

void PhotoCanvas::setAlignment(std::optional<Alignment> alignment) {
  alignment_ = std::move(alignment);
  colours_ = alignment_ ? wordColours(alignment_->words) : std::vector<int>{};
  hoveredRegion_ = -1;
  update();
}

void PhotoCanvas::setActiveWords(std::vector<int> words) {
  active_ = std::move(words);
  update();
}

void PhotoCanvas::setHeat(const QImage& heat) {
  heat_ = heat;
  update();
}

void PhotoCanvas::setBoxesShown(bool shown) {
  boxes_ = shown;
  update();
}

void PhotoCanvas::setHoveredRegion(int region) {
  if (region == hoveredRegion_) return;
  hoveredRegion_ = region;
  update();
}

QRectF PhotoCanvas::photoRect() const {
  const QSizeF room = size();
  const qreal width = std::min(room.width(), room.height() * aspect_);
  const QSizeF photo(width, width / aspect_);
  return {(room.width() - photo.width()) / 2, (room.height() - photo.height()) / 2, photo.width(),
          photo.height()};
}

QRectF PhotoCanvas::boxRect(int region) const {
  const Box& box = alignment_->boxes[static_cast<std::size_t>(region)];
  const QRectF photo = photoRect();
  return QRectF(QPointF(photo.x() + box.x0 * photo.width(), photo.y() + box.y0 * photo.height()),
                QPointF(photo.x() + box.x1 * photo.width(), photo.y() + box.y1 * photo.height()));
}

void PhotoCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const QRectF place = photoRect();
  QPainterPath outline;
  outline.addRoundedRect(place, kRadius, kRadius);
  painter.setClipPath(outline);
  if (photo_.isNull()) {
    painter.fillRect(place, theme().tile);
    if (problem_.isEmpty()) return;
    constexpr int kIcon = 48;
    const QPointF middle = place.center();
    painter.drawPixmap(
        QPointF(middle.x() - kIcon / 2.0, middle.y() - kIcon),
        iconPixmap(QStringLiteral("broken"), kIcon, theme().quiet, devicePixelRatioF()));
    painter.setPen(theme().quiet);
    painter.setFont(uiFont(kBodyPx));
    painter.drawText(QRectF(place.left() + 24, middle.y() + 12, place.width() - 48, 80),
                     Qt::AlignHCenter | Qt::TextWordWrap, problem_);
    return;
  }
  painter.drawImage(place, photo_);
  if (!heat_.isNull()) painter.drawImage(place, heat_);
  if (alignment_) paintBoxes(painter);
}

std::map<int, PhotoCanvas::BestBox> PhotoCanvas::bestBoxes(bool active) const {
  std::map<int, BestBox> boxes;
  for (int word = 0; word < static_cast<int>(alignment_->words.size()); ++word) {
    const auto w = static_cast<std::size_t>(word);
    const int region = w < alignment_->bestRegion.size() ? alignment_->bestRegion[w] : -1;
    const bool isActive = std::find(active_.begin(), active_.end(), word) != active_.end();
    if (region < 0 || isActive != active || (colours_[w] < 0 && !isActive)) continue;
    const QString text = QStringLiteral("%1 %2").arg(
        toQString(alignment_->words[w].text), scoreText(wordValue(*alignment_, word, region)));
    auto& box = boxes.try_emplace(region, BestBox{{}, theme().word(colours_[w])}).first->second;
    box.label += box.label.isEmpty() ? text : QStringLiteral("  ") + text;
  }
  return boxes;
}

void PhotoCanvas::paintBoxes(QPainter& painter) const {
  if (boxes_) {
    // Quiet ones first, so that those looked at lie on top.
    for (const bool strong : {false, true})
      for (const auto& [region, best] : bestBoxes(strong))
        paintBox(painter, region, strong || active_.empty() ? best.label : QString(), strong,
                 best.colour);
  }
  if (hoveredRegion_ >= 0 && hoveredRegion_ < static_cast<int>(alignment_->boxes.size())) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().photoShade, 3));
    painter.drawRect(boxRect(hoveredRegion_));
    painter.setPen(QPen(theme().onPhoto, 1.5));
    painter.drawRect(boxRect(hoveredRegion_));
  }
}

void PhotoCanvas::paintBox(QPainter& painter, int region, const QString& label, bool strong,
                           const QColor& colour) const {
  const QRectF box = boxRect(region);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().photoShade, strong ? 4 : 2.5));  // readable on any photo
  painter.drawRoundedRect(box, 3, 3);
  painter.setPen(QPen(strong ? theme().onPhoto : colour, strong ? 2.5 : 1.5));
  painter.drawRoundedRect(box, 3, 3);
  if (label.isEmpty()) return;
  const QFont font = uiFont(strong ? kBodyPx : kCaptionPx, QFont::DemiBold);
  painter.setFont(font);
  const QFontMetrics metrics(font);
  const QSizeF size(metrics.horizontalAdvance(label) + 14 + (strong ? 0 : 10),
                    metrics.height() + 5);
  const QRectF photo = photoRect();
  const qreal x = std::clamp(box.left(), photo.left() + 4,
                             std::max(photo.left() + 4, photo.right() - size.width() - 4));
  const qreal above = box.top() - size.height() - 3;
  const qreal y =
      above > photo.top() + 3 ? above : std::min(box.top() + 4, photo.bottom() - size.height() - 4);
  const QRectF pill(QPointF(x, y), size);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().photoShade);
  painter.drawRoundedRect(pill, 5, 5);
  QRectF text = pill.adjusted(7, 0, -7, 0);
  if (!strong) {
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(text.left() + 3, pill.center().y()), 3, 3);
    text.setLeft(text.left() + 10);
  }
  painter.setPen(theme().onPhoto);
  painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, label);
}

void PhotoCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (!alignment_) return;
  const QRectF photo = photoRect();
  const QPointF point((event->position().x() - photo.x()) / photo.width(),
                      (event->position().y() - photo.y()) / photo.height());
  const int region = regionAt(*alignment_, point);
  if (region == hoveredRegion_) return;
  setHoveredRegion(region);
  Q_EMIT regionHovered(region);
}

void PhotoCanvas::leaveEvent(QEvent*) {
  setHoveredRegion(-1);
  Q_EMIT regionHovered(-1);
}

void PhotoCanvas::resizeEvent(QResizeEvent*) { Q_EMIT resized(); }

}  // namespace ws
