#include "tests/ui/fake_engine.h"

#include <QImage>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <thread>

#include "core/text/query.h"

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

/// The words of a plain sentence.
std::vector<Word> wordsIn(std::string_view text) {
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

/// What a picture of the question shows: the things of that photo, or of photo 1 for any other.
struct FakeQuestion {
  std::vector<Word> words;
  std::vector<std::vector<FakeThing>> pictures;  ///< of the last words
};

float likeness(const FakeThing& a, const FakeThing& b) {
  return (a.kind == b.kind ? 0.5f : 0.1f) + (a.colour == b.colour ? 0.3f : 0.0f);
}

/// The rows of a word: its similarity with each thing of the photo.
std::vector<std::vector<float>> rowsOf(const FakeQuestion& question, std::size_t word,
                                       PhotoId photo, const std::vector<FakeThing>& things) {
  std::vector<std::vector<float>> rows;
  const std::size_t spoken = question.words.size() - question.pictures.size();
  if (word >= spoken) {
    for (const FakeThing& shown : question.pictures[word - spoken]) {
      rows.emplace_back();
      for (const FakeThing& thing : things) rows.back().push_back(likeness(shown, thing));
    }
  } else if (question.words[word].scored) {
    rows.emplace_back();
    for (std::size_t r = 0; r < things.size(); ++r)
      rows.back().push_back(similarity(question.words[word].text, things[r],
                                       noise(static_cast<std::int64_t>(photo), word, r)));
  }
  return rows;
}

Alignment aligned(const FakeQuestion& question, PhotoId photo, const char* precision) {
  const auto things = FakeLibrary::things(photo);
  Alignment alignment;
  alignment.scorer = "MrSw";
  alignment.precision = precision;
  alignment.words = question.words;
  for (const auto& thing : things) alignment.boxes.push_back(thing.box);
  for (std::size_t w = 0; w < alignment.words.size(); ++w) {
    const auto rows = rowsOf(question, w, photo, things);
    float share = 0, highest = 0;
    int bestRegion = -1;
    for (const auto& row : rows) {
      const auto best = std::ranges::max_element(row);
      const float weight = alignment.words[w].weight / static_cast<float>(rows.size());
      if (*best > highest) {
        highest = *best;
        bestRegion = static_cast<int>(best - row.begin());
      }
      alignment.rowWord.push_back(static_cast<int>(w));
      alignment.matrix.insert(alignment.matrix.end(), row.begin(), row.end());
      for (auto cell = row.begin(); cell != row.end(); ++cell)
        alignment.contributions.push_back(cell == best ? weight * *cell : 0);
      share += weight * *best;
    }
    alignment.wordScores.push_back(share);
    alignment.bestRegion.push_back(bestRegion);
    alignment.score += share;
  }
  return alignment;
}

/// The line of the fake: the best hits, down to half way between the best score and the worst.
int relevantAmong(const std::vector<Hit>& hits) {
  if (hits.empty()) return 0;
  const float middle = (hits.front().alignment.score + hits.back().alignment.score) / 2;
  return static_cast<int>(std::ranges::count_if(
      hits, [middle](const Hit& hit) { return hit.alignment.score >= middle; }));
}

void sleepUnlessStopped(std::chrono::milliseconds time, const std::stop_token& stop) {
  for (const auto end = std::chrono::steady_clock::now() + time;
       std::chrono::steady_clock::now() < end && !stop.stop_requested();)
    std::this_thread::sleep_for(1ms);
}

}  // namespace

std::vector<Word> FakeEngine::words(std::string_view text) {
  const QueryText query = parseQuery(text);
  std::vector<Word> words = wordsIn(query.sentence);
  for (const QueryPart& part : query.weighted)
    for (Word& word : words)
      if (word.start >= part.start && word.end <= part.end) word.weight = part.weight;
  for (const QueryPart& part : query.against)
    for (Word& word : wordsIn(part.text)) {
      word.weight = part.weight;
      words.push_back(word);
    }
  std::ranges::sort(words, {}, &Word::start);
  return words;
}

