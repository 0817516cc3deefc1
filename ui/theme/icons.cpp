#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/theme/theme.h"

// Outside the namespace, as Qt's macro wants it: a static library's resources are not found
// otherwise.
static void loadIconResources() {
  static const bool loaded = [] {
    Q_INIT_RESOURCE(icons);
    return true;
  }();
  Q_UNUSED(loaded);
}

namespace ws {

QPixmap iconPixmap(const QString& name, int edge, const QColor& colour, qreal pixelRatio) {
  const QString key =
      QStringLiteral("ws-icon-%1-%2-%3-%4").arg(name, colour.name()).arg(edge).arg(pixelRatio);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;  // tiles ask again at every paint
  loadIconResources();
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
  pixmap = QPixmap(QSize(edge, edge) * pixelRatio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  renderer.render(&painter);
  painter.end();
  pixmap.setDevicePixelRatio(pixelRatio);
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

QIcon icon(const QString& name, bool quiet) {
  const QColor colour = quiet ? theme().quiet : theme().text;
  QIcon made;
  for (const qreal ratio : {1.0, 2.0}) made.addPixmap(iconPixmap(name, 20, colour, ratio));
  return made;
}

QIcon appIcon() {
  loadIconResources();
  return QIcon(QStringLiteral(":/icons/wordsight.svg"));
}

}  // namespace ws
