#pragma once
// The engine over one library.
#include <memory>
#include <mutex>

#include "core/engine.h"
#include "core/engine/encoders_of_pack.h"
#include "core/engine/question.h"
#include "core/engine/question_gate.h"
#include "core/index/search.h"
#include "core/library/library.h"

namespace ws {

class LibraryEngine final : public Engine {
 public:
  LibraryEngine(const std::filesystem::path& folder, const EngineOptions& options);

  bool isReadOnly() const override;
  IngestReport ingest(const std::vector<std::filesystem::path>& folders, const Progress& progress,
                      std::stop_token stop) override;
  void pauseIngest(bool paused) override;
  void retryFailed(std::span<const PhotoId> photos) override;
  SearchResults search(const Query& query, std::stop_token stop) override;
  std::vector<Word> words(std::string_view text) override;
  Alignment align(const Query& question, PhotoId photo, std::string_view scorer, bool fresh) override;
  std::vector<Alignment> alignments(const Query& question, std::span<const PhotoId> photos, std::stop_token stop) override;
  std::vector<Alignment> describe(PhotoId photo, std::span<const std::string> sentences, std::string_view scorer,
                                  std::stop_token stop) override;
  std::vector<std::string> scorers() const override;
  std::vector<int> nearDuplicates(std::span<const PhotoId> photos, std::stop_token stop) override;
  Image heatmap(const Alignment& alignment, const WordSelection& selection, const HeatmapStyle& style, Size size) override;
  std::vector<float> heatValues(const Alignment& alignment, const WordSelection& selection, const HeatmapStyle& style,
                                Size size) override;
  Image differenceMap(const Alignment& a, const WordSelection& selectionA, const Alignment& b,
                      const WordSelection& selectionB, const HeatmapStyle& style, Size size) override;
  Image photo(PhotoId photo, int edgePx, std::stop_token stop) override;
  Image thumbnail(PhotoId photo, int edgePx, std::stop_token stop) override;
  LibraryCounts counts() const override;
  std::vector<FolderRow> folders() const override;
  std::vector<PhotoId> ids(const PhotoFilter& filter, PhotoOrder order) const override;
  std::vector<PhotoRow> rows(std::span<const PhotoId> photos) const override;
  std::optional<PhotoId> find(const std::filesystem::path& path) const override;
  std::vector<ModelPackRow> modelPacks() const override;
  VerifyReport verify(bool repair, const Progress& progress, std::stop_token stop) override;

 private:
  /// The photos that a search may return: empty means every one in the store.
  std::vector<PhotoId> eligible(const PhotoFilter& filter);
  Question read(const Query& query);
  Alignment scored(const Question& question, const StoredRegions& stored) const;
  /// The best photos scored in float against the stored vectors, best first, with their paths.
  std::vector<Hit> hitsOf(const Question& question, const SearchOutcome& outcome, int limit) const;
  PhotoRow rowOf(PhotoId photo) const;

  std::filesystem::path folder_;
  EncodersOfPack encoders_;
  std::unique_ptr<Library> library_;
  Searcher searcher_;
  QuestionGate gate_;

  std::mutex eligibleMutex_;
  std::int64_t eligibleGeneration_ = -1;
  std::vector<PhotoId> eligibleIds_;  ///< of the empty filter, where some photos are gone
};

}  // namespace ws
