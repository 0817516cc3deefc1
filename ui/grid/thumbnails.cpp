#include "ui/grid/thumbnails.h"

#include <QPointer>
#include <algorithm>
#include <utility>

#include "ui/qt_values.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kCacheMegabytes = 160;  // about 1,500 tiles of 160 px at pixel ratio 1
constexpr int kFrameMs = 16;

/// Sizes that are kept on disk; a tile asks for the next larger one.
int storedEdge(int edge) {
  constexpr int kEdges[] = {256, 512, 1024};
  for (const int stored : kEdges)
    if (edge <= stored) return stored;
  return edge;
}

QImage readPhoto(const Reader& reader, PhotoId id, int edge, bool& needsEngine) {
  if (reader.shelf) {
    if (const auto jpeg = reader.shelf->cachedThumbnail(id, edge)) {
      const QImage image = QImage::fromData(jpeg->data(), static_cast<int>(jpeg->size()));
      if (!image.isNull()) return image;
    }
  }
  needsEngine = !reader.engine;
  return reader.engine ? toQImage(reader.engine->thumbnail(id, edge, {})) : QImage();
}

}  // namespace

Thumbnails::Thumbnails(Desk& desk, QObject* parent)
    : QObject(parent), desk_(desk), cache_(kCacheMegabytes * 1024) {
  frame_.setSingleShot(true);
  frame_.setInterval(kFrameMs);
  connect(&frame_, &QTimer::timeout, this, [this] { Q_EMIT arrived(std::exchange(arrived_, {})); });
}

void Thumbnails::want(const std::vector<PhotoId>& nearestFirst, const TileSpec& spec) {
  spec_ = spec;
  queue_.clear();
  for (const PhotoId id : nearestFirst) {
    const auto key = number(id);
    const Thumb* there = cache_.object(key);
    const bool ready = there && there->spec == spec;
    if (!ready && !failed_.contains(key) && !waitingForEngine_.contains(key) &&
        !underWay_.contains(key))
      queue_.push_back(id);
  }
  startNext();
}

void Thumbnails::retryAll() {
  failed_.clear();
  waitingForEngine_.clear();
  Q_EMIT arrived({});
}

void Thumbnails::startNext() {
  while (!queue_.empty() && underWay_.size() < desk_.pool().maxThreadCount()) {
    const PhotoId id = queue_.front();
    queue_.pop_front();
    underWay_.insert(number(id));
    desk_.pool().start(
        [id, spec = spec_, reader = desk_.reader(), this, alive = QPointer<QObject>(this)] {
          auto loaded = guarded([&] {
            Loaded made;
            bool needsEngine = false;
            const QImage photo = readPhoto(reader, id, storedEdge(spec.edge), needsEngine);
            if (photo.isNull()) {
              made.outcome = needsEngine ? Loaded::NeedsEngine : Loaded::Failed;
              return made;
            }
            made.aspect = static_cast<qreal>(photo.width()) / photo.height();
            made.image = makeTile(photo, spec);
            return made;
          });
          if (!loaded) loaded = Loaded{{}, 1, Loaded::Failed};
          deliver(alive, {}, [this, id, spec, done = std::move(*loaded)]() mutable {
            take(id, spec, std::move(done));
          });
        });
  }
}

void Thumbnails::take(PhotoId id, const TileSpec& spec, Loaded loaded) {
  const auto key = number(id);
  underWay_.remove(key);
  if (loaded.outcome == Loaded::Ready) {
    auto* thumb = new Thumb{QPixmap::fromImage(std::move(loaded.image)), loaded.aspect, spec};
    const auto kilobytes =
        static_cast<int>(thumb->pixmap.width() * thumb->pixmap.height() * 4 / 1024);
    cache_.insert(key, thumb, std::max(1, kilobytes));
  } else if (loaded.outcome == Loaded::Failed) {
    failed_.insert(key);
  } else if (!desk_.engine()) {
    waitingForEngine_.insert(key);
  }
  arrived_.insert(key);
  startNext();
  if (!frame_.isActive()) frame_.start();
}

}  // namespace ws
