#include "ui/photo/page_parts.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <cmath>

#include "ui/grid/thumbnails.h"
#include "ui/photo/photo_canvas.h"
#include "ui/splitter.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(ws::PhotoPage)
};

}  // namespace

QWidget* makeStageGround(QWidget* page) {
  auto* stage = new QWidget(page);
  stage->setObjectName(QStringLiteral("photoStage"));
  stage->setAttribute(Qt::WA_StyledBackground);
  return stage;
}

QPushButton* makeBackButton(const char* name, QWidget* stage) {
  auto* back = new QPushButton(Texts::tr("Photos"), stage);
  back->setObjectName(QLatin1String(name));
  back->setProperty("role", "link");
  back->setAccessibleName(Texts::tr("Back to the photos (Esc)"));
  back->setToolTip(back->accessibleName());
  return back;
}

Splitter* splitPage(QWidget* page, QWidget* stage, QWidget* panel, int panelWidth) {
  auto* splitter = new Splitter(page);
  splitter->addWidget(stage);
  splitter->addWidget(panel);
  splitter->nameLast(Texts::tr("Divider between the photo and what stands beside it"));
  splitter->setStretchFactor(0, 1);
  splitter->setSizes({10 * panelWidth, panelWidth});
  auto* layout = new QHBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(splitter);
  return splitter;
}

void showPhoto(PhotoCanvas& canvas, const Thumbnails& thumbnails, PhotoId photo) {
  constexpr double kSquare = 0.01;  // then a thumbnail that was cut shows all the same
  const auto* thumb = thumbnails.find(photo);
  const bool whole = thumb && (thumb->spec.whole || std::abs(thumb->aspect - 1) < kSquare);
  canvas.setPhoto(photo, whole ? thumb->pixmap.toImage() : QImage(), thumb ? thumb->aspect : 1);
}

}  // namespace ws
