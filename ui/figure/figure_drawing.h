#pragma once
// A figure as a list of what is drawn where: made by the layout, painted by the painter, looked at
// by tests.
//
// Lengths are tenths of a point (720 an inch), so that every font size is a whole number of them
// and one list serves screen, SVG and PDF alike.
#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>
#include <vector>

#include "core/base/image.h"

namespace ws {

constexpr double kFigureUnitsPerInch = 720;
constexpr double kFigureUnitsPerPt = 10;
constexpr double kFigureUnitsPerMm = kFigureUnitsPerInch / 25.4;

enum class FigurePart { Picture, Boxes, Chips, Matrix, Bar, Note };

struct FigureText {
  FigurePart part;
  QRectF box;  ///< the line's; the text begins at its left edge (rotated: reads upwards within it)
  QString text;
  QFont font;
  QColor colour;
  bool upwards = false;
};

/// A rectangle, filled, outlined, or both.
struct FigureShape {
  FigurePart part;
  QRectF rect;
  QColor fill;        ///< invalid: none
  QColor outline;     ///< invalid: none
  double stroke = 0;  ///< width of the outline
  double radius = 0;
  bool dashed = false;
};

/// A picture in pixels: photo, heat, the colour bar (upright) or the matrix' key (lying).
struct FigurePicture {
  enum class Kind { Photo, Heat, Bar, Key };
  Kind kind;
  QRectF rect;
  int panel = -1;  ///< index into the content's panels
  Size pixels;     ///< at the figure's resolution
};

struct FigureDrawing {
  QSizeF size;
  QColor ground;                        ///< invalid: none
  std::vector<FigurePicture> pictures;  ///< painted in this order, then
  std::vector<FigureShape> shapes;      ///< these, then
  std::vector<FigureText> texts;        ///< these
};

}  // namespace ws
