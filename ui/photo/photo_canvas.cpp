// What a canvas shows and how it is told. Input and painting stand in files of their own.
#include "ui/photo/photo_canvas.h"

#include <QKeyEvent>
#include <QResizeEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/heat_values.h"
#include "ui/photo/birds_eye.h"
#include "ui/photo/canvas_accessible.h"
#include "ui/search/words.h"
#include "ui/theme/theme.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr double kSharpestZoom = 16;  // of 100 %: a pixel of the photo is a thumbnail's width
constexpr int kBirdsEyeMargin = 12;
constexpr double kAnchorInset = 6;  // px; a box that goes on below has its anchor in view
// Px of the screen; smooth scaling of more, photo and heat, takes over a quarter of a frame.
constexpr double kSmoothAtOncePx = 250'000;
constexpr int kSettleMs = 80;

}  // namespace

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
  const auto values = regionValues(alignment, {.words = {word}});
  return static_cast<std::size_t>(region) < values.size() ? values[static_cast<std::size_t>(region)]
                                                          : 0.0f;
}

PhotoCanvas::PhotoCanvas(Desk& desk, QWidget* parent)
    : QWidget(parent), pictures_(new CanvasPictures(desk, this)), birdsEye_(new BirdsEye(this)) {
  setObjectName(QStringLiteral("photoCanvas"));
  setAccessibleName(tr("Photo"));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(200, 160);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  installCanvasAccessibility();
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&settle_, &QTimer::timeout, this, &PhotoCanvas::refresh);
  connect(pictures_, &CanvasPictures::photoChanged, this, &PhotoCanvas::photoArrived);
  connect(pictures_, &CanvasPictures::heatChanged, this, [this] {
    refresh();
    Q_EMIT heatPainted();
  });
  connect(pictures_, &CanvasPictures::readingChanged, this, &PhotoCanvas::reportValue);
  connect(pictures_, &CanvasPictures::heatFailed, this, &PhotoCanvas::failed);
  connect(pictures_, &CanvasPictures::photoFailed, this, [this](const QString& sentence) {
    problem_ = sentence;
    refresh();
  });
  connect(birdsEye_, &BirdsEye::centreRequested, this,
          [this](QPointF fraction) { takeView(view_.centredOn(fraction, size(), aspect_)); });
}

void PhotoCanvas::setPhoto(PhotoId photo, const QImage& preview, qreal aspect) {
  problem_.clear();
  full_ = {};
  aspect_ = aspect > 0 ? aspect : 1;
  picked_.reset();
  hoveredRegion_ = -1;
  colours_.clear();
  selections_.clear();
  active_.clear();
  pictures_->open(photo, preview);
  showView({});
}

void PhotoCanvas::clear() {
  pictures_->close();
  refresh();
}

void PhotoCanvas::setFullSize(QSize pixels) {
  if (pixels.isEmpty() || pixels == full_) return;
  full_ = pixels;
  aspect_ = static_cast<qreal>(pixels.width()) / pixels.height();
  need();
  refresh();
  Q_EMIT zoomChanged();
}

void PhotoCanvas::photoArrived() {
  const QImage& picture = pictures_->picture(0);
  if (!picture.isNull() && full_.isEmpty())
    aspect_ = static_cast<qreal>(picture.width()) / picture.height();
  birdsEye_->setPicture(picture);
  showView(view_);
}

void PhotoCanvas::setAlignment(std::optional<Alignment> alignment) {
  colours_ = alignment ? wordColours(alignment->words) : std::vector<int>{};
  hoveredRegion_ = -1;
  pictures_->setAlignment(std::move(alignment));
  applyLayers();
  resetCanvasAccessibility(this);
  refresh();
}

void PhotoCanvas::setWordColours(std::vector<int> colours) {
  colours.resize(colours_.size(), -1);
  colours_ = std::move(colours);
  applyLayers();
  update();
}

void PhotoCanvas::setSelection(const WordSelection& selection) { setLayers({selection}); }

