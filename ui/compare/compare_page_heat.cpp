// Both heats on one scale, or their difference.
#include <QLabel>

#include "ui/compare/compare_page.h"
#include "ui/compare/difference_model.h"
#include "ui/photo/colour_bar.h"
#include "ui/photo/heat_controls.h"
#include "ui/search/word_focus.h"

namespace ws {

std::array<MapSide, 2> ComparePage::mapSides() const {
  SideSelections selections{WordSelection{}, WordSelection{}};
  if (difference_) selections = selectionsFor(*difference_, words().selection());
  return {MapSide{sideAt(0).alignment.get(), selections.left},
          MapSide{sideAt(1).alignment.get(), selections.right}};
}

QString ComparePage::focusedText() const {
  if (!difference_) return {};
  QStringList texts;
  for (const int word : words().active())
    for (const DifferenceRow& row : difference_->rows)
      if (row.word == word) texts << DifferenceModel::nameOf(row);
  return texts.join(QLatin1Char(' '));
}

void ComparePage::reflectHeat() {
  if (!shown_) return;
  const bool sentences = shown_->mode == CompareMode::Sentences, apart = isDifferenceShown();
  HeatmapStyle style = controls_->heatStyle();
  const auto sides = mapSides();
  scaling_ = apart ? differenceScaling(sides[0], sides[1], style)
                   : sharedScaling(sides[0], sides[1], style);
  views_->setVisible(sentences);
  link_->setVisible(!apart);
  canvases_[1]->setVisible(!apart);
  for (std::size_t at = 0; at < 2; ++at) {
    PhotoCanvas& canvas = *canvases_[at];
    const auto alignment = sideAt(at).alignment;
    canvas.setHeatShown(controls_->heatShown());
    canvas.setBoxesShown(apart ? BoxesShown::None : controls_->boxesShown());
    canvas.setStyle(sharedStyle(style));
    canvas.setLayers(sides[at].selection ? std::vector{*sides[at].selection}
                                         : std::vector<WordSelection>{});
    if (!alignment)
      canvas.setHeatPainter({});
    else if (apart && at == 0)
      canvas.setHeatPainter([a = alignment, b = sideAt(1).alignment, of = sides[0].selection,
                             less = sides[1].selection, scaling = scaling_](
                                Engine& engine, const HeatmapStyle& how, Size size) {
        return differenceOnScale(engine, {a.get(), of}, {b.get(), less}, scaling, how, size);
      });
    else
      canvas.setHeatPainter([alignment, selection = sides[at].selection, scaling = scaling_](
                                Engine& engine, const HeatmapStyle& how, Size size) {
        return heatOnScale(engine, {alignment.get(), selection}, scaling, how, size);
      });
  }
  if (apart) style.colourMap = ColourMap::BlueOrange;
  controls_->setMapChoosable(!apart);
  const bool heat = controls_->heatShown() && scaling_.divisor > 0;
  barScaling_ =
      apart && style.scale == HeatScale::ThisWord ? std::nullopt : std::optional(scaling_);
  if (heat)
    bar_->show({sharedStyle(style), {}, barScaling_});
  else
    bar_->clear();
  legend_->setText(!heat   ? QString()
                   : apart ? differenceScaleText(focusedText(), style)
                           : sharedScaleText(focusedText(), style));
}

void ComparePage::reflectMarker(std::size_t at, int region) {
  if (!shown_) return;
  // One photo on both sides: its regions are the same.
  if (shown_->mode == CompareMode::Sentences) canvases_[1 - at]->setHoveredRegion(region);
  const auto sides = mapSides();
  const auto value = [&](const MapSide& side) -> std::optional<float> {
    if (!side.alignment || !side.selection || region < 0) return std::nullopt;
    const auto values = regionValues(*side.alignment, *side.selection);
    const auto r = static_cast<std::size_t>(region);
    return r < values.size() ? std::optional(values[r]) : std::nullopt;
  };
  auto pointed = value(sides[at]);
  if (isDifferenceShown()) {
    const auto less = value(sides[1 - at]);
    if (pointed || less) pointed = pointed.value_or(0) - less.value_or(0);
  }
  const bool readable = pointed && barScaling_ && barScaling_->divisor > 0;
  bar_->setMarker(readable ? std::optional((*barScaling_)(*pointed)) : std::nullopt);
}

}  // namespace ws
