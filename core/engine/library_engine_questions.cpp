// The engine's answers: search, and questions on photos that are named.
#include <algorithm>
#include <chrono>

#include "core/align/relevance.h"
#include "core/align/scorer.h"
#include "core/base/files.h"
#include "core/engine/library_engine.h"
#include "core/index/near_duplicates.h"

namespace ws {
namespace {

using Clock = std::chrono::steady_clock;

/// The ranking goes on behind the hits: for the relevance line, and for tiles that are scrolled to.
constexpr int kRankedMost = 20'000;

double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The scan rounds words to 16 bits, which may swap photos whose scores differ in the fifth digit: so many more are
/// scored again in float, and the best are kept.
int withMargin(int limit) { return std::min(limit, 10'000'000) + 16; }

/// How well each word was found on each photo of a ranking: the mean over its rows. Photos x words.
std::vector<float> wordValues(const Question& question, std::span<const float> rowValues) {
  const std::vector<int>& rowWord = question.embedding.rowWord;
  const std::size_t rows = rowWord.size(), words = question.sentence.words.size();
  std::vector<float> counts(words);
  for (const int word : rowWord) ++counts[static_cast<std::size_t>(word)];
  std::vector<float> values(rowValues.size() / rows * words);
  for (std::size_t i = 0; i < rowValues.size(); ++i) {
    const auto word = static_cast<std::size_t>(rowWord[i % rows]);
    values[i / rows * words + word] += rowValues[i] / counts[word];
  }
  return values;
}

/// The hits, then the rest of the scan. A score of the scan may exceed that of the photo before it in the last digit, where
/// one was scored again in float and the other wasn't: it is held to the order.
std::vector<RankedPhoto> rankedOf(const std::vector<Hit>& again, std::span<const ScoredPhoto> rest) {
  std::vector<RankedPhoto> ranked;
  ranked.reserve(again.size() + rest.size());
  for (const Hit& hit : again) ranked.push_back({hit.photo, hit.alignment.score});
  for (const ScoredPhoto& photo : rest) {
    const float before = ranked.empty() ? photo.score : ranked.back().score;
    ranked.push_back({photo.photo, std::min(photo.score, before)});
  }
  return ranked;
}

}  // namespace

std::vector<PhotoId> LibraryEngine::eligible(const PhotoFilter& filter) {
  const Catalog& catalog = library_->catalog();
  if (!filter.isEmpty()) {
    auto ids = catalog.ids(filter, PhotoOrder::Path);
    std::ranges::sort(ids);
    return ids;
  }
  const std::scoped_lock lock(eligibleMutex_);
  if (const auto generation = catalog.generation(); generation != eligibleGeneration_) {
    eligibleIds_.clear();
    if (catalog.counts().gone > 0) {
      eligibleIds_ = catalog.ids({}, PhotoOrder::Path);
      std::ranges::sort(eligibleIds_);
    }
    eligibleGeneration_ = generation;
  }
  return eligibleIds_;
}

Question LibraryEngine::read(const Query& query) {
  const bool twoStages = library_->store().count() > SearchOptions{}.exactUpTo;
  Question question = readQuestion(encoders_.sentences(), query.text,
                                   twoStages ? GlobalWeights::Exact : GlobalWeights::Ignored);
  for (const QueryPicture& picture : query.pictures) {
    if (picture.photo) {
      const StoredRegions stored = library_->store().read(*picture.photo);
      addPicture(question, picture, stored.boxes, stored.regions, stored.global);
    } else if (picture.pixels && !picture.pixels->isNull()) {
      const PhotoEmbedding fresh = encoders_.encodePicture(picture.pixels);
      addPicture(question, picture, fresh.boxes, fresh.regions, fresh.global);
    } else {
      throw Error(ErrorCode::InvalidArgument, picture.name, "is a picture of the question without a photo and without pixels");
    }
  }
  closeQuestion(question);
  return question;
}

SearchResults LibraryEngine::search(const Query& query, std::stop_token stop) {
  const QuestionGate::Question atWork(gate_);
  if (query.limit < 1) throw Error(ErrorCode::InvalidArgument, "limit", "ask for at least one photo");
  const auto start = Clock::now();
  if (isReadOnly()) library_->store().refresh();  // another program may have added photos
  SearchResults results;
  const Question question = read(query);
  results.timings.textMs = millisecondsSince(start);
  throwIfStopped(stop);

  const SearchOptions options{.limit = std::max(withMargin(query.limit), kRankedMost),
                              .only = eligible(query.filter),
                              .filtered = !query.filter.isEmpty(),
                              .rowValues = true};
  const SearchOutcome outcome =
      searcher_.search(question.embedding, rowWeights(question.sentence.words, question.embedding.rowWord), options, stop);
  throwIfStopped(stop);
  const auto afterScan = Clock::now();
  results.hits = hitsOf(question, outcome, withMargin(query.limit));
  const auto again = std::min(outcome.best.size(), static_cast<std::size_t>(withMargin(query.limit)));
  results.ranked = rankedOf(results.hits, std::span(outcome.best).subspan(again));
  if (results.ranked.size() > kRankedMost) results.ranked.resize(std::max<std::size_t>(kRankedMost, static_cast<std::size_t>(query.limit)));
  if (results.hits.size() > static_cast<std::size_t>(query.limit)) results.hits.resize(static_cast<std::size_t>(query.limit));
  results.relevant = std::min(relevantCount(question.sentence.words, wordValues(question, outcome.rowValues)),
                              static_cast<int>(results.ranked.size()));
  results.query = question.sentence.text;
  results.words = question.sentence.words;
  results.truncated = question.sentence.truncated;
  results.candidates = outcome.scored;
  results.searched = outcome.searched;
  results.exact = outcome.exact;
  results.precision = "int8";
  results.scorer = encoders_.pack().scorer;
  results.timings.candidatesMs = outcome.candidatesMs;
  results.timings.rerankMs = outcome.rerankMs + millisecondsSince(afterScan);
  results.timings.totalMs = millisecondsSince(start);
  return results;
}

Alignment LibraryEngine::scored(const Question& question, const StoredRegions& stored) const {
  return ws::align(question.sentence, question.embedding, stored.regions, stored.boxes, encoders_.pack().dim,
                   {.name = encoders_.pack().scorer}, "int8");
}

std::vector<Hit> LibraryEngine::hitsOf(const Question& question, const SearchOutcome& outcome, int limit) const {
  std::vector<PhotoId> found;
  for (const ScoredPhoto& scored : outcome.best) {
    if (found.size() == static_cast<std::size_t>(limit)) break;
    found.push_back(scored.photo);
  }
  const std::vector<StoredRegions> stored = library_->store().read(found);
  std::vector<Hit> hits;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (stored[i].boxes.empty()) continue;  // erased meanwhile
    hits.push_back({.photo = found[i], .alignment = scored(question, stored[i])});
  }
  std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
    return a.alignment.score != b.alignment.score ? a.alignment.score > b.alignment.score : a.photo < b.photo;
  });

  std::vector<PhotoId> ids;
  for (const Hit& hit : hits) ids.push_back(hit.photo);
  const std::vector<PhotoRow> rows = library_->catalog().rows(ids);  // in order; what the catalog lost is left out
  std::size_t next = 0;
  std::erase_if(hits, [&](Hit& hit) {
    if (next >= rows.size() || rows[next].id != hit.photo) return true;
    hit.path = rows[next].path;
    hit.status = rows[next].status;
    ++next;
    return false;
  });
  return hits;
}

