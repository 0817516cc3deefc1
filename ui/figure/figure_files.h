#pragma once
// A figure as the bytes of a file.
#include <QImage>
#include <cstdint>
#include <functional>
#include <vector>

#include "ui/figure/figure.h"

namespace ws {

enum class FigureFormat { Png, Svg, Pdf };
const char* extensionOf(FigureFormat format);  ///< "png"

/// Where a figure's values and pictures come from. The functions are called from the thread that gathers.
struct FigureSource {
  Alignment alignment;
  FigureOrigin origin;
  std::vector<WordSelection> selections;  ///< one panel each; none: the whole sentence
  std::function<Image(int edgePx)> photo;  ///< upright, longest edge at most so long
  std::function<Image(const WordSelection&, const HeatmapStyle&, Size)> heat;
};

/// Photo and heat at the sizes that the layout asks for. A figure without heat has one panel. @throws what the source throws
FigureContent gatherFigure(const FigureSpec& spec, const FigureSource& source);

/// In pixels at the figure's resolution. @throws Error OutOfMemory, InvalidArgument
QImage renderFigure(const FigureSpec& spec, const FigureContent& content);

/// A whole file: PNG with the notes as its text and the resolution; SVG with real text, photo and heat as pictures of their
/// own; PDF with vector text, one page of the figure's size. @throws Error as renderFigure
std::vector<std::uint8_t> figureBytes(const FigureSpec& spec, const FigureContent& content, FigureFormat format);

}  // namespace ws
