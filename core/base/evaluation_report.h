#pragma once
// What an evaluation found out: plain figures, for the window, the command line and files.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ws {

/// 95 %, in percent. Of nothing counted nothing is known: all of [0,100].
struct Interval {
  double low = 0, high = 100;
  bool operator==(const Interval&) const = default;
};

/// A share in percent; how many it is of stands beside it.
struct Share {
  double percent = 0;
  Interval interval;
};

/// Ranks are counted from 1 and pessimistic: a right answer stands behind every wrong one of the
/// same score.
struct RetrievalFigures {
  double recallAt1 = 0, recallAt5 = 0, recallAt10 = 0;  ///< percent
  double medianRank = 0, meanRank = 0;                  ///< 1 is best
  std::int64_t queries = 0;
  Interval intervalAt1, intervalAt5, intervalAt10;  ///< bootstrap over photos
};

struct PointingFigures {
  double hits = 0;         ///< percent of words whose hottest spot lies in a right box
  double chance = 0;       ///< what a random pixel would score, percent
  double centre = 0;       ///< what the photo's centre would score, percent
  std::int64_t words = 0;  ///< how many were tested; without any, the figures above are 0
  Interval interval;       ///< of the hits
};

/// The words that name one kind of thing.
struct KindFigures {
  std::string kind;
  PointingFigures pointing;
};

/// Sentences of photos that have a twin, which differs in one thing. Equal scores are misses.
struct PairFigures {
  std::int64_t sentences = 0;
  Share pictureSide;   ///< its own photo scores higher with it than the twin
  Share sentenceSide;  ///< on its own photo it scores higher than the twin's sentence
  Share both;
};

/// Phrases and the region with their highest mean: right from an IoU of 0.5 on.
struct PhraseFigures {
  std::int64_t phrases = 0;
  Share any;     ///< with one of the phrase's boxes
  Share merged;  ///< with the one box around all of them
  Share anyCeiling,
      mergedCeiling;  ///< the same for the best of all regions: what the regions allow
};

/// What a first stage by the global vector alone keeps of the fine scores' first ten.
struct FirstStageFigures {
  std::int64_t pairs = 0;  ///< of a sentence and one of its first ten photos; 0: no global vectors
  std::int64_t depth95 = 0, depth99 = 0;  ///< so many candidates hold 95 % and 99 % of the pairs
  Share within500;  ///< not to be shown where there are no more than 500 photos
};

struct EvaluationReport {
  std::string pack, scorer;
  std::string split;  ///< the data set's; empty where it doesn't say
  std::int64_t images = 0, captions = 0;
  std::int64_t sampledFrom =
      0;  ///< how many captions the set has, where a sample was asked; else 0
  RetrievalFigures sentenceToPhoto, photoToSentence;
  /// Photo to sentence goes by the score per word: where a score is a sum over words, long
  /// sentences would come first for every photo.
  bool perWord = false;
  double rsum = 0;        ///< sum of the six recalls
  std::int64_t tied = 0;  ///< captions whose own photo has the same score as some other photo
  double ceiling =
      -1;  ///< percent of captions that are true of exactly one photo; less than 0 where unknown
  PairFigures pairs;                                   ///< none where there are no twins
  std::map<std::string, PairFigures> pairsByRelation;  ///< by the word for it: "above", "left of"
  PointingFigures pointing;                            ///< over all tested words
  /// "kind", "colour", "size", "pattern", "part". A colour of a part counts in both, in the whole
  /// once.
  std::map<std::string, PointingFigures> byRole;
  std::vector<KindFigures> byKind;  ///< worst first
  PhraseFigures phrases;            ///< all; and those about parts of things
  PhraseFigures partPhrases;
  double globalRecallAt10 =
      -1;  ///< sentence to photo by the global vector alone, percent; -1 where the pack has none
  Interval globalInterval;
  FirstStageFigures firstStage;
  double seconds = 0;
  double imagesPerSecond = 0;  ///< reading and encoding photos
};

/// What is examined, and how much of it.
struct EvaluationChoice {
  std::string scorer;         ///< empty: the model's own
  std::int64_t captions = 0;  ///< a sample of so many sentences, always the same; 0: all of them
};

enum class ReportFormat { Text, Json, Csv, Latex };

}  // namespace ws
