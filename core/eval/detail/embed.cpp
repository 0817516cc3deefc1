#include "core/eval/detail/embed.h"

#include <algorithm>
#include <chrono>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/media/decode.h"

namespace ws {
namespace {

constexpr std::size_t kPhotosAtOnce =
    32;  // enough for full-speed matrix products, and a stop is noticed in time

Image readPhoto(const DatasetPhoto& photo, int minEdgePx) {
  const std::string name = displayPath(photo.file);
  DecodedPhoto decoded =
      decodePhoto(readUserFile(photo.file).bytes, name, {.minEdgePx = minEdgePx});
  if (decoded.fullSize != photo.size)
    throw Error(ErrorCode::BadFormat, name,
                "the photo has another size than captions.json says; make the data set anew");
  return std::move(decoded.image);
}

void requireVectors(const PhotoEmbedding& embedding, const DatasetPhoto& photo,
                    const EvaluatedModel& model) {
  const std::size_t regions = embedding.boxes.size();
  if (regions == 0 || embedding.regions.size() != regions * static_cast<std::size_t>(model.dim))
    throw Error(
        ErrorCode::Incompatible, displayPath(photo.file),
        "the model " + model.name + " gives this photo no usable vectors, so it can't be examined");
}

void embedPhotos(const Dataset& dataset, const EvaluatedModel& model, const Progress& progress,
                 const std::stop_token& stop, EmbeddedDataset& result) {
  const auto began = std::chrono::steady_clock::now();
  const auto total = static_cast<std::int64_t>(dataset.photos.size());
  const auto seconds = [&] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  };
  std::vector<Image> batch;
  for (const DatasetPhoto& photo : dataset.photos) {
    throwIfStopped(stop);
    batch.push_back(readPhoto(photo, model.inputEdgePx));
    if (batch.size() < kPhotosAtOnce && result.photos.size() + batch.size() < dataset.photos.size())
      continue;
    auto embeddings = model.encodePhotos(batch);
    if (embeddings.size() != batch.size())
      throw Error(ErrorCode::Internal, model.name,
                  "the encoder answers with another number of photos");
    for (auto& embedding : embeddings) {
      requireVectors(embedding, dataset.photos[result.photos.size()], model);
      result.photos.push_back(std::move(embedding));
    }
    batch.clear();
    const auto done = static_cast<std::int64_t>(result.photos.size());
    result.photoSeconds = seconds();
    if (progress)
      progress({"photos", done, total, static_cast<double>(done) / result.photoSeconds});
  }
}

void embedSentences(const Dataset& dataset, const EvaluatedModel& model, const Progress& progress,
                    const std::stop_token& stop, EmbeddedDataset& result) {
  const auto total = static_cast<std::int64_t>(dataset.captions.size());
  for (const DatasetCaption& caption : dataset.captions) {
    throwIfStopped(stop);
    Sentence sentence = model.split(caption.text);
    SentenceEmbedding words = model.encodeSentence(sentence);
    if (words.words.size() != words.rowWord.size() * static_cast<std::size_t>(model.dim))
      throw Error(ErrorCode::Incompatible, model.name,
                  "its words and its regions have vectors of different width");
    result.sentences.push_back(std::move(sentence));
    result.words.push_back(std::move(words));
    if (progress) progress({"sentences", static_cast<std::int64_t>(result.words.size()), total});
  }
}

}  // namespace

EmbeddedDataset embed(const Dataset& dataset, const EvaluatedModel& model, const Progress& progress,
                      const std::stop_token& stop) {
  EmbeddedDataset result;
  embedPhotos(dataset, model, progress, stop, result);
  embedSentences(dataset, model, progress, stop, result);
  return result;
}

}  // namespace ws
