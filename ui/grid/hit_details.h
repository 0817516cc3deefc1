#pragma once
// What the grid asks about the photos of an answer beyond what came with it: alignments of those
// below the hits, near-duplicates, the order by date. Asked on the questions' thread, for what is
// wanted; an answer to an older question never comes.
#include <QCache>
#include <QObject>
#include <QSet>
#include <memory>
#include <vector>

#include "core/engine.h"

namespace ws {

class Desk;

class HitDetails : public QObject {
  Q_OBJECT

 public:
  using Ids = std::vector<PhotoId>;

  HitDetails(Desk& desk, QObject* parent);

  /// The question whose answer shows; forgets what was known of the one before.
  void setQuestion(const Query& query);

  /// The photo's alignment, if it has come; null otherwise.
  std::shared_ptr<const Alignment> find(PhotoId photo) const;
  /// Asks for the alignments that aren't there yet.
  void want(const Ids& photos);
  /// Asks which of these photos are near-duplicates; the answer comes as `grouped`.
  void askGroups(Ids photos);
  /// Asks for the order of these photos by date; the answer comes as `dated`.
  void askDates(Ids photos);

 Q_SIGNALS:
  void arrived(const QSet<qint64>& photos);
  /// One a photo asked for: the index of the first of its near-duplicates.
  void grouped(const std::vector<int>& leader);
  /// One a photo asked for: its place among all of the library's, newest first.
  void dated(const std::vector<int>& places);
  void failed(const ws::Error& error);

 private:
  using Entry = std::shared_ptr<const Alignment>;
  void take(const Ids& asked, std::vector<Alignment> alignments);

  Desk& desk_;
  Query query_;
  QCache<qint64, Entry> known_;
  QSet<qint64> underWay_;
  QSet<qint64> missing_;  ///< asked for in vain: not asked again
};

}  // namespace ws
