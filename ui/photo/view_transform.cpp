#include "ui/photo/view_transform.h"

#include <algorithm>

namespace ws {
namespace {

/// Along one side: where the photo begins.
double begin(double canvas, double photo, double centre) {
  if (photo <= canvas) return (canvas - photo) / 2;
  return std::clamp(canvas / 2 - centre * photo, canvas - photo, 0.0);
}

}  // namespace

QSizeF fittedSize(QSizeF canvas, double aspect) {
  const double width = std::min(canvas.width(), canvas.height() * aspect);
  return {width, width / aspect};
}

QRectF ViewTransform::photoRect(QSizeF canvas, double aspect) const {
  const QSizeF photo = fittedSize(canvas, aspect) * zoom_;
  return {begin(canvas.width(), photo.width(), centre_.x()),
          begin(canvas.height(), photo.height(), centre_.y()), photo.width(), photo.height()};
}

ViewTransform ViewTransform::settled(QSizeF canvas, double aspect) const {
  const QRectF place = photoRect(canvas, aspect);
  if (place.isEmpty()) return *this;
  ViewTransform view = *this;
  view.centre_ = {(canvas.width() / 2 - place.x()) / place.width(),
                  (canvas.height() / 2 - place.y()) / place.height()};
  return view;
}

ViewTransform ViewTransform::zoomed(double zoom, QPointF fixed, QSizeF canvas,
                                    double aspect) const {
  const QRectF before = photoRect(canvas, aspect);
  if (before.isEmpty()) return *this;
  const QPointF point((fixed.x() - before.x()) / before.width(),
                      (fixed.y() - before.y()) / before.height());
  ViewTransform view;
  view.zoom_ = std::clamp(zoom, kLeast, kMost);
  if (view.zoom_ == 1) return view;
  const QSizeF photo = fittedSize(canvas, aspect) * view.zoom_;
  view.centre_ = point + QPointF((canvas.width() / 2 - fixed.x()) / photo.width(),
                                 (canvas.height() / 2 - fixed.y()) / photo.height());
  return view.settled(canvas, aspect);
}

ViewTransform ViewTransform::moved(QPointF by, QSizeF canvas, double aspect) const {
  const QSizeF photo = fittedSize(canvas, aspect) * zoom_;
  if (photo.isEmpty()) return *this;
  return centredOn(centre_ - QPointF(by.x() / photo.width(), by.y() / photo.height()), canvas,
                   aspect);
}

ViewTransform ViewTransform::centredOn(QPointF fraction, QSizeF canvas, double aspect) const {
  ViewTransform view = *this;
  view.centre_ = fraction;
  return view.settled(canvas, aspect);
}

}  // namespace ws
