#pragma once
// Made-up data sets and models whose figures can be worked out by hand.
#include <QtTest/QtTest>
#include <cmath>
#include <map>

#include "core/eval/evaluation.h"
#include "core/media/write_image.h"

namespace ws::testing {

inline constexpr Size kPhotoSize{16, 8};

/// A data set in memory. All photos are one file: the made-up models know them by their order.
class Exam {
 public:
  explicit Exam(const QTemporaryDir& dir) : file_(dir.path().toStdString() + "/photo.png") {
    Image image(kPhotoSize.width, kPhotoSize.height);
    std::ranges::fill(image.rgba, std::uint8_t{255});
    writePng(file_, image);
    data.folder = dir.path().toStdString();
  }

  DatasetPhoto& addPhoto() {
    data.photos.push_back(
        {.id = static_cast<std::int64_t>(data.photos.size()), .file = file_, .size = kPhotoSize});
    return data.photos.back();
  }

  /// Words of the text are separated by one blank.
  DatasetCaption& addCaption(std::size_t photo, const std::string& text) {
    data.photos[photo].captions.push_back(data.captions.size());
    data.captions.push_back(
        {.id = static_cast<std::int64_t>(data.captions.size()), .photo = photo, .text = text});
    return data.captions.back();
  }

  /// Photos and their sentences, pair by pair.
  void makeTwins(std::size_t photo, std::size_t twin) {
    data.photos[photo].twin = static_cast<std::int64_t>(twin);
    data.photos[twin].twin = static_cast<std::int64_t>(photo);
    for (std::size_t i = 0; i < data.photos[photo].captions.size(); ++i) {
      const std::size_t a = data.photos[photo].captions[i], b = data.photos[twin].captions[i];
      data.captions[a].twin = static_cast<std::int64_t>(b);
      data.captions[b].twin = static_cast<std::int64_t>(a);
    }
  }

  Dataset data;

 private:
  std::filesystem::path file_;
};

inline Sentence splitAtBlanks(std::string_view text) {
  Sentence sentence;
  sentence.text = text;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string word(text.substr(start, end - start));
    sentence.words.push_back({word, static_cast<int>(start), static_cast<int>(end), word != "."});
    start = end + 1;
  }
  return sentence;
}

/// A model that answers from tables: photos in their order, words by their text; a word of no entry
/// is all zeros.
struct TableModel {
  std::vector<PhotoEmbedding> photos;
  std::map<std::string, std::vector<float>> words;
  std::map<std::string, std::vector<float>> globals;  ///< by the sentence's text

  EvaluatedModel model(int dim) {
    return {.name = "table",
            .scorer = "MrSw",
            .dim = dim,
            .inputEdgePx = 8,
            .encodePhotos =
                [this](std::span<const Image> images) {
                  const auto first = photos.begin() + static_cast<std::ptrdiff_t>(seen_);
                  seen_ += images.size();
                  return std::vector<PhotoEmbedding>(
                      first, first + static_cast<std::ptrdiff_t>(images.size()));
                },
            .split = splitAtBlanks,
            .encodeSentence =
                [this, dim](const Sentence& sentence) {
                  SentenceEmbedding embedding;
                  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
                    if (!sentence.words[i].scored) continue;
                    auto row = std::vector<float>(static_cast<std::size_t>(dim));
                    if (const auto found = words.find(sentence.words[i].text); found != words.end())
                      row = found->second;
                    embedding.words.insert(embedding.words.end(), row.begin(), row.end());
                    embedding.rowWord.push_back(static_cast<int>(i));
                  }
                  if (const auto found = globals.find(sentence.text); found != globals.end())
                    embedding.global = found->second;
                  return embedding;
                }};
  }

 private:
  std::size_t seen_ = 0;
};

/// A photo of one region over all of it.
inline PhotoEmbedding wholePhoto(std::vector<float> vector) {
  return {.boxes = {{0, 0, 1, 1}}, .regions = std::move(vector), .global = {}};
}

inline bool isNear(double a, double b, double tolerance = 1e-6) {
  return std::abs(a - b) < tolerance;
}

}  // namespace ws::testing
