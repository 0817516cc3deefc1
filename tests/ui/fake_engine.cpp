#include "tests/ui/fake_engine.h"

#include <QImage>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <thread>

namespace ws::testing {
namespace {

using namespace std::chrono_literals;

constexpr int kScoredMost = 400;  // photos that a search scores: enough to fill any screen

float noise(std::int64_t a, std::size_t b, std::size_t c) {
  auto mixed = static_cast<std::uint64_t>(a) * 0x9E3779B97F4A7C15ull + b * 0xC2B2AE3D27D4EB4Full +
               c * 0x165667B19E3779F9ull;
  mixed ^= mixed >> 29;
  mixed *= 0xBF58476D1CE4E5B9ull;
  return static_cast<float>((mixed >> 40) % 1000) / 1000.0f;
}

float similarity(const std::string& word, const FakeThing& thing, float luck) {
  if (!word.empty() && word == thing.kind) return 0.62f + 0.2f * luck;
  if (!word.empty() && word == thing.colour) return 0.45f + 0.15f * luck;
  return 0.02f + 0.16f * luck;
}

Image fromQImage(const QImage& picture) {
  const QImage rgba = picture.convertToFormat(QImage::Format_RGBA8888);
  Image image(rgba.width(), rgba.height());
  for (int y = 0; y < rgba.height(); ++y)
    std::copy_n(rgba.constScanLine(y), rgba.width() * 4, image.pixel(0, y));
  return image;
}

void sleepUnlessStopped(std::chrono::milliseconds time, const std::stop_token& stop) {
  for (const auto end = std::chrono::steady_clock::now() + time;
       std::chrono::steady_clock::now() < end && !stop.stop_requested();)
    std::this_thread::sleep_for(1ms);
}

}  // namespace

std::vector<Word> FakeEngine::words(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const bool letter = std::isalnum(static_cast<unsigned char>(text[at])) != 0;
    std::size_t end = at + 1;
    while (letter && end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])))
      ++end;
    Word word;
    word.text = std::string(text.substr(at, end - at));
    word.start = static_cast<int>(at);
    word.end = static_cast<int>(end);
    word.scored = letter;
    word.known = word.text != "zorp";
    words.push_back(word);
    at = end;
  }
  return words;
}

Alignment FakeEngine::align(std::string_view text, PhotoId photo, std::string_view, bool fresh) {
  const auto things = FakeLibrary::things(photo);
  Alignment alignment;
  alignment.scorer = "MrSw";
  alignment.precision = fresh ? "float32" : "int8";
  alignment.words = words(text);
  for (const auto& thing : things) alignment.boxes.push_back(thing.box);
  for (std::size_t w = 0; w < alignment.words.size(); ++w) {
    const Word& word = alignment.words[w];
    alignment.wordScores.push_back(0);
    alignment.bestRegion.push_back(-1);
    if (!word.scored) continue;
    alignment.rowWord.push_back(static_cast<int>(w));
    for (std::size_t r = 0; r < things.size(); ++r) {
      const float value =
          similarity(word.text, things[r], noise(static_cast<std::int64_t>(photo), w, r));
      alignment.matrix.push_back(value);
      if (value > alignment.wordScores[w]) {
        alignment.wordScores[w] = value;
        alignment.bestRegion[w] = static_cast<int>(r);
      }
    }
    alignment.score += alignment.wordScores[w];
  }
  for (std::size_t row = 0; row < alignment.rowWord.size(); ++row)
    for (std::size_t r = 0; r < things.size(); ++r) {
      const auto w = static_cast<std::size_t>(alignment.rowWord[row]);
      alignment.contributions.push_back(
          static_cast<int>(r) == alignment.bestRegion[w] ? alignment.wordScores[w] : 0);
    }
  return alignment;
}

SearchResults FakeEngine::search(const Query& query, std::stop_token stop) {
  ++searches;
  sleepUnlessStopped(std::chrono::milliseconds(searchDelayMs), stop);
  if (stop.stop_requested()) ++stoppedSearches;
  throwIfStopped(stop);
  if (failSearch) throw Error(ErrorCode::Internal, "", "the fake was told to fail");
  SearchResults results;
  results.query = query.text;
  results.words = words(query.text);
  auto ids = library_->ids(query.filter);
  std::erase_if(ids, [this](PhotoId id) {
    const auto status = library_->statusOf(id);
    return status == PhotoStatus::Failed || status == PhotoStatus::Pending;
  });
  results.searched = results.candidates = static_cast<std::int64_t>(ids.size());
  if (ids.size() > kScoredMost) ids.resize(kScoredMost);
  const auto rows = library_->rows(ids);
  for (const auto& row : rows)
    results.hits.push_back({row.id, row.path, row.status, align(query.text, row.id, {}, false)});
  std::stable_sort(results.hits.begin(), results.hits.end(), [](const Hit& a, const Hit& b) {
    return a.alignment.score > b.alignment.score;
  });
  if (static_cast<int>(results.hits.size()) > query.limit)
    results.hits.resize(static_cast<std::size_t>(query.limit));
  results.precision = "int8";
  results.scorer = "MrSw";
  results.timings.totalMs = 23;
  return results;
}

