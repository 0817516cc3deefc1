#pragma once
// The program's own icons: one style, drawn in the colour asked for.
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace ws {

/// An icon of resources/icons by name ("search", "folder", ...), sharp at any pixel ratio.
QPixmap iconPixmap(const QString& name, int edge, const QColor& colour, qreal pixelRatio);
/// The same for buttons and menus, in the theme's text or quiet colour.
QIcon icon(const QString& name, bool quiet = false);
/// The program's icon.
QIcon appIcon();

}  // namespace ws
