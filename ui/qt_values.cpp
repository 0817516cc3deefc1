#include "ui/qt_values.h"

namespace ws {

QImage toQImage(const Image& image) {
  if (image.isNull()) return {};
  const QImage view(image.rgba.data(), image.width, image.height, image.width * 4,
                    QImage::Format_RGBA8888);
  return view.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

}  // namespace ws
