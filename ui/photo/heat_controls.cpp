#include "ui/photo/heat_controls.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <algorithm>
#include <cmath>

#include "ui/photo/range_slider.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kOpacityStep = 5;  // percent, a key
constexpr int kRowGap = 16;      // px

void addChoice(QComboBox* box, const QString& text, int value, const QString& tip) {
  box->addItem(text, value);
  box->setItemData(box->count() - 1, tip, Qt::ToolTipRole);
}

}  // namespace

HeatControls::HeatControls(QWidget* parent)
    : QWidget(parent),
      heat_(new QCheckBox(tr("Heat"), this)),
      opacity_(new QSlider(Qt::Horizontal, this)),
      shown_(new RangeSlider(tr("Heat shown from"), tr("Heat shown up to"), this)),
      scale_(makeChoice("heatScale", tr("Heat scale"))),
      map_(makeChoice("heatMap", tr("Colour map"))),
      boxes_(new QCheckBox(tr("Boxes"), this)),
      more_(new QToolButton(this)) {
  heat_->setObjectName(QStringLiteral("heatOn"));
  heat_->setChecked(true);
  heat_->setToolTip(tr("Show the heat (H)"));
  opacity_->setObjectName(QStringLiteral("heatOpacity"));
  opacity_->setAccessibleName(tr("Heat opacity"));
  opacity_->setToolTip(tr("How opaque the hottest spot is (comma and full stop)"));
  opacity_->setRange(0, 100);
  opacity_->setMinimumWidth(scaled(56));
  opacity_->setMaximumWidth(scaled(120));
  shown_->setObjectName(QStringLiteral("heatShown"));
  shown_->setToolTip(tr("Which values are shown: weaker and stronger ones stay plain photo"));
  shown_->setMaximumWidth(scaled(140));
  addChoice(scale_, tr("Scale: this word"), static_cast<int>(HeatScale::ThisWord),
            tr("From this word's own least to largest value: shows where, not how much"));
  addChoice(scale_, tr("Scale: all words"), static_cast<int>(HeatScale::AllWords),
            tr("Divided by the largest value of the whole matrix: words stay comparable"));
  addChoice(scale_, tr("Scale: fixed 0 to 1"), static_cast<int>(HeatScale::Fixed),
            tr("Values as they are; negative ones stay transparent"));
  addChoice(map_, tr("Inferno"), static_cast<int>(ColourMap::Inferno), tr("Dark to bright yellow"));
  addChoice(map_, tr("Viridis"), static_cast<int>(ColourMap::Viridis),
            tr("Blue to green to yellow"));
  addChoice(map_, tr("Cividis"), static_cast<int>(ColourMap::Cividis),
            tr("Blue to yellow: the same to nearly all eyes"));
  addChoice(map_, tr("Blue to orange"), static_cast<int>(ColourMap::BlueOrange),
            tr("Two-sided: blue below zero, white at zero, orange above"));
  boxes_->setObjectName(QStringLiteral("boxesOn"));
  boxes_->setChecked(true);
  boxes_->setToolTip(tr("Show the best region of each word (B)"));
  makeMore();

  auto* opacityLabel = new QLabel(tr("Opacity"), this);
  auto* shownLabel = new QLabel(tr("Shown"), this);
  opacityLabel->setProperty("role", "quiet");
  shownLabel->setProperty("role", "quiet");
  amounts_ = makeRow({heat_, opacityLabel, opacity_, shownLabel, shown_});
  choices_ = makeRow({scale_, map_, boxes_, more_});
  rows_ = new QBoxLayout(QBoxLayout::LeftToRight, this);
  rows_->setContentsMargins(0, 0, 0, 0);
  rows_->setSpacing(kRowGap);
  rows_->addWidget(amounts_, 1);
  rows_->addWidget(choices_, 0, Qt::AlignLeft);
  setHeatStyle({});

  for (QCheckBox* box : {heat_, boxes_})
    connect(box, &QCheckBox::toggled, this, &HeatControls::changed);
  connect(opacity_, &QSlider::valueChanged, this, &HeatControls::changed);
  connect(shown_, &RangeSlider::changed, this, &HeatControls::changed);
  for (QComboBox* box : {scale_, map_})
    connect(box, &QComboBox::currentIndexChanged, this, &HeatControls::changed);
}

QWidget* HeatControls::makeRow(const std::vector<QWidget*>& parts) {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  for (QWidget* part : parts) layout->addWidget(part);
  layout->addStretch(1);
  return row;
}

