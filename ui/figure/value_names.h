#pragma once
// The names of an alignment's kinds and rules in files and on the command line. All are literals
// that end in 0.
#include <array>
#include <optional>
#include <string_view>

#include "core/base/alignment.h"
#include "ui/figure/figure_source.h"
#include "ui/figure/numbers.h"

namespace ws {

constexpr std::array<std::string_view, 5> kMatrixKindNames{"similarity", "attention", "mass",
                                                           "contribution", "interaction"};
constexpr std::array<std::string_view, 3> kScaleNames{"fixed", "all", "word"};
constexpr std::array<std::string_view, 3> kRasterNames{"max", "mean", "density"};
constexpr std::array<std::string_view, 3> kPhraseRuleNames{"mean", "max", "first"};
constexpr std::array<std::string_view, 4> kColourMapNames{"inferno", "viridis", "cividis",
                                                          "blue-orange"};

constexpr std::array<std::string_view, 3> kFigureFormatNames{"png", "svg", "pdf"};
constexpr std::array<std::string_view, 3> kNumberFormatNames{"json", "csv", "npy"};

constexpr std::string_view nameOf(MatrixKind kind) {
  return kMatrixKindNames[static_cast<std::size_t>(kind)];
}
constexpr std::string_view nameOf(HeatScale scale) {
  return kScaleNames[static_cast<std::size_t>(scale)];
}
constexpr std::string_view nameOf(HeatRaster raster) {
  return kRasterNames[static_cast<std::size_t>(raster)];
}
constexpr std::string_view nameOf(PhraseRule rule) {
  return kPhraseRuleNames[static_cast<std::size_t>(rule)];
}
constexpr std::string_view nameOf(ColourMap map) {
  return kColourMapNames[static_cast<std::size_t>(map)];
}

constexpr std::string_view nameOf(FigureFormat format) {
  return kFigureFormatNames[static_cast<std::size_t>(format)];
}
constexpr std::string_view nameOf(NumberFormat format) {
  return kNumberFormatNames[static_cast<std::size_t>(format)];
}

/// The value of that name, if there is one.
template <class Value, std::size_t N>
constexpr std::optional<Value> valueNamed(const std::array<std::string_view, N>& names,
                                          std::string_view name) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return static_cast<Value>(i);
  return std::nullopt;
}

}  // namespace ws
