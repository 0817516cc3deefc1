#pragma once
// Drawings of buildings, for their table in buildings.cpp, and what they share.
#include "core/train/scenes/detail/kinds.h"

namespace ws::scenes {

/// Roofs whose colour nobody names: a grey, which is no colour of ours.
inline constexpr Colour kSlate{0.46f, 0.48f, 0.53f};

inline float lumaOf(const Colour& c) { return 0.3f * c.r + 0.59f * c.g + 0.11f * c.b; }

/// The thing's colour set off from itself: darker, or lighter where it is nearly black.
inline Paint relief(const Look& look, float share) {
  return lumaOf(look.main) < 0.2f ? look.tint(share * 0.6f) : look.shade(share);
}

/// The roof's colour of a building whose first part is its roof.
inline Colour roofOf(const Look& look) { return look.part == 0 ? look.second : kSlate; }

void drawTent(Pen& pen, const Look& look);
void drawWindmill(Pen& pen, const Look& look);
void drawLighthouse(Pen& pen, const Look& look);
void drawSkyscraper(Pen& pen, const Look& look);
void drawBridge(Pen& pen, const Look& look);
void drawIgloo(Pen& pen, const Look& look);
void drawWell(Pen& pen, const Look& look);
void drawFountain(Pen& pen, const Look& look);

}  // namespace ws::scenes