// One line where there is room, else two: the page must fit small windows and large text.
void HeatControls::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const int both = amounts_->minimumSizeHint().width() + kRowGap + choices_->sizeHint().width();
  const auto way = width() >= both ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  if (way == rows_->direction()) return;
  rows_->setDirection(way);
  rows_->setSpacing(way == QBoxLayout::LeftToRight ? kRowGap : 2);
  updateGeometry();
}

QSize HeatControls::minimumSizeHint() const {
  return {std::max(amounts_->minimumSizeHint().width(), choices_->minimumSizeHint().width()),
          rows_->minimumSize().height()};
}

QComboBox* HeatControls::makeChoice(const char* name, const QString& spoken) {
  auto* box = new QComboBox(this);
  box->setObjectName(QLatin1String(name));
  box->setAccessibleName(spoken);
  return box;
}

void HeatControls::makeMore() {
  menu_ = new QMenu(more_);
  menu_->setToolTipsVisible(true);
  smooth_ = menu_->addAction(tr("Smooth"));
  smooth_->setCheckable(true);
  smooth_->setToolTip(tr("Off shows the regions' values as they are"));
  allBoxes_ = menu_->addAction(tr("Boxes of all regions"));
  allBoxes_->setCheckable(true);
  menu_->addSeparator();
  raster_ = new QActionGroup(menu_);
  const auto rule = [this](const QString& text, HeatRaster value, const QString& tip) {
    QAction* action = menu_->addAction(text);
    action->setCheckable(true);
    action->setData(static_cast<int>(value));
    action->setToolTip(tip);
    raster_->addAction(action);
  };
  rule(tr("Where regions overlap: the highest"), HeatRaster::Max,
       tr("Each spot has the value of the best region that covers it"));
  rule(tr("Where regions overlap: the mean"), HeatRaster::Mean,
       tr("Each spot has the mean of the regions that cover it"));
  rule(tr("Where regions overlap: the density"), HeatRaster::Density,
       tr("Each region spreads its value over its area; spots add up. Small regions glow."));
  more_->setObjectName(QStringLiteral("heatMore"));
  more_->setProperty("role", "link");
  more_->setText(tr("More ▾"));
  more_->setAccessibleName(tr("More about heat and boxes"));
  more_->setPopupMode(QToolButton::InstantPopup);
  more_->setFocusPolicy(Qt::TabFocus);
  more_->setMenu(menu_);
  connect(smooth_, &QAction::toggled, this, &HeatControls::changed);
  connect(raster_, &QActionGroup::triggered, this, &HeatControls::changed);
  connect(allBoxes_, &QAction::toggled, this, [this](bool all) {
    if (all && !boxes_->isChecked())
      boxes_->setChecked(true);  // says that it has changed
    else
      Q_EMIT changed();
  });
}

HeatmapStyle HeatControls::heatStyle() const {
  HeatmapStyle style;
  style.opacity = static_cast<float>(opacity_->value()) / 100.0f;
  style.thresholdLow = static_cast<float>(shown_->low()) / RangeSlider::kMost;
  style.thresholdHigh = static_cast<float>(shown_->high()) / RangeSlider::kMost;
  style.scale = static_cast<HeatScale>(scale_->currentData().toInt());
  style.colourMap = static_cast<ColourMap>(map_->currentData().toInt());
  style.smooth = smooth_->isChecked();
  if (const QAction* rule = raster_->checkedAction())
    style.raster = static_cast<HeatRaster>(rule->data().toInt());
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
  const auto percent = [](float share) { return static_cast<int>(std::lround(share * 100.0f)); };
  opacity_->setValue(percent(style.opacity));
  shown_->setValues(percent(style.thresholdLow), percent(style.thresholdHigh));
  scale_->setCurrentIndex(scale_->findData(static_cast<int>(style.scale)));
  map_->setCurrentIndex(map_->findData(static_cast<int>(style.colourMap)));
  smooth_->setChecked(style.smooth);
  for (QAction* rule : raster_->actions())
    rule->setChecked(rule->data().toInt() == static_cast<int>(style.raster));
}

BoxesShown HeatControls::boxesShown() const {
  if (!boxes_->isChecked()) return BoxesShown::None;
  return allBoxes_->isChecked() ? BoxesShown::All : BoxesShown::Best;
}

void HeatControls::setBoxesShown(BoxesShown shown) {
  boxes_->setChecked(shown != BoxesShown::None);
  allBoxes_->setChecked(shown == BoxesShown::All);
}

void HeatControls::stepOpacity(int by) {
  opacity_->setValue(opacity_->value() + by * kOpacityStep);
}

}  // namespace ws
