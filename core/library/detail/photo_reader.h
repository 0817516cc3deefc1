#pragma once
// One photo from its file to what the encoder wants: read once, hashed, decoded small, described.
#include <filesystem>

#include "core/base/error.h"
#include "core/base/image.h"
#include "core/catalog/catalog.h"

namespace ws::detail {

/// A photo's bytes, before anything is made of them.
struct ReadPhoto {
  FileContent content;
  ContentHash hash{};
};

/// Follows no link below the root: what a link put in the way leads to isn't the user's choice.
/// @throws Error Empty, TooLarge, Unreadable, Vanished
ReadPhoto readPhoto(const std::filesystem::path& root, const std::filesystem::path& relative);

/// An outcome of kind Indexed with all that the file says about itself, and the picture as a
/// square.
struct PreparedPhoto {
  PhotoOutcome outcome;
  Image picture;
};

/// Decodes at the smallest sufficient scale. Large photos get their cached thumbnail from the same
/// decoding.
/// @param library  where thumbnails are kept
/// @throws Error as decodePhoto
PreparedPhoto preparePhoto(PhotoId photo, const ReadPhoto& read, const std::filesystem::path& path,
                           int edgePx, const std::filesystem::path& library);

/// An outcome of kind Failed. The stamp is taken from the file where it can be, so that only a
/// change of the file brings it back.
PhotoOutcome failedOutcome(PhotoId photo, const std::filesystem::path& path, const Error& error,
                           const ReadPhoto* read);

}  // namespace ws::detail
