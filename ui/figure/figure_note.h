#pragma once
// The words of a figure: its small print, the text file beside it, and the names of rules and
// units.
#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <string>

#include "ui/figure/figure.h"

namespace ws {

/// The figure's own words, translated: FigureWords::tr("least").
struct FigureWords {
  Q_DECLARE_TR_FUNCTIONS(ws::FigureWords)
};

/// The shares of the words add up to the score (not every scorer's score can be split by word).
bool sharesAddUp(const Alignment& alignment);
/// "similarity (cosine)", "attention", ...
QString kindText(MatrixKind kind);
/// What the heat's values are, for the colour bar.
QString heatUnit(const Alignment& alignment, bool wholeSentence, const HeatmapStyle& style);
/// How the heat was painted, in one sentence: scale, thresholds, smoothing, opacity, colours.
QString heatText(const HeatmapStyle& style);
/// "red car (mean)"; "whole sentence" for no words.
QString selectionText(const Alignment& alignment, const WordSelection& selection);

/// The small print: paragraphs, not yet wrapped.
QStringList figureNotes(const FigureSpec& spec, const FigureContent& content);

/// The text file beside a figure: one "key: value" a line, keys in English for scripts; UTF-8.
std::string sideText(const FigureSpec& spec, const FigureContent& content);

/// The photo's name as the notes give it: without its folder unless asked for.
std::string originName(const FigureOrigin& origin, bool wholePath);

}  // namespace ws
