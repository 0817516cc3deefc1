#include "ui/photo/colour_bar.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kBar = 12;    // px, its width
constexpr int kMargin = 8;  // px, above and below: half a label
constexpr int kGap = 5;
constexpr int kLabelGapPx = 15;  // px between the middles of two labels at least
constexpr float kAlmost = 0.005f;

}  // namespace

ColourScale colourScaleOf(const Alignment& alignment, const std::vector<HeatLayer>& layers,
                          const HeatmapStyle& style) {
  ColourScale scale{styleOf(style, layers.size()), {}, {}};
  if (layers.size() > 1)
    for (const HeatLayer& layer : layers) scale.layers.push_back(layer.colour);
  // Words that each have a scale of their own share no figures.
  if (layers.size() < 2 || scale.style.scale != HeatScale::ThisWord)
    scale.scaling = scalingOf(
        alignment, layers.empty() ? WordSelection{} : layers.front().selection, scale.style);
  return scale;
}

ColourBar::ColourBar(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("colourBar"));
  setAccessibleName(tr("Colour bar"));
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize ColourBar::sizeHint() const {
  const QFontMetrics metrics(uiFont(kCaptionPx));
  const int label = std::max(metrics.horizontalAdvance(QStringLiteral("−0.00")),
                             metrics.horizontalAdvance(tr("%1 %").arg(QStringLiteral("−100"))));
  return {kBar + kGap + label + 4, 120};
}

void ColourBar::show(const ColourScale& scale) {
  scale_ = scale;
  describe();
  update();
}

void ColourBar::clear() {
  scale_.reset();
  marker_.reset();
  describe();
  update();
}

void ColourBar::setMarker(std::optional<float> scaled) {
  if (scaled == marker_) return;
  marker_ = scaled;
  describe();
  update();
}

float ColourBar::least() const {
  return scale_->style.colourMap == ColourMap::BlueOrange && scale_->layers.size() < 2 ? -1.0f
                                                                                       : 0.0f;
}

QString ColourBar::textOf(float scaled) const {
  if (scale_->scaling) return scoreText(scale_->scaling->valueAt(scaled));
  const long percent = std::lround(scaled * 100);
  return tr("%1 %").arg((percent < 0 ? QString(QChar(0x2212)) : QString()) +
                        QString::number(std::abs(percent)));
}

void ColourBar::describe() {
  QString text = tr("No heat is shown.");
  if (scale_) {
    text = tr("From %1 to %2").arg(textOf(least()), textOf(1));
    if (!scale_->scaling) text += tr(", of the hottest spot");
    if (marker_) text += tr("; under the pointer %1").arg(textOf(*marker_));
  }
  setAccessibleDescription(text);
  setToolTip(text);
}

QRectF ColourBar::bar() const {
  return {0, kMargin, kBar, static_cast<qreal>(height() - 2 * kMargin)};
}

qreal ColourBar::placeOf(float scaled) const {
  const float low = least();
  const float share = (std::clamp(scaled, low, 1.0f) - low) / (1 - low);
  return bar().bottom() - share * bar().height();
}

void ColourBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange)
    updateGeometry();  // another size of text comes with it
}

void ColourBar::paintEvent(QPaintEvent*) {
  if (!scale_) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintColours(painter);
  paintLabels(painter);
}

void ColourBar::paintColours(QPainter& painter) const {
  const QRectF place = bar();
  QPainterPath outline;
  outline.addRoundedRect(place, 3, 3);
  painter.save();
  painter.setClipPath(outline);
  painter.fillRect(place, theme().panel);
  HeatmapStyle opaque = scale_->style;  // faint as on the photo, but never more so
  opaque.opacity = 1;
  const int lines = static_cast<int>(place.height());
  const auto layers = std::max<std::size_t>(1, scale_->layers.size());
  for (int line = 0; line < lines; ++line) {
    const float step = 1 - (static_cast<float>(line) + 0.5f) / static_cast<float>(lines);
    const auto pixel = heatPixel(opaque, step);
    for (std::size_t layer = 0; layer < layers; ++layer) {
      QColor colour(pixel[0], pixel[1], pixel[2]);
      if (layers > 1) colour = scale_->layers[layer];
      colour.setAlpha(pixel[3]);
      const qreal wide = place.width() / static_cast<qreal>(layers);
      painter.fillRect(QRectF(static_cast<qreal>(layer) * wide, place.top() + line, wide, 1),
                       colour);
    }
    const float value = least() < 0 ? std::abs(2 * step - 1) : step;
    const bool out = value < opaque.thresholdLow || value > opaque.thresholdHigh;
    if (out && line % 4 == 0)
      painter.fillRect(QRectF(0, place.top() + line, kBar, 1), theme().quiet);
  }
  painter.restore();
  painter.setPen(QPen(theme().line, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(outline);
}

void ColourBar::paintLabels(QPainter& painter) const {
  painter.setFont(uiFont(kCaptionPx));
  const qreal x = kBar + kGap;
  const auto label = [&](float scaled, const QColor& colour) {
    painter.setPen(colour);
    painter.drawText(QRectF(x, placeOf(scaled) - kMargin, width() - x, 2 * kMargin),
                     Qt::AlignLeft | Qt::AlignVCenter, textOf(scaled));
  };
  std::vector<float> marks = {1, least()};
  if (scale_->scaling && scale_->scaling->divisor > 0) {
    const float zero = (*scale_->scaling)(0);
    if (zero > least() + kAlmost && zero < 1 - kAlmost) marks.push_back(zero);
  }
  const auto near = [&](float a, float b) {
    return std::abs(placeOf(a) - placeOf(b)) < scaled(kLabelGapPx);
  };
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const bool covered = (marker_ && near(marks[i], *marker_)) ||
                         (i > 1 && (near(marks[i], marks[0]) || near(marks[i], marks[1])));
    if (!covered) label(marks[i], theme().quiet);
  }
  if (!marker_) return;
  const qreal y = placeOf(*marker_);
  QPainterPath tip(QPointF(kBar - 4, y));
  tip.lineTo(kBar + 4, y - 4);
  tip.lineTo(kBar + 4, y + 4);
  tip.closeSubpath();
  painter.setPen(QPen(theme().ground, 1));
  painter.setBrush(theme().text);
  painter.drawPath(tip);
  painter.setFont(uiFont(kCaptionPx, QFont::DemiBold));
  label(*marker_, theme().text);
}

}  // namespace ws
