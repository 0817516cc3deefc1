#include "ui/grid/grid_heat.h"

#include <algorithm>
#include <cmath>

#include "ui/qt_values.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kHeatEdge =
    96;  // px asked of the engine; heat is smooth, stretching it loses nothing
constexpr int kPieceTiles = 16;  // tiles an answer: the first appear while the last are painted
constexpr qsizetype kPaintedBytesMost = 160 << 20;  // some 1,500 overlays of 160 px
constexpr std::string_view kTag = "grid-heat";      // the photo page hovers with a tag of its own

Size heatSize(qreal aspect) {
  if (aspect >= 1)
    return {kHeatEdge, std::max(1, static_cast<int>(std::lround(kHeatEdge / aspect)))};
  return {std::max(1, static_cast<int>(std::lround(kHeatEdge * aspect))), kHeatEdge};
}

}  // namespace

GridHeat::GridHeat(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {}

void GridHeat::forgetAll() {
  desk_.questions().cancel(std::string(kTag));
  painted_.clear();
  paintedBytes_ = 0;
  underWay_.clear();
}

void GridHeat::setResults(std::shared_ptr<const SearchResults> results) {
  forgetAll();
  results_ = std::move(results);
}

void GridHeat::setWords(std::vector<int> words) {
  if (words == words_) return;
  words_ = std::move(words);
  desk_.questions().cancel(std::string(kTag));
  underWay_.clear();
  Q_EMIT changed();
}

void GridHeat::setStyle(const HeatmapStyle& style) {
  style_ = style;
  forgetAll();
  Q_EMIT changed();
}

bool GridHeat::want(const std::vector<Wanted>& wanted, const TileSpec& spec) {
  if (!isOn() || !desk_.engine()) return false;
  if (spec != spec_ || paintedBytes_ > kPaintedBytesMost) {
    forgetAll();
    spec_ = spec;
  }
  const auto& there = painted_[words_];
  std::vector<Wanted> missing;
  bool anyNew = false;
  for (const auto& item : wanted) {
    const auto photo = number(results_->hits[static_cast<std::size_t>(item.hit)].photo);
    if (there.contains(photo)) continue;
    missing.push_back(item);
    anyNew = anyNew || !underWay_.contains(photo);
  }
  if (!anyNew) return !missing.empty();
  underWay_.clear();
  for (const auto& item : missing)
    underWay_.insert(number(results_->hits[static_cast<std::size_t>(item.hit)].photo));

  desk_.questions().submit(
      std::string(kTag),
      [this, alive = QPointer<QObject>(this), engine = desk_.engine(), results = results_,
       words = words_, missing, spec, style = style_](std::stop_token stop) {
        for (std::size_t first = 0; first < missing.size() && !stop.stop_requested();
             first += kPieceTiles) {
          const auto last = std::min(missing.size(), first + kPieceTiles);
          const auto pieces = guarded([&] {
            std::vector<Piece> made;
            for (std::size_t i = first; i < last && !stop.stop_requested(); ++i) {
              const auto& hit = results->hits[static_cast<std::size_t>(missing[i].hit)];
              const Image heat =
                  engine->heatmap(hit.alignment, words, style, heatSize(missing[i].aspect));
              made.push_back(
                  {number(hit.photo), makeHeatTile(toQImage(heat), missing[i].aspect, spec)});
            }
            return made;
          });
          if (!pieces) return;  // the photo page, which paints the same heat, says why
          deliver(alive, stop, [this, words, spec, made = *pieces] {
            auto& overlays = painted_[words];
            QSet<qint64> photos;
            for (const auto& piece : made) {
              QPixmap overlay = QPixmap::fromImage(piece.heat);
              overlay.setDevicePixelRatio(spec.pixelRatio);
              overlays.insert(piece.photo, std::move(overlay));
              photos.insert(piece.photo);
              underWay_.remove(piece.photo);
              paintedBytes_ += piece.heat.sizeInBytes();
            }
            Q_EMIT painted(photos);
          });
        }
      });
  return true;
}

const QPixmap* GridHeat::find(PhotoId id) const {
  if (!isOn()) return nullptr;
  const auto words = painted_.find(words_);
  if (words == painted_.end()) return nullptr;
  const auto found = words->second.constFind(number(id));
  return found == words->second.constEnd() ? nullptr : &found.value();
}

}  // namespace ws
