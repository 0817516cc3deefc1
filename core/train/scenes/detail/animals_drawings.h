#pragma once
// How each animal is drawn, and what their drawings share. The table of kinds is in animals.cpp.
#include "core/train/scenes/detail/kinds.h"

namespace ws::scenes {

inline constexpr Colour kPink{0.96f, 0.66f, 0.68f};

/// Strokes in a frame of their own, moved to (x, y), turned and scaled: for heads that bow and
/// bodies that lie down.
struct Frame {
  Pen& pen;
  float x = 0, y = 0, turns = 0, size = 1;

  /// The point (u, v) of this frame, in the drawing's coordinates.
  Point operator()(float u, float v) const;
  void ellipse(const Paint& paint, float u, float v, float rx, float ry, float turn = 0) const;
  /// From (u0, v0) to (u1, v1), of width `width` times the frame's size.
  void line(const Paint& paint, Point a, Point b, float width) const;
};

/// Whether the thing's colour is so dark that ink doesn't show on it.
bool isDark(const Look& look);

/// A dark eye with a glint, with a pale rim on a dark animal.
void drawEye(const Frame& frame, const Look& look, float u, float v, float radius);

/// A leg from the hip down to a hoof or paw at footX, `lift` above the ground.
void drawLeg(Pen& pen, const Paint& paint, const Paint& foot, Point hip, float footX, float width,
             float lift = 0);

void drawDog(Pen& pen, const Look& look);
void drawCat(Pen& pen, const Look& look);
void drawRabbit(Pen& pen, const Look& look);
void drawMouse(Pen& pen, const Look& look);
void drawFox(Pen& pen, const Look& look);
void drawSquirrel(Pen& pen, const Look& look);

void drawHorse(Pen& pen, const Look& look);
void drawCow(Pen& pen, const Look& look);
void drawSheep(Pen& pen, const Look& look);
void drawPig(Pen& pen, const Look& look);
void drawChicken(Pen& pen, const Look& look);

void drawElephant(Pen& pen, const Look& look);
void drawLion(Pen& pen, const Look& look);
void drawGiraffe(Pen& pen, const Look& look);
void drawCamel(Pen& pen, const Look& look);
void drawSnake(Pen& pen, const Look& look);
void drawOwl(Pen& pen, const Look& look);

void drawPenguin(Pen& pen, const Look& look);
void drawDuck(Pen& pen, const Look& look);
void drawFish(Pen& pen, const Look& look);
void drawWhale(Pen& pen, const Look& look);
void drawOctopus(Pen& pen, const Look& look);
void drawCrab(Pen& pen, const Look& look);

void drawFrog(Pen& pen, const Look& look);
void drawTurtle(Pen& pen, const Look& look);
void drawSnail(Pen& pen, const Look& look);
void drawBird(Pen& pen, const Look& look);
void drawButterfly(Pen& pen, const Look& look);
void drawBee(Pen& pen, const Look& look);

}  // namespace ws::scenes
