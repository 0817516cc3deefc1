// Places and their light: each place can be told from the others, shadows agree with the light, and
// colours keep their names.
#include <QTest>
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/train/scenes/detail/light.h"
#include "core/train/scenes/detail/paint.h"

namespace ws {
namespace {

using scenes::Light;
using scenes::Place;
using scenes::Weather;
using scenes::World;

constexpr Light kLights[] = {Light::Day, Light::Sunset, Light::Night};

World worldAt(Place place, Light light, Weather weather, std::uint64_t seed) {
  World world;
  world.seed = scenes::scatter(seed);
  world.place = place, world.light = light;
  world.weather = scenes::isIndoors(place) ? Weather::Clear : weather;
  world.litFromRight = seed & 1;
  return world;
}

scenes::Layer pictureOf(const World& world, int edge) {
  scenes::Layer picture(0, 0, edge, edge);
  scenes::paintBackdrop(world, picture);
  for (const scenes::Thing& thing : world.things) scenes::paintThing(world, thing, picture);
  scenes::paintAir(world, picture);
  return picture;
}

/// A thing of a kind at the middle of the ground.
scenes::Thing thingOf(const char* kind, int colour, Place place) {
  scenes::Thing thing;
  thing.kind = scenes::findKind(kind);
  thing.colour = colour;
  const scenes::PlaceInfo& info = scenes::infoOf(place);
  thing.stand = {0.5f, 0.5f * (info.groundTop + info.groundBottom), 0.25f, false};
  scenes::Pen pen(thing.stand);
  thing.kind->draw(pen, scenes::lookOf(thing));
  thing.whole = thing.box = pen.extents();
  return thing;
}

/// Sum of darkening left and right of x = 1/2, in rows that the thing doesn't cover.
struct Darkening {
  double left = 0, right = 0;
};
Darkening darkeningBy(const World& world) {
  constexpr int edge = 128;
  scenes::Layer before(0, 0, edge, edge);
  scenes::paintBackdrop(world, before);
  scenes::Layer after = before;
  scenes::paintThing(world, world.things.back(), after);
  const int below = static_cast<int>(world.things.back().whole.y1 * edge) + 3;
  Darkening found;
  for (int y = below; y < edge; ++y) {
    for (int x = 0; x < edge; ++x) {
      (x < edge / 2 ? found.left : found.right) += before.at(x, y)[1] - after.at(x, y)[1];
    }
  }
  return found;
}

}  // namespace

class ScenePlacesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyPlaceIsPaintedWhole();
  void placesAreToldApart();
  void seedsMakeVariants();
  void shadowsFallAwayFromTheLight();
  void onlyContactDarkensWhatThingsStandOn();
  void fogIsThickerFarOff();
  void coloursKeepTheirNames();
};

void ScenePlacesTest::everyPlaceIsPaintedWhole() {
  for (int place = 0; place < scenes::kPlaceCount; ++place) {
    for (const Light light : kLights) {
      for (int weather = 0; weather < 5; ++weather) {
        const World world =
            worldAt(static_cast<Place>(place), light, static_cast<Weather>(weather), 17u + weather);
        const scenes::Layer picture = pictureOf(world, 64), again = pictureOf(world, 64);
        QVERIFY(picture.rgba == again.rgba);
        for (std::size_t i = 0; i < picture.rgba.size(); ++i) {
          QVERIFY(std::isfinite(picture.rgba[i]));
          if (i % 4 == 3)
            QVERIFY2(picture.rgba[i] > 0.999f, scenes::infoOf(world.place).name.data());
        }
      }
    }
  }
}

// The nearest of the places' mean thumbnails, in the same light and weather, is the right one.
void ScenePlacesTest::placesAreToldApart() {
  constexpr int edge = 32, learnt = 10, asked = 4;
  int right = 0, all = 0;
  for (const Light light : kLights) {
    for (const Weather weather : {Weather::Clear, Weather::Rain, Weather::Fog}) {
      std::vector<std::vector<float>> means;
      for (int place = 0; place < scenes::kPlaceCount; ++place) {
        std::vector<float> mean(edge * edge * 4);
        for (int i = 0; i < learnt; ++i) {
          const World world = worldAt(static_cast<Place>(place), light, weather, 1000u + i);
          const scenes::Layer picture = pictureOf(world, edge);
          for (std::size_t p = 0; p < mean.size(); ++p) mean[p] += picture.rgba[p] / learnt;
        }
        means.push_back(std::move(mean));
      }
      for (int place = 0; place < scenes::kPlaceCount; ++place) {
        for (int i = 0; i < asked; ++i, ++all) {
          const World world = worldAt(static_cast<Place>(place), light, weather, 2000u + i);
          const scenes::Layer picture = pictureOf(world, edge);
          std::vector<double> distances;
          for (const std::vector<float>& mean : means) {
            double distance = 0;
            for (std::size_t p = 0; p < mean.size(); ++p) {
              distance += (picture.rgba[p] - mean[p]) * (picture.rgba[p] - mean[p]);
            }
            distances.push_back(distance);
          }
          const auto nearest = std::min_element(distances.begin(), distances.end());
          right += nearest - distances.begin() == place;
        }
      }
    }
  }
  QVERIFY2(right > 0.9 * all, qPrintable(QString("%1 of %2").arg(right).arg(all)));
}

