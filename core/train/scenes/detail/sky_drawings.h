#pragma once
// Drawings of things in the sky that lie beside their table.
#include "core/train/scenes/detail/kinds.h"

namespace ws::scenes {

void drawHotAirBalloon(Pen& pen, const Look& look);
void drawAirship(Pen& pen, const Look& look);
void drawRocket(Pen& pen, const Look& look);
void drawFlyingSaucer(Pen& pen, const Look& look);
void drawParachute(Pen& pen, const Look& look);

}  // namespace ws::scenes
