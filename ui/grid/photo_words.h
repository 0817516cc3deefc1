#pragma once
// What the grid says about a photo, in one place for tiles, hover card, quick look and screen
// readers.
#include <QString>
#include <vector>

#include "core/base/alignment.h"
#include "core/base/photo_row.h"

namespace ws {

/// The word that adds most to the score; -1 where none adds anything.
int strongestWord(const Alignment& alignment);

/// A word's part of a photo's score, as bars show it.
struct WordShare {
  QString text;
  int colour = -1;  ///< as wordColours gives it; -1: the other words, in one
  float share = 0;  ///< weight included; negative: it counts against
};
/// The words with colours in their order, then the other words added up where they add anything.
/// @param colours  one a word
std::vector<WordShare> wordShares(const Alignment& alignment, const std::vector<int>& colours);
/// Adds up the shares above zero.
float positiveSum(const std::vector<WordShare>& shares);

/// When it was taken, for people; empty where that is unknown.
QString takenText(const PhotoRow& photo);

}  // namespace ws
