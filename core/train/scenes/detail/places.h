#pragma once
// The places, and where in their pictures things may stand.
#include <cstdint>
#include <span>
#include <string_view>

namespace ws::scenes {

enum class Place {
  Meadow,
  Beach,
  Snow,
  Street,
  Desert,
  Lake,
  Forest,
  Room,
  Hills,
  Garden,
  Kitchen,
  Mountains,
  Jungle,
  Harbour,
  Farm
};
inline constexpr int kPlaceCount = 15;

constexpr std::uint16_t bitOf(Place place) {
  return static_cast<std::uint16_t>(1u << static_cast<unsigned>(place));
}
template <class... More>
constexpr std::uint16_t bitsOf(Place first, More... more) {
  return static_cast<std::uint16_t>((bitOf(first) | ... | bitOf(more)));
}

// Places that go together, for the tables of kinds.
inline constexpr std::uint16_t kIndoors = bitsOf(Place::Room, Place::Kitchen);
inline constexpr std::uint16_t kEverywhere = (1u << kPlaceCount) - 1;
inline constexpr std::uint16_t kOutdoors = kEverywhere & ~kIndoors;
inline constexpr std::uint16_t kWild = kOutdoors & ~bitsOf(Place::Street, Place::Harbour);
inline constexpr std::uint16_t kCountry =
    bitsOf(Place::Meadow, Place::Hills, Place::Garden, Place::Farm);
inline constexpr std::uint16_t kWaters = bitsOf(Place::Lake, Place::Beach, Place::Harbour);
inline constexpr std::uint16_t kRoads =
    bitsOf(Place::Street, Place::Meadow, Place::Hills, Place::Desert, Place::Snow, Place::Farm,
           Place::Harbour);
inline constexpr std::uint16_t kPicnic =
    kIndoors | bitsOf(Place::Garden, Place::Meadow, Place::Beach, Place::Farm);

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