std::vector<Word> LibraryEngine::words(std::string_view text) { return questionWords(encoders_.sentences(), text); }

Alignment LibraryEngine::align(const Query& query, PhotoId photo, std::string_view scorer, bool fresh) {
  const QuestionGate::Question atWork(gate_);
  const Question question = read(query);
  const ScorerSpec spec{.name = scorer.empty() ? encoders_.pack().scorer : std::string(scorer)};
  const int dim = encoders_.pack().dim;
  if (fresh) {
    const PhotoRow row = rowOf(photo);
    const PhotoEmbedding own = encoders_.encodeBytes(readUserFile(row.path).bytes, displayPath(row.path));
    return ws::align(question.sentence, question.embedding, own.regions, own.boxes, dim, spec, "float32");
  }
  const StoredRegions stored = library_->store().read(photo);
  return ws::align(question.sentence, question.embedding, stored.regions, stored.boxes, dim, spec, "int8");
}

std::vector<Alignment> LibraryEngine::alignments(const Query& query, std::span<const PhotoId> photos,
                                                 std::stop_token stop) {
  constexpr std::size_t kAtOnce = 64;  // a few ms between two looks at the stop token
  const QuestionGate::Question atWork(gate_);
  const Question question = read(query);
  std::vector<Alignment> alignments;
  alignments.reserve(photos.size());
  for (std::size_t from = 0; from < photos.size(); from += kAtOnce) {
    throwIfStopped(stop);
    for (const StoredRegions& stored : library_->store().read(photos.subspan(from, std::min(kAtOnce, photos.size() - from))))
      alignments.push_back(scored(question, stored));
  }
  return alignments;
}

std::vector<Alignment> LibraryEngine::describe(PhotoId photo, std::span<const std::string> sentences,
                                               std::string_view scorer, std::stop_token stop) {
  const QuestionGate::Question atWork(gate_);
  const StoredRegions stored = library_->store().read(photo);
  return describePhoto(encoders_.sentences(), sentences, stored.regions, stored.boxes,
                       {.name = scorer.empty() ? encoders_.pack().scorer : std::string(scorer)}, "int8", stop);
}

std::vector<int> LibraryEngine::nearDuplicates(std::span<const PhotoId> photos, std::stop_token stop) {
  const QuestionGate::Question atWork(gate_);
  return ws::nearDuplicates(library_->store(), photos, stop);
}

}  // namespace ws
