#pragma once
// Which model packs are here, and what they are called on disk.
#include <filesystem>
#include <string>
#include <vector>

#include "core/engine.h"

namespace ws {

/// Folders in which packs lie side by side: $WORDSIGHT_MODELS, the user's (XDG data), the program's own.
std::vector<std::filesystem::path> modelFolders();

/// The pack that works with no download. @throws Error NotFound
std::filesystem::path builtInPack();

/// The pack's name on disk: the first 16 hexadecimal digits of the SHA-256 over the files that make its vectors
/// (configuration, weights, tokenizer). @throws Error NotFound, Unreadable
std::string packId(const std::filesystem::path& pack);

/// All packs found, the active one marked; a broken one is listed with its problem.
std::vector<ModelPackRow> listModelPacks(const std::filesystem::path& active);

}  // namespace ws