void PhotoCanvas::setLayers(const std::vector<WordSelection>& selections) {
  selections_ = selections;
  active_.clear();
  for (const auto& selection : selections_)
    active_.insert(active_.end(), selection.words.begin(), selection.words.end());
  applyLayers();
  update();
}

void PhotoCanvas::applyLayers() {
  if (!pictures_->alignment()) return;
  // A newer sentence may be looked at already while its alignment is still on its way.
  const auto count = static_cast<int>(pictures_->alignment()->words.size());
  std::vector<HeatLayer> layers;
  for (const auto& selection : selections_) {
    HeatLayer layer{selection, theme().text};
    std::erase_if(layer.selection.words, [count](int word) { return word >= count; });
    if (layer.selection.words.empty()) continue;
    layer.colour = theme().word(colours_[static_cast<std::size_t>(layer.selection.words.front())]);
    layers.push_back(std::move(layer));
  }
  pictures_->setLayers(std::move(layers));
}

void PhotoCanvas::setStyle(const HeatmapStyle& style) { pictures_->setStyle(style); }

void PhotoCanvas::setHeatShown(bool shown) { pictures_->setHeatShown(shown); }

void PhotoCanvas::setHeatPainter(CanvasPictures::Painter painter) {
  pictures_->setPainter(std::move(painter));
}

void PhotoCanvas::setBoxesShown(BoxesShown shown) {
  boxes_ = shown;
  update();
}

void PhotoCanvas::setAlone(bool alone) {
  if (alone == alone_) return;
  alone_ = alone;
  refresh();
}

void PhotoCanvas::setHoveredRegion(int region) {
  if (region == hoveredRegion_) return;
  hoveredRegion_ = region;
  update();
}

void PhotoCanvas::setPicked(std::optional<Box> box) {
  picked_ = std::move(box);
  update();
}

void PhotoCanvas::setDrawing(bool drawing) {
  if (drawing == drawing_) return;
  drawing_ = drawing;
  reflectCursor();
  Q_EMIT drawingChanged(drawing);
}

void PhotoCanvas::setView(const ViewTransform& view) {
  if (!(view == view_)) showView(view);
}

void PhotoCanvas::showView(const ViewTransform& view) {
  // While a large picture moves it is drawn roughly, and smoothly when it rests.
  if (!(view == view_) && width() * height() * std::pow(devicePixelRatioF(), 2) > kSmoothAtOncePx)
    settle_.start();
  view_ = view;
  need();
  const QRectF place = photoRect();
  birdsEye_->setVisible(isZoomedIn() && !pictures_->picture(0).isNull());
  birdsEye_->setShownPart(QRectF(-place.x() / place.width(), -place.y() / place.height(),
                                 width() / place.width(), height() / place.height())
                              .intersected(QRectF(0, 0, 1, 1)));
  birdsEye_->move(kBirdsEyeMargin, height() - birdsEye_->height() - kBirdsEyeMargin);
  refresh();
  Q_EMIT zoomChanged();
}

void PhotoCanvas::takeView(const ViewTransform& view) {
  if (view == view_) return;
  showView(view);
  Q_EMIT viewChanged(view_);
}

void PhotoCanvas::need() {
  const QSizeF place = photoRect().size() * devicePixelRatioF();
  const int edge = static_cast<int>(std::lround(std::max(place.width(), place.height())));
  pictures_->need(edge, std::max(full_.width(), full_.height()));
  pictures_->setHeatSize({static_cast<int>(std::lround(place.width())),
                          static_cast<int>(std::lround(place.height()))});
}

void PhotoCanvas::refresh() {
  base_ = {};
  update();
}

double PhotoCanvas::percent() const {
  const QSize full = full_.isEmpty() ? photo().size() : full_;
  if (full.isEmpty()) return 0;
  return 100 * photoRect().width() * devicePixelRatioF() / full.width();
}

bool PhotoCanvas::isZoomedIn() const {
  const QSizeF place = photoRect().size();
  return place.width() > width() + 0.5 || place.height() > height() + 0.5;
}

