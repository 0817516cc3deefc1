#include "ui/figure/detail/figure_blocks.h"
#include "ui/figure/figure_note.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

struct Chip {
  QString text, share;
  QColor colour;  ///< of the line below it; invalid: a small word, plain text
  bool quiet = false;
};

std::vector<Chip> chipsOf(const FigureScene& scene) {
  const Alignment& alignment = scene.content.alignment;
  std::vector<Chip> chips;
  for (std::size_t i = 0; i < alignment.words.size(); ++i) {
    const Word& word = alignment.words[i];
    Chip chip{.text = figureWord(word), .quiet = scene.colours[i] < 0};
    if (word.scored && i < alignment.wordScores.size())
      chip.share = scoreText(alignment.wordScores[i]);
    if (!chip.quiet) chip.colour = scene.wordColour(static_cast<int>(i));
    chips.push_back(chip);
  }
  return chips;
}

}  // namespace

double layChips(const FigureScene& scene, double x, double y, double width) {
  const FigurePen& pen = scene.pen;
  const double em = scene.em(), height = 1.9 * em, gap = 0.35 * em, rowGap = 0.4 * em;
  const double textTop = (height - pen.type.height(TypeRole::Body)) / 2;
  const double drop =
      pen.type.ascent(TypeRole::Body) - pen.type.ascent(TypeRole::Small);  // on one baseline
  double left = x, top = y;
  const auto makeRoom = [&](double need) {
    if (left > x && left + need > x + width) left = x, top += height + rowGap;
  };
  for (Chip& chip : chipsOf(scene)) {
    const double pad = chip.quiet ? 0.12 * em : 0.55 * em;
    const double shareWidth =
        chip.share.isEmpty() ? 0 : 0.35 * em + pen.type.width(chip.share, TypeRole::Small);
    chip.text =
        pen.type.elided(chip.text, TypeRole::Body, width - 2 * pad - shareWidth, Qt::ElideMiddle);
    const double need = 2 * pad + pen.type.width(chip.text, TypeRole::Body) + shareWidth;
    makeRoom(need);
    if (!chip.quiet) {
      pen.shape({.part = FigurePart::Chips,
                 .rect = {left, top, need, height},
                 .fill = pen.theme.raised,
                 .radius = 0.35 * em});
      pen.shape({.part = FigurePart::Chips,
                 .rect = {left + 0.2 * em, top + height - 0.2 * em, need - 0.4 * em, 0.2 * em},
                 .fill = chip.colour,
                 .radius = 0.1 * em});
    }
    const QRectF word = pen.text(FigurePart::Chips, left + pad, top + textTop, chip.text,
                                 TypeRole::Body, chip.quiet ? pen.theme.quiet : pen.theme.text);
    pen.text(FigurePart::Chips, word.right() + 0.35 * em, top + textTop + drop, chip.share,
             TypeRole::Small, pen.theme.quiet);
    left += need + gap;
  }
  const QString score = QStringLiteral("= ") + scoreText(scene.content.alignment.score);
  if (sharesAddUp(scene.content.alignment)) {
    makeRoom(pen.type.width(score, TypeRole::Strong) + 0.3 * em);
    const double lead = left > x ? 0.3 * em : 0.12 * em;
    pen.text(FigurePart::Chips, left + lead, top + textTop, score, TypeRole::Strong,
             pen.theme.text);
  }
  return top + height;
}

}  // namespace ws
