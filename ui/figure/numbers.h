#pragma once
// The numbers behind a figure, as files for other programs.
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ui/figure/figure.h"

namespace ws {

enum class NumberFormat { Json, Csv, Npy };

/// The whole alignment:
/// {"sentence","photo","model","program","date","scorer","kind","precision","score","words":[{"text",
/// "start","end","scored","known","weight","picture","share","best_region"}],"row_word","regions":[[x0,y0,x1,y1]],"matrix":
/// [[…]],"contributions":[[…]]}. start and end count characters, best_region from 0, boxes are
/// fractions of the upright photo, numbers are the floats exactly.
/// @param word  only this word's rows (all the rest stays); -1: all
std::string numbersJson(const Alignment& alignment, const FigureOrigin& origin, bool wholePath,
                        int word = -1);

/// One line a cell under a line of names: row, word, region (from 1, as in the figure), the
/// region's box, the cell's value and what it adds to the score. RFC 4180, lines end in CR LF.
std::string numbersCsv(const Alignment& alignment, int word = -1);

/// The matrix as NumPy reads it: float32, rows x regions.
std::vector<std::uint8_t> numbersNpy(const Alignment& alignment, int word = -1);

/// NumPy's format 1.0 (NumPy Enhancement Proposal 1): little-endian float32 in C order.
/// @param values  rows * columns, row-major
std::vector<std::uint8_t> npyBytes(std::span<const float> values, std::size_t rows,
                                   std::size_t columns);

std::vector<std::uint8_t> numberBytes(const Alignment& alignment, const FigureOrigin& origin,
                                      bool wholePath, int word, NumberFormat format);

}  // namespace ws
