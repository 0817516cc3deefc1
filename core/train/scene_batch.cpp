#include "core/train/scene_batch.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <numeric>
#include <random>

namespace ws {
namespace {

constexpr double kBellWidth = 6;     // a box is so many standard deviations wide
constexpr double kLeastSigma = 0.5;  // cells
constexpr float kWholesale = 0.5f;   // a part of at least this share of its whole is found with it
constexpr float kNear = 0.55f;       // cells with at least this much of the bell learn the box

std::mt19937_64 randomFor(std::uint64_t seed, std::uint64_t purpose, std::uint64_t index) {
  std::seed_seq mixed{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32),
                      static_cast<std::uint32_t>(purpose), static_cast<std::uint32_t>(index),
                      static_cast<std::uint32_t>(index >> 32)};
  return std::mt19937_64(mixed);
}

/// Fisher-Yates by hand: std::shuffle's draws differ between standard libraries.
template <class T>
void shuffle(std::vector<T>& values, std::mt19937_64& random) {
  for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[random() % i]);
}

void addBell(DetectorTargets& targets, std::vector<int>& owner, const Box& box, int thing,
             std::int64_t picture, int cells) {
  const double cx = (box.x0 + box.x1) / 2 * cells, cy = (box.y0 + box.y1) / 2 * cells;
  const int column = std::clamp(static_cast<int>(cx), 0, cells - 1);
  const int row = std::clamp(static_cast<int>(cy), 0, cells - 1);
  const double sx = std::max(kLeastSigma, (box.x1 - box.x0) * cells / kBellWidth);
  const double sy = std::max(kLeastSigma, (box.y1 - box.y0) * cells / kBellWidth);
  const int reachX = static_cast<int>(std::ceil(3 * sx)),
            reachY = static_cast<int>(std::ceil(3 * sy));
  for (int y = std::max(0, row - reachY); y <= std::min(cells - 1, row + reachY); ++y)
    for (int x = std::max(0, column - reachX); x <= std::min(cells - 1, column + reachX); ++x) {
      const double dx = (x - column) / sx, dy = (y - row) / sy;
      const auto value = static_cast<float>(std::exp(-(dx * dx + dy * dy) / 2));
      const auto cell = static_cast<std::size_t>((picture * cells + y) * cells + x);
      if (value < targets.heat[cell]) continue;
      targets.heat[cell] = value;
      owner[cell] = thing;
    }
}

/// What the detector is to find: things and, where they don't fill most of their wholes, parts.
std::vector<Box> detectable(const Scene& scene) {
  std::vector<Box> boxes;
  for (const SceneObject& object : scene.objects) {
    if (!object.part.empty() && object.partBox.area() < kWholesale * object.box.area())
      boxes.push_back(object.partBox);
    boxes.push_back(object.box);
  }
  return boxes;
}

/// The sentence without some of its words: each goes with one chance, which is drawn first; one
/// scored word stays. Things tell scenes apart so well that colours and sizes would learn nothing
/// beside them. Some of the lost leave an [UNK] that isn't scored, as words do that the vocabulary
/// lacks.
Sentence thinned(const Sentence& whole, int unknown, std::mt19937_64& random) {
  constexpr int kSteps = 1000, kMostLost = 800, kUnread = 150;  // thousandths
  const auto chance = static_cast<int>(random() % kMostLost);
  std::vector<int> scored;
  for (std::size_t w = 0; w < whole.words.size(); ++w)
    if (whole.words[w].scored) scored.push_back(static_cast<int>(w));
  if (scored.empty()) return whole;
  const int stays = scored[random() % scored.size()];
  std::vector<bool> lost(whole.words.size()), unread(whole.words.size());
  for (std::size_t w = 0; w < lost.size(); ++w) {
    lost[w] = static_cast<int>(random() % kSteps) < chance && static_cast<int>(w) != stays;
    unread[w] = lost[w] && static_cast<int>(random() % kSteps) < kUnread;
    if (unread[w]) lost[w] = false;
  }
  Sentence left = whole;
  for (Piece& piece : left.pieces)
    if (piece.word >= 0 && unread[static_cast<std::size_t>(piece.word)])
      piece = {unknown, piece.word, false};
  std::erase_if(left.pieces, [&](const Piece& piece) {
    return piece.word >= 0 && lost[static_cast<std::size_t>(piece.word)];
  });
  return left;
}

}  // namespace

PieceTable tablePieces(const std::vector<const Sentence*>& sentences) {
  PieceTable table;
  table.sentences = static_cast<std::int64_t>(sentences.size());
  for (const Sentence* sentence : sentences) {
    table.length = std::max(table.length, static_cast<std::int64_t>(sentence->pieces.size()));
    table.words = std::max(table.words, static_cast<std::int64_t>(sentence->words.size()));
  }
  table.ids.assign(static_cast<std::size_t>(table.sentences * table.length), 0);
  table.wordOf.assign(table.ids.size(), -1);
  for (std::size_t n = 0; n < sentences.size(); ++n)
    for (std::size_t t = 0; t < sentences[n]->pieces.size(); ++t) {
      const std::size_t at = n * static_cast<std::size_t>(table.length) + t;
      table.ids[at] = sentences[n]->pieces[t].id;
      const Piece& piece = sentences[n]->pieces[t];
      table.wordOf[at] = piece.scored ? piece.word : -1;
    }
  return table;
}

