#include <algorithm>
#include <cmath>

#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/paint.h"

namespace ws::scenes {
namespace {

/// Draws over the whole picture: x from 0 left to 1 right, y from 0 at the bottom to 1 at the top.
Pen wholePen(Layer& picture) {
  return Pen({0, 1, 1, false}, picture.width, picture, Pattern::Plain, 1);
}

/// Fills rows from `top` to `bottom` (shares of the height, 0 at the top) with a gradient.
void paintBand(Layer& picture, float top, float bottom, const Colour& high, const Colour& low) {
  const int first = std::max(0, static_cast<int>(top * static_cast<float>(picture.height)));
  const int last = std::min(
      picture.height, static_cast<int>(std::ceil(bottom * static_cast<float>(picture.height))));
  for (int y = first; y < last; ++y) {
    const float t =
        static_cast<float>(y - first) / static_cast<float>(std::max(1, last - first - 1));
    const Colour colour = mixed(high, low, t);
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) {
      out[0] = colour.r, out[1] = colour.g, out[2] = colour.b, out[3] = 1;
    }
  }
}

/// Mottles rows from `top` to `bottom`: noise stretched sideways, coarser towards us.
void mottle(Layer& picture, float top, float bottom, float strength, std::uint32_t salt,
            float stretch) {
  const float size = static_cast<float>(picture.height);
  const int first = std::max(0, static_cast<int>(top * size)),
            last = std::min(picture.height, static_cast<int>(bottom * size + 1));
  for (int y = first; y < last; ++y) {
    const float v = (static_cast<float>(y) + 0.5f) / size;
    const float depth = std::clamp((v - top) / std::max(bottom - top, 0.01f), 0.0f, 1.0f);
    const float finer = 46.0f - 26.0f * depth;
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) {
      const float u = (static_cast<float>(x) + 0.5f) / size - 0.5f;
      const float noise = valueNoise(u * finer / stretch + 90, v * 46.0f, salt) - 0.5f;
      const float gain = 1 + strength * noise;
      out[0] *= gain, out[1] *= gain, out[2] *= gain;
    }
  }
}

struct SkyColours {
  Colour high, low;
};

SkyColours skyOf(const World& world) {
  const bool grey = world.weather != Weather::Clear;
  switch (world.light) {
    case Light::Sunset:
      return grey ? SkyColours{{0.52f, 0.46f, 0.56f}, {0.86f, 0.66f, 0.56f}}
                  : SkyColours{{0.42f, 0.40f, 0.66f}, {1.0f, 0.66f, 0.42f}};
    case Light::Night:
      return grey ? SkyColours{{0.15f, 0.17f, 0.27f}, {0.30f, 0.33f, 0.44f}}
                  : SkyColours{{0.08f, 0.11f, 0.29f}, {0.25f, 0.32f, 0.56f}};
    case Light::Day:
      break;
  }
  return grey ? SkyColours{{0.62f, 0.68f, 0.75f}, {0.80f, 0.84f, 0.87f}}
              : SkyColours{{0.42f, 0.68f, 0.92f}, {0.80f, 0.91f, 0.97f}};
}

void paintCloud(Pen& pen, float x, float y, float size, const Colour& colour, const Colour& shade) {
  for (const float lift : {-0.09f, 0.0f}) {
    const Paint paint{lift < 0 ? shade : colour, false, true};
    for (const Point p :
         {Point{-0.9f, 0}, {-0.4f, 0.25f}, {0.2f, 0.35f}, {0.7f, 0.15f}, {1.1f, -0.02f}}) {
      pen.ellipse(paint, x + p.x * size, y + (p.y + lift) * size, size * 0.62f, size * 0.38f);
    }
  }
}

