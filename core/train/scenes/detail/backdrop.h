#pragma once
// What the backdrops are made of. Nothing here may look like a kind of thing: a caption's "a tree"
// would be true where no box is. So far land is pale and flat, firs are pointed, blocks have no
// doors, and no flower grows.
//
// Shapes are in shares of the picture: x from 0 left to 1 right, y from 0 at the bottom to 1 at the
// top; rows of ground ("top", "bottom") from 0 at the top, as in PlaceInfo.
#include <vector>

#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/light.h"
#include "core/train/scenes/detail/pen.h"

namespace ws::scenes {

/// A backdrop in the making.
struct Canvas {
  Canvas(const World& of, Layer& onto);
  const World& world;
  const PlaceInfo& info;
  Layer& picture;
  Random random;
  Pen pen;                 ///< draws over the whole picture
  Colour skyHigh, skyLow;  ///< before backdropLight()
  float ground;            ///< y of the horizon, upwards
  std::uint32_t salt;      ///< of the seed, for noise

  /// A colour far off: mixed with that of the sky above the horizon.
  Colour hazy(const Colour& colour, float share) const { return mixed(colour, skyLow, share); }
  /// What backdropLight() will turn into this colour: of what shines by itself.
  Colour shining(const Colour& colour) const;
};

// ---- ground.cpp: level things, texture that gets finer with distance
void paintBand(Layer& picture, float top, float bottom, const Colour& high, const Colour& low);
/// Fills an outline, `share` of it opaque.
void fillShape(Layer& picture, const std::vector<Point>& outline, const Colour& colour,
               float share = 1);
/// A level ground from row `top` down, mottled; `stretch` sideways.
void paintGround(Canvas& canvas, float top, const Colour& far, const Colour& near, float strength,
                 float stretch = 1);
/// Bands that run to a point on the horizon: furrows, a mown lawn, boards. @param perWidth how many
/// pairs of bands lie side by side at the bottom of the picture; (vanishX, vanishRow) where they
/// meet
void paintRows(Canvas& canvas, float top, float vanishX, float vanishRow, float perWidth,
               const Colour& colour, float share);
/// Square tiles in perspective, every other one in `colour`.
void paintTiles(Canvas& canvas, float top, float perWidth, const Colour& colour, float share);
/// Short strokes, smaller far off: grass blades, pebbles, ripples.
void scatterStrokes(Canvas& canvas, float top, float bottom, int count, const Colour& colour,
                    float dx, float dy, float width = 0.006f);
void paintGrass(Canvas& canvas, float top, const Colour& far, const Colour& near);
void paintWater(Canvas& canvas, float top, float bottom);
/// Wet ground and puddles in the rain, a dusting of snow when it snows.
void paintWetOrWhite(Canvas& canvas, float top);
/// A factor on every pixel.
void multiply(Layer& picture, const Colour& light);

// ---- land.cpp: what stands far off
/// A ridge over the whole width: noise of `bumps` bumps and finer ones, `rough` their share.
void paintRidge(Canvas& canvas, float base, float height, float bumps, float rough,
                const Colour& colour);
void paintPeaks(Canvas& canvas, float base, float height, float haze);
void paintMesas(Canvas& canvas, float base, float height, const Colour& colour);
void paintFirs(Canvas& canvas, float base, float height, const Colour& colour);
void paintTrunks(Canvas& canvas, float base, const Colour& colour);
void paintFronts(Canvas& canvas, float base);
void paintWharf(Canvas& canvas, float base);
void paintJungle(Canvas& canvas);
void paintPickets(Canvas& canvas);
void paintRails(Canvas& canvas, float base);

// ---- whole places
void paintBeach(Canvas& canvas);
void paintLake(Canvas& canvas);
void paintHarbour(Canvas& canvas);
void paintSky(Canvas& canvas);
void paintOutdoors(Canvas& canvas);
void paintIndoors(Canvas& canvas);

}  // namespace ws::scenes
