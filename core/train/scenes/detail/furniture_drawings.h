#pragma once
// Drawings of the furniture that is taller than one sits.
#include "core/train/scenes/detail/kinds.h"

namespace ws::scenes {

void drawWardrobe(Pen& pen, const Look& look);
void drawBookshelf(Pen& pen, const Look& look);
void drawClock(Pen& pen, const Look& look);
void drawStove(Pen& pen, const Look& look);
void drawFridge(Pen& pen, const Look& look);
void drawPiano(Pen& pen, const Look& look);

}  // namespace ws::scenes
