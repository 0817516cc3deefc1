#pragma once
// Plain pictures and boxes: the values that rooms and the window exchange.
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ws {

/// A picture in memory, upright, 8 bits a channel, rows without padding.
struct Image {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;  ///< height * width * 4: red, green, blue, straight alpha; sRGB

  Image() = default;
  Image(int w, int h) : width(w), height(h), rgba(static_cast<std::size_t>(w) * h * 4) {}
  bool isNull() const { return rgba.empty(); }
  std::uint8_t* pixel(int x, int y) {
    return rgba.data() + (static_cast<std::size_t>(y) * width + x) * 4;
  }
  const std::uint8_t* pixel(int x, int y) const {
    return rgba.data() + (static_cast<std::size_t>(y) * width + x) * 4;
  }
};

/// `overlay` (straight alpha) laid over `below`; both of one size, else Error InvalidArgument.
Image composed(const Image& below, const Image& overlay);

struct Size {
  int width = 0;
  int height = 0;
  bool operator==(const Size&) const = default;
};

/// A box in the upright picture, as fractions of its width and height: 0 <= x0 <= x1 <= 1.
struct Box {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool operator==(const Box&) const = default;
  float area() const { return (x1 > x0 && y1 > y0) ? (x1 - x0) * (y1 - y0) : 0.0f; }
};

/// Intersection over union, in [0,1]; 0 where both boxes are empty.
inline float intersectionOverUnion(const Box& a, const Box& b) {
  const Box overlap{a.x0 > b.x0 ? a.x0 : b.x0, a.y0 > b.y0 ? a.y0 : b.y0,
                    a.x1 < b.x1 ? a.x1 : b.x1, a.y1 < b.y1 ? a.y1 : b.y1};
  const float shared = overlap.area();
  const float whole = a.area() + b.area() - shared;
  return whole > 0 ? shared / whole : 0.0f;
}

}  // namespace ws
