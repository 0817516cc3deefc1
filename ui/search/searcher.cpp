#include "ui/search/searcher.h"

#include <algorithm>

#include "ui/search/words.h"
#include "ui/work/desk.h"

namespace ws {
namespace {
constexpr const char* kTag = "search";
}

Searcher::Searcher(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
  connect(&desk_, &Desk::engineOpened, this, &Searcher::repeat);
}

void Searcher::search(const QueryState& question, const PhotoFilter& filter) {
  question_ = question;
  filter_ = filter;
  nothing_ = false;
  desk_.questions().cancel(kTag);
  const bool wasWaiting = waiting_;
  waiting_ = !isEmpty();
  if (isEmpty()) words_.clear();
  if (waiting_ && desk_.engine()) ask();
  if (waiting_ != wasWaiting) Q_EMIT waitingChanged();
}

void Searcher::repeat() {
  if (!isEmpty()) search(QueryState(question_), filter_);
}

bool Searcher::speaksOf(const SearchResults& results) const {
  return !words_.empty() && sameWords(results.words, words_);
}

void Searcher::answered() {
  waiting_ = false;
  Q_EMIT waitingChanged();
}

void Searcher::ask() {
  desk_.questions().submit(kTag, [this, alive = QPointer<QObject>(this), engine = desk_.engine(),
                                  query = query(),
                                  pictures = question_.pictureWords()](std::stop_token stop) {
    auto words = guarded([&] { return engine->words(query.text); });
    if (words) {
      words->insert(words->end(), pictures.begin(), pictures.end());
      deliver(alive, stop, [this, words = std::move(*words)] {
        words_ = words;
        Q_EMIT understood(words);
      });
    }
    if (stop.stop_requested()) return;
    auto results =
        guarded([&] { return std::make_shared<const SearchResults>(engine->search(query, stop)); });
    deliver(alive, stop, [this, results = std::move(results)] {
      nothing_ = !results && results.error().code == ErrorCode::InvalidArgument;
      answered();
      if (results)
        Q_EMIT found(*results);
      else if (nothing_)
        Q_EMIT nothingToLookFor();
      else
        Q_EMIT failed(results.error());
    });
  });
}

}  // namespace ws
