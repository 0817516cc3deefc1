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

struct Query {
  std::string text;    ///< the sentence, as typed
  int limit = 200;
  PhotoFilter filter;
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
  std::vector<Word> words;       ///< of the sentence, scored or not
  std::vector<Hit> hits;         ///< best first
  std::int64_t candidates = 0;   ///< photos that were scored finely
  std::int64_t searched = 0;     ///< photos that were eligible
  bool exact = true;             ///< every eligible photo was scored finely
  bool truncated = false;        ///< the sentence was longer than the model reads
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

  virtual SearchResults search(const Query& query, std::stop_token stop) = 0;
  /// The words of a sentence as the model sees them; cheap, for chips while typing.
  virtual std::vector<Word> words(std::string_view text) = 0;

  /// One sentence on one photo of the library, from the stored vectors ("int8") or freshly encoded ("float32").
  /// @param scorer  a name of scorers(); empty: the pack's own
  virtual Alignment align(std::string_view text, PhotoId photo, std::string_view scorer, bool fresh = false) = 0;
  virtual std::vector<std::string> scorers() const = 0;

  /// The overlay for some words (indices into alignment.words; none: the whole sentence), straight-alpha RGBA.
  virtual Image heatmap(const Alignment& alignment, std::span<const int> words, const HeatmapStyle& style, Size size) = 0;

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
