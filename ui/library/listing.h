#pragma once
// Asks the library what it holds: photos, folders, counts. The newest question wins.
#include <QObject>
#include <vector>

#include "core/base/error.h"
#include "core/base/photo_row.h"

namespace ws {

class Desk;

struct Listed {
  std::vector<PhotoId> photos;  ///< newest first
  std::vector<FolderRow> folders;
  LibraryCounts counts;
};

class Listing : public QObject {
  Q_OBJECT

 public:
  Listing(Desk& desk, QObject* parent);
  void ask(const PhotoFilter& filter);

 Q_SIGNALS:
  void listed(const ws::Listed& listed);
  void failed(const ws::Error& error);

 private:
  Desk& desk_;
};

}  // namespace ws
