#include "ui/work/desk.h"

#include <algorithm>

namespace ws {

LibraryCounts Reader::counts() const {
  return shelf ? shelf->counts() : engine ? engine->counts() : LibraryCounts{};
}

std::vector<FolderRow> Reader::folders() const {
  return shelf ? shelf->folders() : engine ? engine->folders() : std::vector<FolderRow>{};
}

std::vector<PhotoId> Reader::ids(const PhotoFilter& filter, PhotoOrder order) const {
  return shelf    ? shelf->ids(filter, order)
         : engine ? engine->ids(filter, order)
                  : std::vector<PhotoId>{};
}

std::vector<PhotoRow> Reader::rows(std::span<const PhotoId> photos) const {
  return shelf ? shelf->rows(photos) : engine ? engine->rows(photos) : std::vector<PhotoRow>{};
}

Desk::Desk(Sources sources, QObject* parent) : QObject(parent), sources_(std::move(sources)) {
  constexpr int kThumbnailThreads = 4;  // reading waits for the disk as often as for the processor
  pool_.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 2, kThumbnailThreads));
}

Desk::~Desk() { close(); }

void Desk::openShelf() {
  ask(
      questions_, "", this,
      [open = sources_.openShelf](std::stop_token) { return std::shared_ptr<Shelf>(open()); },
      [this](Result<std::shared_ptr<Shelf>> shelf) {
        if (shelf) shelf_ = *shelf;
        if (!shelf) Q_EMIT failed(shelf.error());
        Q_EMIT shelfOpened(shelf_ != nullptr);
      });
}

void Desk::openEngine() {
  ask(
      jobs_, "", this,
      [open = sources_.openEngine](std::stop_token) { return std::shared_ptr<Engine>(open()); },
      [this](Result<std::shared_ptr<Engine>> engine) {
        if (!engine) {
          Q_EMIT engineFailed(engine.error());
          return;
        }
        engine_ = *engine;
        Q_EMIT engineOpened();
      });
}

void Desk::close() {
  jobs_.finish();
  questions_.finish();
  pool_.clear();
  pool_.waitForDone();
  shelf_.reset();
  engine_.reset();
}

}  // namespace ws
