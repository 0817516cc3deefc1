#pragma once
// The cache of small pictures: <library>/thumbnails/<first two digits>/<content hash>-<edge>.jpg.
// Bytes only; everything in it may vanish at any time.
#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "core/base/hash.h"

namespace ws {

/// The sizes that are kept: longest side in pixels, ascending.
inline constexpr std::array<int, 3> kThumbnailEdges = {320, 640, 1280};

/// Whole or not at all, without waiting for the disk. Failures are ignored: it is a cache.
void writeThumbnail(const std::filesystem::path& library, const ContentHash& hash, int edgePx,
                    std::span<const std::uint8_t> jpeg) noexcept;

/// The smallest cached one of at least that edge; nothing where there is none or it is damaged.
std::optional<std::vector<std::uint8_t>> readThumbnail(const std::filesystem::path& library,
                                                       const ContentHash& hash, int edgePx);

}  // namespace ws
