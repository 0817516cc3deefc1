#include "ui/session.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

namespace ws {
namespace {

constexpr std::size_t kSelectedMost = 5000;

QString key(const char* name) { return QString::fromLatin1(name); }

template <class Enum>
Enum choice(const QSettings& settings, const char* name, Enum last, Enum otherwise) {
  const int value = settings.value(key(name), static_cast<int>(otherwise)).toInt();
  return value >= 0 && value <= static_cast<int>(last) ? static_cast<Enum>(value) : otherwise;
}

template <class Number>
QVariantList numbers(const std::vector<Number>& values) {
  QVariantList list;
  for (const auto value : values) list << static_cast<qlonglong>(value);
  return list;
}

template <class Number>
std::vector<Number> numbersOf(const QVariant& list) {
  std::vector<Number> values;
  for (const auto& value : list.toList()) values.push_back(static_cast<Number>(value.toLongLong()));
  return values;
}

QVariantList written(const SessionPicture& picture) {
  QVariantList list{static_cast<qlonglong>(picture.photo), picture.name, picture.weight};
  if (picture.area)
    list << picture.area->x0 << picture.area->y0 << picture.area->x1 << picture.area->y1;
  return list;
}

std::optional<SessionPicture> readPicture(const QVariantList& list) {
  if (list.size() != 3 && list.size() != 7) return {};
  SessionPicture picture{PhotoId{list[0].toLongLong()}, list[1].toString(), list[2].toFloat(), {}};
  if (list.size() == 7)
    picture.area = Box{list[3].toFloat(), list[4].toFloat(), list[5].toFloat(), list[6].toFloat()};
  return picture;
}

QVariantList written(const std::vector<SessionPicture>& pictures) {
  QVariantList list;
  for (const auto& picture : pictures) list << QVariant(written(picture));
  return list;
}

std::vector<SessionPicture> readPictures(const QVariantList& list) {
  std::vector<SessionPicture> pictures;
  for (const auto& each : list)
    if (const auto picture = readPicture(each.toList())) pictures.push_back(*picture);
  return pictures;
}

/// A question of text alone is its text, as it was before pictures were remembered.
QVariantList written(const std::vector<SessionQuestion>& questions) {
  QVariantList list;
  for (const auto& each : questions) {
    if (each.pictures.empty())
      list << each.text;
    else
      list << QVariant(QVariantList{each.text, QVariant(written(each.pictures))});
  }
  return list;
}

std::vector<SessionQuestion> readQuestions(const QVariant& list) {
  std::vector<SessionQuestion> questions;
  for (const auto& each : list.toList()) {
    const QVariantList parts = each.toList();
    if (parts.size() == 2)
      questions.push_back({parts[0].toString(), readPictures(parts[1].toList())});
    else
      questions.push_back({each.toString(), {}});
  }
  return questions;
}

float share(const QSettings& settings, const char* name, float otherwise) {
  return std::clamp(settings.value(key(name), otherwise).toFloat(), 0.0f, 1.0f);
}

HeatmapStyle readHeat(const QSettings& settings, HeatmapStyle heat) {
  heat.opacity = share(settings, "heat/opacity", heat.opacity);
  heat.thresholdLow = share(settings, "heat/low", heat.thresholdLow);
  heat.thresholdHigh =
      std::max(heat.thresholdLow, share(settings, "heat/high", heat.thresholdHigh));
  heat.scale = choice(settings, "heat/scale", HeatScale::ThisWord, heat.scale);
  heat.colourMap = choice(settings, "heat/map", ColourMap::BlueOrange, heat.colourMap);
  heat.raster = choice(settings, "heat/raster", HeatRaster::Density, heat.raster);
  heat.smooth = settings.value(key("heat/smooth"), heat.smooth).toBool();
  return heat;
}

void writeHeat(QSettings& settings, const HeatmapStyle& heat) {
  settings.setValue(key("heat/opacity"), heat.opacity);
  settings.setValue(key("heat/low"), heat.thresholdLow);
  settings.setValue(key("heat/high"), heat.thresholdHigh);
  settings.setValue(key("heat/scale"), static_cast<int>(heat.scale));
  settings.setValue(key("heat/map"), static_cast<int>(heat.colourMap));
  settings.setValue(key("heat/raster"), static_cast<int>(heat.raster));
  settings.setValue(key("heat/smooth"), heat.smooth);
}

Place readPlace(const QSettings& settings) {
  Place place;
  place.page = choice(settings, "place/page", Page::Library, Page::Find);
  place.top = PhotoId{settings.value(key("place/top")).toLongLong()};
  place.current = PhotoId{settings.value(key("place/current")).toLongLong()};
  place.held = PhotoId{settings.value(key("place/held")).toLongLong()};
  place.selected = numbersOf<PhotoId>(settings.value(key("place/selected")));
  place.relevant = settings.value(key("place/relevant"), -1).toInt();
  place.pinned = numbersOf<int>(settings.value(key("place/pinned")));
  return place;
}

void writePlace(QSettings& settings, const Place& place) {
  auto selected = place.selected;
  selected.resize(std::min(selected.size(), kSelectedMost));
  settings.setValue(key("place/page"), static_cast<int>(place.page));
  settings.setValue(key("place/top"), static_cast<qlonglong>(place.top));
  settings.setValue(key("place/current"), static_cast<qlonglong>(place.current));
  settings.setValue(key("place/held"), static_cast<qlonglong>(place.held));
  settings.setValue(key("place/selected"), numbers(selected));
  settings.setValue(key("place/relevant"), place.relevant);
  settings.setValue(key("place/pinned"), numbers(place.pinned));
}

}  // namespace

// Qt names this folder from 6.7 on only.
QString stateFile() {
  if (QStandardPaths::isTestModeEnabled())
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/window.ini");
  const QString named = qEnvironmentVariable("XDG_STATE_HOME");
  const QString base =
      QDir::isAbsolutePath(named) ? named : QDir::homePath() + QStringLiteral("/.local/state");
  return base + QStringLiteral("/wordsight/window.ini");
}

Session Session::load() {
  const QSettings settings(stateFile(), QSettings::IniFormat);
  const auto flag = [&](const char* name, bool otherwise) {
    return settings.value(key(name), otherwise).toBool();
  };
  const Session standard;
  Session session;
  session.geometry = settings.value(key("window/geometry")).toByteArray();
  session.query = settings.value(key("search/query")).toString();
  session.pictures = readPictures(settings.value(key("search/pictures")).toList());
  session.history = readQuestions(settings.value(key("search/history")));
  session.folder =
      QByteArray::fromPercentEncoding(settings.value(key("search/folder")).toString().toLatin1());
  session.place = readPlace(settings);
  session.byDate = flag("grid/byDate", standard.byDate);
  session.folds = flag("grid/folds", standard.folds);
  session.tileSize = settings.value(key("grid/tile"), standard.tileSize).toInt();
  session.wholePhotos = flag("grid/whole", standard.wholePhotos);
  session.sidebar = flag("window/sidebar", standard.sidebar);
  session.side = flag("window/side", standard.side);
  session.findPanes = settings.value(key("window/findPanes")).toByteArray();
  session.photoPanes = settings.value(key("window/photoPanes")).toByteArray();
  session.comparePanes = settings.value(key("window/comparePanes")).toByteArray();
  session.describePanes = settings.value(key("window/describePanes")).toByteArray();
  session.comparesSentences = flag("compare/sentences", standard.comparesSentences);
  session.secondSentence = settings.value(key("compare/second")).toString();
  session.exportFolder = settings.value(key("export/folder")).toString();
  session.sentences = settings.value(key("describe/sentences")).toStringList();
  session.theme = choice(settings, "window/theme", ThemeChoice::Dark, standard.theme);
  session.largerText = flag("window/largerText", standard.largerText);
  session.systemWasDark = flag("window/systemWasDark", standard.systemWasDark);
  session.heat = readHeat(settings, standard.heat);
  return session;
}

void Session::save() const {
  QSettings settings(stateFile(), QSettings::IniFormat);
  settings.setValue(key("window/geometry"), geometry);
  settings.setValue(key("search/query"), query);
  settings.setValue(key("search/pictures"), written(pictures));
  settings.setValue(key("search/history"), written(history));
  settings.setValue(key("search/folder"), QString::fromLatin1(folder.toPercentEncoding("/")));
  writePlace(settings, place);
  settings.setValue(key("grid/byDate"), byDate);
  settings.setValue(key("grid/folds"), folds);
  settings.setValue(key("grid/tile"), tileSize);
  settings.setValue(key("grid/whole"), wholePhotos);
  settings.setValue(key("window/sidebar"), sidebar);
  settings.setValue(key("window/side"), side);
  settings.setValue(key("window/findPanes"), findPanes);
  settings.setValue(key("window/photoPanes"), photoPanes);
  settings.setValue(key("window/comparePanes"), comparePanes);
  settings.setValue(key("window/describePanes"), describePanes);
  settings.setValue(key("compare/sentences"), comparesSentences);
  settings.setValue(key("compare/second"), secondSentence);
  settings.setValue(key("describe/sentences"), sentences);
  settings.setValue(key("export/folder"), exportFolder);
  settings.setValue(key("window/theme"), static_cast<int>(theme));
  settings.setValue(key("window/largerText"), largerText);
  settings.setValue(key("window/systemWasDark"), systemWasDark);
  writeHeat(settings, heat);
}

}  // namespace ws
