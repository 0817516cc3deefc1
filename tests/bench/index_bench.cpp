// How near the search comes to what the memory allows: index_bench [PHOTOS] [REGIONS] [DIM] [WORDS]
// Prints medians of one run, interleaved, and their ratios to the memory floor: by the wall, and by
// processor time summed over the cores, which is what remains comparable on a busy machine.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <thread>

#include "core/align/kernel/maxsim.h"
#include "core/index/near_duplicates.h"
#include "core/index/search.h"
#include "tests/index/test_vectors.h"

using namespace ws;
using namespace ws::testing;

namespace {

using Clock = std::chrono::steady_clock;
constexpr int kRounds = 21;

double msOf(const std::function<void()>& work) {
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Of all threads of the process.
double processorMsOf(const std::function<void()>& work) {
  const auto start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC;
}

double median(std::vector<double>& values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

struct Measured {
  std::string name;
  std::function<void()> work;
  std::vector<double> wall = {}, processor = {};
};

struct alignas(64) Line {
  std::uint64_t words[8];
};

/// Runs `work(part, parts)` on all cores.
void onAllCores(const std::function<void(std::size_t, std::size_t)>& work) {
  const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < cores; ++i) threads.emplace_back(work, i, cores);
  work(0, cores);
}

/// Touches every cache line once: what any scan of these bytes costs at least. Four sums, so that
/// adding isn't what takes the time.
std::uint64_t readAll(std::span<const Line> lines) {
  std::uint64_t a = 0, b = 0, c = 0, d = 0;
  for (const Line& line : lines) {
    a += line.words[0] + line.words[4];
    b += line.words[1] + line.words[5];
    c += line.words[2] + line.words[6];
    d += line.words[3] + line.words[7];
  }
  return a + b + c + d;
}

}  // namespace

int main(int argc, char** argv) {
  const auto argument = [&](int i, int otherwise) {
    return argc > i ? std::atoi(argv[i]) : otherwise;
  };
  const int photos = argument(1, 20'000), regions = argument(2, 32), dim = argument(3, 256),
            words = argument(4, 10);
  const StoreGeometry geometry{"bench", regions, dim, dim};
  const RegionLayout layout{regions, dim};
  std::mt19937_64 random(1);

  // A hundred different photos' regions, over and over: what they hold doesn't matter for the time.
  // Every second hundred are copies of the hundred before.
  std::vector<PhotoRecord> made;
  for (int i = 0; i < 100; ++i) {
    PhotoRecord photo = madePhoto(geometry, i);
    photo.boxes.assign(static_cast<std::size_t>(regions), {0, 0, 1, 1});
    photo.regions = unitRows(random, static_cast<std::size_t>(regions), dim);
    made.push_back(photo);
  }
  const auto folder =
      std::filesystem::temp_directory_path() / ("index_bench-" + std::to_string(random()));
  double ingestMs = 0;
  {
    RegionStore store(folder, geometry, RegionStore::Access::ReadWrite);
    for (int i = 0; i < photos; i += 100) {
      for (int k = 0; k < 100; ++k) {
        PhotoRecord& photo = made[static_cast<std::size_t>(k)];
        photo.photo = PhotoId{i + k};
        photo.contentTag = static_cast<std::uint64_t>(i + k);
        if (i / 100 % 2 == 0) photo.global = unitRows(random, 1, dim);
      }
      ingestMs += msOf([&] {
        store.append(made);
        store.sync();
      });
    }
    ingestMs += msOf([&] { store.fold(); });
  }
  std::unique_ptr<RegionStore> store;
  const double openMs = msOf([&] {
    store = std::make_unique<RegionStore>(folder, geometry, RegionStore::Access::ReadOnly);
  });

  const std::size_t linesEach = layout.recordBytes() / sizeof(Line);
  std::vector<Line> memory(static_cast<std::size_t>(photos) * linesEach);
  std::vector<const std::uint8_t*> records;
  for (int i = 0; i < photos; ++i) {
    auto* record =
        reinterpret_cast<std::uint8_t*>(&memory[static_cast<std::size_t>(i) * linesEach]);
    packRegions(layout, made[static_cast<std::size_t>(i % 100)].regions, record);
    records.push_back(record);
  }
  SentenceEmbedding sentence;
  sentence.words = unitRows(random, static_cast<std::size_t>(words), dim);
  sentence.global = unitRows(random, 1, dim);
  const MaxSimQuery query(sentence.words, {}, dim);
  std::vector<float> scores(records.size());
  std::atomic<std::uint64_t> sink{0};
  const Searcher searcher(*store);
  const SearchOptions options;

  std::vector<Measured> all;
  all.push_back({"memory floor (reading the bytes, all cores)", [&] {
                   onAllCores([&](std::size_t part, std::size_t parts) {
                     const auto chunk = memory.size() / parts;
                     sink += readAll(std::span(memory).subspan(part * chunk, chunk));
                   });
                 }});
  for (const auto& variant : maxSimVariants())
    all.push_back({"kernel " + variant + " (all cores)", [&, variant] {
                     onAllCores([&](std::size_t part, std::size_t parts) {
                       const auto chunk = records.size() / parts;
                       scoreMaxSimWith(variant, query, layout,
                                       std::span(records).subspan(part * chunk, chunk),
                                       std::span(scores).subspan(part * chunk, chunk));
                     });
                   }});
  all.push_back({"Searcher::search, exact, best 200", [&] {
                   sink += static_cast<std::uint64_t>(
                       searcher.search(sentence, {}, options, {}).scored);
                 }});
  searcher.prepare({});
  all.push_back({"Searcher::search, two stages, best 200", [&] {
                   SearchOptions twoStages;
                   twoStages.exactUpTo = 0;
                   sink += static_cast<std::uint64_t>(
                       searcher.search(sentence, {}, twoStages, {}).scored);
                 }});
  constexpr int kCompared = 2000;
  std::vector<PhotoId> different, halfCopies;
  for (int i = 0; i < std::min(photos, kCompared); ++i) {
    halfCopies.push_back(PhotoId{i});
    if (const int other = i / 100 * 200 + i % 100; other < photos) different.push_back(PhotoId{other});
  }
  for (const auto& [name, list] : {std::pair("nearDuplicates, 2000 different photos", &different),
                                   std::pair("nearDuplicates, 2000 photos, half of them copies", &halfCopies)})
    all.push_back({name, [&, list = list] { sink += nearDuplicates(*store, *list, {}).size(); }});
  std::vector<PhotoId> hits;
  for (const auto& hit : searcher.search(sentence, {}, options, {}).best) hits.push_back(hit.photo);
  all.push_back({"RegionStore::read of 200 hits", [&] { sink += store->read(hits).size(); }});

  for (int round = 0; round < kRounds; ++round)
    for (Measured& one : all)
      one.processor.push_back(processorMsOf([&] { one.wall.push_back(msOf(one.work)); }));

  const double floor = median(all.front().wall), processorFloor = median(all.front().processor);
  std::printf("%d photos x %d regions x %d, %d words: %.0f MB, floor %.1f GB/s\n", photos, regions,
              dim, words, static_cast<double>(memory.size() * sizeof(Line)) / 1e6,
              static_cast<double>(memory.size() * sizeof(Line)) / 1e6 / floor);
  std::printf("append+sync per 100 and fold: %.0f photos/s; open: %.1f ms\n",
              photos / ingestMs * 1000, openMs);
  for (Measured& one : all)
    std::printf("%-50s %8.2f ms %6.2f x floor   processor %8.2f ms %6.2f x floor\n",
                one.name.c_str(), median(one.wall), median(one.wall) / floor, median(one.processor),
                median(one.processor) / processorFloor);
  store.reset();
  std::filesystem::remove_all(folder);
  return sink == 0 ? 1 : 0;
}
