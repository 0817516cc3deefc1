#pragma once
// What the colours of the heat mean: the colour map as a bar with its least value, zero and its
// largest, and a mark at the value under the pointer. What the thresholds leave out is hatched.
#include <QColor>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/photo/heat_picture.h"

namespace ws {

/// What a bar shows.
struct ColourScale {
  HeatmapStyle style;
  std::vector<QColor> layers;          ///< two and more: a column each, in place of the colour map
  std::optional<HeatScaling> scaling;  ///< from the scale to numbers; none: there are none to tell
};

/// Of what these layers show of an alignment.
ColourScale colourScaleOf(const Alignment& alignment, const std::vector<HeatLayer>& layers,
                          const HeatmapStyle& style);

class ColourBar : public QWidget {
  Q_OBJECT

 public:
  explicit ColourBar(QWidget* parent);
  void show(const ColourScale& scale);
  void clear();  ///< there is no heat
  void setMarker(std::optional<float> scaled);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QRectF bar() const;
  /// Where a scaled value lies, px from the top.
  qreal placeOf(float scaled) const;
  QString textOf(float scaled) const;
  void paintColours(QPainter& painter) const;
  void paintLabels(QPainter& painter) const;
  void describe();
  float least() const;
  std::optional<ColourScale> scale_;
  std::optional<float> marker_;
};

}  // namespace ws
