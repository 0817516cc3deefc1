#pragma once
// Reads the pictures of a question off the GUI thread.
#include <QObject>
#include <vector>

#include "core/base/error.h"
#include "ui/search/picture_source.h"
#include "ui/search/query_state.h"

namespace ws {

class Desk;

class PictureReader : public QObject {
  Q_OBJECT

 public:
  PictureReader(Desk& desk, QObject* parent);

  /// Reads them one after the other; while the engine is still opening, they wait for it. A file
  /// that the library knows becomes that photo, whose vectors are there already.
  void read(std::vector<PictureSource> sources);
  bool isReading() const { return waiting_ > 0; }

 Q_SIGNALS:
  void readingChanged();
  void ready(const ws::PictureSource& source, const ws::PicturePart& part);
  void failed(const ws::Error& error);  ///< not a picture, or not readable: which and why

 private:
  void start(PictureSource source);
  void count(int by);
  Desk& desk_;
  std::vector<PictureSource> later_;  ///< until the engine is there
  int waiting_ = 0;
};

}  // namespace ws
