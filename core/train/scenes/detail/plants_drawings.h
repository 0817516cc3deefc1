#pragma once
// Drawings of the low plants, for the table in plants.cpp.
#include "core/train/scenes/detail/kinds.h"

namespace ws::scenes {

void drawFlower(Pen& pen, const Look& look);
void drawCactus(Pen& pen, const Look& look);
void drawMushroom(Pen& pen, const Look& look);
void drawPumpkin(Pen& pen, const Look& look);
void drawPotPlant(Pen& pen, const Look& look);

}  // namespace ws::scenes
