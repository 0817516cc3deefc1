#pragma once
// The exam of a model: every sentence against every photo of a data set, and every word on its own
// photo.
//
//   const Dataset data = loadDataset(folder);
//   const ImageEncoder images(pack);
//   const SentenceEncoder sentences(pack);
//   EvaluationReport report = evaluate(data, evaluatedModel(images, sentences), progress, stop);
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/align/scorer.h"
#include "core/base/evaluation_report.h"
#include "core/base/progress.h"
#include "core/eval/dataset.h"
#include "core/model/encoders.h"

namespace ws {

/// What an evaluation needs of a model, as functions, so that made-up models can be examined too.
struct EvaluatedModel {
  std::string name;     ///< for the report
  std::string scorer;   ///< a name of scorerNames()
  int dim = 0;          ///< D of words and regions
  int inputEdgePx = 0;  ///< photos are read with at least this many pixels on their shorter side
  std::function<std::vector<PhotoEmbedding>(std::span<const Image>)> encodePhotos;
  std::function<Sentence(std::string_view)> split;
  std::function<SentenceEmbedding(const Sentence&)> encodeSentence;
};

/// A pack's encoders, which must outlive the result.
/// @param scorer  empty: the pack's own
/// @throws Error Incompatible for a pack that starts from region features instead of photos
EvaluatedModel evaluatedModel(const ImageEncoder& images, const SentenceEncoder& sentences,
                              std::string_view scorer = {});

/// Examines a model:
///   retrieval both ways (spec alignment.md 5.2, pessimistic ties), photo to sentence by the score
///     per word where a score is a sum over words;
///   pointing of every word that names a kind, colour, size, pattern or part, and localisation of
///     every phrase (5.5); words and phrases without a scored row count as missed;
///   pairs: of every sentence with a twin, whether its own photo beats the twin's, and whether it
///     beats the twin's sentence;
///   the global vectors alone, where the model has them: what they find, and at which depth they
///     hold the fine scores' first ten.
/// Memory grows with photos plus sentences, never with their product.
/// Phases of progress: "photos", "sentences", "score", "first stage" (with global vectors),
/// "point".
///
/// @throws Error Cancelled; NotFound (unknown scorer); InvalidArgument (an empty data set);
///         Incompatible (the model gives a photo no vectors, or vectors of another width, or scores
///         that aren't numbers); those of reading a photo
EvaluationReport evaluate(const Dataset& dataset, const EvaluatedModel& model,
                          const Progress& progress, std::stop_token stop);

}  // namespace ws