void paintSky(const World& world, const PlaceInfo& info, const SkyColours& sky, Layer& picture,
              Random& random) {
  paintBand(picture, 0, info.horizon + 0.02f, sky.high, sky.low);
  Pen pen = wholePen(picture);
  const float sunX =
      world.litFromRight ? random.between(0.72f, 0.92f) : random.between(0.08f, 0.28f);
  const bool clear = world.weather == Weather::Clear;
  if (world.light == Light::Night && clear) {
    for (int i = 0; i < 40; ++i) {
      const float r = random.between(0.0015f, 0.004f);
      const float y = 1 - random.unit() * info.horizon, x = random.unit();
      pen.ellipse(flat({0.95f, 0.95f, 0.85f}), x, y, r, r);
    }
    pen.ellipse(flat({0.96f, 0.94f, 0.82f}), sunX, 0.90f, 0.05f, 0.05f);
    pen.ellipse(flat({0.88f, 0.86f, 0.74f}), sunX - 0.012f, 0.905f, 0.010f, 0.010f);
  } else if (clear) {
    const bool low = world.light == Light::Sunset;
    const float y = low ? 1 - info.horizon + 0.06f : 0.90f;
    const Colour sun = low ? Colour{1.0f, 0.82f, 0.50f} : Colour{1.0f, 0.94f, 0.66f};
    pen.ellipse(flat(mixed(sky.low, sun, 0.35f)), sunX, y, 0.095f, 0.095f);
    pen.ellipse(flat(sun), sunX, y, 0.060f, 0.060f);
  }
  const int clouds = world.weather == Weather::Cloudy ? 6 : clear ? random.below(3) : 3;
  const Colour cloud = lighter(sky.low, world.light == Light::Night ? 0.10f : 0.55f);
  for (int i = 0; i < clouds; ++i) {
    const float size = random.between(0.035f, 0.065f);
    const float y = 1 - random.between(0.05f, std::max(0.1f, info.horizon - 0.12f));
    const float x = random.unit();
    paintCloud(pen, x, y, size, cloud, mixed(cloud, sky.high, 0.25f));
  }
}

/// A row of hills along the horizon.
void paintHills(Pen& pen, Random& random, float base, float height, const Colour& colour) {
  float x = -0.2f;
  while (x < 1.2f) {
    const float width = random.between(0.22f, 0.42f), tall = height * random.between(0.6f, 1.0f);
    pen.ellipse(flat(colour), x + width / 2, base, width * 0.75f, tall);
    x += width * 0.7f;
  }
}

/// Dark pointed firs in a row: unlike the round trees that are things.
void paintFirs(Pen& pen, Random& random, float base, float height, const Colour& colour) {
  pen.box(flat(colour), -0.1f, base - 0.02f, 1.1f, base + 0.22f * height);
  for (float x = -0.02f; x < 1.04f; x += random.between(0.045f, 0.085f)) {
    const float tall = height * random.between(0.7f, 1.0f), half = tall * 0.20f;
    for (int tier = 0; tier < 3; ++tier) {
      const float y = base + tall * (0.08f + 0.26f * static_cast<float>(tier));
      const float w = half * (1.0f - 0.24f * static_cast<float>(tier));
      pen.polygon(flat(mixed(colour, {0, 0, 0}, random.between(0.0f, 0.1f))),
                  {{x - w, y}, {x + w, y}, {x, y + tall * 0.42f}});
    }
  }
}

void paintSkyline(Pen& pen, Random& random, float base, const Colour& sky, bool lit) {
  for (float x = -0.03f; x < 1.0f;) {
    const float width = random.between(0.08f, 0.15f), tall = random.between(0.12f, 0.34f);
    const Colour wall = mixed({0.50f, 0.53f, 0.60f}, sky, random.between(0.35f, 0.6f));
    pen.box(flat(wall), x, base - 0.02f, x + width, base + tall);
    const Colour pane =
        lit ? Colour{0.98f, 0.86f, 0.52f} : mixed(wall, {0.36f, 0.42f, 0.52f}, 0.45f);
    for (float y = base + 0.03f; y < base + tall - 0.03f; y += 0.045f) {
      for (float at = x + 0.015f; at < x + width - 0.02f; at += 0.032f) {
        if (random.chance(lit ? 0.5f : 0.9f)) pen.box(flat(pane), at, y, at + 0.016f, y + 0.024f);
      }
    }
    x += width + random.between(0.0f, 0.02f);
  }
}

/// Short strokes that tell the ground: grass blades, pebbles, ripples.
void scatterStrokes(Pen& pen, Random& random, float top, float bottom, int count,
                    const Colour& colour, float dx, float dy) {
  for (int i = 0; i < count; ++i) {
    const float depth = random.unit();
    const float y = 1 - (top + (bottom - top) * depth), x = random.unit();
    const float size = 0.4f + 0.6f * depth;
    const float toX = x + dx * size * random.between(0.5f, 1.0f);
    const float toY = y + dy * size * random.between(0.6f, 1.0f);
    const Colour shade = mixed(colour, {1, 1, 1}, random.between(0.0f, 0.12f));
    pen.line(flat(shade), {x, y}, {toX, toY}, 0.006f * size);
  }
}

