#pragma once
// From folders of photos to a searchable library: catalog and region store kept in step.
//
//   auto library = Library::open(folder, geometry, false);
//   library->ingest({"/home/anna/Pictures"}, {.encode = encode}, progress, stop);
//   Searcher searcher(library->store());
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/ingest_report.h"
#include "core/base/progress.h"
#include "core/catalog/catalog.h"
#include "core/index/region_store.h"
#include "core/model/encoders.h"

namespace ws {

/// Photos to embeddings, in order, at most IngestPlan::batch at a time; called on one thread only.
/// A photo whose vectors aren't finite gives an embedding with no boxes. What it throws ends the
/// ingest in good order.
using EncodePhotos = std::function<std::vector<PhotoEmbedding>(std::span<const Image>)>;

/// How an ingest computes.
struct IngestPlan {
  EncodePhotos encode;
  int inputEdgePx = 128;  ///< photos reach `encode` as squares of this side
  int batch = 16;
  int decoders = 0;  ///< threads that read and decode; 0: as many as the machine has cores
  /// Called before each batch on the encoding thread; may block while a question is served. May be
  /// empty.
  std::function<void()> betweenBatches;
};

/// Safe from any thread; one ingest at a time. Search results must leave out photos whose row is
/// gone: their vectors are kept for 90 days.
class Library {
 public:
  /// Opens, creates, migrates or recovers the library in `folder` for the pack that `geometry`
  /// names. Where another process holds its lock, or the folder can't be written, it opens
  /// read-only: see isReadOnly(). Afterwards catalog and store agree: what the catalog doesn't know
  /// is erased from the store, what the store lacks is pending in the catalog. A store that is
  /// damaged beyond use is put aside as <pack>.damaged.
  /// @throws Error NotFound (read-only and nothing there), Incompatible (newer), BadFormat
  /// (damaged), DiskFull
  static std::unique_ptr<Library> open(const std::filesystem::path& folder,
                                       const StoreGeometry& geometry, bool readOnly);
  ~Library();

  bool isReadOnly() const;
  Catalog& catalog();
  RegionStore& store();
  const std::filesystem::path& folder() const;

  /// Looks for new, changed, moved and missing photos under `paths` (folders or single files; none:
  /// all known folders) and indexes what isn't. Photos' files are only read. A stop ends it within
  /// about a second; all that was encoded by then is kept. Progress has the phases "scan" (total
  /// unknown) and "index"; it is called on the calling thread.
  /// @throws Error Busy (read-only, or an ingest is running), NotFound (a path that doesn't exist
  /// and isn't
  ///         known), DiskFull; whatever was finished before is kept
  IngestReport ingest(const std::vector<std::filesystem::path>& paths, const IngestPlan& plan,
                      const Progress& progress, std::stop_token stop);
  /// Holds a running ingest, and later ones, before the next batch; what is encoded gets committed
  /// meanwhile.
  void pause(bool paused);
  /// Failed photos become pending again: those given, or all. @throws Error Busy when read-only
  void retryFailed(std::span<const PhotoId> photos);
  /// Examines catalog and store, all checksums included. With `repair`, damaged records are dropped
  /// and their photos are pending again.
  StoreReport verify(bool repair);

 private:
  struct Impl;
  explicit Library(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace ws
