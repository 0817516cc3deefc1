#include "ui/session.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

namespace ws {
namespace {

/// XDG's state folder; Qt names it from 6.7 on only.
QString settingsFile() {
  if (QStandardPaths::isTestModeEnabled())
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/window.ini");
  const QString named = qEnvironmentVariable("XDG_STATE_HOME");
  const QString base =
      QDir::isAbsolutePath(named) ? named : QDir::homePath() + QStringLiteral("/.local/state");
  return base + QStringLiteral("/wordsight/window.ini");
}

template <class Enum>
Enum choice(const QSettings& settings, const QString& key, Enum last, Enum otherwise) {
  const int value = settings.value(key, static_cast<int>(otherwise)).toInt();
  return value >= 0 && value <= static_cast<int>(last) ? static_cast<Enum>(value) : otherwise;
}

}  // namespace

Session Session::load() {
  const QSettings settings(settingsFile(), QSettings::IniFormat);
  const Session standard;
  Session session;
  session.geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
  session.query = settings.value(QStringLiteral("search/query")).toString();
  session.history = settings.value(QStringLiteral("search/history")).toStringList();
  session.tileSize = settings.value(QStringLiteral("grid/tile"), standard.tileSize).toInt();
  session.wholePhotos = settings.value(QStringLiteral("grid/whole"), standard.wholePhotos).toBool();
  session.sidebar = settings.value(QStringLiteral("window/sidebar"), standard.sidebar).toBool();
  session.theme =
      choice(settings, QStringLiteral("window/theme"), ThemeChoice::Dark, standard.theme);
  session.systemWasDark = settings.value(QStringLiteral("window/systemWasDark"), false).toBool();
  session.heat.opacity = std::clamp(
      settings.value(QStringLiteral("heat/opacity"), standard.heat.opacity).toFloat(), 0.0f, 1.0f);
  session.heat.scale =
      choice(settings, QStringLiteral("heat/scale"), HeatScale::ThisWord, standard.heat.scale);
  session.heat.colourMap =
      choice(settings, QStringLiteral("heat/map"), ColourMap::BlueOrange, standard.heat.colourMap);
  session.heat.smooth =
      settings.value(QStringLiteral("heat/smooth"), standard.heat.smooth).toBool();
  return session;
}

void Session::save() const {
  QSettings settings(settingsFile(), QSettings::IniFormat);
  settings.setValue(QStringLiteral("window/geometry"), geometry);
  settings.setValue(QStringLiteral("search/query"), query);
  settings.setValue(QStringLiteral("search/history"), history);
  settings.setValue(QStringLiteral("grid/tile"), tileSize);
  settings.setValue(QStringLiteral("grid/whole"), wholePhotos);
  settings.setValue(QStringLiteral("window/sidebar"), sidebar);
  settings.setValue(QStringLiteral("window/theme"), static_cast<int>(theme));
  settings.setValue(QStringLiteral("window/systemWasDark"), systemWasDark);
  settings.setValue(QStringLiteral("heat/opacity"), heat.opacity);
  settings.setValue(QStringLiteral("heat/scale"), static_cast<int>(heat.scale));
  settings.setValue(QStringLiteral("heat/map"), static_cast<int>(heat.colourMap));
  settings.setValue(QStringLiteral("heat/smooth"), heat.smooth);
}

}  // namespace ws
