#pragma once
// Vectors with known cosines, put through the program's scorer and painter.
#include <QTest>
#include <numeric>
#include <random>

#include "core/align/heatmap.h"
#include "core/align/scorer.h"
#include "tests/ui/fake_engine.h"
#include "tests/ui/plain_heat.h"

Q_DECLARE_METATYPE(ws::HeatmapStyle)

namespace ws::testing {

inline constexpr int kDim = 16;

/// Words and regions as vectors. Word 1 has two rows, word 3 none. Most boxes overlap, some leave
/// part of the photo bare, and edges lie on 64ths.
struct Vectors {
  explicit Vectors(unsigned seed) {
    std::mt19937 random(seed);
    boxes = {{0.125f, 0.0625f, 0.75f, 0.875f},  {0.25f, 0.25f, 0.5f, 0.5f},
             {0.40625f, 0.125f, 0.9375f, 0.5f}, {0.015625f, 0.5f, 0.34375f, 0.96875f},
             {0.5f, 0.46875f, 0.984375f, 1},    {0.6875f, 0.6875f, 0.703125f, 0.71875f},
             {0, 0, 0.25f, 0.25f},              {0.3125f, 0.28125f, 0.65625f, 0.90625f}};
    regions = unitRows(static_cast<int>(boxes.size()), random);
    words.words = unitRows(4, random);
    for (std::size_t i = 0; i < words.words.size(); ++i) words.words[i] += 2 * regions[i + kDim];
    makeUnit(words.words);  // each row is much like one region
    words.rowWord = {0, 1, 1, 2};
    for (const char* text : {"red", "painted", "car", "."}) {
      Word word;
      word.text = text;
      word.scored = *text != '.';
      sentence.words.push_back(word);
    }
  }
  static std::vector<float> unitRows(int rows, std::mt19937& random) {
    std::vector<float> values(static_cast<std::size_t>(rows) * kDim);
    for (float& value : values) value = static_cast<float>(random() % 2001) / 1000 - 1;
    makeUnit(values);
    return values;
  }
  static void makeUnit(std::vector<float>& rows) {
    for (auto row = rows.begin(); row != rows.end(); row += kDim) {
      const double length = std::sqrt(std::inner_product(row, row + kDim, row, 0.0));
      for (auto value = row; value != row + kDim; ++value)
        *value = static_cast<float>(*value / length);
    }
  }
  /// The scorer's answer; no word has a best region, whose box and label would hide heat.
  Alignment align() const {
    Alignment alignment = ws::align(sentence, words, regions, boxes, kDim, {}, "float32");
    alignment.bestRegion.assign(alignment.words.size(), -1);
    return alignment;
  }
  /// The cosine of a row with a region.
  double similarity(std::size_t row, std::size_t region) const {
    double sum = 0;
    for (std::size_t d = 0; d < kDim; ++d)
      sum += double{words.words[row * kDim + d]} * regions[region * kDim + d];
    return sum;
  }
  /// A word's with every region: the mean of its rows.
  Plane ofWord(int word) const {
    Plane values(boxes.size());
    const auto rows = std::ranges::count(words.rowWord, word);
    for (std::size_t row = 0; row < words.rowWord.size(); ++row)
      for (std::size_t r = 0; words.rowWord[row] == word && r < boxes.size(); ++r)
        values[r] += similarity(row, r) / static_cast<double>(rows);
    return values;
  }
  Plane all() const {
    Plane values;
    for (std::size_t row = 0; row < words.rowWord.size(); ++row)
      for (std::size_t r = 0; r < boxes.size(); ++r) values.push_back(similarity(row, r));
    return values;
  }

  std::vector<Box> boxes;
  std::vector<float> regions;
  SentenceEmbedding words;
  Sentence sentence;
};

/// The fake's photos under the program's own painter, which is what the library's engine calls.
class PaintingEngine : public FakeEngine {
 public:
  using FakeEngine::FakeEngine;
  bool black = false;  ///< all photos
  Image heatmap(const Alignment& alignment, const WordSelection& selection,
                const HeatmapStyle& style, Size size) override {
    return paintHeatmap(alignment, selection, style, size);
  }
  std::vector<float> heatValues(const Alignment& alignment, const WordSelection& selection,
                                const HeatmapStyle& style, Size size) override {
    return heatmapValues(alignment, selection, style, size);
  }
  Image differenceMap(const Alignment& a, const WordSelection& selectionA, const Alignment& b,
                      const WordSelection& selectionB, const HeatmapStyle& style,
                      Size size) override {
    return paintDifference(a, selectionA, b, selectionB, style, size);
  }
  Image photo(PhotoId id, int edgePx, std::stop_token stop) override {
    Image photo = FakeEngine::photo(id, edgePx, stop);
    for (std::size_t i = 0; black && i < photo.rgba.size(); ++i)
      photo.rgba[i] = i % 4 == 3 ? 255 : 0;
    return photo;
  }
};

inline HeatmapStyle styled(HeatScale scale, ColourMap map, float opacity = 1, bool smooth = false) {
  HeatmapStyle style;
  style.scale = scale;
  style.colourMap = map;
  style.opacity = opacity;
  style.smooth = smooth;
  return style;
}

/// The overlay that stands for scaled values.
inline Image coloured(const Plane& scaled, const HeatmapStyle& style, Size size) {
  Image image(size.width, size.height);
  for (std::size_t i = 0; i < scaled.size(); ++i) {
    if (std::isnan(scaled[i])) continue;
    const int step = stepOf(style.colourMap, scaled[i]);
    const auto pixel = heatPixel(style, static_cast<float>(step) / 255);
    if (pixel[3] > 0) std::ranges::copy(pixel, image.rgba.data() + i * 4);
  }
  return image;
}

/// Test rows: every scale with every colour map.
inline void addStyles() {
  QTest::addColumn<HeatmapStyle>("style");
  for (const auto& [scale, scaleName] : {std::pair(HeatScale::Fixed, "fixed"),
                                         {HeatScale::AllWords, "all words"},
                                         {HeatScale::ThisWord, "this word"}})
    for (const auto& [map, mapName] :
         {std::pair(ColourMap::Inferno, "inferno"), {ColourMap::Viridis, "viridis"},
          {ColourMap::Cividis, "cividis"}, {ColourMap::BlueOrange, "two-sided"}})
      QTest::addRow("%s, %s", scaleName, mapName) << styled(scale, map);
}

}  // namespace ws::testing
