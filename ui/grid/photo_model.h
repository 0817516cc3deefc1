#pragma once
// The photos of the grid: ids for all, rows fetched by page when they come into sight.
#include <QAbstractListModel>
#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

#include "core/engine.h"

namespace ws {

class PhotoModel : public QAbstractListModel {
  Q_OBJECT

 public:
  /// Fetches rows somewhere else and calls back on the GUI thread, with nothing where it failed.
  using FetchRows =
      std::function<void(std::vector<PhotoId>, std::function<void(std::vector<PhotoRow>)>)>;

  PhotoModel(FetchRows fetch, QObject* parent);

  /// Shows these photos in this order, without scores. Additions at either end come as inserted
  /// rows, so that selection and place stay; anything else resets.
  void setPhotos(std::vector<PhotoId> ids);
  /// Shows the answer of a search.
  void setResults(std::shared_ptr<const SearchResults> results);
  /// Fetches what is on screen again when it is next asked for: states have changed.
  void refreshRows();

  bool isSearch() const { return results_ != nullptr; }
  const std::shared_ptr<const SearchResults>& results() const { return results_; }
  PhotoId idAt(int row) const;
  int rowOf(PhotoId id) const;           ///< -1 where it isn't among them; a scan over all ids
  const Hit* hitAt(int row) const;       ///< null outside a search
  const PhotoRow* rowAt(int row) const;  ///< null until its page has come; asking fetches it

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  struct Page {
    std::unordered_map<std::int64_t, PhotoRow> rows;
    bool asked = false;
    bool stale = false;
    std::uint64_t lastUsed = 0;
  };
  void fetchPage(int page) const;
  void dropOldPages() const;
  void replace(std::vector<PhotoId> ids, std::shared_ptr<const SearchResults> results);
  QString description(int row) const;

  FetchRows fetch_;
  std::vector<PhotoId> ids_;
  std::shared_ptr<const SearchResults> results_;
  mutable std::unordered_map<int, Page> pages_;
  mutable std::uint64_t clock_ = 0;
  std::uint64_t generation_ = 0;  ///< rows asked for an older list are dropped when they come
};

}  // namespace ws
