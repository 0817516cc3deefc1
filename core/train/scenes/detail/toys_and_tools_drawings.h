#pragma once
// Drawings for the table in toys_and_tools.cpp: toys.cpp, tools.cpp, containers.cpp.
#include "core/train/scenes/detail/kinds.h"

namespace ws::scenes {

void drawBall(Pen& pen, const Look& look);
void drawTeddyBear(Pen& pen, const Look& look);
void drawRobot(Pen& pen, const Look& look);
void drawDrum(Pen& pen, const Look& look);
void drawGuitar(Pen& pen, const Look& look);
void drawTrumpet(Pen& pen, const Look& look);

void drawLadder(Pen& pen, const Look& look);
void drawSpade(Pen& pen, const Look& look);
void drawWateringCan(Pen& pen, const Look& look);
void drawKey(Pen& pen, const Look& look);

// The rims of these three are straight and level, so that what looks out of one ends there.
void drawBucket(Pen& pen, const Look& look);
void drawBasket(Pen& pen, const Look& look);
void drawBox(Pen& pen, const Look& look);
void drawCup(Pen& pen, const Look& look);
void drawPresent(Pen& pen, const Look& look);

}  // namespace ws::scenes
