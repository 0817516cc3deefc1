#pragma once
// Arranges a figure: one layout for PNG, SVG and PDF. The width is given, the height follows.
#include "ui/figure/figure.h"
#include "ui/figure/figure_drawing.h"

namespace ws {

/// Everything in its place. Chips come first; then the pictures, with the matrix beside a single
/// one where the figure is wide enough, else below; then the small print. Text never overlaps text
/// and never leaves the figure: what is too long is shortened with an ellipsis. Heat isn't needed
/// yet: FigurePicture::pixels says at which size.
/// @throws Error InvalidArgument as checkFigureSpec, or where the figure would be too high for a
/// picture
FigureDrawing layoutFigure(const FigureSpec& spec, const FigureContent& content);

/// The size in pixels at the figure's resolution.
Size pixelSize(const FigureDrawing& drawing, int dpi);

}  // namespace ws
