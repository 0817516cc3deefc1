#pragma once
// Drawings of fruit and vegetables, for the table in food.cpp.
#include "core/train/scenes/detail/kinds.h"

namespace ws::scenes {

void drawApple(Pen& pen, const Look& look);
void drawBanana(Pen& pen, const Look& look);
void drawCarrot(Pen& pen, const Look& look);
void drawStrawberry(Pen& pen, const Look& look);
void drawWatermelon(Pen& pen, const Look& look);

}  // namespace ws::scenes
