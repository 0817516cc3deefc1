#pragma once
// The face of the house: what the window and the command line may ask of a library.
//
//   auto engine = ws::openEngine(folder, {});
//   engine->ingest({"/home/anna/Pictures"}, progress, stop);
//   auto found = engine->search({.text = "a red car next to a house"}, stop);
//
// Every call is safe from any thread; long ones take a Progress and a std::stop_token and throw Error Cancelled
// when stopped. All failures are ws::Error. Questions overtake a running ingest.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/alignment.h"
#include "core/base/error.h"
#include "core/base/ingest_report.h"
#include "core/base/photo_row.h"
#include "core/base/progress.h"

namespace ws {

/// A photo as (a part of) a question. Its regions are rows, which together weigh as much as one word.
struct QueryPicture {
  std::optional<PhotoId> photo;         ///< one of the library, or
  std::shared_ptr<const Image> pixels;  ///< from outside (dropped, pasted): upright, sRGB; encoded when it is first asked about
  std::optional<Box> area;              ///< only what lies in this box (drawn by hand): see regionsIn
  float weight = 1;                     ///< negative: photos unlike it
  std::string name;                     ///< for people
};

struct Query {
  /// As typed: a sentence, in which `-car` counts against, `2:red` and `0.5:red` weigh more or less, and quotes hold several
  /// words together: `-"red car"`, `2:"red car"`. What isn't such a mark is a word; nothing is an error (core/text/query.h).
  std::string text;
  std::vector<QueryPicture> pictures;
  int limit = 200;     ///< hits; the ranking is longer
  PhotoFilter filter;
};

struct RankedPhoto {
  PhotoId photo{};
  float score = 0;
  bool operator==(const RankedPhoto&) const = default;
};

struct Hit {
  PhotoId photo{};
  std::filesystem::path path;
  PhotoStatus status = PhotoStatus::Indexed;  ///< Away: its file isn't there now
  Alignment alignment;                        ///< with score, word shares, boxes and matrix: heat on hover is only painting
};

struct SearchTimings {
  double textMs = 0, candidatesMs = 0, rerankMs = 0, totalMs = 0;
};

struct SearchResults {
  std::string query;
  std::vector<Word> words;       ///< of the sentence, scored or not, with weights; then one a picture
  std::vector<Hit> hits;         ///< best first
  std::vector<RankedPhoto> ranked;  ///< every photo that was scored finely, best first, at most 20,000; the hits are its head
  int relevant = 0;              ///< the first so many of `ranked` answer the question (core/align/relevance.h says by which rule)
  std::int64_t candidates = 0;   ///< photos that were scored finely
  std::int64_t searched = 0;     ///< photos that were eligible
  bool exact = true;             ///< every eligible photo was scored finely
  bool truncated = false;        ///< the sentence was longer than the model reads: its last words aren't scored
  std::string precision;         ///< "int8": hits come from stored vectors
  std::string scorer;
  SearchTimings timings;
};

struct EngineOptions {
  bool readOnly = false;                 ///< never write, even when nobody else does
  std::filesystem::path modelPack;       ///< empty: the library's own choice, else the built-in pack
};

struct ModelPackRow {
  std::filesystem::path folder;
  std::string id, name, description, architecture;
  int maxRegions = 0, dim = 0;
  std::int64_t bytes = 0;
  bool active = false;
  std::string problem;  ///< why it can't be used, empty otherwise
};

struct VerifyReport {
  bool healthy = true;
  std::int64_t photos = 0, vectors = 0;
  std::vector<std::string> found;     ///< one sentence each
  std::vector<std::string> repaired;  ///< one sentence each
};

class Engine {
 public:
  virtual ~Engine() = default;

  /// Another program is writing this library: it can be searched, not changed.
  virtual bool isReadOnly() const = 0;

  /// Adds the folders (or single files) to the library, looks for new, changed, moved and missing photos, and encodes what
  /// isn't encoded. With no folders: all folders known. A stop ends it in good order: the report comes back with stopped = true.
  /// @throws Error Busy (another program is writing), DiskFull, NotFound (a path that doesn't exist)
  virtual IngestReport ingest(const std::vector<std::filesystem::path>& folders, const Progress& progress,
                              std::stop_token stop) = 0;
  virtual void pauseIngest(bool paused) = 0;  ///< holds a running ingest between batches; queries go on
  /// Queues failed photos again, all or those given. They are read at the next ingest.
  virtual void retryFailed(std::span<const PhotoId> photos) = 0;

