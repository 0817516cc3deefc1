#pragma once
// The heat over the grid's tiles: painted by the engine for what is on screen, in the tiles' own
// pixels, one question and one answer for all.
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <map>
#include <memory>
#include <vector>

#include "core/engine.h"
#include "ui/grid/tile.h"

namespace ws {

class Desk;

class GridHeat : public QObject {
  Q_OBJECT

 public:
  struct Wanted {
    int hit = 0;       ///< index into the results' hits
    qreal aspect = 1;  ///< of the photo
    QImage tile;       ///< it without heat, made for the size asked for
  };

  GridHeat(Desk& desk, QObject* parent);

  /// The answer whose photos are shown; forgets the heat of the one before.
  void setResults(std::shared_ptr<const SearchResults> results);
  /// Whose heat shows: indices into the sentence's words; none: no heat.
  void setWords(std::vector<int> words);
  /// How it is painted; the same for grid and photo page, which has the controls.
  void setStyle(const HeatmapStyle& style);
  bool isOn() const { return results_ && !words_.empty(); }
  const std::vector<int>& words() const { return words_; }

  /// Asks for what isn't there yet, in this order. @return whether anything is still to come
  bool want(const std::vector<Wanted>& wanted, const TileSpec& spec);
  /// The photo's tile with its heat, made for the size last asked for; null while there is none.
  const QPixmap* find(PhotoId id) const;

 Q_SIGNALS:
  void changed();  ///< whose heat shows, or how
  void painted(const QSet<qint64>& photos);

 private:
  struct Piece {
    qint64 photo = 0;
    QImage tile;
  };
  void take(const std::vector<int>& words, const std::vector<Piece>& made);
  void forgetAll();

  Desk& desk_;
  std::shared_ptr<const SearchResults> results_;
  std::vector<int> words_;
  HeatmapStyle style_;
  TileSpec spec_;
  std::map<std::vector<int>, QHash<qint64, QPixmap>> painted_;
  qsizetype paintedBytes_ = 0;
  QSet<qint64> underWay_;
};

}  // namespace ws
