#pragma once
// The numbered schema files, and how a catalog comes to its present form.
#include <filesystem>
#include <span>
#include <string_view>

namespace ws::detail {

/// The files of resources/schema in order: after the first, a catalog has version 1, and so on.
std::span<const std::string_view> schemaFiles();

/// "WSCT": tells our catalogs from other people's databases.
inline constexpr int kApplicationId = 0x57534354;

/// Makes an empty catalog of the present version: beside, then renamed.
void createCatalog(const std::filesystem::path& file);

/// Looks whether the file is a catalog of ours, undamaged as far as its schema tells, and not
/// newer; brings an older one up to date where `mayMigrate` (after a backup beside it).
/// @throws Error Incompatible, BadFormat; the file is then unchanged
void checkAndMigrate(const std::filesystem::path& file, bool mayMigrate);

}  // namespace ws::detail
