#pragma once
// A question made ready: every word, and every picture's regions, as rows that the scan and the
// scorers read.
#include <span>
#include <string_view>
#include <vector>

#include "core/align/scorer.h"
#include "core/engine.h"
#include "core/model/encoders.h"
#include "core/text/query.h"

namespace ws {

struct Question {
  Sentence sentence;  ///< the text as typed, its words in order with their weights, then one a
                      ///< picture; without pieces, which belong to several sentences
  SentenceEmbedding embedding;  ///< rows in the order of words; global: of all parts by their
                                ///< weights, unit length; empty where they cancel out
};

/// The words of a question's text, with their weights.
std::vector<Word> questionWords(const SentenceEncoder& encoder, std::string_view typed);

/// How the global vector, which only a large library's first stage reads, minds weights inside the
/// sentence.
enum class GlobalWeights {
  Ignored,
  Exact,  ///< those parts are encoded once more, each on its own
};

/// Encodes a question's text: the sentence as a whole, and each part that counts against on its
/// own, so that it doesn't colour the sentence. To be closed when its pictures are added.
Question readQuestion(const SentenceEncoder& encoder, std::string_view typed,
                      GlobalWeights globals = GlobalWeights::Ignored);

/// Adds a picture as the question's last word: of its regions those under the picture's area.
/// @throws Error InvalidArgument for a weight that isn't finite
void addPicture(Question& question, const QueryPicture& picture, std::span<const Box> boxes,
                std::span<const float> regions, std::span<const float> global);

/// Brings the global vector to unit length. @throws Error InvalidArgument where there is nothing to
/// score by
void closeQuestion(Question& question);

/// Plain sentences on one photo, in order: see Engine::describe.
/// @param regions  R x D, row-major, unit rows; @param boxes  R
/// @throws Error Cancelled; as align
std::vector<Alignment> describePhoto(const SentenceEncoder& encoder, std::span<const std::string> sentences,
                                     std::span<const float> regions, std::span<const Box> boxes,
                                     const ScorerSpec& scorer, const std::string& precision, std::stop_token stop);

}  // namespace ws
