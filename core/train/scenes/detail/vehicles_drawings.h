#pragma once
// Drawings of vehicles that lie beside their table, and the pieces that vehicles share.
#include "core/train/scenes/detail/kinds.h"

namespace ws::scenes {

inline constexpr Colour kLamp{1.0f, 0.95f, 0.65f};
inline constexpr Colour kChassis{0.28f, 0.28f, 0.31f};
inline constexpr Colour kSteam{0.90f, 0.90f, 0.92f};

/// A wheel that stands on the ground at x.
void drawWheel(Pen& pen, float x, float radius);
/// A pane of glass with a gleam.
void drawWindow(Pen& pen, float x0, float y0, float x1, float y1);
/// The window of a ship or a rocket.
void drawPorthole(Pen& pen, float x, float y, float radius);

// Ridden, pushed and pulled.
void drawBicycle(Pen& pen, const Look& look);
void drawMotorcycle(Pen& pen, const Look& look);
void drawScooter(Pen& pen, const Look& look);
void drawWheelbarrow(Pen& pen, const Look& look);
void drawSledge(Pen& pen, const Look& look);

// Afloat.
void drawBoat(Pen& pen, const Look& look);
void drawShip(Pen& pen, const Look& look);
void drawCanoe(Pen& pen, const Look& look);
void drawSubmarine(Pen& pen, const Look& look);

}  // namespace ws::scenes
