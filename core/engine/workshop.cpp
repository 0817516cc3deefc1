// The workshop: what needs no library.
#include "core/workshop.h"

#include <mutex>

#include "core/align/heatmap.h"
#include "core/align/scorer.h"
#include "core/base/files.h"
#include "core/engine/encoders_of_pack.h"
#include "core/engine/model_packs.h"
#include "core/engine/make.h"
#include "core/engine/question.h"
#include "core/engine/suggestions.h"
#include "core/eval/dataset.h"
#include "core/eval/evaluation.h"
#include "core/eval/report.h"
#include "core/media/decode.h"
#include "core/media/formats.h"
#include "core/media/resize.h"
#include "core/media/thumbnail.h"
#include "core/media/write_image.h"
#include "core/train/scene_files.h"
#include "core/train/trainer.h"

namespace ws {
namespace {

class LocalWorkshop final : public Workshop {
 public:
  std::vector<std::pair<std::string, bool>> formats() const override { return formatSupport(); }

  Image thumbnail(const std::filesystem::path& file, int edgePx, bool applyColourProfile) const override {
    const FileContent content = readUserFile(file);
    if (edgePx > 0) return thumbnailOf(content.bytes, displayPath(file), edgePx, applyColourProfile);
    return flattenedOverWhite(
        decodePhoto(content.bytes, displayPath(file), {.applyColourProfile = applyColourProfile}).image);
  }

  void writePng(const std::filesystem::path& file, const Image& image) const override { ws::writePng(file, image); }

  Alignment alignFile(const std::filesystem::path& file, std::string_view text, std::string_view scorer,
                      const std::filesystem::path& modelPack) override {
    const auto encoders = encodersFor(modelPack);
    Question question = readQuestion(encoders->sentences(), text);
    closeQuestion(question);
    const PhotoEmbedding photo = encoders->encodeBytes(readUserFile(file).bytes, displayPath(file));
    return align(question.sentence, question.embedding, photo.regions, photo.boxes, encoders->pack().dim,
                 {.name = scorerOr(scorer, encoders->pack())}, "float32");
  }

  std::vector<Alignment> describeFile(const std::filesystem::path& file, std::span<const std::string> sentences,
                                      std::string_view scorer, const std::filesystem::path& modelPack,
                                      std::stop_token stop) override {
    const auto encoders = encodersFor(modelPack);
    const PhotoEmbedding photo = encoders->encodeBytes(readUserFile(file).bytes, displayPath(file));
    return describePhoto(encoders->sentences(), sentences, photo.regions, photo.boxes,
                         {.name = scorerOr(scorer, encoders->pack())}, "float32", stop);
  }

  Image heatmap(const Alignment& alignment, const WordSelection& selection, const HeatmapStyle& style,
                Size size) const override {
    return paintHeatmap(alignment, selection, style, size);
  }

  std::vector<ModelPackRow> modelPacks() const override { return listModelPacks(builtInPack()); }

  int makeScenes(const std::filesystem::path& out, int count, std::uint64_t seed, int edgePx,
                 const Progress& progress, std::stop_token stop, std::string_view split) override {
    return writeScenes(out, count, seed, edgePx, progress, stop, splitNamed(split));
  }

  int makeDemo(const std::filesystem::path& out, int edgePx, const Progress& progress, std::stop_token stop) override {
    return writeDemo(out, edgePx, progress, stop);
  }

  std::vector<Suggestion> suggestions(const std::filesystem::path& folder) const override {
    return readSuggestions(folder);
  }

  EvaluationReport evaluate(const std::filesystem::path& dataset, const EvaluationChoice& choice,
                            const std::filesystem::path& modelPack, const Progress& progress,
                            std::stop_token stop) override {
    const Dataset data = sampleCaptions(loadDataset(dataset), static_cast<std::size_t>(choice.captions));
    const auto encoders = encodersFor(modelPack);
    return ws::evaluate(data, evaluatedModel(encoders->images(), encoders->sentences(), choice.scorer), progress,
                        stop);
  }

  std::string formatReport(const EvaluationReport& report, ReportFormat format) const override {
    return ws::formatReport(report, format);
  }

  TrainSummary train(const std::filesystem::path& config, const std::filesystem::path& out,
                     const TrainChoice& choice, const Progress& progress, std::stop_token stop) override {
    const TrainReport report = ws::train(
        config, out, {.resume = choice.resume, .stopAfterSteps = choice.stopAfterSteps}, progress, stop);
    return {report.steps, report.scenesSeen, report.seconds, report.finished, report.pack};
  }

 private:
  static std::string scorerOr(std::string_view named, const ModelPackInfo& pack) {
    return named.empty() ? pack.scorer : std::string(named);
  }

  /// The encoders of the pack asked for, kept for the next call.
  std::shared_ptr<EncodersOfPack> encodersFor(const std::filesystem::path& modelPack) {
    const auto folder = modelPack.empty() ? builtInPack() : modelPack;
    const std::scoped_lock lock(mutex_);
    if (!encoders_ || encoders_->pack().folder != folder) encoders_ = std::make_shared<EncodersOfPack>(folder);
    return encoders_;
  }

  std::mutex mutex_;
  std::shared_ptr<EncodersOfPack> encoders_;
};

}  // namespace

std::unique_ptr<Workshop> makeWorkshop() { return std::make_unique<LocalWorkshop>(); }

}  // namespace ws
