#include "ui/grid/arrangement.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace ws {
namespace {

int leaderOf(const ArrangementWish& wish, int rank) {
  return rank < static_cast<int>(wish.leader.size()) ? wish.leader[static_cast<std::size_t>(rank)]
                                                     : rank;
}

bool standsAlone(const ArrangementWish& wish, int rank) {
  return !wish.folds || leaderOf(wish, rank) == rank;
}

int placeByDate(const ArrangementWish& wish, int rank) {
  return rank < static_cast<int>(wish.datePlace.size())
             ? wish.datePlace[static_cast<std::size_t>(rank)]
             : std::numeric_limits<int>::max();
}

}  // namespace

Arrangement arrange(const ArrangementWish& wish) {
  std::vector<int> heads;
  std::unordered_map<int, std::vector<int>> behind;
  for (int rank = 0; rank < wish.count; ++rank) {
    if (standsAlone(wish, rank))
      heads.push_back(rank);
    else if (wish.open.contains(leaderOf(wish, rank)))
      behind[leaderOf(wish, rank)].push_back(rank);
  }
  const auto firstBelow = std::lower_bound(heads.begin(), heads.end(), wish.relevant);
  const auto relevantHeads = firstBelow - heads.begin();
  if (wish.order == GridOrder::Date) {
    const auto newer = [&](int a, int b) { return placeByDate(wish, a) < placeByDate(wish, b); };
    std::stable_sort(heads.begin(), firstBelow, newer);
    std::stable_sort(firstBelow, heads.end(), newer);
  }
  Arrangement made;
  made.ranks.reserve(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (static_cast<std::ptrdiff_t>(i) == relevantHeads)
      made.aboveLine = static_cast<int>(made.ranks.size());
    made.ranks.push_back(heads[i]);
    if (const auto found = behind.find(heads[i]); found != behind.end())
      made.ranks.insert(made.ranks.end(), found->second.begin(), found->second.end());
  }
  if (relevantHeads == static_cast<std::ptrdiff_t>(heads.size()))
    made.aboveLine = static_cast<int>(made.ranks.size());
  return made;
}

int relevantAbove(const ArrangementWish& wish, const Arrangement& arrangement, int rows) {
  std::vector<int> heads;
  int above = 0;
  for (std::size_t row = 0; row < arrangement.ranks.size(); ++row) {
    if (!standsAlone(wish, arrangement.ranks[row])) continue;
    heads.push_back(arrangement.ranks[row]);
    above += static_cast<int>(row) < rows ? 1 : 0;
  }
  if (above >= static_cast<int>(heads.size())) return wish.count;
  std::sort(heads.begin(), heads.end());
  return heads[static_cast<std::size_t>(above)];
}

std::vector<int> stackSizes(const std::vector<int>& leader) {
  std::vector<int> sizes(leader.size(), 0);
  for (const int best : leader) ++sizes.at(static_cast<std::size_t>(best));
  return sizes;
}

}  // namespace ws
