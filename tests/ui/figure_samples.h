#pragma once
// Made-up alignments and pictures for figures: any number of words and regions, always the same.
#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/heat_values.h"
#include "ui/figure/figure_files.h"

namespace ws::testing {

inline constexpr const char* kFigureWords[] = {
    "a",    "red",     "car",    "next", "to",     "the",   "small", "house",  "under",
    "blue", "sky",     "with",   "two",  "windy",  "trees", "and",   "yellow", "umbrella",
    "near", "striped", "awning", "on",   "gravel", "paths", "dog"};

/// `words` words (every tenth isn't scored) over `regions` boxes of a grid; shares add up to the
/// score.
inline Alignment figureAlignment(int words, int regions) {
  Alignment alignment{.scorer = "MrSw", .kind = MatrixKind::Similarity, .precision = "int8"};
  const int columns = std::max(1, static_cast<int>(std::ceil(std::sqrt(regions))));
  for (int r = 0; r < regions; ++r) {
    const float edge = 1.0f / static_cast<float>(columns),
                x = static_cast<float>(r % columns) * edge,
                y = static_cast<float>(r / columns) * edge;
    alignment.boxes.push_back(
        {x, y, std::min(1.0f, x + 1.3f * edge), std::min(1.0f, y + 1.2f * edge)});
  }
  int at = 0;
  for (int w = 0; w < words; ++w) {
    const std::string text = w < 25 ? kFigureWords[w] : "word" + std::to_string(w);
    const bool scored = w % 10 != 9;
    alignment.words.push_back(
        {.text = text, .start = at, .end = at + static_cast<int>(text.size()), .scored = scored});
    at += static_cast<int>(text.size()) + 1;
    alignment.wordScores.push_back(0);
    alignment.bestRegion.push_back(-1);
    if (!scored || regions == 0) continue;
    alignment.rowWord.push_back(w);
    int best = 0;
    std::vector<float> row;
    for (int r = 0; r < regions; ++r) {
      row.push_back(0.75f * std::abs(std::sin(static_cast<float>(w * 7 + r * 3) +
                                              0.37f * static_cast<float>(r))) -
                    0.1f);
      if (row.back() > row[static_cast<std::size_t>(best)]) best = r;
    }
    for (int r = 0; r < regions; ++r)
      alignment.contributions.push_back(r == best ? row[static_cast<std::size_t>(r)] : 0);
    alignment.matrix.insert(alignment.matrix.end(), row.begin(), row.end());
    alignment.bestRegion.back() = best;
    alignment.wordScores.back() = row[static_cast<std::size_t>(best)];
    alignment.score += row[static_cast<std::size_t>(best)];
  }
  return alignment;
}

inline Image figurePhoto(int width, int height) {
  Image photo(width, height);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      std::uint8_t* pixel = photo.pixel(x, y);
      pixel[0] = static_cast<std::uint8_t>(90 + 120 * x / width);
      pixel[1] = static_cast<std::uint8_t>(160 - 60 * y / height);
      pixel[2] = static_cast<std::uint8_t>(220 - 160 * y / height);
      pixel[3] = 255;
    }
  return photo;
}

/// Each region's value over its box, unsmoothed.
inline Image figureHeat(const Alignment& alignment, const WordSelection& selection,
                        const HeatmapStyle& style, Size size) {
  Image heat(size.width, size.height);
  const auto values = regionValues(alignment, selection);
  const HeatScaling scaling = heatScaling(alignment, values, selection.words.empty(), style);
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x) {
      float highest = 0;
      const float u = (static_cast<float>(x) + 0.5f) / static_cast<float>(size.width),
                  v = (static_cast<float>(y) + 0.5f) / static_cast<float>(size.height);
      for (std::size_t r = 0; r < values.size(); ++r) {
        const Box& b = alignment.boxes[r];
        if (u >= b.x0 && u < b.x1 && v >= b.y0 && v < b.y1)
          highest = std::max(highest, scaling.divisor > 0 ? scaling(values[r]) : 0);
      }
      const auto pixel = heatPixel(style, colourPlace(style.colourMap, highest));
      std::copy(pixel.begin(), pixel.end(), heat.pixel(x, y));
    }
  return heat;
}

inline FigureSource figureSource(int words, int regions, Size photo = {1200, 900}) {
  FigureSource source;
  source.alignment = figureAlignment(words, regions);
  for (const Word& word : source.alignment.words)
    source.origin.sentence += (source.origin.sentence.empty() ? "" : " ") + word.text;
  source.origin.photo = "/home/anna/Pictures/IMG_1234.jpg";
  source.origin.model = "Wordsight mini (drawn scenes)";
  source.origin.version = "0.1.0";
  source.origin.date = "2026-11-23T10:00:00Z";
  source.photo = [photo](int edgePx) {
    const double scale =
        std::min(1.0, static_cast<double>(edgePx) / std::max(photo.width, photo.height));
    return figurePhoto(std::max(1, static_cast<int>(photo.width * scale)),
                       std::max(1, static_cast<int>(photo.height * scale)));
  };
  source.heat = [alignment = source.alignment](const WordSelection& selection,
                                               const HeatmapStyle& style, Size size) {
    return figureHeat(alignment, selection, style, size);
  };
  return source;
}

}  // namespace ws::testing
