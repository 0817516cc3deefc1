#pragma once
// Which part of a photo a canvas shows. Free of pixels, so that two canvases of any size can share
// one.
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace ws {

class ViewTransform {
 public:
  static constexpr double kLeast = 1.0 / 64, kMost = 512;  ///< of zoom

  /// 1: the whole photo just fits the canvas.
  double zoom() const { return zoom_; }
  /// The photo's point, in fractions of it, that lies in the middle of the canvas.
  QPointF centre() const { return centre_; }
  bool isFit() const { return zoom_ == 1 && centre_ == QPointF(0.5, 0.5); }

  /// Where the photo lies on a canvas, px. A side that is shorter than the canvas's lies in its
  /// middle; a longer one leaves no gap.
  /// @param aspect  width by height of the photo, above 0
  QRectF photoRect(QSizeF canvas, double aspect) const;
  /// Another zoom; the photo's point at `fixed` (px of the canvas) stays where it is, as far as
  /// there is no gap.
  ViewTransform zoomed(double zoom, QPointF fixed, QSizeF canvas, double aspect) const;
  /// The photo pushed by so many px.
  ViewTransform moved(QPointF by, QSizeF canvas, double aspect) const;
  ViewTransform centredOn(QPointF fraction, QSizeF canvas, double aspect) const;

  bool operator==(const ViewTransform&) const = default;

 private:
  /// The centre that photoRect can keep without a gap.
  ViewTransform settled(QSizeF canvas, double aspect) const;

  double zoom_ = 1;
  QPointF centre_{0.5, 0.5};
};

/// The size at which a whole photo fits.
QSizeF fittedSize(QSizeF canvas, double aspect);

}  // namespace ws
