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

/// One map is the engine's own, pixel for pixel.
Image heatOf(Engine& engine, const Alignment& alignment, const std::vector<HeatLayer>& layers,
             const HeatmapStyle& style, Size size) {
  if (layers.size() == 1)
    return engine.heatmap(alignment, layers.front().selection, style, size);
  const QImage mixed = layeredHeat(engine, alignment, layers, style, size)
                           .convertToFormat(QImage::Format_RGBA8888);
  Image image(mixed.width(), mixed.height());
  for (int y = 0; y < image.height; ++y)
    std::copy_n(mixed.constScanLine(y), image.width * 4, image.pixel(0, y));
  return image;
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

void GridHeat::setLayers(std::vector<HeatLayer> layers) {
  if (layers == layers_) return;
  layers_ = std::move(layers);
  desk_.questions().cancel(std::string(kTag));
  underWay_.clear();
  Q_EMIT changed();
}

void GridHeat::setWords(std::vector<int> words) {
  setLayers(words.empty() ? std::vector<HeatLayer>{}
                          : std::vector<HeatLayer>{{.selection = {.words = std::move(words)}}});
}

std::vector<int> GridHeat::words() const {
  return layers_.empty() ? std::vector<int>{} : layers_.front().selection.words;
}

void GridHeat::setStyle(const HeatmapStyle& style) {
  style_ = style;
  forgetAll();
  Q_EMIT changed();
}

GridHeat::Key GridHeat::keyOf(const std::vector<HeatLayer>& layers) {
  Key key;
  for (const auto& layer : layers) {
    key.push_back(layers.size() > 1 ? static_cast<int>(layer.colour.rgb()) : 0);
    key.push_back(static_cast<int>(layer.selection.rule));
    key.push_back(static_cast<int>(layer.selection.words.size()));
    key.insert(key.end(), layer.selection.words.begin(), layer.selection.words.end());
  }
  return key;
}

bool GridHeat::want(const std::vector<Wanted>& wanted, const TileSpec& spec) {
  if (!isOn() || !desk_.engine()) return false;
  if (spec != spec_ || paintedBytes_ > kPaintedBytesMost) {
    forgetAll();
    spec_ = spec;
  }
  const Key key = keyOf(layers_);
  const auto& there = painted_[key];
  std::vector<Wanted> missing;
  bool anyNew = false;
  for (const auto& item : wanted) {
    if (there.contains(number(item.photo))) continue;
    missing.push_back(item);
    anyNew = anyNew || !underWay_.contains(number(item.photo));
  }
  if (!anyNew) return !missing.empty();
  underWay_.clear();
  for (const auto& item : missing) underWay_.insert(number(item.photo));

  ask(
      desk_.questions(), std::string(kTag), this,
      [engine = desk_.engine(), pool = &desk_.pool(), layers = layers_, missing, spec,
       style = style_](std::stop_token stop) {
        std::vector<Piece> made(missing.size());
        shareOut(*pool, missing.size(), [&](std::size_t i) {
          if (stop.stop_requested()) return;
          const auto& [photo, aspect, tile, alignment] = missing[i];
          const Image heat = heatOf(*engine, *alignment, layers, style, heatSize(aspect, spec));
          made[i] = {number(photo), heated(tile, heat, aspect, spec)};
        });
        return made;
      },
      [this, key](Result<std::vector<Piece>> made) {
        if (made) take(key, *made);  // the photo page, which paints the same heat, says why
      });
  return true;
}

void GridHeat::take(const Key& key, const std::vector<Piece>& made) {
  auto& tiles = painted_[key];
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
  const auto tiles = painted_.find(keyOf(layers_));
  if (tiles == painted_.end()) return nullptr;
  const auto found = tiles->second.constFind(number(id));
  return found == tiles->second.constEnd() ? nullptr : &found.value();
}

}  // namespace ws
