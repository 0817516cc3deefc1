#pragma once
// How far down a ranking the photos still answer the question: the relevance line.
#include <span>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// The rule. A photo answers the question when every word that asks for something reaches at least
/// half of the best photo's value for it, and every word that counts against stays below half. The
/// line is then drawn where it agrees best with that over the ranking: as many photos as possible
/// that answer above it, and that don't below. It hides nothing; it only says where to stop looking.
///
/// @param words   of the question; those that aren't scored or weigh nothing say nothing
/// @param values  photos x words, row-major, in the order of the ranking: each word's highest
///                similarity on the photo (the mean over its rows)
/// @return how many photos lie above the line, from 0 to all of them
int relevantCount(std::span<const Word> words, std::span<const float> values);

/// The first half of the rule: for each photo whether it answers the question.
std::vector<bool> answersQuestion(std::span<const Word> words, std::span<const float> values);

/// The second half: the cut of the ranking that agrees best with these answers, the highest one on
/// ties.
int bestCut(const std::vector<bool>& answers);

}  // namespace ws
