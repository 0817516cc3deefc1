#pragma once
// How far down a ranking the photos still answer the question: the relevance line.
#include <span>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// The rule. A photo answers the question when every word that asks for something reaches at least
/// 0.65 of the best photo's value for that word, and every word that counts against stays below
/// 0.75 of the best photo's. Words that say nothing about that have no say: those that aren't
/// scored, weigh nothing, or are unknown to the model, and the small ones (isSmallWord), unless all
/// are small. The line is then drawn where it agrees best with that over the ranking: as many
/// photos as possible that answer above it, and that don't below. It hides nothing; it only says
/// where to stop looking.
///
/// Why these numbers: on 50 sentences over 240 drawn scenes whose truth is known (a kind of thing, a
/// colour and a kind, two kinds, a kind without another) half of the best for both gave a mean
/// precision of 0.47, recall 0.91, F1 0.56; 0.65 and 0.75 give 0.63, 0.87, 0.69, where the best
/// possible cut of those rankings has F1 0.80. They are the pick of some seventy variants tried on
/// those very sentences, so 0.69 flatters them. A second draw of 50 sentences over the same scenes,
/// of words that the model knows, has 0.76, 0.92, 0.80, where the best cut has 0.88: easier
/// sentences, and not independent ones.
///
/// The rule is no better than the model. With a pack half trained for a larger world, over 600 of
/// its scenes, it has precision 0.20, recall 0.75, F1 0.27, where the best cut has 0.50: the line
/// then lies far too low. Measure again with every new pack: `answers_bench SCENES relevance`.
///
/// @param words   of the question
/// @param values  photos x words, row-major, in the order of the ranking: each word's highest
///                similarity on the photo (the mean over its rows)
/// @return how many photos lie above the line, from 0 to all of them
int relevantCount(std::span<const Word> words, std::span<const float> values);

/// The first half of the rule: for each photo whether it answers the question. Where no word has a
/// say, no photo does.
std::vector<bool> answersQuestion(std::span<const Word> words, std::span<const float> values);

/// The second half: the cut of the ranking that agrees best with these answers, the highest one on
/// ties.
int bestCut(const std::vector<bool>& answers);

}  // namespace ws
