#pragma once
// The places, and where in their pictures things may stand.
#include <cstdint>
#include <span>
#include <string_view>

namespace ws::scenes {

enum class Place { Meadow, Beach, Snow, Street, Desert, Lake, Forest, Room, Hills, Garden };
inline constexpr int kPlaceCount = 10;

constexpr std::uint16_t bitOf(Place place) {
  return static_cast<std::uint16_t>(1u << static_cast<unsigned>(place));
}
inline constexpr std::uint16_t kOutdoors = 1023 & ~bitOf(Place::Room);

enum class Weather { Clear, Cloudy, Rain, Snow, Fog };
enum class Light { Day, Sunset, Night };

/// Heights in the picture: 0 top, 1 bottom. Feet on the ground lie between groundTop (far) and
/// groundBottom (near), on water between waterTop and waterBottom where there is any.
struct PlaceInfo {
  std::string_view name;
  float horizon;
  float groundTop, groundBottom;
  float waterTop = 0, waterBottom = 0;
  bool hasWater() const { return waterBottom > waterTop; }
};

const PlaceInfo& infoOf(Place place);
std::string_view nameOf(Weather weather);
std::string_view nameOf(Light light);

}  // namespace ws::scenes
