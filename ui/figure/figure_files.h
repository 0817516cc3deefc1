#pragma once
// A figure as the bytes of a file.
#include <QImage>
#include <cstdint>
#include <vector>

#include "ui/figure/figure_source.h"

namespace ws {

/// In pixels at the figure's resolution. @throws Error OutOfMemory, InvalidArgument
QImage renderFigure(const FigureSpec& spec, const FigureContent& content);

/// A whole file: PNG with the notes as its text and the resolution; SVG with real text, photo and
/// heat as pictures of their own; PDF with vector text, one page of the figure's size. @throws
/// Error as renderFigure
std::vector<std::uint8_t> figureBytes(const FigureSpec& spec, const FigureContent& content,
                                      FigureFormat format);

}  // namespace ws