DetectorTargets detectorTargets(const std::vector<const Scene*>& scenes, int cells) {
  DetectorTargets targets;
  targets.heat.assign(scenes.size() * static_cast<std::size_t>(cells * cells), 0);
  std::vector<int> owner(targets.heat.size(), -1);
  std::vector<std::vector<Box>> boxes;
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    boxes.push_back(detectable(*scenes[i]));
    for (std::size_t b = 0; b < boxes[i].size(); ++b, ++targets.things)
      addBell(targets, owner, boxes[i][b], static_cast<int>(b), static_cast<std::int64_t>(i),
              cells);
  }
  for (std::size_t cell = 0; cell < owner.size(); ++cell) {
    if (owner[cell] < 0 || targets.heat[cell] < kNear) continue;
    const Box& box = boxes[cell / static_cast<std::size_t>(cells * cells)]
                          [static_cast<std::size_t>(owner[cell])];
    targets.near.push_back(static_cast<std::int64_t>(cell));
    targets.nearBoxes.insert(targets.nearBoxes.end(), {box.x0, box.y0, box.x1, box.y1});
    targets.nearHeat.push_back(targets.heat[cell]);
  }
  return targets;
}

SceneBatches::SceneBatches(const ScenePool& pool, const WordPiece& tokenizer,
                           const BatchOptions& options)
    : pool_(pool),
      options_(options),
      unknown_(tokenizer.unknownId()),
      sentences_(static_cast<std::size_t>(pool.size())) {
  for (int i = 0; i < pool.size(); ++i)
    for (const SceneCaption& caption : pool.scene(i).captions)
      sentences_[i].push_back(tokenizer.split(caption.text));
}

std::vector<int> SceneBatches::scenesOf(std::int64_t step) const {
  const int groups = pool_.size() / options_.neighbours;
  const int perStep = options_.batch / options_.neighbours;
  const std::int64_t stepsPerEpoch = groups / perStep;
  std::vector<int> order(static_cast<std::size_t>(groups));
  std::iota(order.begin(), order.end(), 0);
  auto random = randomFor(options_.seed, 1, static_cast<std::uint64_t>(step / stepsPerEpoch));
  shuffle(order, random);
  std::vector<int> scenes;
  for (int g = 0; g < perStep; ++g)
    for (int n = 0; n < options_.neighbours; ++n)
      scenes.push_back(order[static_cast<std::size_t>((step % stepsPerEpoch) * perStep + g)] *
                           options_.neighbours +
                       n);
  return scenes;
}

SceneBatch SceneBatches::at(std::int64_t step) const {
  SceneBatch batch;
  batch.scenes = scenesOf(step);
  auto random = randomFor(options_.seed, 2, static_cast<std::uint64_t>(step));
  std::vector<const Scene*> scenes;
  std::vector<std::vector<int>> chosen;  // B x 5, shuffled: the first K are read
  for (const int index : batch.scenes) {
    const auto pixels = pool_.pixels(index);
    batch.pixels.insert(batch.pixels.end(), pixels.begin(), pixels.end());
    scenes.push_back(&pool_.scene(index));
    std::vector<int> captions(sentences_[index].size());
    std::iota(captions.begin(), captions.end(), 0);
    shuffle(captions, random);
    chosen.push_back(std::move(captions));
  }
  std::vector<const Sentence*> read;
  std::deque<Sentence> thin;
  for (int k = 0; k < options_.captions; ++k)
    for (std::size_t j = 0; j < scenes.size(); ++j) {
      const int caption = chosen[j][k];
      read.push_back(&sentences_[batch.scenes[j]][caption]);
      // Twins differ in a word or two: without them their captions would say the same.
      if (k < options_.captions - options_.thinned || hasTwins(scenes[j]->id.split)) continue;
      thin.push_back(thinned(*read.back(), unknown_, random));
      read.back() = &thin.back();
    }
  batch.sentences = tablePieces(read);
  const auto perShard = static_cast<std::ptrdiff_t>(scenes.size()) / options_.shards;
  for (auto first = scenes.begin(); first != scenes.end(); first += perShard)
    batch.detector.push_back(detectorTargets({first, first + perShard}, options_.cells));
  if (!options_.spareTrueCaptions) return batch;
  const std::size_t b = scenes.size();
  batch.alsoTrue.assign(static_cast<std::size_t>(options_.captions) * b * b, 0);
  for (int k = 0; k < options_.captions; ++k)
    for (std::size_t j = 0; j < b; ++j) {
      const CaptionMeaning& meaning = scenes[j]->captions[chosen[j][k]].meaning;
      for (std::size_t i = 0; i < b; ++i)
        batch.alsoTrue[(static_cast<std::size_t>(k) * b + i) * b + j] = holds(meaning, *scenes[i]);
    }
  return batch;
}

}  // namespace ws
