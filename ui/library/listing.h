#pragma once
// Asks the library what it holds: photos, folders, counts. The newest question wins.
#include <QObject>
#include <vector>

#include "core/base/error.h"
#include "core/base/photo_row.h"

namespace ws {

class Desk;
class HiddenPhotos;

struct Listed {
  std::vector<PhotoId> photos;  ///< newest first
  std::vector<FolderRow> folders;
  LibraryCounts counts;
  std::int64_t failedShown = 0;  ///< of those that failed, the ones that aren't hidden
};

class Listing : public QObject {
  Q_OBJECT

 public:
  Listing(Desk& desk, const HiddenPhotos& hidden, QObject* parent);
  void ask(const PhotoFilter& filter);

 Q_SIGNALS:
  void listed(const ws::Listed& listed);
  void failed(const ws::Error& error);

 private:
  Desk& desk_;
  const HiddenPhotos& hidden_;
};

}  // namespace ws
