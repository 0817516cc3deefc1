#pragma once
// Both sides of a data set as embeddings.
#include <stop_token>
#include <vector>

#include "core/base/progress.h"
#include "core/eval/evaluation.h"

namespace ws {

/// Embeddings in the data set's order; every photo has regions, every row has the model's width.
struct EmbeddedDataset {
  std::vector<PhotoEmbedding> photos;
  std::vector<Sentence> sentences;
  std::vector<SentenceEmbedding> words;
  double photoSeconds = 0;  ///< reading and encoding the photos
};

/// Phases "photos" and "sentences". @throws Error as evaluate
EmbeddedDataset embed(const Dataset& dataset, const EvaluatedModel& model, const Progress& progress,
                      const std::stop_token& stop);

}  // namespace ws
