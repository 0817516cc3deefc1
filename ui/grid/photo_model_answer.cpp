// The answer of a search in the grid. Part of PhotoModel: how ranks become rows.
#include <algorithm>
#include <limits>

#include "ui/grid/hit_details.h"
#include "ui/grid/photo_model.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

/// Near-duplicates are looked for among the best, every pair of them: some 20 ms for so many.
constexpr std::size_t kComparedMost = 2000;

bool sameQuestion(const Query& a, const Query& b) {
  return a.text == b.text &&
         std::equal(a.pictures.begin(), a.pictures.end(), b.pictures.begin(), b.pictures.end(),
                    [](const QueryPicture& x, const QueryPicture& y) {
                      return x.photo == y.photo && x.pixels == y.pixels && x.area == y.area &&
                             x.weight == y.weight;
                    });
}

/// Every photo of an answer; one without a ranking is ranked by its hits.
int countOf(const SearchResults& results) {
  return static_cast<int>(std::max(results.ranked.size(), results.hits.size()));
}

}  // namespace

void PhotoModel::setDetails(HitDetails* details) {
  details_ = details;
  connect(details, &HitDetails::grouped, this, &PhotoModel::takeGroups);
  connect(details, &HitDetails::dated, this, &PhotoModel::takeDates);
  connect(details, &HitDetails::arrived, this, [this](const QSet<qint64>& photos) {
    if (rowCount() > 0 && !photos.isEmpty())
      Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::AccessibleTextRole});
  });
}

void PhotoModel::setResults(std::shared_ptr<const SearchResults> results,
                            std::optional<Query> query) {
  Query asked = query.value_or(Query{});
  if (!query) asked.text = results->query;
  const bool same = results_ && sameQuestion(asked, query_);
  // The line that the user moved stays between the same scores.
  const bool moved = same && wish_.relevant != results_->relevant;
  const float floor = moved && wish_.relevant > 0 ? scoreOfRank(wish_.relevant - 1) : 0;
  const bool noneRelevant = moved && wish_.relevant == 0;

  const auto all = std::numeric_limits<std::size_t>::max();
  const auto before = same ? best(all) : std::vector<PhotoId>{};

  rearranging_ = same;
  beginResetModel();
  query_ = std::move(asked);
  results_ = std::move(results);
  wish_.count = countOf(*results_);
  wish_.relevant = std::clamp(results_->relevant, 0, wish_.count);
  if (moved) {
    wish_.relevant = 0;
    while (!noneRelevant && wish_.relevant < wish_.count && scoreOfRank(wish_.relevant) >= floor)
      ++wish_.relevant;
  }
  if (!same) open_.clear();
  // While the photos are the same, their dates and stacks stay as they are; nothing jumps.
  if (before != best(all)) wish_.datePlace.clear();
  if (!same || compared_ != best(kComparedMost)) forgetStacks();
  keepKnownRows();
  if (!same) before_.clear();
  placeRows();
  endResetModel();
  rearranging_ = false;
  if (details_) {
    details_->setQuestion(query_);
    if (wish_.folds && wish_.leader.empty()) askGroups();
    if (wish_.order == GridOrder::Date && wish_.datePlace.empty()) askDates();
  }
  Q_EMIT arrangementChanged();
}

std::vector<PhotoId> PhotoModel::best(std::size_t most) const {
  std::vector<PhotoId> photos;
  const auto count = std::min(static_cast<std::size_t>(wish_.count), most);
  for (std::size_t rank = 0; rank < count; ++rank)
    photos.push_back(idOfRank(static_cast<int>(rank)));
  return photos;
}

void PhotoModel::askGroups() {
  compared_ = best(kComparedMost);
  details_->askGroups(compared_);
}

void PhotoModel::askDates() {
  details_->askDates(best(static_cast<std::size_t>(wish_.count)));
}

void PhotoModel::forgetResults() {
  if (details_) details_->setQuestion({});  // stacks and dates under way are of the answer that goes
  results_ = nullptr;
  query_ = {};
  wish_ = {.order = wish_.order, .folds = wish_.folds};
  ranks_.clear();
  above_ = 0;
  forgetStacks();
  open_.clear();
}

void PhotoModel::forgetStacks() {
  wish_.leader.clear();
  wish_.open.clear();
  compared_.clear();
  stackSizes_.clear();
  stacks_ = 0;
}

PhotoId PhotoModel::idOfRank(int rank) const {
  const auto at = static_cast<std::size_t>(rank);
  return at < results_->ranked.size() ? results_->ranked[at].photo : results_->hits.at(at).photo;
}

float PhotoModel::scoreOfRank(int rank) const {
  const auto at = static_cast<std::size_t>(rank);
  if (at < results_->hits.size()) return results_->hits[at].alignment.score;
  return results_->ranked.at(at).score;
}

/// Ids and ranks of the rows from what is wished for.
void PhotoModel::placeRows() {
  auto made = arrange(wish_);
  ranks_ = std::move(made.ranks);
  above_ = made.aboveLine;
  ids_.clear();
  ids_.reserve(ranks_.size());
  for (const int rank : ranks_) ids_.push_back(idOfRank(rank));
}