  /// Words that count against are encoded apart, so that they don't colour the sentence.
  /// @throws Error InvalidArgument (no word and no picture to look for; a weight that isn't finite), NotFound (a picture of the
  /// question that the library has no vectors of)
  virtual SearchResults search(const Query& query, std::stop_token stop) = 0;
  /// The words of a question's text as the model sees them, with their weights; cheap, for chips while typing. Spans point into
  /// the text as typed; the marks (`-`, `2:`, their quotes) belong to no word.
  virtual std::vector<Word> words(std::string_view text) = 0;

  /// A question on one photo of the library, from the stored vectors ("int8") or freshly encoded ("float32").
  /// @param scorer  a name of scorers(); empty: the pack's own
  /// @throws Error as search; NotFound also where the library has no vectors of `photo`
  virtual Alignment align(const Query& question, PhotoId photo, std::string_view scorer, bool fresh = false) = 0;
  /// A question on many photos, in order, by the pack's own scorer; the question is encoded once. One without boxes stands for
  /// a photo that the library has no vectors of.
  virtual std::vector<Alignment> alignments(const Query& question, std::span<const PhotoId> photos, std::stop_token stop) = 0;
  /// Plain sentences (no marks) on one photo, in the order given. Scores, and the shares they are made of, are per scored word,
  /// so that long sentences have no advantage. A sentence without a word to score by has score 0 and no matrix.
  virtual std::vector<Alignment> describe(PhotoId photo, std::span<const std::string> sentences, std::string_view scorer,
                                          std::stop_token stop) = 0;
  virtual std::vector<std::string> scorers() const = 0;

  /// For each photo the index (into `photos`) of the first photo of its group of near-duplicates; itself where it is alone.
  /// Near: the same bytes, or stored vectors so alike as those of one picture rescaled or saved again (core/index/near_duplicates.h).
  virtual std::vector<int> nearDuplicates(std::span<const PhotoId> photos, std::stop_token stop) = 0;

  /// The overlay for what is looked at, straight-alpha RGBA. A word that counts against shows its plain similarity.
  virtual Image heatmap(const Alignment& alignment, const WordSelection& selection, const HeatmapStyle& style, Size size) = 0;
  /// The values that heatmap() colours, scaled by the style's scale, before threshold and colour: height * width, row-major;
  /// NaN where there is none.
  virtual std::vector<float> heatValues(const Alignment& alignment, const WordSelection& selection, const HeatmapStyle& style,
                                        Size size) = 0;
  /// Two maps on one scale, a - b, two-sided (BlueOrange: orange where `a` has more): why this one above that one.
  virtual Image differenceMap(const Alignment& a, const WordSelection& selectionA, const Alignment& b,
                              const WordSelection& selectionB, const HeatmapStyle& style, Size size) = 0;

  /// The upright photo, alpha over white, longest edge at most `edgePx` (0: full size). Thumbnails are cached.
  virtual Image photo(PhotoId photo, int edgePx, std::stop_token stop) = 0;
  virtual Image thumbnail(PhotoId photo, int edgePx, std::stop_token stop) = 0;

  virtual LibraryCounts counts() const = 0;
  virtual std::vector<FolderRow> folders() const = 0;
  virtual std::vector<PhotoId> ids(const PhotoFilter& filter, PhotoOrder order) const = 0;
  virtual std::vector<PhotoRow> rows(std::span<const PhotoId> photos) const = 0;
  /// The photo at this path, if the library knows it.
  virtual std::optional<PhotoId> find(const std::filesystem::path& path) const = 0;

  virtual std::vector<ModelPackRow> modelPacks() const = 0;
  /// Checks every checksum; with `repair` mends what is a cache and queues again what was lost.
  virtual VerifyReport verify(bool repair, const Progress& progress, std::stop_token stop) = 0;
};

/// Loads the engine library (LibTorch and all; about 0.6 s) and opens the library at `path`: creates, migrates or recovers it.
/// @throws Error Incompatible (made by a newer version), BadFormat, Unreadable, DiskFull
std::unique_ptr<Engine> openEngine(const std::filesystem::path& path, const EngineOptions& options);

}  // namespace ws
