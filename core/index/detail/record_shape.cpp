#include "core/index/detail/record_shape.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace ws::detail {
namespace {

constexpr float kBoxUnits = 65535.0f;

[[noreturn]] void refuse(PhotoId photo, const std::string& why) {
  throw Error(ErrorCode::InvalidArgument,
              "photo " + std::to_string(static_cast<std::int64_t>(photo)), why);
}

std::uint16_t packEdge(float value) {
  return static_cast<std::uint16_t>(std::lrint(std::clamp(value, 0.0f, 1.0f) * kBoxUnits));
}

void packBoxes(const PhotoRecord& photo, std::uint8_t* into) {
  auto* edges = reinterpret_cast<std::uint16_t*>(into);
  for (const Box& box : photo.boxes)
    for (const float edge : {box.x0, box.y0, box.x1, box.y1}) {
      if (!std::isfinite(edge)) refuse(photo.photo, "has a box that is not made of finite numbers");
      *edges++ = packEdge(edge);
    }
}

}  // namespace

void packPhoto(const RecordShape& shape, const PhotoRecord& photo, std::uint8_t* into) {
  const auto regionTotal = photo.boxes.size();
  if (regionTotal == 0 || regionTotal > static_cast<std::size_t>(shape.layout.maxRegions) ||
      photo.regions.size() != regionTotal * static_cast<std::size_t>(shape.layout.dim))
    refuse(photo.photo, "has " + std::to_string(regionTotal) + " boxes and " +
                            std::to_string(photo.regions.size()) +
                            " region values; this store takes 1 to " +
                            std::to_string(shape.layout.maxRegions) + " regions of " +
                            std::to_string(shape.layout.dim));
  if (photo.global.size() != static_cast<std::size_t>(shape.globalDim))
    refuse(photo.photo, "has a global vector of " + std::to_string(photo.global.size()) +
                            " values; this store takes " + std::to_string(shape.globalDim));
  if (!std::ranges::all_of(photo.global, [](float value) { return std::isfinite(value); }))
    refuse(photo.photo, "has a global vector that is not made of finite numbers");
  std::memset(into, 0, shape.photoBytes());
  try {
    packRegions(shape.layout, photo.regions, into + shape.offset(kRegions));
  } catch (const Error& error) {
    refuse(photo.photo, std::string("a ") + error.what());
  }
  packBoxes(photo, into + shape.offset(kBoxes));
  if (!photo.global.empty())
    std::memcpy(into + shape.offset(kGlobals), photo.global.data(), shape.bytes(kGlobals));
  const IdRecord id{static_cast<std::int64_t>(photo.photo), photo.contentTag};
  std::memcpy(into + shape.offset(kIds), &id, sizeof id);
}

StoredRegions unpackPhoto(const RecordShape& shape, const Columns& columns, std::size_t row) {
  StoredRegions photo;
  photo.contentTag = columns.id(row).contentTag;
  const std::uint8_t* record = columns.at(shape, kRegions, row);
  const auto regionTotal = static_cast<std::size_t>(regionCount(shape.layout, record));
  photo.regions.resize(regionTotal * static_cast<std::size_t>(shape.layout.dim));
  unpackRegions(shape.layout, record, photo.regions);
  const auto* edges = reinterpret_cast<const std::uint16_t*>(columns.at(shape, kBoxes, row));
  for (std::size_t r = 0; r < regionTotal; ++r, edges += 4)
    photo.boxes.push_back(
        {edges[0] / kBoxUnits, edges[1] / kBoxUnits, edges[2] / kBoxUnits, edges[3] / kBoxUnits});
  photo.global.resize(static_cast<std::size_t>(shape.globalDim));
  if (!photo.global.empty())
    std::memcpy(photo.global.data(), columns.at(shape, kGlobals, row), shape.bytes(kGlobals));
  return photo;
}

}  // namespace ws::detail
