#pragma once
// What an evaluation found out: plain figures, for the window, the command line and files.
#include <cstdint>
#include <map>
#include <string>

namespace ws {

/// Ranks are counted from 1 and pessimistic: a right answer stands behind every wrong one of the
/// same score.
struct RetrievalFigures {
  double recallAt1 = 0, recallAt5 = 0, recallAt10 = 0;  ///< percent
  double medianRank = 0, meanRank = 0;                  ///< 1 is best
};

struct PointingFigures {
  double hits = 0;         ///< percent of words whose hottest spot lies in a right box
  double chance = 0;       ///< what a random pixel would score, percent
  double centre = 0;       ///< what the photo's centre would score, percent
  std::int64_t words = 0;  ///< how many were tested; without any, the figures above are 0
};

struct EvaluationReport {
  std::string pack, scorer;
  std::int64_t images = 0, captions = 0;
  RetrievalFigures sentenceToPhoto, photoToSentence;
  double rsum = 0;        ///< sum of the six recalls
  std::int64_t tied = 0;  ///< captions whose own photo has the same score as some other photo
  double ceiling =
      -1;  ///< percent of captions that are true of exactly one photo; less than 0 where unknown
  PointingFigures pointing;                       ///< over all tested words
  std::map<std::string, PointingFigures> byRole;  ///< "kind", "colour", "size", "pattern"
  double globalRecallAt10 =
      -1;  ///< sentence to photo by the global vector alone, percent; -1 where the pack has none
  /// Share of the fine top 10 within the first 500 by the global vector, percent; -1 where the pack
  /// has none, or where there are no more than 500 photos to choose from.
  double overlapAt500 = -1;
  double seconds = 0;
  double imagesPerSecond = 0;  ///< reading and encoding photos
};

enum class ReportFormat { Text, Json, Csv, Latex };

}  // namespace ws
