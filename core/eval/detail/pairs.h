#pragma once
// Twins: photos and sentences that differ in one thing, and which way round the model takes them.
#include <map>
#include <string>

#include "core/eval/dataset.h"
#include "core/eval/intervals.h"

namespace ws {

/// The words for relations in a sentence, each once, in small letters: "above", "left of".
std::vector<std::string> relationWords(const DatasetCaption& caption);

/// Counts both sides of pairs, over all and by relation.
class PairScore {
 public:
  void add(const DatasetCaption& caption, bool pictureSide, bool sentenceSide);
  PairFigures overall() const { return all_.figures(); }
  std::map<std::string, PairFigures> byRelation() const;

 private:
  struct Sums {
    Tally picture, sentence, both;
    void add(bool pictureSide, bool sentenceSide);
    PairFigures figures() const;
  };
  Sums all_;
  std::map<std::string, Sums> relations_;
};

}  // namespace ws
