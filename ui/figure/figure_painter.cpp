#include "ui/figure/figure_painter.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTransform>
#include <cmath>

#include "core/base/heat_values.h"
#include "ui/figure/detail/figure_type.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

QImage sized(const Image& image, Size pixels) {
  const QImage picture = toQImage(image);
  const QSize size(pixels.width, pixels.height);
  return picture.isNull() || picture.size() == size
             ? picture
             : picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// From least to most, opaque. The upright one is the heat's: empty outside its thresholds, which
/// the matrix doesn't know.
QImage barPicture(const HeatmapStyle& style, bool upright) {
  constexpr int kSteps = 256;
  QImage bar(kSteps, 1, QImage::Format_ARGB32_Premultiplied);
  bar.fill(Qt::transparent);
  for (int x = 0; x < kSteps; ++x) {
    const float place = static_cast<float>(x) / static_cast<float>(kSteps - 1);
    const float shown = style.colourMap == ColourMap::BlueOrange ? std::abs(2 * place - 1) : place;
    const bool visible = !upright || (shown >= style.thresholdLow && shown <= style.thresholdHigh);
    if (visible) bar.setPixel(x, 0, 0xFF000000u | colourOf(style.colourMap, place));
  }
  return upright ? bar.transformed(QTransform().rotate(-90)) : bar;
}

/// On a screen or a PNG pixel for pixel, without a scaler's rounding; elsewhere into its rectangle.
void paintPicture(QPainter& painter, const QRectF& rect, const QImage& image) {
  const QRectF onDevice = painter.transform().mapRect(rect);
  const QSizeF difference = onDevice.size() - QSizeF(image.size());
  if (painter.transform().type() > QTransform::TxScale || std::abs(difference.width()) > 0.01 ||
      std::abs(difference.height()) > 0.01) {
    painter.drawImage(rect, image);
    return;
  }
  painter.save();
  painter.resetTransform();
  painter.drawImage(onDevice.topLeft().toPoint(), image);
  painter.restore();
}

void paintShape(QPainter& painter, const FigureShape& shape) {
  painter.setBrush(shape.fill.isValid() ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
  QPen pen(Qt::NoPen);
  if (shape.outline.isValid()) {
    pen = QPen(shape.outline, shape.stroke, shape.dashed ? Qt::DashLine : Qt::SolidLine,
               Qt::FlatCap, Qt::MiterJoin);
  }
  painter.setPen(pen);
  if (shape.radius > 0)
    painter.drawRoundedRect(shape.rect, shape.radius, shape.radius);
  else
    painter.drawRect(shape.rect);
}

void paintText(QPainter& painter, const FigureText& text) {
  painter.setFont(text.font);
  painter.setPen(text.colour);
  const double ascent = QFontMetricsF(text.font).ascent();
  if (!text.upwards) {
    painter.drawText(QPointF(text.box.left(), text.box.top() + ascent), text.text);
    return;
  }
  painter.save();
  painter.translate(text.box.bottomLeft());
  painter.rotate(-90);
  painter.drawText(QPointF(0, ascent), text.text);
  painter.restore();
}

}  // namespace

void paintFigure(QPainter& painter, const FigureDrawing& drawing, const FigureSpec& spec,
                 const FigureContent& content) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                         QPainter::SmoothPixmapTransform | QPainter::LosslessImageRendering);
  // An SVG notes the painter's font with every shape: the program's own would stand there.
  painter.setFont(FigureType(spec).font(TypeRole::Body));
  const auto points = [](double length) {
    return std::ceil(length / kFigureUnitsPerPt) * kFigureUnitsPerPt;
  };
  if (drawing.ground.isValid())  // pages are whole points: no white line at the edge
    painter.fillRect(QRectF(0, 0, points(drawing.size.width()), points(drawing.size.height())),
                     drawing.ground);
  for (const FigurePicture& picture : drawing.pictures) {
    QImage image;
    if (picture.kind == FigurePicture::Kind::Photo) image = sized(content.photo, picture.pixels);
    if (picture.kind == FigurePicture::Kind::Heat)
      image = sized(content.panels[static_cast<std::size_t>(picture.panel)].heat, picture.pixels);
    if (picture.kind == FigurePicture::Kind::Bar) image = barPicture(spec.heat, true);
    if (picture.kind == FigurePicture::Kind::Key) image = barPicture(spec.heat, false);
    if (!image.isNull()) paintPicture(painter, picture.rect, image);
  }
  for (const FigureShape& shape : drawing.shapes) paintShape(painter, shape);
  for (const FigureText& text : drawing.texts) paintText(painter, text);
}

}  // namespace ws
