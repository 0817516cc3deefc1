#pragma once
// Keys that mean the same on every page with a photo.
#include <vector>

#include "core/base/alignment.h"

namespace ws {

class HeatControls;
class WordFocus;

/// The words that 1 to 9 stand for, in their order.
std::vector<int> scoredWords(const Alignment& alignment);
/// 1 to 9: pins the nth of these words; 0: none; [ and ]: the one before, the one after.
/// @param words  as the focus counts, in the order they are shown
/// @return false for other keys
bool handleWordKey(WordFocus& focus, const std::vector<int>& words, int key);
/// H: heat on or off; B: boxes; comma and full stop: opacity. False for other keys.
bool handleHeatKey(HeatControls& controls, int key);
/// Left and Page Up: -1, Right and Page Down: 1; 0 for other keys.
int photoStep(int key);

}  // namespace ws
