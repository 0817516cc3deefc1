#pragma once
// Sizes of the matrix, px; they grow with the text.
#include "ui/theme/theme.h"

namespace ws {

constexpr int kMatrixLabelPx = 12;
constexpr int kMatrixFigurePx = 9;
constexpr int kMatrixGap = 4;
constexpr int kMatrixLabelGap = 10;

struct MatrixSizes {
  int cellLeast = scaled(14), cellMost = scaled(40);  ///< a column's width
  int rowLeast = scaled(20), rowMost = scaled(28);
  int cropLeast = scaled(24);    ///< narrower columns have ticks instead of a piece of the photo
  int figureLeast = scaled(22);  ///< narrower cells have a dot instead of a figure
  int ticks = scaled(14);        ///< the strip of ticks over the columns
  int foot = scaled(34);         ///< the columns' shares
  int labelMost = scaled(120);
};

}  // namespace ws
