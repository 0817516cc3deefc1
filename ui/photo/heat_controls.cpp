#include "ui/photo/heat_controls.h"

#include <QHBoxLayout>

namespace ws {

HeatControls::HeatControls(QWidget* parent)
    : QWidget(parent),
      heat_(new QCheckBox(tr("Heat"), this)),
      opacity_(new QSlider(Qt::Horizontal, this)),
      scale_(new QComboBox(this)),
      map_(new QComboBox(this)),
      smooth_(new QCheckBox(tr("Smooth"), this)),
      boxes_(new QCheckBox(tr("Boxes"), this)) {
  heat_->setObjectName(QStringLiteral("heatOn"));
  heat_->setChecked(true);
  heat_->setToolTip(tr("Show the heat (H)"));
  opacity_->setObjectName(QStringLiteral("heatOpacity"));
  opacity_->setAccessibleName(tr("Heat opacity"));
  opacity_->setToolTip(tr("Opacity of the hottest spot"));
  opacity_->setRange(0, 100);
  opacity_->setMinimumWidth(60);
  opacity_->setMaximumWidth(140);
  scale_->setObjectName(QStringLiteral("heatScale"));
  scale_->setAccessibleName(tr("Heat scale"));
  scale_->addItem(tr("Scale: this word"), static_cast<int>(HeatScale::ThisWord));
  scale_->addItem(tr("Scale: all words"), static_cast<int>(HeatScale::AllWords));
  scale_->addItem(tr("Scale: fixed 0 to 1"), static_cast<int>(HeatScale::Fixed));
  scale_->setItemData(0,
                      tr("From this word's own least to largest value: shows where, not how much"),
                      Qt::ToolTipRole);
  scale_->setItemData(1,
                      tr("Divided by the largest value of the whole matrix: words stay comparable"),
                      Qt::ToolTipRole);
  scale_->setItemData(2, tr("Values as they are; negative ones stay transparent"), Qt::ToolTipRole);
  map_->setObjectName(QStringLiteral("heatMap"));
  map_->setAccessibleName(tr("Colour map"));
  map_->addItem(tr("Inferno"), static_cast<int>(ColourMap::Inferno));
  map_->addItem(tr("Viridis"), static_cast<int>(ColourMap::Viridis));
  map_->addItem(tr("Cividis"), static_cast<int>(ColourMap::Cividis));
  map_->addItem(tr("Blue to orange"), static_cast<int>(ColourMap::BlueOrange));
  smooth_->setObjectName(QStringLiteral("heatSmooth"));
  smooth_->setToolTip(tr("Off shows the regions' values as they are"));
  boxes_->setObjectName(QStringLiteral("boxesOn"));
  boxes_->setChecked(true);
  boxes_->setToolTip(tr("Show the best region of each word (B)"));

  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  for (QWidget* part : {static_cast<QWidget*>(heat_), static_cast<QWidget*>(opacity_),
                        static_cast<QWidget*>(smooth_), static_cast<QWidget*>(scale_),
                        static_cast<QWidget*>(map_), static_cast<QWidget*>(boxes_)})
    layout->addWidget(part);
  setHeatStyle({});

  for (QCheckBox* box : {heat_, smooth_, boxes_})
    connect(box, &QCheckBox::toggled, this, &HeatControls::changed);
  connect(opacity_, &QSlider::valueChanged, this, &HeatControls::changed);
  for (QComboBox* box : {scale_, map_})
    connect(box, &QComboBox::currentIndexChanged, this, &HeatControls::changed);
}

HeatmapStyle HeatControls::heatStyle() const {
  HeatmapStyle style;
  style.opacity = static_cast<float>(opacity_->value()) / 100.0f;
  style.scale = static_cast<HeatScale>(scale_->currentData().toInt());
  style.colourMap = static_cast<ColourMap>(map_->currentData().toInt());
  style.smooth = smooth_->isChecked();
  return style;
}

QString HeatControls::scaleText(HeatScale scale) {
  switch (scale) {
    case HeatScale::ThisWord:
      return tr("heat on this word's own scale");
    case HeatScale::AllWords:
      return tr("heat on the scale of all words");
    case HeatScale::Fixed:
      return tr("heat on a fixed scale, 0 to 1");
  }
  return {};
}

void HeatControls::setHeatStyle(const HeatmapStyle& style) {
  opacity_->setValue(static_cast<int>(style.opacity * 100.0f + 0.5f));
  scale_->setCurrentIndex(scale_->findData(static_cast<int>(style.scale)));
  map_->setCurrentIndex(map_->findData(static_cast<int>(style.colourMap)));
  smooth_->setChecked(style.smooth);
}

}  // namespace ws
