#include "ui/grid/grid_heat.h"

#include <algorithm>
#include <utility>

#include "ui/qt_values.h"
#include "ui/work/desk.h"
#include "ui/work/share_out.h"

namespace ws {
namespace {

constexpr qsizetype kPaintedBytesMost = 160 << 20;  // some 1,500 tiles of 160 px
constexpr std::string_view kTag = "grid-heat";      // the photo page hovers with a tag of its own

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

  ask(
      desk_.questions(), std::string(kTag), this,
      [engine = desk_.engine(), pool = &desk_.pool(), results = results_, words = words_, missing,
       spec, style = style_](std::stop_token stop) {
        std::vector<Piece> made(missing.size());
        shareOut(*pool, missing.size(), [&](std::size_t i) {
          if (stop.stop_requested()) return;
          const auto& [hitIndex, aspect, tile] = missing[i];
          const auto& hit = results->hits[static_cast<std::size_t>(hitIndex)];
          const Image heat = engine->heatmap(hit.alignment, words, style, heatSize(aspect, spec));
          made[i] = {number(hit.photo), heated(tile, heat, aspect, spec)};
        });
        return made;
      },
      [this, words = words_](Result<std::vector<Piece>> made) {
        if (made) take(words, *made);  // the photo page, which paints the same heat, says why
      });
  return true;
}

void GridHeat::take(const std::vector<int>& words, const std::vector<Piece>& made) {
  auto& tiles = painted_[words];
  QSet<qint64> photos;
  for (const auto& piece : made) {
    tiles.insert(piece.photo, QPixmap::fromImage(piece.tile));
    photos.insert(piece.photo);
    underWay_.remove(piece.photo);
    paintedBytes_ += piece.tile.sizeInBytes();
  }
  Q_EMIT painted(photos);
}

const QPixmap* GridHeat::find(PhotoId id) const {
  if (!isOn()) return nullptr;
  const auto words = painted_.find(words_);
  if (words == painted_.end()) return nullptr;
  const auto found = words->second.constFind(number(id));
  return found == words->second.constEnd() ? nullptr : &found.value();
}

}  // namespace ws