void paintWater(Layer& picture, Pen& pen, Random& random, float top, float bottom,
                const Colour& sky) {
  const Colour far = mixed({0.40f, 0.66f, 0.80f}, sky, 0.35f), near{0.20f, 0.50f, 0.70f};
  paintBand(picture, top, bottom, far, near);
  mottle(picture, top, bottom, 0.10f, 7, 3.2f);
  scatterStrokes(pen, random, top + 0.01f, bottom - 0.01f, 26, {0.74f, 0.88f, 0.94f}, 0.075f, 0.0f);
}

void paintGrass(Layer& picture, Pen& pen, Random& random, float top, const Colour& far,
                const Colour& near) {
  paintBand(picture, top, 1, far, near);
  mottle(picture, top, 1, 0.16f, 3, 1.6f);
  scatterStrokes(pen, random, top + 0.02f, 1.0f, 60, darker(near, 0.15f), 0.006f, 0.030f);
}

void paintStreet(const World& world, Layer& picture, Pen& pen, Random& random, float horizon,
                 const Colour& sky) {
  paintSkyline(pen, random, 1 - horizon, sky, world.light != Light::Day);
  paintBand(picture, horizon, 0.56f, {0.72f, 0.70f, 0.68f}, {0.66f, 0.64f, 0.62f});
  paintBand(picture, 0.56f, 1, {0.47f, 0.47f, 0.50f}, {0.40f, 0.40f, 0.43f});
  pen.box(flat({0.80f, 0.79f, 0.76f}), -0.1f, 0.430f, 1.1f, 0.446f);
  const float start = random.between(-0.2f, 0.0f);
  for (int i = 0; i < 6; ++i) {
    const float x = start + 0.24f * static_cast<float>(i);
    pen.polygon(flat({0.86f, 0.85f, 0.78f}),
                {{x, 0.215f}, {x + 0.13f, 0.215f}, {x + 0.12f, 0.24f}, {x + 0.01f, 0.24f}});
  }
  mottle(picture, horizon, 1, 0.10f, 5, 1.2f);
}

void paintRoom(const World& world, const PlaceInfo& info, Layer& picture, Random& random) {
  constexpr Colour walls[] = {
      {0.90f, 0.85f, 0.74f}, {0.80f, 0.86f, 0.84f}, {0.86f, 0.80f, 0.82f}, {0.82f, 0.84f, 0.90f}};
  const Colour wall = walls[random.below(4)];
  paintBand(picture, 0, info.horizon, lighter(wall, 0.05f), darker(wall, 0.06f));
  paintBand(picture, info.horizon, 1, {0.72f, 0.55f, 0.38f}, {0.80f, 0.62f, 0.43f});
  Pen pen = wholePen(picture);
  const float floor = 1 - info.horizon;
  for (int i = 0; i < 14; ++i) {
    pen.line(flat(lighter(wall, 0.22f)), {0.04f + 0.075f * static_cast<float>(i), floor},
             {0.04f + 0.075f * static_cast<float>(i), 1}, 0.008f);
  }
  for (int i = -8; i <= 8; ++i) {
    const float at = static_cast<float>(i);
    pen.line(flat({0.62f, 0.45f, 0.30f}), {0.5f + at * 0.10f, floor}, {0.5f + at * 0.19f, 0},
             0.004f);
  }
  pen.box(flat({0.95f, 0.94f, 0.90f}), -0.1f, floor - 0.005f, 1.1f, floor + 0.028f);
  const float x = world.litFromRight ? 0.68f : 0.10f;
  const SkyColours sky = skyOf(world);
  pen.box(flat({0.95f, 0.94f, 0.90f}), x, 0.60f, x + 0.24f, 0.92f, 0.01f);
  pen.box(flat(sky.low), x + 0.02f, 0.62f, x + 0.22f, 0.90f);
  pen.line(flat({0.95f, 0.94f, 0.90f}), {x + 0.12f, 0.61f}, {x + 0.12f, 0.91f}, 0.014f);
  pen.line(flat({0.95f, 0.94f, 0.90f}), {x, 0.76f}, {x + 0.24f, 0.76f}, 0.014f);
  mottle(picture, info.horizon, 1, 0.08f, 11, 4.0f);
}

}  // namespace

