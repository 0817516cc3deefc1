#pragma once
// One drawing per kind of thing. All face right, stand with their foot at (0, 0) and are about 1
// high.
#include "core/train/scenes/detail/kinds.h"

namespace ws::scenes {

/// A colour of its own, whatever the thing's colour and pattern.
inline Paint flat(const Colour& colour) { return {colour, false, false}; }

void drawDog(Pen& pen, const Look& look);
void drawCat(Pen& pen, const Look& look);
void drawHorse(Pen& pen, const Look& look);
void drawCow(Pen& pen, const Look& look);
void drawSheep(Pen& pen, const Look& look);
void drawRabbit(Pen& pen, const Look& look);
void drawElephant(Pen& pen, const Look& look);
void drawPenguin(Pen& pen, const Look& look);
void drawChicken(Pen& pen, const Look& look);
void drawDuck(Pen& pen, const Look& look);
void drawFish(Pen& pen, const Look& look);
void drawBird(Pen& pen, const Look& look);
void drawButterfly(Pen& pen, const Look& look);

void drawCar(Pen& pen, const Look& look);
void drawBus(Pen& pen, const Look& look);
void drawTruck(Pen& pen, const Look& look);
void drawBicycle(Pen& pen, const Look& look);
void drawTrain(Pen& pen, const Look& look);
void drawTractor(Pen& pen, const Look& look);
void drawBoat(Pen& pen, const Look& look);
void drawAeroplane(Pen& pen, const Look& look);
void drawHelicopter(Pen& pen, const Look& look);
void drawHotAirBalloon(Pen& pen, const Look& look);

void drawHouse(Pen& pen, const Look& look);
void drawCastle(Pen& pen, const Look& look);
void drawTent(Pen& pen, const Look& look);
void drawWindmill(Pen& pen, const Look& look);
void drawLighthouse(Pen& pen, const Look& look);
void drawTree(Pen& pen, const Look& look);
void drawFlower(Pen& pen, const Look& look);
void drawCactus(Pen& pen, const Look& look);
void drawMushroom(Pen& pen, const Look& look);

void drawChair(Pen& pen, const Look& look);
void drawTable(Pen& pen, const Look& look);
void drawLamp(Pen& pen, const Look& look);
void drawBall(Pen& pen, const Look& look);
void drawKite(Pen& pen, const Look& look);
void drawUmbrella(Pen& pen, const Look& look);
void drawCake(Pen& pen, const Look& look);
void drawApple(Pen& pen, const Look& look);
void drawCup(Pen& pen, const Look& look);
void drawBook(Pen& pen, const Look& look);
void drawHat(Pen& pen, const Look& look);
void drawPresent(Pen& pen, const Look& look);

}  // namespace ws::scenes
