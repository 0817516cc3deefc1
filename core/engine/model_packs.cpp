#include "core/engine/model_packs.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/process.h"
#include "core/model/model_pack.h"

namespace ws {
namespace {

constexpr const char* kBuiltIn = "wordsight-mini";
/// Everything that has a say in a pack's vectors; other files (curves, a README) may change freely.
constexpr const char* kFilesOfAPack[] = {"config.json", "model.safetensors", "vocab.txt"};

/// share/wordsight/models of the installation, or of the build tree, that our libraries belong to.
std::filesystem::path ownModelFolder() {
  std::error_code ignored;
  auto folder = libraryFolder();
  for (int up = 0; up < 4 && folder.has_parent_path(); ++up) {
    const auto models = folder / "share" / "wordsight" / "models";
    if (std::filesystem::is_directory(models, ignored)) return models;
    folder = folder.parent_path();
  }
  return {};
}

std::filesystem::path userModelFolder() {
  if (const char* data = std::getenv("XDG_DATA_HOME"); data && data[0] == '/')
    return std::filesystem::path(data) / "wordsight" / "models";
  if (const char* home = std::getenv("HOME"); home && home[0] == '/')
    return std::filesystem::path(home) / ".local" / "share" / "wordsight" / "models";
  return {};
}

ModelPackRow describe(const std::filesystem::path& folder) {
  ModelPackRow row;
  row.folder = folder;
  try {
    const ModelPackInfo info = readModelPackInfo(folder);
    row.id = packId(folder);
    row.name = info.name;
    row.description = info.description;
    row.architecture = info.architecture;
    row.maxRegions = info.maxRegions;
    row.dim = info.dim;
  } catch (const Error& error) {
    row.name = displayPath(folder.filename());
    row.problem = error.what();
  }
  std::error_code ignored;
  for (const char* name : kFilesOfAPack)
    if (const auto size = std::filesystem::file_size(folder / name, ignored); !ignored)
      row.bytes += static_cast<std::int64_t>(size);
  return row;
}

}  // namespace

std::vector<std::filesystem::path> modelFolders() {
  std::vector<std::filesystem::path> folders;
  if (const char* named = std::getenv("WORDSIGHT_MODELS")) folders.emplace_back(named);
  folders.push_back(userModelFolder());
  folders.push_back(ownModelFolder());
  std::erase_if(folders, [](const auto& folder) { return folder.empty(); });
  return folders;
}

std::filesystem::path builtInPack() {
  std::error_code ignored;
  for (const auto& folder : modelFolders())
    if (std::filesystem::exists(folder / kBuiltIn / "config.json", ignored)) return folder / kBuiltIn;
  throw Error(ErrorCode::NotFound, kBuiltIn,
              "the built-in model isn't where it should be; install Wordsight again, or name a model pack");
}

std::string packId(const std::filesystem::path& pack) {
  std::string digests;
  for (const char* name : kFilesOfAPack) {
    std::error_code missing;
    if (!std::filesystem::exists(pack / name, missing)) continue;
    digests += std::string(name) + ' ' + sha256Hex(readFile(pack / name)) + '\n';
  }
  return sha256Hex({reinterpret_cast<const std::uint8_t*>(digests.data()), digests.size()}).substr(0, 16);
}

std::vector<ModelPackRow> listModelPacks(const std::filesystem::path& active) {
  std::vector<ModelPackRow> rows;
  for (const auto& folder : modelFolders()) {
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
      if (!std::filesystem::exists(entry.path() / "config.json", ignored)) continue;
      rows.push_back(describe(entry.path()));
      rows.back().active = std::filesystem::equivalent(entry.path(), active, ignored);
    }
  }
  std::ranges::sort(rows, {}, [](const ModelPackRow& row) { return std::pair(row.name, row.folder.native()); });
  return rows;
}

}  // namespace ws
