#include "ui/figure/detail/figure_blocks.h"
#include "ui/figure/figure_note.h"

namespace ws {

double layNote(const FigureScene& scene, double x, double y, double width) {
  const FigurePen& pen = scene.pen;
  const double line = 1.05 * pen.type.height(TypeRole::Small);
  for (const QString& paragraph : figureNotes(scene.spec, scene.content))
    for (const QString& text : pen.type.wrapped(paragraph, TypeRole::Small, width)) {
      pen.text(FigurePart::Note, x, y, text, TypeRole::Small, pen.theme.quiet);
      y += line;
    }
  return y;
}

}  // namespace ws
