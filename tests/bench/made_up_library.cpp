#include "tests/bench/made_up_library.h"

#include <fmt/format.h>

#include <cmath>
#include <fstream>

#include "core/engine/model_packs.h"
#include "core/media/write_image.h"

namespace fs = std::filesystem;

namespace ws::bench {

PhotoEmbedding randomEmbedding(const ModelPackInfo& pack, std::mt19937& random) {
  std::normal_distribution<float> normal;
  PhotoEmbedding embedding;
  const auto unitRow = [&](std::vector<float>& into, int width) {
    const std::size_t from = into.size();
    float squares = 0;
    for (int i = 0; i < width; ++i) {
      into.push_back(normal(random));
      squares += into.back() * into.back();
    }
    for (std::size_t i = from; i < into.size(); ++i) into[i] /= std::sqrt(squares);
  };
  for (int r = 0; r < pack.maxRegions; ++r) {
    embedding.boxes.push_back({0.1f, 0.1f, 0.6f, 0.7f});
    unitRow(embedding.regions, pack.dim);
  }
  if (pack.globalDim > 0) unitRow(embedding.global, pack.globalDim);
  return embedding;
}

fs::path makeLibrary(const fs::path& folder, const ModelPackInfo& pack, int photos) {
  constexpr int kEdgePx = 8;
  const fs::path pictures = folder / "photos", made = folder / "library";
  fs::create_directory(pictures);
  std::mt19937 random(3);
  for (int i = 0; i < photos; ++i) {
    Image tiny(kEdgePx, kEdgePx);
    for (auto& value : tiny.rgba) value = static_cast<std::uint8_t>(random());
    for (std::size_t p = 3; p < tiny.rgba.size(); p += 4) tiny.rgba[p] = 255;
    const auto bytes = encodePng(tiny);
    std::ofstream(pictures / fmt::format("{:06}.png", i), std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  }
  auto library =
      Library::open(made, {packId(pack.folder), pack.maxRegions, pack.dim, pack.globalDim}, false);
  library->ingest({pictures},
                  {.encode =
                       [&](std::span<const Image> images) {
                         std::vector<PhotoEmbedding> embeddings;
                         for (std::size_t i = 0; i < images.size(); ++i)
                           embeddings.push_back(randomEmbedding(pack, random));
                         return embeddings;
                       },
                   .inputEdgePx = kEdgePx},
                  {}, {});
  return made;
}

}  // namespace ws::bench
