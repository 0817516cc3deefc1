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
  const HeatScaling scaling = apart ? differenceScaling(sides[0], sides[1], style)
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
      canvas.setHeatPainter(differencePainter({alignment, sides[0].selection},
                                              {sideAt(1).alignment, sides[1].selection}, scaling));
    else
      canvas.setHeatPainter(painterOnScale({alignment, sides[at].selection}, scaling));
  }
  if (apart) style.colourMap = ColourMap::BlueOrange;
  controls_->setMapChoosable(!apart);
  const bool heat = controls_->heatShown() && scaling.divisor > 0;
  // A difference on its own scale stands for no number.
  const bool numbers = !apart || style.scale != HeatScale::ThisWord;
  if (heat)
    bar_->show({sharedStyle(style), {}, numbers ? std::optional(scaling) : std::nullopt});
  else
    bar_->clear();
  legend_->setText(!heat   ? QString()
                   : apart ? differenceScaleText(focusedText(), style)
                           : sharedScaleText(focusedText(), style));
}

void ComparePage::reflectMarker(std::size_t at, std::optional<float> scaled) {
  if (!scaled && at != pointedAt_) return;  // the pointer is over the other one
  pointedAt_ = at;
  bar_->setMarker(scaled);
}

}  // namespace ws
