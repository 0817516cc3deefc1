#pragma once
// The parts of a figure, each laid into the room it is given. All lengths in figure units.
#include <QRectF>
#include <vector>

#include "ui/figure/detail/figure_type.h"

namespace ws {

/// What the blocks share.
struct FigureScene {
  const FigureSpec& spec;
  const FigureContent& content;
  const FigurePen& pen;
  std::vector<int> colours;  ///< one a word, as in the window; -1: a small word

  double em() const { return pen.type.em(); }
  QColor wordColour(int word) const {
    return pen.theme.word(colours[static_cast<std::size_t>(word)]);
  }
  const Word& word(int index) const {
    return content.alignment.words[static_cast<std::size_t>(index)];
  }
};

/// The sentence as chips, wrapped to the width; each scored word has its share, and the score comes
/// last.
/// @return the bottom
double layChips(const FigureScene& scene, double x, double y, double width);

/// The pictures with their captions, boxes and colour bar, in as many columns as read well.
/// @param mostHeight  of one picture
/// @return what they take up; its height is 0 where there is nothing to show
QRectF layPanels(const FigureScene& scene, double x, double y, double width, double mostHeight);

/// Each word's best region in one panel, with its name where there are several.
void layBoxes(const FigureScene& scene, const WordSelection& selection, const QRectF& photo);

/// The room that a colour bar takes beside a picture, and the bar itself. `selection`: whose scale
/// it is.
double barWidth(const FigureScene& scene, const WordSelection& selection);
void layBar(const FigureScene& scene, const WordSelection& selection, const QRectF& room);

/// The matrix' colours in one line, where no colour bar is theirs. @return the bottom
double layKey(const FigureScene& scene, double x, double y, double width);

/// Words x regions with totals.
/// @param likedHeight  of the rows together; they keep to what can be read
/// @return the bottom
double layMatrix(const FigureScene& scene, double x, double y, double width, double likedHeight);

/// The small print. @return the bottom
double layNote(const FigureScene& scene, double x, double y, double width);

}  // namespace ws
