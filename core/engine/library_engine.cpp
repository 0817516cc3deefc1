#include "core/engine/library_engine.h"

#include <algorithm>
#include <chrono>

#include "core/align/heatmap.h"
#include "core/align/scorer.h"
#include "core/engine/make.h"
#include "core/engine/model_packs.h"

namespace ws {
namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

StoreGeometry geometryOf(const ModelPackInfo& pack) {
  return {packId(pack.folder), pack.maxRegions, pack.dim, pack.globalDim};
}

/// The scan rounds words to 16 bits, which may swap photos whose scores differ in the fifth digit: so many more are
/// scored again in float, and the best are kept.
int withMargin(int limit) { return limit + 16; }

}  // namespace

LibraryEngine::LibraryEngine(const std::filesystem::path& folder, const EngineOptions& options)
    : folder_(folder),
      encoders_(options.modelPack.empty() ? builtInPack() : options.modelPack),
      library_(Library::open(folder, geometryOf(encoders_.pack()), options.readOnly)),
      searcher_(library_->store()) {
  encoders_.sentences().encode(encoders_.sentences().split("warm"));  // the first question shall not wait for this
}

bool LibraryEngine::isReadOnly() const { return library_->isReadOnly(); }

IngestReport LibraryEngine::ingest(const std::vector<std::filesystem::path>& folders, const Progress& progress,
                                   std::stop_token stop) {
  const IngestPlan plan{.encode = [this](std::span<const Image> photos) { return encoders_.images().encode(photos); },
                        .inputEdgePx = encoders_.pack().inputEdgePx,
                        .betweenBatches = [this] { gate_.pass(); }};
  return library_->ingest(folders, plan, progress, stop);
}

void LibraryEngine::pauseIngest(bool paused) { library_->pause(paused); }

void LibraryEngine::retryFailed(std::span<const PhotoId> photos) { library_->retryFailed(photos); }

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

SearchResults LibraryEngine::search(const Query& query, std::stop_token stop) {
  const QuestionGate::Question question(gate_);
  if (query.limit < 1) throw Error(ErrorCode::InvalidArgument, "limit", "ask for at least one photo");
  const auto start = Clock::now();
  if (isReadOnly()) library_->store().refresh();  // another program may have added photos
  SearchResults results;
  const Sentence sentence = encoders_.sentences().split(query.text);
  requireScoredWord(sentence);
  const SentenceEmbedding embedding = encoders_.sentences().encode(sentence);
  results.timings.textMs = millisecondsSince(start);
  throwIfStopped(stop);

  const SearchOptions options{.limit = withMargin(query.limit),
                              .only = eligible(query.filter),
                              .filtered = !query.filter.isEmpty()};
  const SearchOutcome outcome = searcher_.search(embedding, {}, options, stop);
  throwIfStopped(stop);
  const auto afterScan = Clock::now();
  results.hits = hitsOf(sentence, embedding, outcome, query.limit);
  results.query = sentence.text;
  results.words = sentence.words;
  results.truncated = sentence.truncated;
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

std::vector<Hit> LibraryEngine::hitsOf(const Sentence& sentence, const SentenceEmbedding& embedding,
                                       const SearchOutcome& outcome, int limit) const {
  std::vector<PhotoId> found;
  for (const ScoredPhoto& scored : outcome.best) found.push_back(scored.photo);
  const std::vector<StoredRegions> stored = library_->store().read(found);
  std::vector<Hit> hits;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (stored[i].boxes.empty()) continue;  // erased meanwhile
    hits.push_back({.photo = found[i],
                    .alignment = ws::align(sentence, embedding, stored[i].regions, stored[i].boxes,
                                           encoders_.pack().dim, {.name = encoders_.pack().scorer}, "int8")});
  }
  std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
    return a.alignment.score != b.alignment.score ? a.alignment.score > b.alignment.score : a.photo < b.photo;
  });
  if (hits.size() > static_cast<std::size_t>(limit)) hits.resize(static_cast<std::size_t>(limit));

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

std::vector<Word> LibraryEngine::words(std::string_view text) { return encoders_.sentences().split(text).words; }

std::vector<std::string> LibraryEngine::scorers() const { return scorerNames(); }

Image LibraryEngine::heatmap(const Alignment& alignment, std::span<const int> words, const HeatmapStyle& style,
                             Size size) {
  return paintHeatmap(alignment, words, style, size);
}

std::vector<ModelPackRow> LibraryEngine::modelPacks() const { return listModelPacks(encoders_.pack().folder); }

VerifyReport LibraryEngine::verify(bool repair, const Progress& progress, std::stop_token stop) {
  if (progress) progress({.phase = "verify"});
  throwIfStopped(stop);
  const StoreReport report = library_->verify(repair);
  return {.healthy = report.problems.empty(),
          .photos = library_->catalog().counts().photos,
          .vectors = report.records,
          .found = report.problems,
          .repaired = report.repairs};
}

std::unique_ptr<Engine> makeEngine(const std::filesystem::path& library, const EngineOptions& options) {
  return std::make_unique<LibraryEngine>(library, options);
}

}  // namespace ws
