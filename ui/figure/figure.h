#pragma once
// A figure for a paper or a slide: a photo, where the words were found in it, and the numbers
// behind. What it shows is said here in plain values; figure_layout.h arranges it, figure_files.h
// makes PNG, SVG and PDF of it. No engine, no widgets.
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/alignment.h"
#include "core/base/image.h"

namespace ws {

/// What a figure is made of. Without a photo heat lies on plain ground; without photo, heat and
/// boxes there is no picture.
struct FigureParts {
  bool photo = true;
  bool heat = true;
  bool boxes = true;   ///< each word's best region
  bool chips = true;   ///< the sentence, every word with its share of the score
  bool matrix = true;  ///< words x regions with totals
  bool bar = true;     ///< which colour stands for which value
  bool note = true;    ///< scorer, scale, model and all that makes it reproducible, in small print
  bool hasPicture() const { return photo || heat || boxes; }
  bool operator==(const FigureParts&) const = default;
};

struct FigureSpec {
  FigureParts parts;
  double widthMm = 180;  ///< [kLeastWidthMm, kMostWidthMm]; the height follows from what is shown
  int dpi = 300;      ///< [kLeastDpi, kMostDpi]: of a PNG, and of photo and heat within SVG and PDF
  double textPt = 8;  ///< [5, 24]: the words; figures and notes are smaller in proportion
  bool dark = false;  ///< for dark pages
  bool transparent = false;  ///< no ground: the page shows through
  std::string fontFamily;    ///< empty: the window's
  HeatmapStyle heat;
  bool wholePath = false;  ///< the notes name the photo's folder too
};
constexpr double kLeastWidthMm = 60, kMostWidthMm = 600;
constexpr int kLeastDpi = 72, kMostDpi = 1200;
constexpr int kMostFigurePx =
    16'000;  // of width and of height: Qt's painter goes to 32,767, memory to 1 GB

/// @throws Error InvalidArgument for a size outside the limits, or a figure without any part
void checkFigureSpec(const FigureSpec& spec);

/// Where a figure comes from, for the notes.
struct FigureOrigin {
  std::string sentence;
  std::filesystem::path photo;
  std::string model;    ///< the model pack's name
  std::string version;  ///< the program's
  std::string date;     ///< ISO 8601
};

/// One picture of the figure: the photo with the heat of what is looked at. Several stand side by
/// side.
struct FigurePanel {
  WordSelection selection;  ///< no words: the whole sentence
  Image heat;  ///< Engine::heatmap's, at the size that the layout gives; null: none yet
};

struct FigureContent {
  Alignment alignment;
  Image photo;  ///< upright; as large as figureEdgePx asks, or smaller where the file is
  std::vector<FigurePanel> panels;
  FigureOrigin origin;
};

/// One panel a scored word.
std::vector<WordSelection> everyWord(const Alignment& alignment);

/// The longest edge in pixels that a photo can have in this figure.
int figureEdgePx(const FigureSpec& spec);

}  // namespace ws
