#pragma once
// Asks the engine for the photos of a sentence: the newest question wins, an old answer never
// shows.
#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "core/engine.h"

namespace ws {

class Desk;

class Searcher : public QObject {
  Q_OBJECT

 public:
  Searcher(Desk& desk, QObject* parent);

  /// Asks; while the engine is still opening, the newest question waits for it. An empty sentence
  /// withdraws all.
  void search(const QString& text, const PhotoFilter& filter);
  /// Asks the last question again: the library has changed.
  void repeat();
  bool isWaiting() const { return waiting_; }  ///< asked and not yet answered
  const QString& text() const { return text_; }

 Q_SIGNALS:
  void understood(const std::vector<ws::Word>& words);  ///< comes before the answer
  void found(const std::shared_ptr<const ws::SearchResults>& results);
  void failed(const ws::Error& error);

 private:
  void ask();
  Desk& desk_;
  QString text_;
  PhotoFilter filter_;
  bool waiting_ = false;
};

}  // namespace ws
