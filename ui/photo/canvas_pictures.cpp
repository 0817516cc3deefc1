#include "ui/photo/canvas_pictures.h"

#include <algorithm>
#include <utility>

#include "ui/messages.h"
#include "ui/qt_values.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kHeatEdgeMost = 2048;    // px; beyond, heat has no more to show, and is stretched
constexpr int kPhotoEdgeMost = 12000;  // px; a picture of that edge takes half a gigabyte

/// Canvases ask side by side, so each has questions of its own.
std::string ownTag(const char* name) {
  static int count = 0;
  return name + std::to_string(++count);
}

int edgeOf(const QImage& image) { return std::max(image.width(), image.height()); }

}  // namespace

CanvasPictures::CanvasPictures(Desk& desk, QObject* parent)
    : QObject(parent), desk_(desk), heatTag_(ownTag("heat-")), readingTag_(ownTag("values-")) {
  connect(&desk_, &Desk::engineOpened, this, [this] {
    asked_ = 0;
    askPhoto();
    askHeat();
  });
}

void CanvasPictures::open(PhotoId photo, const QImage& preview) {
  close();
  photo_ = photo;
  fitted_ = preview;
  askPhoto();
  Q_EMIT photoChanged();
}

void CanvasPictures::close() {
  loading_.request_stop();
  photo_.reset();
  fitted_ = sharp_ = {};
  needed_ = asked_ = 0;
  fullAsked_ = false;
  alignment_.reset();
  layers_.clear();
  dropHeat();
}

void CanvasPictures::need(int edgePx, int full) {
  needed_ = edgePx;
  full_ = full;
  askPhoto();
}

void CanvasPictures::askPhoto() {
  if (!photo_ || !desk_.engine() || needed_ <= asked_ || fullAsked_) return;
  // The first as it fits; sharper ones in doubles, so that zooming doesn't ask at every step.
  int edgePx = asked_ == 0 ? needed_ : asked_;
  while (edgePx < needed_) edgePx *= 2;
  edgePx = std::min(edgePx, full_ > 0 ? std::min(full_, kPhotoEdgeMost) : kPhotoEdgeMost);
  if (edgePx <= asked_) return;
  asked_ = edgePx;
  loading_.request_stop();
  loading_ = runOn(
      desk_.pool(), this,
      [engine = desk_.engine(), photo = *photo_, edgePx](std::stop_token stop) {
        return toQImage(engine->photo(photo, edgePx, stop));
      },
      [this, edgePx](Result<QImage> image) {
        if (!image) {
          if (sharp_.isNull()) Q_EMIT photoFailed(errorSentence(image.error()));
          return;
        }
        // Less than asked for is all there is.
        fullAsked_ = edgeOf(*image) < edgePx || edgePx >= kPhotoEdgeMost;
        if (sharp_.isNull()) fitted_ = *image;
        sharp_ = std::move(*image);
        Q_EMIT photoChanged();
      });
}

const QImage& CanvasPictures::picture(int edgePx) const {
  return sharp_.isNull() || edgeOf(fitted_) >= edgePx ? fitted_ : sharp_;
}

void CanvasPictures::setAlignment(std::optional<Alignment> alignment) {
  alignment_ = std::move(alignment);
  layers_.clear();
  askHeat();  // the last heat stays until the next is there
}

void CanvasPictures::setLayers(std::vector<HeatLayer> layers) {
  if (layers == layers_) return;
  layers_ = std::move(layers);
  askHeat();
}

void CanvasPictures::setStyle(const HeatmapStyle& style) {
  style_ = style;
  askHeat();
}

void CanvasPictures::setHeatShown(bool shown) {
  if (shown == shown_) return;
  shown_ = shown;
  askHeat();
}

void CanvasPictures::setPainter(Painter painter) {
  painter_ = std::move(painter);
  askHeat();
}

void CanvasPictures::setHeatSize(Size size) {
  const int edge = std::max({size.width, size.height, 1});
  if (edge > kHeatEdgeMost) {
    const double shrink = static_cast<double>(kHeatEdgeMost) / edge;
    size = {std::max(1, static_cast<int>(size.width * shrink)),
            std::max(1, static_cast<int>(size.height * shrink))};
  }
  if (size == size_) return;
  size_ = size;
  askHeat();
}

void CanvasPictures::dropHeat() {
  desk_.questions().cancel(heatTag_);
  desk_.questions().cancel(readingTag_);
  reading_ = {};
  if (heat_.isNull()) return;
  heat_ = {};
  Q_EMIT heatChanged();
}

void CanvasPictures::askHeat() {
  if (!photo_ || !desk_.engine() || !shown_ || (!alignment_ && !painter_)) return dropHeat();
  if (size_.width < 1 || size_.height < 1) return;
  ws::ask(
      desk_.questions(), heatTag_, this,
      [engine = desk_.engine(), alignment = alignment_, layers = layers_, style = style_,
       painter = painter_, size = size_](std::stop_token) {
        return painter ? painter.overlay(*engine, style, size)
                       : layeredHeat(*engine, *alignment, layers, style, size);
      },
      [this](Result<QImage> heat) {
        heat_ = heat ? std::move(*heat) : QImage();
        Q_EMIT heatChanged();
        if (!heat) Q_EMIT heatFailed(heat.error());
      });
  askReading();
}

void CanvasPictures::askReading() {
  reading_ = {};
  desk_.questions().cancel(readingTag_);
  if (!alignment_) return;
  ws::ask(
      desk_.questions(), readingTag_, this,
      [engine = desk_.engine(), alignment = *alignment_, layers = layers_,
       style = styleOf(style_, layers_.size()), painter = painter_,
       size = size_](std::stop_token stop) {
        HeatReading reading{size, {}};
        if (painter) {
          reading.layers.push_back(painter.values(*engine, style, size));
          return reading;
        }
        const auto add = [&](const WordSelection& selection) {
          throwIfStopped(stop);
          reading.layers.push_back(engine->heatValues(alignment, selection, style, size));
        };
        if (layers.empty()) add({});
        for (const auto& layer : layers) add(layer.selection);
        return reading;
      },
      [this](Result<HeatReading> reading) {
        if (!reading) return;  // the heat's own question says what is wrong
        reading_ = std::move(*reading);
        Q_EMIT readingChanged();
      });
}

}  // namespace ws
