#pragma once
// The photos of the grid: ids for all, rows fetched by page when they come into sight. The answer
// of a search comes with its relevance line, its order and its stacks of near-duplicates.
#include <QAbstractListModel>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "core/engine.h"
#include "ui/grid/arrangement.h"

namespace ws {

class HitDetails;

class PhotoModel : public QAbstractListModel {
  Q_OBJECT

 public:
  /// Fetches rows somewhere else and calls back on the GUI thread, with nothing where it failed.
  using FetchRows =
      std::function<void(std::vector<PhotoId>, std::function<void(std::vector<PhotoRow>)>)>;

  PhotoModel(FetchRows fetch, QObject* parent);
  /// Where alignments beyond the hits, near-duplicates and dates come from. Without it there are
  /// none. Not owned; call it once, before anything is shown.
  void setDetails(HitDetails* details);

  /// Shows these photos in this order, without scores. Additions at either end come as inserted
  /// rows, so that selection and place stay; anything else resets.
  void setPhotos(std::vector<PhotoId> ids);
  /// Shows the answer of a search. An answer to the same question keeps what the user arranged.
  /// @param query  what was asked; the words alone where it is left out
  void setResults(std::shared_ptr<const SearchResults> results, std::optional<Query> query = {});
  /// Fetches what is on screen again when it is next asked for: states have changed.
  void refreshRows();

  // What the user may arrange. None of it is announced as the user's doing: see PhotoGrid.
  GridOrder order() const { return wish_.order; }
  void setOrder(GridOrder order);
  bool folds() const { return wish_.folds; }
  void setFolds(bool folds);
  bool isOpen(PhotoId best) const { return open_.contains(best); }
  void setOpen(PhotoId best, bool open);  ///< unfolds one stack in place, or folds it again
  int relevant() const { return isSearch() ? wish_.relevant : 0; }
  int computedRelevant() const { return results_ ? results_->relevant : 0; }
  /// Moves the relevance line: the first so many of the answer count as relevant; clamped.
  void setRelevant(int count);
  int relevantAbove(int rows) const { return ws::relevantAbove(wish_, {ranks_, above_}, rows); }

  bool isSearch() const { return results_ != nullptr; }
  const std::shared_ptr<const SearchResults>& results() const { return results_; }
  const Query& query() const { return query_; }
  int answered() const { return wish_.count; }   ///< photos of the answer, folded ones too
  float scoreOfRank(int rank) const;
  int aboveLine() const { return above_; }       ///< rows above the relevance line
  bool anyStacks() const { return stacks_ > 0; }
  int folded() const { return wish_.count - static_cast<int>(ranks_.size()); }  ///< not shown

  PhotoId idAt(int row) const;
  int rowOf(PhotoId id) const;           ///< -1 where it isn't among them; a scan over all ids
  const Hit* hitAt(int row) const;       ///< null outside a search and below the hits
  const PhotoRow* rowAt(int row) const;  ///< null until its page has come; asking fetches it
  std::optional<float> scoreAt(int row) const;
  /// Null outside a search, and below the hits until it has come: see HitDetails::want.
  std::shared_ptr<const Alignment> alignmentAt(int row) const;
  int stackAt(int row) const;      ///< photos in the stack this row stands for; 1: it is alone
  bool isBehind(int row) const;    ///< unfolded, behind the best of its stack
  std::vector<PhotoId> idsOf(int first, int last) const;  ///< rows [first, last]
  /// The model is resetting to show the same photos in another arrangement, or the same question's
  /// newer answer: the view keeps selection and place.
  bool isRearranging() const { return rearranging_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  void lineChanged();       ///< the relevance line, without a change of rows
  void arrangementChanged();  ///< order, folding, line or stacks: for what shows them

 private:
  struct Page {
    std::unordered_map<std::int64_t, PhotoRow> rows;
    bool asked = false;
    bool stale = false;
    std::uint64_t lastUsed = 0;
  };
  void fetchPage(int page) const;
  void takePage(int number, std::vector<PhotoRow> rows);
  void dropOldPages() const;
  void keepKnownRows();
  void forgetResults();
  void forgetStacks();
  void askGroups();
  void askDates();
  void placeRows();
  void rearrange();
  void takeGroups(const std::vector<int>& leader);
  void takeDates(const std::vector<int>& places);
  std::vector<PhotoId> best(std::size_t most) const;
  PhotoId idOfRank(int rank) const;
  int rankAt(int row) const;
  QString description(int row) const;

  FetchRows fetch_;
  HitDetails* details_ = nullptr;
  std::vector<PhotoId> ids_;  ///< one a row
  std::vector<int> ranks_;    ///< one a row, while results show
  int above_ = 0;
  std::shared_ptr<const SearchResults> results_;
  Query query_;
  ArrangementWish wish_;
  std::vector<PhotoId> compared_;  ///< whose stacks are known or asked for
  std::vector<int> stackSizes_;  ///< one a rank that was asked about
  int stacks_ = 0;               ///< of more than one photo
  std::set<PhotoId> open_;
  bool rearranging_ = false;
  mutable std::unordered_map<int, Page> pages_;
  std::unordered_map<std::int64_t, PhotoRow> before_;  ///< known rows of the arrangement before
  mutable std::uint64_t clock_ = 0;
  std::uint64_t generation_ = 0;  ///< rows asked for an older list are dropped when they come
};

}  // namespace ws
