#include "core/train/scenes/detail/backdrop.h"

#include <algorithm>

#include "core/train/scenes/detail/paint.h"

namespace ws::scenes {
namespace {

struct SkyColours {
  Colour high, low;
};

SkyColours skyOf(const World& world) {
  const bool grey = world.weather != Weather::Clear;
  switch (world.light) {
    case Light::Sunset:
      return grey ? SkyColours{{0.52f, 0.46f, 0.56f}, {0.88f, 0.68f, 0.58f}}
                  : SkyColours{{0.44f, 0.40f, 0.66f}, {1.0f, 0.66f, 0.42f}};
    case Light::Night:
      return grey ? SkyColours{{0.13f, 0.15f, 0.23f}, {0.25f, 0.28f, 0.37f}}
                  : SkyColours{{0.07f, 0.10f, 0.27f}, {0.20f, 0.26f, 0.48f}};
    case Light::Day:
      break;
  }
  return grey ? SkyColours{{0.60f, 0.66f, 0.73f}, {0.80f, 0.84f, 0.87f}}
              : SkyColours{{0.40f, 0.66f, 0.92f}, {0.80f, 0.91f, 0.97f}};
}

void paintCloud(Canvas& canvas, float x, float y, float size, const Colour& colour,
                const Colour& shade) {
  for (const float lift : {-0.09f, 0.0f}) {
    const Paint paint{lift < 0 ? shade : colour, false, true};
    for (const Point p :
         {Point{-0.9f, 0}, {-0.4f, 0.25f}, {0.2f, 0.35f}, {0.7f, 0.15f}, {1.1f, -0.02f}}) {
      canvas.pen.ellipse(paint, x + p.x * size, y + (p.y + lift) * size, size * 0.62f,
                         size * 0.38f);
    }
  }
}

void paintStarsAndMoon(Canvas& canvas, float x, const Colour& sky) {
  Random& random = canvas.random;
  const Colour star = canvas.shining({0.95f, 0.95f, 0.85f});
  for (int i = 0; i < 34; ++i) {
    const float r = random.between(0.002f, 0.0045f);
    const float at = random.unit(), y = 1 - random.unit() * canvas.info.horizon;
    fillShape(canvas.picture, {{at - r, y}, {at, y - r}, {at + r, y}, {at, y + r}}, star);
  }
  const Colour moon = canvas.shining({0.96f, 0.94f, 0.82f});
  canvas.pen.ellipse(flat(mixed(sky, moon, 0.14f)), x, 0.89f, 0.085f, 0.085f);
  canvas.pen.ellipse(flat(moon), x, 0.89f, 0.05f, 0.05f);
  if (random.chance(0.5f)) {  // a crescent
    const float bite = canvas.world.litFromRight ? -0.022f : 0.022f;
    canvas.pen.ellipse({mixed(sky, moon, 0.14f), false, true}, x + bite, 0.898f, 0.043f, 0.043f);
  } else {
    canvas.pen.ellipse(flat(darker(moon, 0.10f)), x - 0.012f, 0.897f, 0.010f, 0.010f);
  }
}

void paintFog(const World& world, Layer& picture) {
  const Colour fog = fogColour(world);
  for (int y = 0; y < picture.height; ++y) {
    const float v = (static_cast<float>(y) + 0.5f) / static_cast<float>(picture.height);
    const float share = fogOver(world, v);
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) {
      out[0] += (fog.r - out[0]) * share;
      out[1] += (fog.g - out[1]) * share;
      out[2] += (fog.b - out[2]) * share;
    }
  }
}

}  // namespace

void multiply(Layer& picture, const Colour& light) {
  if (light.r == 1 && light.g == 1 && light.b == 1) return;
  for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
    picture.rgba[i] *= light.r, picture.rgba[i + 1] *= light.g, picture.rgba[i + 2] *= light.b;
  }
}

Canvas::Canvas(const World& of, Layer& onto)
    : world(of),
      info(infoOf(of.place)),
      picture(onto),
      random(scatter(of.seed ^ 0x6261636Bull)),
      pen({0, 1, 1, false}, onto.width, onto, Pattern::Plain, 1),
      ground(1 - info.horizon),
      salt(static_cast<std::uint32_t>(scatter(of.seed ^ 0x73616C74ull))) {
  const SkyColours sky = skyOf(of);
  skyHigh = shining(sky.high), skyLow = shining(sky.low);
}

Colour Canvas::shining(const Colour& colour) const {
  const Colour light = backdropLight(world);
  return {colour.r / light.r, colour.g / light.g, colour.b / light.b};
}

void paintSky(Canvas& canvas) {
  const World& world = canvas.world;
  Random& random = canvas.random;
  const float horizon = canvas.info.horizon;
  paintBand(canvas.picture, 0, horizon + 0.02f, canvas.skyHigh, canvas.skyLow);
  const float aside = random.between(0.08f, 0.28f);
  const float sunX = world.litFromRight ? 1 - aside : aside;
  const bool clear = world.weather == Weather::Clear;
  if (world.light == Light::Night && clear) {
    paintStarsAndMoon(canvas, sunX, mixed(canvas.skyHigh, canvas.skyLow, 0.11f / horizon));
  } else if (clear) {
    const bool low = world.light == Light::Sunset;
    const float y = low ? canvas.ground + 0.13f : 0.90f, radius = low ? 0.068f : 0.055f;
    const Colour sun =
        canvas.shining(low ? Colour{1.0f, 0.84f, 0.48f} : Colour{1.0f, 0.94f, 0.66f});
    const Colour sky = mixed(canvas.skyHigh, canvas.skyLow, (1 - y) / horizon);
    canvas.pen.ellipse({mixed(sky, sun, 0.22f), false, true}, sunX, y, 2.0f * radius,
                       2.0f * radius);
    canvas.pen.ellipse({mixed(sky, sun, 0.45f), false, true}, sunX, y, 1.4f * radius,
                       1.4f * radius);
    canvas.pen.ellipse({sun, false, true}, sunX, y, radius, radius);
  }
  const bool thick = world.weather == Weather::Cloudy || world.weather == Weather::Rain;
  const int clouds = thick ? 6 : clear ? random.below(3) : 2;
  const float lift = world.light == Light::Night ? 0.08f : thick ? 0.42f : 0.60f;
  const Colour cloud = lighter(canvas.skyLow, lift);
  for (int i = 0; i < clouds; ++i) {
    const float size = random.between(0.035f, thick ? 0.085f : 0.06f);
    const float y = 1 - random.between(0.05f, std::max(0.1f, horizon - 0.12f));
    const float x = random.unit();
    paintCloud(canvas, x, y, size, cloud, mixed(cloud, canvas.skyHigh, thick ? 0.45f : 0.25f));
  }
}

void paintBackdrop(const World& world, Layer& picture) {
  Canvas canvas(world, picture);
  if (isIndoors(world.place)) {
    paintIndoors(canvas);
  } else {
    paintSky(canvas);
    paintOutdoors(canvas);
  }
  multiply(picture, backdropLight(world));
  if (world.weather == Weather::Fog && !isIndoors(world.place)) paintFog(world, picture);
}

}  // namespace ws::scenes