void paintBackdrop(const World& world, Layer& picture) {
  Random random(scatter(world.seed ^ 0x6261636Bull));
  const PlaceInfo& info = infoOf(world.place);
  if (world.place == Place::Room) return paintRoom(world, info, picture, random);
  const SkyColours sky = skyOf(world);
  paintSky(world, info, sky, picture, random);
  Pen pen = wholePen(picture);
  const float ground = 1 - info.horizon;  // in the pen's coordinates
  const auto hazy = [&](const Colour& colour, float share) {
    return mixed(colour, sky.low, share);
  };
  switch (world.place) {
    case Place::Meadow:
      paintHills(pen, random, ground, 0.07f, hazy({0.42f, 0.60f, 0.40f}, 0.45f));
      paintGrass(picture, pen, random, info.horizon, {0.58f, 0.74f, 0.40f}, {0.40f, 0.62f, 0.28f});
      break;
    case Place::Hills:
      paintHills(pen, random, ground - 0.02f, 0.24f, hazy({0.40f, 0.56f, 0.46f}, 0.55f));
      paintHills(pen, random, ground - 0.03f, 0.13f, hazy({0.46f, 0.64f, 0.40f}, 0.25f));
      paintGrass(picture, pen, random, info.horizon, {0.62f, 0.74f, 0.38f}, {0.48f, 0.62f, 0.28f});
      break;
    case Place::Forest:
      paintFirs(pen, random, ground - 0.02f, 0.40f, hazy({0.16f, 0.34f, 0.26f}, 0.40f));
      paintFirs(pen, random, ground - 0.05f, 0.30f, {0.13f, 0.29f, 0.20f});
      paintGrass(picture, pen, random, info.horizon + 0.03f, {0.38f, 0.50f, 0.28f},
                 {0.40f, 0.42f, 0.24f});
      break;
    case Place::Garden:
      for (float x = -0.01f; x < 1.0f; x += 0.055f) {
        pen.polygon(flat({0.88f, 0.84f, 0.76f}), {{x, ground - 0.04f},
                                                  {x, ground + 0.10f},
                                                  {x + 0.02f, ground + 0.125f},
                                                  {x + 0.04f, ground + 0.10f},
                                                  {x + 0.04f, ground - 0.04f}});
      }
      pen.box(flat({0.80f, 0.76f, 0.68f}), -0.1f, ground + 0.06f, 1.1f, ground + 0.08f);
      pen.box(flat({0.80f, 0.76f, 0.68f}), -0.1f, ground + 0.005f, 1.1f, ground + 0.025f);
      paintGrass(picture, pen, random, info.horizon, {0.50f, 0.72f, 0.36f}, {0.42f, 0.66f, 0.32f});
      break;
    case Place::Snow:
      paintHills(pen, random, ground - 0.01f, 0.10f, hazy({0.84f, 0.90f, 0.96f}, 0.25f));
      paintBand(picture, info.horizon, 1, {0.86f, 0.91f, 0.96f}, {0.90f, 0.93f, 0.96f});
      mottle(picture, info.horizon, 1, 0.08f, 13, 2.4f);
      break;
    case Place::Desert:
      paintHills(pen, random, ground - 0.02f, 0.10f, hazy({0.84f, 0.66f, 0.44f}, 0.30f));
      paintBand(picture, info.horizon, 1, {0.92f, 0.78f, 0.54f}, {0.86f, 0.68f, 0.42f});
      mottle(picture, info.horizon, 1, 0.12f, 17, 3.6f);
      scatterStrokes(pen, random, info.horizon + 0.03f, 1, 30, {0.74f, 0.56f, 0.34f}, 0.05f,
                     0.004f);
      break;
    case Place::Beach:
      paintWater(picture, pen, random, info.horizon, 0.63f, sky.low);
      paintBand(picture, 0.62f, 1, {0.94f, 0.86f, 0.66f}, {0.88f, 0.77f, 0.54f});
      pen.curve(flat({0.95f, 0.97f, 0.97f}),
                {{-0.1f, 0.38f}, {0.2f, 0.37f}, {0.5f, 0.385f}, {0.8f, 0.37f}, {1.1f, 0.38f}},
                0.022f);
      mottle(picture, 0.64f, 1, 0.08f, 19, 1.4f);
      break;
    case Place::Lake:
      paintFirs(pen, random, ground - 0.01f, 0.11f, hazy({0.20f, 0.40f, 0.30f}, 0.35f));
      paintWater(picture, pen, random, info.horizon, 0.78f, sky.low);
      paintGrass(picture, pen, random, 0.775f, {0.50f, 0.68f, 0.36f}, {0.42f, 0.60f, 0.30f});
      break;
    case Place::Street:
      paintStreet(world, picture, pen, random, info.horizon, sky.low);
      break;
    case Place::Room:
      break;
  }
}

}  // namespace ws::scenes
