#pragma once
// A library of photos that nobody took: tiny noise, with random unit vectors in place of what a
// model would see. For benches about what answers cost, not about what is found.
#include <filesystem>
#include <random>

#include "core/library/library.h"
#include "core/model/model_pack.h"

namespace ws::bench {

/// A photo's worth of unit vectors.
PhotoEmbedding randomEmbedding(const ModelPackInfo& pack, std::mt19937& random);

/// Makes `folder`/photos and `folder`/library. @return the library
std::filesystem::path makeLibrary(const std::filesystem::path& folder, const ModelPackInfo& pack,
                                  int photos);

}  // namespace ws::bench
