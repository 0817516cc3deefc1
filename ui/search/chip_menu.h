#pragma once
// All that can be done with a chip, by name: for the right button and the Menu key.
#include <QPoint>

namespace ws {

class ChipRow;
class WordFocus;

/// @param weight  the word's, to be marked
void showChipMenu(ChipRow& row, WordFocus& focus, int word, float weight, const QPoint& at);

}  // namespace ws
