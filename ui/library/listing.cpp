#include "ui/library/listing.h"

#include <algorithm>

#include "ui/library/hidden_photos.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

std::int64_t hiddenAmongFailed(const Reader& reader, const HiddenPhotos::Paths& hidden) {
  if (hidden.empty()) return 0;
  const auto failed = reader.rows(reader.ids({.status = PhotoStatus::Failed}, PhotoOrder::Path));
  return std::count_if(failed.begin(), failed.end(),
                       [&](const PhotoRow& photo) { return hidden.contains(photo.path); });
}

}  // namespace

Listing::Listing(Desk& desk, const HiddenPhotos& hidden, QObject* parent)
    : QObject(parent), desk_(desk), hidden_(hidden) {}

void Listing::ask(const PhotoFilter& filter) {
  ws::ask(
      desk_.questions(), "list", this,
      [reader = desk_.reader(), filter, hidden = hidden_.paths()](std::stop_token) {
        Listed listed{reader.ids(filter, PhotoOrder::NewestFirst), reader.folders(),
                      reader.counts()};
        listed.failedShown = listed.counts.failed;
        if (listed.counts.failed > 0) listed.failedShown -= hiddenAmongFailed(reader, *hidden);
        return listed;
      },
      [this](Result<Listed> answer) {
        if (answer)
          Q_EMIT listed(*answer);
        else
          Q_EMIT failed(answer.error());
      });
}

}  // namespace ws
