#pragma once
// What the window remembers from one day to the next: place, sentence, tile size, theme, heat.
#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/base/alignment.h"

namespace ws {

enum class ThemeChoice { System, Light, Dark };

struct Session {
  QByteArray geometry;
  QString query;
  QStringList history;  ///< earlier questions, newest first
  int tileSize = 168;
  bool wholePhotos = false;
  bool sidebar = true;
  ThemeChoice theme = ThemeChoice::System;
  bool systemWasDark =
      false;  ///< what the desktop last said: spares a flash of the other theme at start
  /// Fixed: a word that a photo lacks stays dark, and all photos can be compared.
  HeatmapStyle heat{.scale = HeatScale::Fixed};

  static Session load();
  void save() const;
};

}  // namespace ws
