#pragma once
// What a comparison says in words.
#include <QString>
#include <optional>

#include "core/base/alignment.h"
#include "ui/compare/word_difference.h"

namespace ws {

enum class CompareMode {
  Photos,     ///< one sentence on two photos
  Sentences,  ///< two sentences on one photo
};

/// Only what differs: "photo: IMG_12 (2.10) against IMG_7 (1.84): 0.26 apart; “red” makes 0.21 of
/// it".
QString compareStatement(CompareMode mode, const QString& left, const QString& right,
                         const WordDifference& difference);

/// What the heat shows, and the rule of the scale that both sides share.
/// @param focused  the words looked at, joined for people; empty: the whole sentence
QString sharedScaleText(const QString& focused, const HeatmapStyle& style);
/// The same for a difference map.
QString differenceScaleText(const QString& focused, const HeatmapStyle& style);

}  // namespace ws
