#pragma once
// Figures and numbers as files on disk: what is written, under which names, and that nothing is
// lost.
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "ui/figure/figure_source.h"
#include "ui/figure/numbers.h"

namespace ws {

/// What to do where a file of that name is there already.
enum class IfThere {
  Number,   ///< another name: fig-2, fig-3, ...; all files of one figure get the same number
  Refuse,   ///< an error, nothing is written
  Replace,  ///< the old file makes way; a photo never does
};

struct FigureChoice {
  FigureSpec spec;
  std::vector<FigureFormat> formats{FigureFormat::Png};
  std::vector<NumberFormat> numbers;
  bool sideText =
      true;  ///< a .txt beside each figure: model, scorer, scale, threshold, version, ...
  bool oneAWord = false;  ///< a figure, and a file of numbers, for every scored word
  IfThere ifThere = IfThere::Number;
};

/// Writes a photo's figures and numbers: BASE.png, BASE.csv, BASE.txt; with oneAWord BASE-2-car.png
/// and so on. Each file is there whole or not at all.
/// @param base  folder and name without extension; the folder is made where it isn't there
/// @return the files written, in the order of writing
/// @throws Error InvalidArgument (nothing chosen; the photo itself would be overwritten; a file is
/// there and Refuse), DiskFull, Unreadable, Cancelled; and what the source throws
std::vector<std::filesystem::path> writeFigure(const FigureSource& source,
                                               const FigureChoice& choice,
                                               const std::filesystem::path& base,
                                               std::stop_token stop);

/// How many files writeFigure makes.
int filesPerPhoto(const FigureChoice& choice, const Alignment& alignment);

/// The name of a photo's figures: its own, with "-figure", so that it isn't taken for the photo.
std::string figureName(const std::filesystem::path& photo);

}  // namespace ws
