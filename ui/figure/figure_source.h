#pragma once
// What a figure is gathered from.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/figure/figure.h"

namespace ws {

enum class FigureFormat { Png, Svg, Pdf };

/// Where a figure's values and pictures come from. The functions are called from the thread that
/// gathers.
struct FigureSource {
  Alignment alignment;
  FigureOrigin origin;
  std::vector<WordSelection> selections;   ///< one panel each; none: the whole sentence
  std::function<Image(int edgePx)> photo;  ///< upright, longest edge at most so long
  std::function<Image(const WordSelection&, const HeatmapStyle&, Size)> heat;
};

/// Photo and heat at the sizes that the layout asks for. A figure without heat has one panel.
/// @throws what the source throws
FigureContent gatherFigure(const FigureSpec& spec, const FigureSource& source);

/// What a figure is of, as a user writes it: "sentence", "all" (every scored word, side by side),
/// or words between commas, side by side: "red,car"; a plus joins words to a phrase: "red+car". A
/// word is found by its text, or by its number (from 1) where none reads so.
/// @throws Error InvalidArgument, naming the words that there are
std::vector<WordSelection> wordsChosen(const Alignment& alignment, std::string_view choice,
                                       PhraseRule rule);

}  // namespace ws
