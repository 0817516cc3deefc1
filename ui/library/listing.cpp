#include "ui/library/listing.h"

#include "ui/work/desk.h"

namespace ws {

Listing::Listing(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {}

void Listing::ask(const PhotoFilter& filter) {
  ws::ask(
      desk_.questions(), "list", this,
      [reader = desk_.reader(), filter](std::stop_token) {
        return Listed{reader.ids(filter, PhotoOrder::NewestFirst), reader.folders(),
                      reader.counts()};
      },
      [this](Result<Listed> answer) {
        if (answer)
          Q_EMIT listed(*answer);
        else
          Q_EMIT failed(answer.error());
      });
}

}  // namespace ws
