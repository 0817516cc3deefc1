#pragma once
// Chips for screen readers: a toggle button whose value is the word's weight.
class QWidget;

namespace ws {

class WordChip;

/// Makes Qt ask for our chips' interface. More than once is once.
void installChipAccessibility();
/// The weight has changed.
void announceWeight(WordChip* chip);

}  // namespace ws
