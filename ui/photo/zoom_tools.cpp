#include "ui/photo/zoom_tools.h"

#include <QHBoxLayout>
#include <cmath>

#include "ui/photo/photo_canvas.h"
#include "ui/theme/icons.h"

namespace ws {
namespace {

constexpr double kStep = 1.25;

}  // namespace

ZoomTools::ZoomTools(PhotoCanvas& canvas, QWidget* parent)
    : QWidget(parent),
      canvas_(canvas),
      draw_(button("drawBox", tr("Draw a box to see what is in it (R, or Shift and drag)"))),
      out_(button("zoomOut", tr("Smaller (−)"))),
      scale_(button("zoomFull", tr("One pixel of the photo, one of the screen (Ctrl+1, or F)"))),
      in_(button("zoomIn", tr("Larger (+)"))),
      fit_(button("zoomFit", tr("The whole photo (Ctrl+0, or F)"))) {
  draw_->setCheckable(true);
  scale_->setMinimumWidth(QFontMetrics(font()).horizontalAdvance(QStringLiteral("1000 %")) + 14);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(draw_);
  layout->addSpacing(8);
  for (QToolButton* one : {out_, scale_, in_, fit_}) layout->addWidget(one);
  connect(draw_, &QToolButton::clicked, &canvas_, &PhotoCanvas::setDrawing);
  connect(&canvas_, &PhotoCanvas::drawingChanged, draw_, &QToolButton::setChecked);
  connect(out_, &QToolButton::clicked, this, [this] { canvas_.zoomBy(1 / kStep); });
  connect(in_, &QToolButton::clicked, this, [this] { canvas_.zoomBy(kStep); });
  connect(scale_, &QToolButton::clicked, &canvas_, &PhotoCanvas::zoomToFull);
  connect(fit_, &QToolButton::clicked, &canvas_, &PhotoCanvas::zoomToFit);
  connect(&canvas_, &PhotoCanvas::zoomChanged, this, &ZoomTools::reflect);
  refreshIcons();
  reflect();
}

QToolButton* ZoomTools::button(const char* name, const QString& tip) {
  auto* made = new QToolButton(this);
  made->setObjectName(QLatin1String(name));
  made->setToolTip(tip);
  made->setAccessibleName(tip);
  made->setFocusPolicy(Qt::TabFocus);
  made->setIconSize({18, 18});
  return made;
}

void ZoomTools::refreshIcons() {
  draw_->setIcon(icon(QStringLiteral("draw-box"), true));
  out_->setIcon(icon(QStringLiteral("zoom-out"), true));
  in_->setIcon(icon(QStringLiteral("zoom-in"), true));
  fit_->setIcon(icon(QStringLiteral("fit"), true));
}

void ZoomTools::reflect() {
  const double percent = canvas_.percent();
  scale_->setText(percent > 0 ? tr("%1 %").arg(std::lround(percent)) : QStringLiteral("–"));
  fit_->setEnabled(!canvas_.view().isFit());
}

}  // namespace ws
