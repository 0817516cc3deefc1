#pragma once
// The door of the library that makes figures. It needs Qt, which takes its time to load, so that
// only the command that makes figures loads it.
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "ui/figure/figure_export.h"

namespace ws::cli {

struct FigureOrder {
  FigureSource source;  ///< its selections are filled in from `words`
  FigureChoice choice;
  std::string words;  ///< as wordsChosen reads them
  PhraseRule rule = PhraseRule::Mean;
  std::filesystem::path place;  ///< a file's path without extension, or
  bool isFolder = false;        ///< a folder, in which the photo's name names the files
};

constexpr const char* kFigureModule = "libwordsight-figure.so";
constexpr const char* kWriteFigureSymbol = "wordsight_write_figure";
/// @throws Error as writeFigure and wordsChosen
using WriteFigureFunction = void(const FigureOrder& order, std::stop_token stop,
                                 std::vector<std::filesystem::path>& written);

}  // namespace ws::cli