void PhotoCanvas::zoomBy(double factor) {
  const double percentNow = percent();
  // Fit is a stop on the way, so that it is found again without aiming.
  double zoom = view_.zoom() * factor;
  if ((view_.zoom() < 1) != (zoom < 1) && view_.zoom() != 1) zoom = 1;
  const double full = percentNow > 0 ? view_.zoom() * 100 / percentNow : 1;
  zoom = std::clamp(zoom, std::min(1.0, full), std::max(kSharpestZoom * full, 4.0));
  const QPointF fixed = underMouse() && pointer_.x() >= 0 ? pointer_ : QRectF(rect()).center();
  takeView(view_.zoomed(zoom, fixed, size(), aspect_));
}

void PhotoCanvas::zoomToFit() { takeView({}); }

void PhotoCanvas::zoomToFull() {
  const double percentNow = percent();
  if (percentNow <= 0) return;
  const QPointF fixed = underMouse() && pointer_.x() >= 0 ? pointer_ : QRectF(rect()).center();
  takeView(view_.zoomed(view_.zoom() * 100 / percentNow, fixed, size(), aspect_));
}

QRectF PhotoCanvas::photoRect() const {
  const QRectF place = view_.photoRect(size(), aspect_);
  const qreal ratio = devicePixelRatioF();
  const auto snap = [ratio](qreal value) { return std::round(value * ratio) / ratio; };
  return {snap(place.x()), snap(place.y()), std::max(1.0, snap(place.width())),
          std::max(1.0, snap(place.height()))};
}

QRectF PhotoCanvas::boxRect(const Box& box) const {
  const QRectF photo = photoRect();
  return {QPointF(photo.x() + box.x0 * photo.width(), photo.y() + box.y0 * photo.height()),
          QPointF(photo.x() + box.x1 * photo.width(), photo.y() + box.y1 * photo.height())};
}

std::optional<QPointF> PhotoCanvas::wordAnchor(int word) const {
  const auto& alignment = pictures_->alignment();
  const auto w = static_cast<std::size_t>(word);
  if (!alignment || word < 0 || w >= alignment->bestRegion.size() || alone_) return std::nullopt;
  const int region = alignment->bestRegion[w];
  if (region < 0 || static_cast<std::size_t>(region) >= alignment->boxes.size())
    return std::nullopt;
  const QRectF box =
      boxRect(alignment->boxes[static_cast<std::size_t>(region)]).intersected(QRectF(rect()));
  if (box.isEmpty()) return std::nullopt;
  return QPointF(box.center().x(), std::min(box.bottom(), height() - kAnchorInset));
}

bool PhotoCanvas::event(QEvent* event) {
  // The window has these keys too (its tiles grow and shrink); here they are the photo's.
  if (event->type() == QEvent::ShortcutOverride) {
    auto* key = static_cast<QKeyEvent*>(event);
    const bool zooms = key->key() == Qt::Key_Plus || key->key() == Qt::Key_Minus ||
                       key->key() == Qt::Key_Equal || key->key() == Qt::Key_0 ||
                       key->key() == Qt::Key_1;
    if (zooms && key->modifiers().testFlag(Qt::ControlModifier)) {
      event->accept();
      return true;
    }
  }
  return QWidget::event(event);
}

void PhotoCanvas::resizeEvent(QResizeEvent* event) {
  // What isn't fitted keeps its scale.
  ViewTransform view = view_;
  const QSizeF before = fittedSize(event->oldSize(), aspect_), now = fittedSize(size(), aspect_);
  if (!view_.isFit() && before.width() > 0 && now.width() > 0)
    view = ViewTransform()
               .zoomed(view_.zoom() * before.width() / now.width(), QRectF(rect()).center(), size(),
                       aspect_)
               .centredOn(view_.centre(), size(), aspect_);
  showView(view);
}

void PhotoCanvas::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange) return;
  applyLayers();  // a word's colour is the theme's
  refresh();
}

}  // namespace ws
