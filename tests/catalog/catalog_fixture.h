#pragma once
// A catalog in a folder of its own, with a few photos.
#include <QTemporaryDir>

#include "core/catalog/catalog.h"

namespace ws::testing {

inline SeenFile seen(RootId root, const std::string& path, std::uint64_t inode) {
  return {root,
          path,
          {1000 + inode, 1'600'000'000'000'000'000 + static_cast<std::int64_t>(inode), inode, 7},
          true};
}

inline ContentHash hashNumber(std::uint8_t number) {
  ContentHash hash{};
  hash[0] = number;
  hash[15] = 1;
  return hash;
}

inline PhotoOutcome indexedOutcome(PhotoId photo, const SeenFile& file, std::uint8_t hash) {
  PhotoOutcome outcome;
  outcome.photo.id = photo;
  outcome.stamp = file.stamp;
  outcome.settled = true;
  outcome.hash = hashNumber(hash);
  return outcome;
}

struct TemporaryCatalog {
  QTemporaryDir folder;
  std::filesystem::path file =
      std::filesystem::path(folder.path().toStdString()) / "catalog.sqlite";
};

}  // namespace ws::testing
