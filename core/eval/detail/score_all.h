#pragma once
// Every sentence against every photo.
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/model/encoders.h"

namespace ws {

/// The scores that ws::align gives each pair, by matrix products over blocks of pairs.
///
/// @param photos, sentences  rows of width dim; a sentence without rows scores 0 with every photo
/// @param scorer             a name of scorerNames()
/// @return photos x sentences, row-major
/// @throws Error NotFound (unknown scorer), Cancelled
std::vector<float> scoreAll(std::span<const PhotoEmbedding> photos,
                            std::span<const SentenceEmbedding> sentences, int dim,
                            std::string_view scorer, const Progress& progress,
                            const std::stop_token& stop);

/// The dot product of every photo's global vector with every sentence's: photos x sentences,
/// row-major; empty where any of them has none or another width.
std::vector<float> scoreAllGlobally(std::span<const PhotoEmbedding> photos,
                                    std::span<const SentenceEmbedding> sentences);

}  // namespace ws
