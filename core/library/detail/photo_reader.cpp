#include "core/library/detail/photo_reader.h"

#include <algorithm>
#include <system_error>

#include "core/base/error.h"
#include "core/catalog/thumbnails.h"
#include "core/library/detail/scan.h"
#include "core/media/decode.h"
#include "core/media/metadata.h"
#include "core/media/resize.h"
#include "core/media/write_image.h"

namespace ws::detail {
namespace {

constexpr int kThumbnailQuality = 85;

/// False for a JPEG without EXIF, XMP or IPTC: the parser would find nothing, at some cost. Other
/// formats keep their metadata in so many places that the parser is always asked.
bool mayHaveMetadata(std::span<const std::uint8_t> bytes) {
  constexpr std::uint8_t kApp1 = 0xE1, kApp13 = 0xED, kStartOfScan = 0xDA;
  if (bytes.size() < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8) return true;
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (bytes[at] != 0xFF) return true;
    const std::uint8_t marker = bytes[at + 1];
    if (marker == kApp1 || marker == kApp13) return true;
    if (marker == kStartOfScan) return false;
    at += 2 + (static_cast<std::size_t>(bytes[at + 2]) << 8 | bytes[at + 3]);
  }
  return true;
}

void describe(PhotoRow& photo, std::span<const std::uint8_t> bytes) {
  if (!mayHaveMetadata(bytes)) return;
  PhotoMetadata metadata = readMetadata(bytes);
  photo.taken = std::move(metadata.taken);
  photo.camera = std::move(metadata.camera);
  photo.latitude = metadata.latitude;
  photo.longitude = metadata.longitude;
  photo.place = std::move(metadata.place);
  if (metadata.rating && *metadata.rating >= 0)
    photo.rating = metadata.rating;  // -1: rejected, not rated
  photo.keywords = std::move(metadata.keywords);
  photo.caption = std::move(metadata.caption);
}

void cacheThumbnail(const std::filesystem::path& library, const ContentHash& hash,
                    const DecodedPhoto& decoded) {
  constexpr int kEdge = kThumbnailEdges.front();
  if (std::max(decoded.fullSize.width, decoded.fullSize.height) <= kEdge)
    return;  // as quick to decode itself
  const auto jpeg = encodeJpeg(flattenedOverWhite(fitted(decoded.image, kEdge)), kThumbnailQuality);
  writeThumbnail(library, hash, kEdge, jpeg);
}

}  // namespace

ReadPhoto readPhoto(const std::filesystem::path& root, const std::filesystem::path& relative) {
  ReadPhoto read{.content = readUserFileBelow(root, relative)};
  read.hash = contentHash(read.content.bytes);
  return read;
}

PreparedPhoto preparePhoto(PhotoId photo, const ReadPhoto& read, const std::filesystem::path& path,
                           int edgePx, const std::filesystem::path& library) {
  PreparedPhoto prepared;
  PhotoOutcome& outcome = prepared.outcome;
  outcome.photo.id = photo;
  outcome.stamp = read.content.stamp;
  outcome.settled = isSettled(outcome.stamp);
  outcome.hash = read.hash;
  // Not below the thumbnail's size: both are made of one decoding.
  const DecodeOptions options{.minEdgePx = std::max(edgePx, kThumbnailEdges.front())};
  const DecodedPhoto decoded =
      decodePhoto(read.content.bytes, displayPath(path.filename()), options);
  outcome.photo.width = decoded.fullSize.width;
  outcome.photo.height = decoded.fullSize.height;
  describe(outcome.photo, read.content.bytes);
  if (decoded.damaged)
    outcome.photo.message = "the file is damaged; what could be read of it is searched and shown";
  cacheThumbnail(library, read.hash, decoded);
  prepared.picture = resized(decoded.image, {edgePx, edgePx});
  return prepared;
}

PhotoOutcome failedOutcome(PhotoId photo, const std::filesystem::path& path, const Error& error,
                           const ReadPhoto* read) {
  PhotoOutcome outcome;
  outcome.kind = PhotoOutcome::Kind::Failed;
  outcome.photo.id = photo;
  outcome.photo.code = codeName(error.code);
  outcome.photo.message = toUtf8(error.detail);
  if (read) {
    outcome.hash = read->hash;
    outcome.stamp = read->content.stamp;
  } else {
    try {
      outcome.stamp = stampOf(path);
    } catch (const Error&) {
      return outcome;  // not even that can be known; such failures are tried again by every scan
    }
  }
  outcome.settled = isSettled(outcome.stamp);
  return outcome;
}

}  // namespace ws::detail
