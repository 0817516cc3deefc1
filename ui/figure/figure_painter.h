#pragma once
// From the list of what is drawn where to a painter's strokes, whatever the painter draws on.
#include "ui/figure/figure.h"
#include "ui/figure/figure_drawing.h"

class QPainter;

namespace ws {

/// Paints a figure; the painter's units are figure units. Text stays text, lines stay lines, the
/// photo and its heat are two pictures, one over the other. Safe from any thread.
void paintFigure(QPainter& painter, const FigureDrawing& drawing, const FigureSpec& spec,
                 const FigureContent& content);

}  // namespace ws
