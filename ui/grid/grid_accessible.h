#pragma once
// The grid for screen readers: a list of items with names, which a bare item view does not offer.

namespace ws {

class PhotoGrid;

void installGridAccessibility();               ///< once is enough; more does no harm
void resetGridAccessibility(PhotoGrid* grid);  ///< the rows have changed
void announceCurrent(PhotoGrid* grid, int row);
void announceSelection(PhotoGrid* grid);

}  // namespace ws
