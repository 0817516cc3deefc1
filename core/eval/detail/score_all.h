#pragma once
// Every sentence against every photo.
#include <cstddef>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/model/encoders.h"

namespace ws {

/// The scores that ws::align gives each pair, by matrix products over blocks of pairs.
///
/// @param photos, sentences  rows of width dim; a sentence without rows scores 0 with every photo
/// @param whichPhotos, whichSentences  indices of those that are scored
/// @param scorer             a name of scorerNames()
/// @return whichPhotos x whichSentences, row-major
/// @throws Error NotFound (unknown scorer), Cancelled
std::vector<float> scoreAll(std::span<const PhotoEmbedding> photos,
                            std::span<const std::size_t> whichPhotos,
                            std::span<const SentenceEmbedding> sentences,
                            std::span<const std::size_t> whichSentences, int dim,
                            std::string_view scorer, const std::stop_token& stop);

/// Whether all have a global vector, all of one width.
bool haveGlobals(std::span<const PhotoEmbedding> photos,
                 std::span<const SentenceEmbedding> sentences);

/// The dot product of every photo's global vector with those of some sentences, all of which have
/// one: sentences x photos, row-major.
std::vector<float> scoreGlobally(std::span<const PhotoEmbedding> photos,
                                 std::span<const SentenceEmbedding> sentences);

}  // namespace ws
