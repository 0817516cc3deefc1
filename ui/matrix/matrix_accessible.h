#pragma once
// The matrix to a screen reader: a table with named rows and columns, shares and score included.

namespace ws {

class MatrixView;

/// Once a program; further calls do nothing.
void installMatrixAccessibility();
/// Rows or columns have changed.
void resetMatrixAccessibility(MatrixView* view);
/// The keyboard has come to another cell.
void announceCurrentCell(MatrixView* view);

}  // namespace ws
