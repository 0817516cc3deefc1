#include "ui/export/figure_preview.h"

#include <QPainter>

#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kAir = 16;

}  // namespace

FigurePreview::FigurePreview(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("figurePreview"));
  setAccessibleName(tr("Preview of the figure"));
  setMinimumSize(scaled(360), scaled(300));
}

QSize FigurePreview::sizeHint() const { return {scaled(640), scaled(560)}; }

int FigurePreview::widthInPixels() const {
  return static_cast<int>((width() - 2 * kAir) * devicePixelRatioF());
}

void FigurePreview::setFigure(const QImage& figure, bool dark, const QString& caption) {
  figure_ = figure;
  dark_ = dark;
  caption_ = caption;
  message_.clear();
  setAccessibleDescription(caption);
  update();
}

void FigurePreview::setMessage(const QString& text) {
  figure_ = {};
  message_ = text;
  setAccessibleDescription(text);
  update();
}

void FigurePreview::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.fillRect(rect(), theme().ground);
  const int line = scaled(kCaptionPx + kAir);
  const QRectF room = QRectF(rect()).adjusted(kAir, kAir, -kAir, -line - 4);
  if (figure_.isNull()) {
    painter.setFont(uiFont(kBodyPx));
    painter.setPen(theme().quiet);
    painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, message_);
    return;
  }
  const QSizeF own = QSizeF(figure_.size()) / devicePixelRatioF();
  const QSizeF size = own.width() > room.width() || own.height() > room.height()
                          ? own.scaled(room.size(), Qt::KeepAspectRatio)
                          : own;
  const QRectF place(room.center() - QPointF(size.width() / 2, size.height() / 2), size);
  if (figure_.hasAlphaChannel())  // the page that shows through
    painter.fillRect(place, dark_ ? darkTheme().panel : lightTheme().panel);
  painter.drawImage(place, figure_);
  painter.setPen(theme().line);
  painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5));
  painter.setFont(uiFont(kCaptionPx));
  painter.setPen(theme().quiet);
  painter.drawText(QRectF(0, place.bottom() + 4, width(), line), Qt::AlignHCenter | Qt::AlignTop,
                   caption_);
}

}  // namespace ws
