#pragma once
// How the answer of a search lies in the grid: which photo in which row. Pure functions.
#include <unordered_set>
#include <vector>

namespace ws {

enum class GridOrder {
  Relevance,  ///< best first
  Date,       ///< newest first among the relevant ones, then newest first among the rest
};

/// Photos are named by their rank, their place in the answer (0 is the best).
struct ArrangementWish {
  int count = 0;     ///< photos of the answer
  int relevant = 0;  ///< the first so many are relevant
  GridOrder order = GridOrder::Relevance;
  std::vector<int> datePlace;     ///< one a rank: its place by date, newest first; empty: unknown
  std::vector<int> leader;        ///< one a rank: the best of its near-duplicates (itself where alone); ranks
                                  ///< beyond its end are alone
  bool folds = true;              ///< of near-duplicates only the best shows
  std::unordered_set<int> open;   ///< leaders whose near-duplicates show all the same, behind them
};

struct Arrangement {
  std::vector<int> ranks;  ///< one a row
  int aboveLine = 0;       ///< rows above the relevance line
};

/// Near-duplicates that are folded, or unfolded in place, go where the best of them goes.
Arrangement arrange(const ArrangementWish& wish);

/// How many photos are relevant if the line lies below the first `rows` rows.
int relevantAbove(const ArrangementWish& wish, const Arrangement& arrangement, int rows);

/// One a rank: photos in the stack that it leads; 1 where it is alone, 0 where another leads it.
std::vector<int> stackSizes(const std::vector<int>& leader);

}  // namespace ws
