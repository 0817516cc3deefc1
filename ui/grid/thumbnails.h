#pragma once
// Thumbnails for the grid: what is on screen is asked for, nearest to the middle first.
#include <QCache>
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QTimer>
#include <deque>
#include <string>
#include <vector>

#include "core/base/alignment.h"
#include "ui/grid/tile.h"

namespace ws {

class Desk;

/// The queue lives on the GUI thread; the pool gets at most one job a thread, so that what leaves
/// the screen leaves the queue at no cost. Workers make pictures at their final size.
class Thumbnails : public QObject {
  Q_OBJECT

 public:
  struct Thumb {
    QPixmap pixmap;
    qreal aspect = 1;  ///< of the photo, width : height
    TileSpec
        spec;  ///< what it was made for; another one is shown stretched until the right one comes
  };

  Thumbnails(Desk& desk, QObject* parent);

  /// What there is of a photo; null while it has not come, or has failed.
  const Thumb* find(PhotoId id) const { return cache_.object(number(id)); }
  bool hasFailed(PhotoId id) const { return failed_.contains(number(id)); }

  /// Replaces the queue by these photos, the most urgent first; those that are there are left out.
  void want(const std::vector<PhotoId>& nearestFirst, const TileSpec& spec);
  /// Forgets failures and photos that had to wait for the engine: they are asked for again.
  void retryAll();

 Q_SIGNALS:
  /// At most once a frame, however many came: whose pictures are there (or have failed) now. Empty:
  /// ask again for all that is on screen.
  void arrived(const QSet<qint64>& photos);

 private:
  struct Loaded {
    QImage image;
    qreal aspect = 1;
    enum { Ready, Failed, NeedsEngine } outcome = Ready;
  };
  static qint64 number(PhotoId id) { return static_cast<qint64>(id); }
  void startNext();
  void take(PhotoId id, const TileSpec& spec, Loaded loaded);

  Desk& desk_;
  QCache<qint64, Thumb> cache_;
  QSet<qint64> failed_;
  QSet<qint64> waitingForEngine_;
  QSet<qint64> underWay_;
  std::deque<PhotoId> queue_;
  TileSpec spec_;
  QSet<qint64> arrived_;
  QTimer frame_;
};

}  // namespace ws
