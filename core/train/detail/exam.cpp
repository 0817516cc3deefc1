#include "core/train/detail/exam.h"

#include <algorithm>
#include <array>

#include "core/align/pooling.h"
#include "core/train/scene_batch.h"

namespace ws {
namespace {

using torch::Tensor;

constexpr int kPictures = 50;    // encoded at once
constexpr int kSentences = 500;  // encoded at once
constexpr int kScored = 20;      // pictures scored against all sentences at once

struct Encoded {
  SceneRegions regions;             ///< N x R
  Tensor words, wordPadding;        ///< M x W x D, M x W
  Tensor sentenceGlobals;           ///< M x G
  std::vector<Sentence> sentences;  ///< M
  std::vector<int> sceneOf;         ///< M
};

void encodePictures(SceneTeran& network, const ScenePool& pool, Encoded& out) {
  std::vector<Tensor> boxes, embeddings, padding, global;
  for (int begin = 0; begin < pool.size(); begin += kPictures) {
    const int count = std::min(kPictures, pool.size() - begin);
    std::vector<std::uint8_t> pixels;
    for (int i = 0; i < count; ++i) {
      const auto picture = pool.pixels(begin + i);
      pixels.insert(pixels.end(), picture.begin(), picture.end());
    }
    const SceneRegions regions = network->encodeImages(picturesOf(pixels, count, pool.edgePx()));
    boxes.push_back(regions.boxes);
    embeddings.push_back(regions.embeddings);
    padding.push_back(regions.padding);
    global.push_back(regions.global);
  }
  out.regions = {torch::cat(boxes), torch::cat(embeddings), torch::cat(padding),
                 torch::cat(global)};
}

void encodeSentences(SceneTeran& network, const ScenePool& pool, const WordPiece& tokenizer,
                     Encoded& out) {
  for (int i = 0; i < pool.size(); ++i)
    for (const SceneCaption& caption : pool.scene(i).captions) {
      out.sentences.push_back(tokenizer.split(caption.text));
      out.sceneOf.push_back(i);
    }
  std::vector<const Sentence*> all;
  for (const Sentence& sentence : out.sentences) all.push_back(&sentence);
  const PieceTable table = tablePieces(all);
  const auto options = torch::TensorOptions(torch::kLong);
  const Tensor ids = torch::tensor(table.ids, options).view({table.sentences, table.length});
  const Tensor wordOf = torch::tensor(table.wordOf, options).view({table.sentences, table.length});
  std::vector<Tensor> words, padding, globals;
  for (std::int64_t begin = 0; begin < table.sentences; begin += kSentences) {
    const auto count = std::min<std::int64_t>(kSentences, table.sentences - begin);
    const SceneWords encoded = network->encodeSentences(
        ids.narrow(0, begin, count), wordOf.narrow(0, begin, count), static_cast<int>(table.words));
    words.push_back(encoded.embeddings);
    padding.push_back(encoded.padding);
    globals.push_back(encoded.global);
  }
  out.words = torch::cat(words);
  out.wordPadding = torch::cat(padding);
  out.sentenceGlobals = torch::cat(globals);
}

Encoded encode(SceneTeran& network, const ScenePool& pool, const WordPiece& tokenizer) {
  network->eval();
  Encoded encoded;
  encodePictures(network, pool, encoded);
  encodeSentences(network, pool, tokenizer, encoded);
  encoded.regions.boxes = encoded.regions.boxes.contiguous();
  return encoded;
}

/// N x M: every picture with every sentence.
Tensor scoresOf(const Encoded& e) {
  std::vector<Tensor> rows;
  const auto n = e.regions.embeddings.size(0);
  for (std::int64_t begin = 0; begin < n; begin += kScored) {
    const auto count = std::min<std::int64_t>(kScored, n - begin);
    rows.push_back(alignmentScores(e.regions.embeddings.narrow(0, begin, count),
                                   e.regions.padding.narrow(0, begin, count), e.words,
                                   e.wordPadding, Pooling::MrSw, PaddedCells::Excluded));
  }
  return torch::cat(rows);
}

Tensor ownScenes(const Encoded& e) {
  return torch::tensor(std::vector<std::int64_t>(e.sceneOf.begin(), e.sceneOf.end()));
}

/// How many pictures stand before each sentence's own: M ranks from 0.
Tensor ranksOfPictures(const Tensor& scores, const Tensor& sceneOf) {
  const Tensor own = scores.gather(0, sceneOf.unsqueeze(0));  // 1 x M
  return (scores > own).sum(0);
}

double shareWithin(const Tensor& ranks, int k) {
  return (ranks < k).to(torch::kDouble).mean().item<double>();
}

void retrieve(const Encoded& e, SceneExamResult& result) {
  const auto n = e.regions.embeddings.size(0);
  const Tensor scores = scoresOf(e);
  const Tensor sceneOf = ownScenes(e);
  const Tensor ranks = ranksOfPictures(scores, sceneOf);
  result.t2iR1 = shareWithin(ranks, 1);
  result.t2iR5 = shareWithin(ranks, 5);
  result.t2iR10 = shareWithin(ranks, 10);

  const Tensor average = scores / e.wordPadding.logical_not().sum(1).clamp_min(1).unsqueeze(0);
  const Tensor isOwn = sceneOf.unsqueeze(0) == torch::arange(n).unsqueeze(1);  // N x M
  const Tensor bestOwn = std::get<0>(average.masked_fill(isOwn.logical_not(), -1e9).max(1, true));
  const Tensor before = (average > bestOwn).sum(1);
  result.i2tR1 = shareWithin(before, 1);
  result.i2tR5 = shareWithin(before, 5);
  result.i2tR10 = shareWithin(before, 10);

  const Tensor quick = ranksOfPictures(torch::mm(e.regions.global, e.sentenceGlobals.t()), sceneOf);
  result.globalR1 = shareWithin(quick, 1);
  result.globalR10 = shareWithin(quick, 10);
  result.globalR100 = shareWithin(quick, 100);
}

Box boxAt(const Tensor& boxes, std::int64_t picture, std::int64_t region) {
  const float* b = boxes.data_ptr<float>() + (picture * boxes.size(1) + region) * 4;
  return {b[0], b[1], b[2], b[3]};
}

bool contains(const Box& box, float x, float y) {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

/// Whether the middle of the region that answers the caption's word lies in one of the word's
/// things.
bool pointsAt(const Encoded& e, std::int64_t sentence, const CaptionWord& word, const Scene& scene,
              bool& known) {
  std::vector<std::int64_t> rows;
  const auto& words = e.sentences[static_cast<std::size_t>(sentence)].words;
  for (std::size_t w = 0; w < words.size(); ++w)
    if (words[w].start < word.end && words[w].end > word.start && words[w].scored)
      rows.push_back(static_cast<std::int64_t>(w));
  known = !rows.empty();
  if (!known) return false;
  const std::int64_t picture = e.sceneOf[static_cast<std::size_t>(sentence)];
  const Tensor query = e.words[sentence].index_select(0, torch::tensor(rows)).mean(0);
  const Tensor similarity =
      torch::mv(e.regions.embeddings[picture], query).masked_fill(e.regions.padding[picture], -9);
  const Box box = boxAt(e.regions.boxes, picture, similarity.argmax().item<std::int64_t>());
  return std::any_of(word.objects.begin(), word.objects.end(), [&](int index) {
    const SceneObject& object = scene.objects[static_cast<std::size_t>(index)];
    return contains(word.part ? object.partBox : object.box, (box.x0 + box.x1) / 2,
                    (box.y0 + box.y1) / 2);
  });
}

void point(const Encoded& e, const ScenePool& pool, SceneExamResult& result) {
  std::array<int, 9> asked{}, hit{};  // by role; the last: anything about parts
  constexpr std::size_t kParts = 8;
  for (std::size_t m = 0; m < e.sentences.size(); ++m) {
    const Scene& scene = pool.scene(e.sceneOf[m]);
    for (const CaptionWord& word : scene.captions[m % scene.captions.size()].words) {
      if (word.objects.empty()) continue;
      bool known = false;
      const bool right = pointsAt(e, static_cast<std::int64_t>(m), word, scene, known);
      const auto of = word.part ? kParts : static_cast<std::size_t>(word.role);
      asked[of] += known;
      hit[of] += right;
    }
  }
  const auto share = [&](auto of) {
    const auto r = static_cast<std::size_t>(of);
    return asked[r] ? static_cast<double>(hit[r]) / asked[r] : 0;
  };
  result.pointingKind = share(WordRole::Kind);
  result.pointingColour = share(WordRole::Colour);
  result.pointingSize = share(WordRole::Size);
  result.pointingPattern = share(WordRole::Pattern);
  result.pointingPart = share(kParts);
}

double shareOfBoxesFound(const Encoded& e, const ScenePool& pool) {
  int things = 0, found = 0;
  const Tensor padding = e.regions.padding.contiguous();
  for (int i = 0; i < pool.size(); ++i)
    for (const SceneObject& object : pool.scene(i).objects) {
      bool hit = false;
      for (std::int64_t r = 0; r < padding.size(1); ++r)
        hit = hit || (!padding.data_ptr<bool>()[i * padding.size(1) + r] &&
                      intersectionOverUnion(boxAt(e.regions.boxes, i, r), object.box) >= 0.5f);
      ++things;
      found += hit;
    }
  return things ? static_cast<double>(found) / things : 0;
}

}  // namespace

torch::Tensor picturesOf(std::span<const std::uint8_t> pixels, std::int64_t count, int edgePx) {
  // Rows of interleaved colours are the channels-last layout: permuting costs nothing.
  return torch::from_blob(const_cast<std::uint8_t*>(pixels.data()), {count, edgePx, edgePx, 3},
                          torch::kByte)
      .permute({0, 3, 1, 2})
      .to(torch::kFloat)
      .div_(255);
}

SceneExamResult examine(SceneTeran& network, const ScenePool& pool, const WordPiece& tokenizer) {
  const torch::NoGradGuard untracked;
  Encoded encoded = encode(network, pool, tokenizer);
  SceneExamResult result;
  result.scenes = pool.size();
  result.captions = static_cast<int>(encoded.sentences.size());
  retrieve(encoded, result);
  point(encoded, pool, result);
  result.boxesFound = shareOfBoxesFound(encoded, pool);
  return result;
}

double shareOfPairsRight(SceneTeran& network, const ScenePool& twins, const WordPiece& tokenizer) {
  const torch::NoGradGuard untracked;
  const Encoded encoded = encode(network, twins, tokenizer);
  const Tensor scores = scoresOf(encoded), own = ownScenes(encoded);
  const Tensor twin = own.bitwise_xor(1);
  return (scores.gather(0, own.unsqueeze(0)) > scores.gather(0, twin.unsqueeze(0)))
      .to(torch::kDouble)
      .mean()
      .item<double>();
}

}  // namespace ws
