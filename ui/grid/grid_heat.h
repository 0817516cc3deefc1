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
#include "ui/photo/heat_picture.h"

namespace ws {

class Desk;

class GridHeat : public QObject {
  Q_OBJECT

 public:
  struct Wanted {
    PhotoId photo{};
    qreal aspect = 1;  ///< of the photo
    QImage tile;       ///< it without heat, made for the size asked for
    std::shared_ptr<const Alignment> alignment;
  };

  GridHeat(Desk& desk, QObject* parent);

  /// The answer whose photos are shown; forgets the heat of the one before.
  void setResults(std::shared_ptr<const SearchResults> results);
  /// What is looked at; none: no heat. Several: each in its colour.
  void setLayers(std::vector<HeatLayer> layers);
  const std::vector<HeatLayer>& layers() const { return layers_; }
  /// One map of these words.
  void setWords(std::vector<int> words);
  /// The words of the first layer.
  std::vector<int> words() const;
  /// How it is painted; the same for grid and photo page, which has the controls.
  void setStyle(const HeatmapStyle& style);
  const HeatmapStyle& style() const { return style_; }
  bool isOn() const { return results_ && !layers_.empty(); }

  /// Asks for what isn't there yet, in this order. @return whether anything is still to come
  bool want(const std::vector<Wanted>& wanted, const TileSpec& spec);
  /// The photo's tile with its heat, made for the size last asked for; null while there is none.
  const QPixmap* find(PhotoId id) const;
  /// Heat shows, and this photo's for such tiles is not there.
  bool lacks(PhotoId id, const TileSpec& spec) const {
    return isOn() && (spec != spec_ || !find(id));
  }

 Q_SIGNALS:
  void changed();  ///< whose heat shows, or how
  void painted(const QSet<qint64>& photos);

 private:
  using Key = std::vector<int>;  ///< the layers in figures, for a map
  struct Piece {
    qint64 photo = 0;
    QImage tile;
  };
  static Key keyOf(const std::vector<HeatLayer>& layers);
  void take(const Key& key, const std::vector<Piece>& made);
  void forgetAll();

  Desk& desk_;
  std::shared_ptr<const SearchResults> results_;
  std::vector<HeatLayer> layers_;
  HeatmapStyle style_;
  TileSpec spec_;
  std::map<Key, QHash<qint64, QPixmap>> painted_;
  qsizetype paintedBytes_ = 0;
  QSet<qint64> underWay_;
};

}  // namespace ws
