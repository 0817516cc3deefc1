#pragma once
// Puts a long list of sentences to the engine, some at a time, so that other questions come
// between.
#include <QObject>
#include <QStringList>
#include <vector>

#include "core/engine.h"

namespace ws {

class Desk;

class Describer : public QObject {
  Q_OBJECT

 public:
  Describer(Desk& desk, QObject* parent);
  /// Asks about these sentences on a photo; whatever was under way is dropped.
  void start(PhotoId photo, QStringList sentences);
  void stop();
  bool isRunning() const { return done_ < static_cast<int>(sentences_.size()); }
  int done() const { return done_; }
  int total() const { return static_cast<int>(sentences_.size()); }

 Q_SIGNALS:
  void answered(const QStringList& sentences, const std::vector<ws::Alignment>& alignments);
  void changed();  ///< isRunning, done, total
  void failed(const ws::Error& error);

 private:
  void askNext();
  Desk& desk_;
  PhotoId photo_{};
  QStringList sentences_;
  int done_ = 0;
  int atOnce_ = 0;
};

}  // namespace ws
