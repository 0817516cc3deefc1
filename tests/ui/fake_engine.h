#pragma once
// An engine without a model: drawn scenes whose regions are known, scored by what is in them. Slow
// or failing on demand.
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include "core/engine.h"
#include "core/shelf.h"

class QImage;

namespace ws::testing {

/// What one drawn photo shows.
struct FakeThing {
  std::string kind, colour;
  Box box;
};

/// The photos, shared by engine and shelf. Safe from any thread.
class FakeLibrary {
 public:
  explicit FakeLibrary(int photos) : count(photos) {}

  std::atomic<int> count;        ///< known photos; ids are 1..count
  std::atomic<int> pending = 0;  ///< the last so many aren't indexed yet
  std::atomic<int> failed = 0;   ///< ids 4, 8, … so many can't be read
  std::atomic<bool> offline = false;     ///< one of the folders isn't there
  std::atomic<bool> allOffline = false;  ///< none is

  PhotoStatus statusOf(PhotoId id) const;
  std::vector<PhotoId> ids(const PhotoFilter& filter) const;
  std::vector<PhotoRow> rows(std::span<const PhotoId> photos) const;
  std::vector<FolderRow> folders() const;
  LibraryCounts counts() const;
  static std::vector<FakeThing> things(PhotoId id);
  static PhotoId original(PhotoId id);  ///< the photo that it repeats: every 13th repeats the one before
  static QImage draw(PhotoId id, int edge);
};

class FakeShelf : public Shelf {
 public:
  explicit FakeShelf(std::shared_ptr<FakeLibrary> library) : library_(std::move(library)) {}
  LibraryCounts counts() const override { return library_->counts(); }
  std::vector<FolderRow> folders() const override { return library_->folders(); }
  std::vector<PhotoId> ids(const PhotoFilter& filter, PhotoOrder) const override {
    return library_->ids(filter);
  }
  std::vector<PhotoRow> rows(std::span<const PhotoId> photos) const override {
    return library_->rows(photos);
  }
  std::vector<PhotoRow> failed(int limit) const override;
  std::optional<std::vector<std::uint8_t>> cachedThumbnail(PhotoId, int) const override {
    return std::nullopt;
  }

 private:
  std::shared_ptr<FakeLibrary> library_;
};

class FakeEngine : public Engine {
 public:
  explicit FakeEngine(std::shared_ptr<FakeLibrary> library) : library_(std::move(library)) {}

  // What a test may turn, and what it may look at.
  std::atomic<int> searchDelayMs = 0;
  std::atomic<int> ingestStepMs = 2;
  std::atomic<int> ingestPhotos = 200;
  std::atomic<bool> readOnly = false;
  std::atomic<bool> failSearch = false;
  std::atomic<int> searches = 0, stoppedSearches = 0, heatmaps = 0, retried = 0;
  std::atomic<int> alignmentsMade = 0;
  std::atomic<bool> paused = false;

  bool isReadOnly() const override { return readOnly; }
  IngestReport ingest(const std::vector<std::filesystem::path>& folders, const Progress& progress,
                      std::stop_token stop) override;
  void pauseIngest(bool pause) override { paused = pause; }
  void retryFailed(std::span<const PhotoId> photos) override;
  SearchResults search(const Query& query, std::stop_token stop) override;
  std::vector<Word> words(std::string_view text) override;
  Alignment align(const Query& question, PhotoId photo, std::string_view scorer,
                  bool fresh) override;
  std::vector<Alignment> alignments(const Query& question, std::span<const PhotoId> photos,
                                    std::stop_token stop) override;
  std::vector<Alignment> describe(PhotoId photo, std::span<const std::string> sentences,
                                  std::string_view scorer, std::stop_token stop) override;
  std::vector<std::string> scorers() const override { return {"MrSw"}; }
  std::vector<int> nearDuplicates(std::span<const PhotoId> photos, std::stop_token stop) override;
  Image heatmap(const Alignment& alignment, const WordSelection& selection,
                const HeatmapStyle& style, Size size) override;
  std::vector<float> heatValues(const Alignment& alignment, const WordSelection& selection,
                                const HeatmapStyle& style, Size size) override;
  Image differenceMap(const Alignment& a, const WordSelection& selectionA, const Alignment& b,
                      const WordSelection& selectionB, const HeatmapStyle& style,
                      Size size) override;
  Image photo(PhotoId photo, int edgePx, std::stop_token stop) override;
  Image thumbnail(PhotoId photo, int edgePx, std::stop_token stop) override {
    return this->photo(photo, edgePx, stop);
  }
  LibraryCounts counts() const override { return library_->counts(); }
  std::vector<FolderRow> folders() const override { return library_->folders(); }
  std::vector<PhotoId> ids(const PhotoFilter& filter, PhotoOrder) const override {
    return library_->ids(filter);
  }
  std::vector<PhotoRow> rows(std::span<const PhotoId> photos) const override {
    return library_->rows(photos);
  }
  std::optional<PhotoId> find(const std::filesystem::path&) const override { return std::nullopt; }
  std::vector<ModelPackRow> modelPacks() const override;
  VerifyReport verify(bool, const Progress&, std::stop_token) override { return {}; }

 private:
  std::shared_ptr<FakeLibrary> library_;
};

}  // namespace ws::testing
