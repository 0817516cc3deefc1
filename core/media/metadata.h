#pragma once
// What cameras and people wrote into a photo's file: EXIF, XMP and IPTC. Read-only.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ws {

/// Empty fields are unknown ones. All text is valid UTF-8.
struct PhotoMetadata {
  std::string taken;   ///< when the picture was taken, local time, "2024-07-14T18:32:05"
  std::string camera;  ///< maker and model, "Canon EOS 5D"
  std::optional<double> latitude;     ///< degrees, north positive, in [-90, 90]
  std::optional<double> longitude;    ///< degrees, east positive, in [-180, 180]
  std::optional<int> rating;          ///< 0 to 5; -1: rejected
  std::vector<std::string> keywords;  ///< no duplicates, in the file's order
  std::string caption;
  std::string place;  ///< in words, as "Sintra, Lisboa, Portugal"
};

/// Reads the metadata of a photo's bytes. Broken metadata gives empty fields, never an Error.
/// Thread-safe. Opens no file and no address that the metadata may name.
PhotoMetadata readMetadata(std::span<const std::uint8_t> bytes);

}  // namespace ws
