#pragma once
// Pictures that come from outside as part of a question: dropped, pasted, or named by another part
// of the window. A source is only where the pixels are; PictureReader reads them.
#include <QByteArray>
#include <QImage>
#include <QString>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/base/alignment.h"

class QMimeData;

namespace ws {

/// Exactly one of photo, file, encoded and image is there.
struct PictureSource {
  std::optional<PhotoId> photo;  ///< of the library
  std::filesystem::path file;
  QByteArray encoded;  ///< a picture file's bytes, from the clipboard
  QImage image;        ///< pixels, from a program that hands out no file
  std::optional<Box> area;
  float weight = 1;
  QString name;
};

/// The pictures that dragged or copied data holds: files first, else a picture. Folders are none,
/// and neither is text that comes with a picture of itself (a table's cells). Reads no pixels.
std::vector<PictureSource> picturesIn(const QMimeData& data);
/// As cheap as can be: for a drag that moves.
bool holdsPictures(const QMimeData& data);

}  // namespace ws