Image FakeEngine::heatmap(const Alignment& alignment, std::span<const int> words,
                          const HeatmapStyle& style, Size size) {
  ++heatmaps;
  const std::size_t regions = alignment.boxes.size();
  std::vector<float> strength(regions, 0);
  for (std::size_t row = 0; row < alignment.rowWord.size(); ++row) {
    const bool chosen = words.empty() || std::find(words.begin(), words.end(),
                                                   alignment.rowWord[row]) != words.end();
    for (std::size_t r = 0; chosen && r < regions; ++r)
      strength[r] = std::max(strength[r], alignment.matrix[row * regions + r]);
  }
  // Each strong region as a soft spot; painted small and stretched, so that the fake costs no time.
  constexpr int kSmall = 48;
  QImage small(kSmall, kSmall, QImage::Format_RGBA8888);
  for (int y = 0; y < kSmall; ++y) {
    for (int x = 0; x < kSmall; ++x) {
      float heat = 0;
      for (std::size_t r = 0; r < regions; ++r) {
        if (strength[r] <= 0.3f) continue;
        const Box& box = alignment.boxes[r];
        const float dx =
            ((static_cast<float>(x) + 0.5f) / kSmall - (box.x0 + box.x1) / 2) / (box.x1 - box.x0);
        const float dy =
            ((static_cast<float>(y) + 0.5f) / kSmall - (box.y0 + box.y1) / 2) / (box.y1 - box.y0);
        heat = std::max(heat, strength[r] * std::exp(-3.5f * (dx * dx + dy * dy)));
      }
      const float t = std::clamp(heat / 0.8f, 0.0f, 1.0f);
      const auto byte = [](float part) {
        return static_cast<std::uint8_t>(255 * std::min(1.0f, part));
      };
      auto* pixel = small.scanLine(y) + static_cast<std::ptrdiff_t>(x) * 4;
      pixel[0] = byte(0.2f + 1.2f * t);
      pixel[1] = byte(t * t * 0.85f);
      pixel[2] = byte(std::max(0.0f, 0.45f - 0.4f * t));
      pixel[3] = byte(style.opacity * std::min(1.0f, 1.3f * t));
    }
  }
  return fromQImage(
      small.scaled(size.width, size.height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

Image FakeEngine::photo(PhotoId photo, int edgePx, std::stop_token) {
  if (library_->statusOf(photo) == PhotoStatus::Failed)
    throw Error(ErrorCode::Truncated,
                "IMG_" + std::to_string(10000 + static_cast<std::int64_t>(photo)) + ".jpg",
                "the file ends before the picture does");
  return fromQImage(FakeLibrary::draw(photo, edgePx == 0 ? 1200 : edgePx));
}

IngestReport FakeEngine::ingest(const std::vector<std::filesystem::path>& folders,
                                const Progress& progress, std::stop_token stop) {
  IngestReport report;
  const int total = folders.empty() ? 0 : ingestPhotos.load();
  report.found = library_->count + total;
  for (int done = 0; done < total; ++done) {
    while (paused && !stop.stop_requested()) std::this_thread::sleep_for(1ms);
    if (stop.stop_requested()) {
      report.stopped = true;
      report.remaining = total - done;
      break;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(ingestStepMs));
    ++library_->count;
    ++report.indexed;
    if (progress) progress({.phase = "index", .done = done + 1, .total = total, .perSecond = 41});
  }
  return report;
}

void FakeEngine::retryFailed(std::span<const PhotoId> photos) {
  retried += static_cast<int>(photos.size());
  library_->failed = 0;
}

std::vector<ModelPackRow> FakeEngine::modelPacks() const {
  ModelPackRow pack;
  pack.name = "Wordsight mini (drawn scenes)";
  pack.description = "Knows drawn scenes, not real photos";
  pack.active = true;
  return {pack};
}

}  // namespace ws::testing