/// One run of rows that comes or goes is told as such; anything else resets, and the view keeps its
/// place.
void PhotoModel::rearrange() {
  if (!results_) return;
  const auto made = arrange(wish_);
  const auto [oldPart, newPart] =
      std::mismatch(ranks_.begin(), ranks_.end(), made.ranks.begin(), made.ranks.end());
  if (oldPart == ranks_.end() && newPart == made.ranks.end()) {
    if (std::exchange(above_, made.aboveLine) != made.aboveLine) Q_EMIT lineChanged();
    Q_EMIT arrangementChanged();
    return;
  }
  const auto first = static_cast<int>(oldPart - ranks_.begin());
  const auto grown = static_cast<int>(made.ranks.size()) - static_cast<int>(ranks_.size());
  const bool inserted = grown > 0 && std::equal(oldPart, ranks_.end(), newPart + grown,
                                                made.ranks.end());
  const bool removed = grown < 0 && std::equal(newPart, made.ranks.end(), oldPart - grown,
                                               ranks_.end());
  keepKnownRows();
  rearranging_ = true;
  if (inserted)
    beginInsertRows({}, first, first + grown - 1);
  else if (removed)
    beginRemoveRows({}, first, first - grown - 1);
  else
    beginResetModel();
  placeRows();
  if (inserted)
    endInsertRows();
  else if (removed)
    endRemoveRows();
  else
    endResetModel();
  rearranging_ = false;
  Q_EMIT arrangementChanged();
}

void PhotoModel::takeGroups(const std::vector<int>& leader) {
  wish_.leader = leader;
  stackSizes_ = stackSizes(leader);
  stacks_ = static_cast<int>(
      std::count_if(stackSizes_.begin(), stackSizes_.end(), [](int size) { return size > 1; }));
  wish_.open.clear();
  for (std::size_t rank = 0; rank < leader.size(); ++rank)
    if (open_.contains(idOfRank(static_cast<int>(rank)))) wish_.open.insert(static_cast<int>(rank));
  rearrange();
}

void PhotoModel::takeDates(const std::vector<int>& places) {
  wish_.datePlace = places;
  rearrange();
}

void PhotoModel::setOrder(GridOrder order) {
  if (order == wish_.order) return;
  wish_.order = order;
  if (order == GridOrder::Date && results_ && wish_.datePlace.empty() && details_)
    askDates();  // the old order shows until they come
  else
    rearrange();
  if (!results_) Q_EMIT arrangementChanged();
}

void PhotoModel::setFolds(bool folds) {
  if (folds == wish_.folds) return;
  wish_.folds = folds;
  if (folds && results_ && wish_.leader.empty() && details_) askGroups();
  if (results_)
    rearrange();
  else
    Q_EMIT arrangementChanged();
}

void PhotoModel::setOpen(PhotoId best, bool open) {
  if (!results_ || open == open_.contains(best)) return;
  open ? static_cast<void>(open_.insert(best)) : static_cast<void>(open_.erase(best));
  for (std::size_t rank = 0; rank < stackSizes_.size(); ++rank)
    if (idOfRank(static_cast<int>(rank)) == best)
      open ? static_cast<void>(wish_.open.insert(static_cast<int>(rank)))
           : static_cast<void>(wish_.open.erase(static_cast<int>(rank)));
  rearrange();
}

void PhotoModel::setRelevant(int count) {
  if (!results_) return;
  count = std::clamp(count, 0, wish_.count);
  if (count == wish_.relevant) return;
  wish_.relevant = count;
  rearrange();
}

int PhotoModel::rankAt(int row) const {
  return row >= 0 && row < static_cast<int>(ranks_.size()) ? ranks_[static_cast<std::size_t>(row)]
                                                           : -1;
}

const Hit* PhotoModel::hitAt(int row) const {
  const int rank = rankAt(row);
  return rank >= 0 && rank < static_cast<int>(results_->hits.size())
             ? &results_->hits[static_cast<std::size_t>(rank)]
             : nullptr;
}

std::optional<float> PhotoModel::scoreAt(int row) const {
  const int rank = rankAt(row);
  return rank < 0 ? std::nullopt : std::optional(scoreOfRank(rank));
}

std::shared_ptr<const Alignment> PhotoModel::alignmentAt(int row) const {
  if (const Hit* hit = hitAt(row)) return {results_, &hit->alignment};
  return details_ && rankAt(row) >= 0 ? details_->find(idAt(row)) : nullptr;
}

int PhotoModel::stackAt(int row) const {
  const int rank = rankAt(row);
  return wish_.folds && rank >= 0 && rank < static_cast<int>(stackSizes_.size())
             ? std::max(1, stackSizes_[static_cast<std::size_t>(rank)])
             : 1;
}

bool PhotoModel::isBehind(int row) const {
  const int rank = rankAt(row);
  return wish_.folds && rank >= 0 && rank < static_cast<int>(wish_.leader.size()) &&
         wish_.leader[static_cast<std::size_t>(rank)] != rank;
}

}  // namespace ws
