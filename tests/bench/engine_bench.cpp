// What the promises on speed come to, as ratios within one run:
//   products  matrix products at the image encoder's batched shapes, against 1024 x 1024 x 1024
//   ingest    indexing drawn scenes of 256 px, against the encoder alone
//   large     indexing 12-megapixel JPEGs, against what the cores could do by measured decode and encode core-seconds
//   query     one sentence over 20,000 photos scored finely in full, against reading the vectors once
//   heat      60 tiles painted
// Usage: engine_bench [NAME...]; without names, all.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <thread>

#include "core/align/heatmap.h"
#include "core/base/files.h"
#include "core/base/process.h"
#include "core/engine.h"
#include "core/engine/model_packs.h"
#include "core/index/search.h"
#include "core/library/library.h"
#include "core/media/decode.h"
#include "core/media/resize.h"
#include "core/media/write_image.h"
#include "core/train/scenes/scene.h"
#include "tests/bench/made_up_library.h"
#include "tests/bench/scratch.h"

namespace fs = std::filesystem;
using namespace ws;

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

double coreSeconds() {
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

template <class Work>
double medianSeconds(int times, Work work) {
  std::vector<double> taken;
  for (int i = 0; i < times; ++i) {
    const auto start = Clock::now();
    work();
    taken.push_back(secondsSince(start));
  }
  std::ranges::sort(taken);
  return taken[taken.size() / 2];
}

// ---- products ---------------------------------------------------------------------------------------------------

double gigaflops(int m, int n, int k) {
  const auto a = at::rand({m, k}), b = at::rand({k, n});
  auto c = at::empty({m, n});
  at::mm_out(c, a, b);
  const int inner = std::max(1, static_cast<int>(2e9 / (2.0 * m * n * k)));
  const double seconds = medianSeconds(7, [&] {
    for (int i = 0; i < inner; ++i) at::mm_out(c, a, b);
  });
  return 2.0 * m * n * k * inner / seconds * 1e-9;
}

void products(const ModelPackInfo& pack) {
  const double best = gigaflops(1024, 1024, 1024);
  fmt::print("products: 1024^3 {:.0f} GFLOP/s on {} threads\n", best, at::get_num_threads());
  const int rows = 16 * pack.maxRegions, dim = pack.dim;  // one batch of photos, all regions
  for (const auto& [name, n, k] : {std::tuple("attention in", 3 * dim, dim), std::tuple("attention out", dim, dim),
                                  std::tuple("feed-forward in", 2 * dim, dim), std::tuple("feed-forward out", dim, 2 * dim)}) {
    const double rate = gigaflops(rows, n, k);
    fmt::print("products: {:16} {} x {} x {}: {:.0f} GFLOP/s, ratio {:.2f}\n", name, rows, n, k, rate, rate / best);
  }
}

// ---- ingest -----------------------------------------------------------------------------------------------------

struct EncoderCost {
  double wallSeconds, coreSeconds;  // for one photo, in batches of 16
};

EncoderCost encoderCost(const ImageEncoder& encoder, const Image& photo, int photos) {
  const std::vector<Image> batch(16, photo);
  encoder.encode(batch);
  const double cores = coreSeconds();
  const auto start = Clock::now();
  for (int done = 0; done < photos; done += 16) encoder.encode(batch);
  return {secondsSince(start) / photos, (coreSeconds() - cores) / photos};
}

IngestReport ingestInto(const fs::path& library, const fs::path& photos, const ImageEncoder& encoder) {
  const auto& pack = encoder.pack();
  auto opened = Library::open(library, {packId(pack.folder), pack.maxRegions, pack.dim, pack.globalDim}, false);
  return opened->ingest({photos}, {.encode = [&](std::span<const Image> images) { return encoder.encode(images); },
                                   .inputEdgePx = pack.inputEdgePx},
                        {}, {});
}

void ingest(const ModelPackInfo& pack) {
  constexpr int kPhotos = 1200;
  const bench::Scratch scratch;
  const fs::path photos = *scratch / "photos";
  fs::create_directory(photos);
  for (int i = 0; i < kPhotos; ++i)
    writeJpeg(photos / fmt::format("{:06}.jpg", i), renderScene(sceneSeed(5, i), 256), 90);
  const ImageEncoder encoder(pack);
  const Image square = resized(renderScene(sceneSeed(5, 0), 256), {pack.inputEdgePx, pack.inputEdgePx});
  const EncoderCost before = encoderCost(encoder, square, 640);
  const IngestReport report = ingestInto(*scratch / "library", photos, encoder);
  const EncoderCost after = encoderCost(encoder, square, 640);
  const double alone = 2 / (before.wallSeconds + after.wallSeconds);
  fmt::print("ingest: {} scenes of 256 px: {:.1f} photos/s; encoder alone {:.1f} (before {:.1f}, after {:.1f}); ratio {:.2f}\n",
             report.indexed, report.imagesPerSecond, alone, 1 / before.wallSeconds, 1 / after.wallSeconds,
             report.imagesPerSecond / alone);
}

void large(const ModelPackInfo& pack) {
  constexpr int kPhotos = 768;  // the first and the last batch, which nothing overlaps, weigh little
  const bench::Scratch scratch;
  const fs::path photos = *scratch / "photos";
  fs::create_directory(photos);
  std::mt19937 random(1);
  std::vector<int> grain(1 << 20);  // so that the file is as large as a camera's
  for (int& value : grain) value = static_cast<int>(random() % 13) - 6;
  std::vector<std::jthread> painters;
  const int hands = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  for (int hand = 0; hand < hands; ++hand)
    painters.emplace_back([&, hand] {
      for (int i = hand; i < kPhotos; i += hands) {
        Image photo = resized(renderScene(sceneSeed(6, i), 1024), {4032, 3024});
        for (std::size_t p = 0; p < photo.rgba.size(); ++p)
          photo.rgba[p] = static_cast<std::uint8_t>(std::clamp(
              photo.rgba[p] + grain[(p + static_cast<std::size_t>(i) * 977) % grain.size()], 0, 255));
        writeJpeg(photos / fmt::format("{:03}.jpg", i), photo, 90);
      }
    });
  painters.clear();
  const ImageEncoder encoder(pack);
  const auto bytes = readFile(photos / "000.jpg");
  const Image square = resized(decodePhoto(bytes, "", {.minEdgePx = pack.inputEdgePx}).image, {pack.inputEdgePx, pack.inputEdgePx});
  const double cores = coreSeconds();
  for (int i = 0; i < 20; ++i) {
    const auto content = readFile(photos / fmt::format("{:03}.jpg", i));
    resized(decodePhoto(content, "", {.minEdgePx = pack.inputEdgePx}).image, {pack.inputEdgePx, pack.inputEdgePx});
  }
  const double decode = (coreSeconds() - cores) / 20;
  const double encode = encoderCost(encoder, square, 320).coreSeconds;
  const double possible = std::thread::hardware_concurrency() / (decode + encode);
  const double before = coreSeconds();
  const IngestReport report = ingestInto(*scratch / "library", photos, encoder);
  const double used = (coreSeconds() - before) / kPhotos;
  fmt::print("large: {} JPEGs of 12 megapixels ({:.1f} MB each): {:.1f} photos/s; decode {:.1f} ms + encode {:.1f} ms of a core "
             "make {:.1f} possible; ratio {:.2f} ({:.1f} ms of a core used)\n",
             report.indexed, static_cast<double>(bytes.size()) / 1e6, report.imagesPerSecond, decode * 1e3, encode * 1e3,
             possible, report.imagesPerSecond / possible, used * 1e3);
}

// ---- query ------------------------------------------------------------------------------------------------------

double readBandwidth() {  // bytes a second, all cores reading memory once
  const std::size_t words = std::size_t(256) << 17;  // 256 MiB
  std::vector<std::uint64_t> memory(words, 1);
  const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::uint64_t> sums(threads);
  const double seconds = medianSeconds(7, [&] {
    std::vector<std::jthread> readers;
    for (unsigned t = 0; t < threads; ++t)
      readers.emplace_back([&, t] {
        std::uint64_t sum = 0;
        for (std::size_t i = words / threads * t; i < words / threads * (t + 1); ++i) sum += memory[i];
        sums[t] = sum;
      });
  });
  if (sums[0] == 0) fmt::print("impossible\n");
  return static_cast<double>(words * 8) / seconds;
}

/// What the long ranking and the rows' values cost, against the hits alone: turn and turn about.
void ranking(const ModelPackInfo& pack, const fs::path& folder) {
  const auto library = Library::open(folder, {packId(pack.folder), pack.maxRegions, pack.dim, pack.globalDim}, true);
  const Searcher searcher(library->store());
  std::mt19937 random(5);
  SentenceEmbedding sentence;
  sentence.words = bench::randomEmbedding(pack, random).regions;
  sentence.words.resize(static_cast<std::size_t>(9 * pack.dim));
  std::vector<double> hits, all;
  for (int round = 0; round < 41; ++round)
    for (auto [times, options] : {std::pair(&hits, SearchOptions{.limit = 216}),
                                  std::pair(&all, SearchOptions{.limit = 20'000, .rowValues = true})})
      times->push_back(medianSeconds(1, [&] { searcher.search(sentence, {}, options, {}); }));
  std::ranges::sort(hits);
  std::ranges::sort(all);
  const double before = hits[hits.size() / 2], after = all[all.size() / 2];
  fmt::print("query: scan of 9 words for 216 hits {:.1f} ms, for a ranking of 20,000 with every word's value {:.1f} ms: ratio {:.2f}\n",
             before * 1e3, after * 1e3, after / before);
}

void query(const ModelPackInfo& pack) {
  constexpr int kPhotos = 20'000;
  const bench::Scratch scratch;
  const fs::path folder = bench::makeLibrary(*scratch, pack, kPhotos);
  const auto engine = openEngine(folder, {});
  const char* sentences[] = {"a small red car next to a large house", "two white ducks on a lake at night",
                             "a striped ball", "a dog and a blue tent in the snow"};
  SearchTimings sums{};
  std::vector<double> totals;
  for (int round = 0; round < 12; ++round)
    for (const char* sentence : sentences) {
      const auto start = Clock::now();
      const SearchResults found = engine->search({.text = sentence, .limit = 200}, {});
      if (round < 2) continue;  // warm
      totals.push_back(secondsSince(start) * 1e3);
      sums.textMs += found.timings.textMs;
      sums.candidatesMs += found.timings.candidatesMs;
      sums.rerankMs += found.timings.rerankMs;
      if (!found.exact || found.candidates != kPhotos) fmt::print("query: not every photo was scored\n");
    }
  std::ranges::sort(totals);
  const double n = static_cast<double>(totals.size());
  const double bandwidth = readBandwidth();
  const double floorMs = static_cast<double>(kPhotos) * pack.maxRegions * pack.dim / bandwidth * 1e3;
  fmt::print("query: {} photos, every one scored: median {:.1f} ms, p95 {:.1f} (text {:.1f}, scan {:.1f}, hits {:.1f}); reading the "
             "vectors once at {:.1f} GB/s takes {:.1f} ms: ratio {:.2f}\n",
             kPhotos, totals[totals.size() / 2], totals[totals.size() * 95 / 100], sums.textMs / n,
             (sums.candidatesMs) / n, sums.rerankMs / n, bandwidth * 1e-9, floorMs, totals[totals.size() / 2] / floorMs);
  const double picture = medianSeconds(15, [&] {
    engine->search({.text = sentences[0], .pictures = {{.photo = PhotoId{1}}}, .limit = 200}, {});
  });
  fmt::print("query: the same with a picture of {} regions: median {:.1f} ms\n", pack.maxRegions, picture * 1e3);
  ranking(pack, folder);
}

// ---- heat -------------------------------------------------------------------------------------------------------

void heat(const ModelPackInfo& pack) {
  std::mt19937 random(4);
  std::uniform_real_distribution<float> uniform(0, 1);
  Alignment alignment;
  for (int r = 0; r < pack.maxRegions; ++r) {
    const float x = uniform(random) * 0.7f, y = uniform(random) * 0.7f;
    alignment.boxes.push_back({x, y, x + 0.1f + uniform(random) * 0.2f, y + 0.1f + uniform(random) * 0.2f});
  }
  alignment.words = {{"dog", 0, 3}, {"car", 4, 7}};
  alignment.rowWord = {0, 1};
  for (int i = 0; i < 2 * pack.maxRegions; ++i) alignment.matrix.push_back(uniform(random));
  alignment.contributions = alignment.matrix;
  alignment.wordScores = {1, 1};
  alignment.bestRegion = {0, 0};
  const double seconds = medianSeconds(21, [&] {
    for (int tile = 0; tile < 60; ++tile) paintHeatmap(alignment, {{0}}, {}, {180, 135});
  });
  fmt::print("heat: 60 tiles of 180 x 135 painted in {:.1f} ms, {:.2f} of a frame of 16 ms\n", seconds * 1e3, seconds * 1e3 / 16);
}

}  // namespace

int main(int argc, char** argv) {
  restartWithMatrixKernels(argv);
  const std::set<std::string> wanted(argv + 1, argv + argc);
  const ModelPackInfo pack = readModelPackInfo(builtInPack());
  const ImageEncoder sized(pack);  // sets the thread counts
  const std::map<std::string, void (*)(const ModelPackInfo&)> benches = {
      {"products", products}, {"ingest", ingest}, {"large", large}, {"query", query}, {"heat", heat}};
  for (const auto& [name, bench] : benches)
    if (wanted.empty() || wanted.contains(name)) bench(pack);
  return 0;
}
