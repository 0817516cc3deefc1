#include "ui/search/searcher.h"

#include "ui/work/desk.h"

namespace ws {
namespace {
constexpr const char* kTag = "search";
}

Searcher::Searcher(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
  connect(&desk_, &Desk::engineOpened, this, &Searcher::repeat);
}

void Searcher::search(const QString& text, const PhotoFilter& filter) {
  text_ = text.trimmed();
  filter_ = filter;
  desk_.questions().cancel(kTag);
  waiting_ = !text_.isEmpty();
  if (waiting_ && desk_.engine()) ask();
}

void Searcher::repeat() {
  if (!text_.isEmpty()) search(text_, filter_);
}

void Searcher::ask() {
  const Query query{.text = text_.toStdString(), .filter = filter_};
  desk_.questions().submit(kTag, [this, alive = QPointer<QObject>(this), engine = desk_.engine(),
                                  query](std::stop_token stop) {
    const auto words = guarded([&] { return engine->words(query.text); });
    if (words) deliver(alive, stop, [this, words = *words] { Q_EMIT understood(words); });
    if (stop.stop_requested()) return;
    auto results =
        guarded([&] { return std::make_shared<const SearchResults>(engine->search(query, stop)); });
    deliver(alive, stop, [this, results = std::move(results)] {
      waiting_ = false;
      if (results)
        Q_EMIT found(*results);
      else
        Q_EMIT failed(results.error());
    });
  });
}

}  // namespace ws