void ScenePlacesTest::seedsMakeVariants() {
  for (int place = 0; place < scenes::kPlaceCount; ++place) {
    scenes::Layer a(0, 0, 64, 64), b = a;
    scenes::paintBackdrop(worldAt(static_cast<Place>(place), Light::Day, Weather::Clear, 4), a);
    scenes::paintBackdrop(worldAt(static_cast<Place>(place), Light::Day, Weather::Clear, 6), b);
    QVERIFY(a.rgba != b.rgba);
  }
}

void ScenePlacesTest::shadowsFallAwayFromTheLight() {
  for (const Light light : kLights) {
    for (const bool fromRight : {false, true}) {
      World world = worldAt(Place::Snow, light, Weather::Clear, 8);
      world.litFromRight = fromRight;
      world.things = {thingOf("house", 0, Place::Snow)};
      const Darkening found = darkeningBy(world);
      const double away = fromRight ? found.left : found.right;
      const double towards = fromRight ? found.right : found.left;
      QVERIFY2(away > 2 && away > 1.5 * towards,
               qPrintable(QString("%1 against %2").arg(away).arg(towards)));
      world.weather = Weather::Cloudy;
      const Darkening soft = darkeningBy(world);
      QVERIFY(soft.left + soft.right < 0.5 * (found.left + found.right));
    }
  }
}

void ScenePlacesTest::onlyContactDarkensWhatThingsStandOn() {
  World world = worldAt(Place::Snow, Light::Sunset, Weather::Clear, 8);
  world.things = {thingOf("house", 0, Place::Snow), thingOf("house", 0, Place::Snow)};
  const Darkening free = darkeningBy(world);
  world.things.back().on = 0;
  const Darkening on = darkeningBy(world);
  QVERIFY(on.left + on.right < 0.3 * (free.left + free.right));
  world.things.back().on = -1, world.things.back().in = 0;
  const Darkening in = darkeningBy(world);
  QVERIFY(std::fabs(in.left + in.right) < 1e-3);
}

void ScenePlacesTest::fogIsThickerFarOff() {
  World world = worldAt(Place::Meadow, Light::Day, Weather::Fog, 3);
  scenes::Thing near = thingOf("house", 0, Place::Meadow), far = near;
  near.stand.y = scenes::infoOf(Place::Meadow).groundBottom;
  far.stand.y = scenes::infoOf(Place::Meadow).groundTop;
  QVERIFY(scenes::fogOverThing(world, far) > scenes::fogOverThing(world, near));
  QVERIFY(scenes::fogOverThing(world, far) <= 0.4f);  // a thing keeps 60 % of its contrast
  world.weather = Weather::Clear;
  QCOMPARE(scenes::fogOverThing(world, far), 0.0f);
}

void ScenePlacesTest::coloursKeepTheirNames() {
  constexpr int kRed = 0, kGreen = 3, kBlue = 4, kBlack = 8, kWhite = 9, edge = 128;
  for (const Place place : {Place::Meadow, Place::Street, Place::Kitchen}) {
    for (const Light light : kLights) {
      for (const Weather weather : {Weather::Clear, Weather::Cloudy, Weather::Fog}) {
        for (const int colour : {kRed, kGreen, kBlue, kBlack, kWhite}) {
          World world = worldAt(place, light, weather, 40);
          world.things = {thingOf("ball", colour, place)};
          const scenes::Layer picture = pictureOf(world, edge);
          const Box& box = world.things[0].whole;
          std::vector<float> channels[3];
          for (int y = static_cast<int>(box.y0 * edge); y < static_cast<int>(box.y1 * edge); ++y) {
            for (int x = static_cast<int>(box.x0 * edge); x < static_cast<int>(box.x1 * edge);
                 ++x) {
              for (int c = 0; c < 3; ++c) channels[c].push_back(picture.at(x, y)[c]);
            }
          }
          float rgb[3];
          for (int c = 0; c < 3; ++c) {
            auto& values = channels[c];
            std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
            rgb[c] = values[values.size() / 2];
          }
          const auto [low, high] = std::minmax({rgb[0], rgb[1], rgb[2]});
          const auto leads = [&](int c) {
            return rgb[c] > 0.05f + std::max(rgb[(c + 1) % 3], rgb[(c + 2) % 3]);
          };
          const bool kept = colour == kRed     ? leads(0)
                            : colour == kGreen ? leads(1)
                            : colour == kBlue  ? leads(2)
                            : colour == kBlack ? high < 0.45f
                                               : low > 0.5f && high - low < 0.25f;
          QVERIFY2(kept, qPrintable(QString("colour %1 light %2 weather %3: %4 %5 %6")
                                        .arg(colour)
                                        .arg(int(light))
                                        .arg(int(weather))
                                        .arg(rgb[0])
                                        .arg(rgb[1])
                                        .arg(rgb[2])));
        }
      }
    }
  }
}

}  // namespace ws

QTEST_APPLESS_MAIN(ws::ScenePlacesTest)
#include "scene_places_test.moc"