namespace {

FakeQuestion questionOf(FakeEngine& engine, const Query& query) {
  FakeQuestion question{engine.words(query.text), {}};
  for (const QueryPicture& picture : query.pictures) {
    Word word;
    word.text = picture.name;
    word.start = word.end = static_cast<int>(query.text.size());
    word.weight = picture.weight;
    word.picture = true;
    question.words.push_back(word);
    auto things = FakeLibrary::things(picture.photo.value_or(PhotoId{1}));
    if (picture.area) {
      std::vector<Box> boxes;
      for (const FakeThing& thing : things) boxes.push_back(thing.box);
      std::vector<FakeThing> inside;
      for (const int region : regionsIn(boxes, *picture.area))
        inside.push_back(things[static_cast<std::size_t>(region)]);
      things = std::move(inside);
    }
    question.pictures.push_back(std::move(things));
  }
  if (std::ranges::none_of(question.words, &Word::scored))
    throw Error(ErrorCode::InvalidArgument, "the sentence", "has no word to look for");
  return question;
}

}  // namespace

Alignment FakeEngine::align(const Query& question, PhotoId photo, std::string_view, bool fresh) {
  if (fresh) sleepUnlessStopped(20ms, {});
  return aligned(questionOf(*this, question), photo, fresh ? "float32" : "int8");
}

std::vector<Alignment> FakeEngine::alignments(const Query& question,
                                              std::span<const PhotoId> photos,
                                              std::stop_token stop) {
  const FakeQuestion ready = questionOf(*this, question);
  std::vector<Alignment> made;
  for (const PhotoId photo : photos) {
    throwIfStopped(stop);
    ++alignmentsMade;
    made.push_back(aligned(ready, photo, "int8"));
  }
  return made;
}

std::vector<Alignment> FakeEngine::describe(PhotoId photo, std::span<const std::string> sentences,
                                            std::string_view, std::stop_token stop) {
  std::vector<Alignment> made;
  for (const std::string& sentence : sentences) {
    throwIfStopped(stop);
    made.push_back(aligned({wordsIn(sentence), {}}, photo, "int8"));
    Alignment& alignment = made.back();
    const auto scored = static_cast<float>(alignment.rowWord.size());
    if (scored == 0) continue;
    alignment.score /= scored;
    for (float& share : alignment.contributions) share /= scored;
    for (float& share : alignment.wordScores) share /= scored;
  }
  return made;
}

std::vector<int> FakeEngine::nearDuplicates(std::span<const PhotoId> photos, std::stop_token) {
  std::map<PhotoId, int> first;
  std::vector<int> leaders;
  for (std::size_t i = 0; i < photos.size(); ++i)
    leaders.push_back(
        first.try_emplace(FakeLibrary::original(photos[i]), static_cast<int>(i)).first->second);
  return leaders;
}

SearchResults FakeEngine::search(const Query& query, std::stop_token stop) {
  ++searches;
  sleepUnlessStopped(std::chrono::milliseconds(searchDelayMs), stop);
  if (stop.stop_requested()) ++stoppedSearches;
  throwIfStopped(stop);
  if (failSearch) throw Error(ErrorCode::Internal, "", "the fake was told to fail");
  SearchResults results;
  const FakeQuestion question = questionOf(*this, query);
  results.query = query.text;
  results.words = question.words;
  auto ids = library_->ids(query.filter);
  std::erase_if(ids, [this](PhotoId id) {
    const auto status = library_->statusOf(id);
    return status == PhotoStatus::Failed || status == PhotoStatus::Pending;
  });
  results.searched = results.candidates = static_cast<std::int64_t>(ids.size());
  if (ids.size() > kScoredMost) ids.resize(kScoredMost);
  for (const auto& row : library_->rows(ids))
    results.hits.push_back({row.id, row.path, row.status, aligned(question, row.id, "int8")});
  std::ranges::stable_sort(results.hits, std::ranges::greater{},
                           [](const Hit& hit) { return hit.alignment.score; });
  for (const Hit& hit : results.hits)
    results.ranked.push_back({hit.photo, hit.alignment.score});
  results.relevant = relevantAmong(results.hits);
  if (static_cast<int>(results.hits.size()) > query.limit)
    results.hits.resize(static_cast<std::size_t>(query.limit));
  results.precision = "int8";
  results.scorer = "MrSw";
  results.timings.totalMs = 23;
  return results;
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
