#include "ui/grid/programs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QMimeDatabase>
#include <QSet>
#include <QStandardPaths>
#include <QTextStream>
#include <QUrl>
#include <algorithm>

namespace ws {
namespace {

using Group = QHash<QString, QString>;

/// One group of a file of "[group]" and "key=value" lines. QSettings reads commas and quotes in a
/// way of its own.
Group readGroup(const QString& path, const QString& name) {
  Group group;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) return group;
  QTextStream lines(&file);
  bool inside = false;
  for (QString line; lines.readLineInto(&line);) {
    line = line.trimmed();
    if (line.startsWith(QLatin1Char('[')))
      inside = line == QLatin1Char('[') + name + QLatin1Char(']');
    else if (const auto equals = line.indexOf(QLatin1Char('='));
             inside && equals > 0 && !line.startsWith(QLatin1Char('#')))
      group.insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
  }
  return group;
}

bool isTrue(const Group& group, const char* key) {
  return group.value(QLatin1String(key)) == QLatin1String("true");
}

QString localised(const Group& group, const QString& key) {
  const QString locale = QLocale().name();  // "de_AT"
  for (const QString& language : {locale, locale.section(QLatin1Char('_'), 0, 0)}) {
    const QString text = group.value(QStringLiteral("%1[%2]").arg(key, language));
    if (!text.isEmpty()) return text;
  }
  return group.value(key);
}

/// Quoted as the specification has it: double quotes, in which a backslash takes the next letter.
QStringList splitExec(const QString& exec) {
  QStringList parts;
  QString part;
  bool quoted = false, any = false;
  for (int i = 0; i < exec.size(); ++i) {
    const QChar letter = exec[i];
    if (letter == QLatin1Char('"')) {
      quoted = !quoted;
      any = true;
    } else if (letter == QLatin1Char('\\') && i + 1 < exec.size()) {
      part += exec[++i];
    } else if (letter == QLatin1Char(' ') && !quoted) {
      if (any || !part.isEmpty()) parts << part;
      part.clear();
      any = false;
    } else {
      part += letter;
    }
  }
  if (any || !part.isEmpty()) parts << part;
  return parts;
}

QStringList idsFor(const QString& folder, const QString& mimeType) {
  const QString cache = folder + QStringLiteral("/applications/mimeinfo.cache");
  return readGroup(cache, QStringLiteral("MIME Cache"))
      .value(mimeType)
      .split(QLatin1Char(';'), Qt::SkipEmptyParts);
}

/// Those that the user has named, the default first.
QStringList chosenFor(const QStringList& folders, const QString& mimeType) {
  QStringList files{QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                    QStringLiteral("/mimeapps.list")};
  for (const QString& folder : folders)
    files << folder + QStringLiteral("/applications/mimeapps.list");
  QStringList ids;
  for (const char* group : {"Default Applications", "Added Associations"})
    for (const QString& file : std::as_const(files))
      ids << readGroup(file, QLatin1String(group))
                 .value(mimeType)
                 .split(QLatin1Char(';'), Qt::SkipEmptyParts);
  return ids;
}

QString fileOf(const QStringList& folders, const QString& id) {
  for (const QString& folder : folders) {
    // "kde-gwenview.desktop" may lie in a folder "kde".
    QString relative = id;
    for (;;) {
      const QString path = folder + QStringLiteral("/applications/") + relative;
      if (QFileInfo::exists(path)) return path;
      const auto dash = relative.indexOf(QLatin1Char('-'));
      if (dash < 0) break;
      relative[dash] = QLatin1Char('/');
    }
  }
  return {};
}

}  // namespace

std::optional<Program> readProgram(const QString& file) {
  const Group entry = readGroup(file, QStringLiteral("Desktop Entry"));
  const QString exec = entry.value(QStringLiteral("Exec"));
  if (entry.value(QStringLiteral("Type")) != QLatin1String("Application") || exec.isEmpty() ||
      isTrue(entry, "Hidden") || isTrue(entry, "Terminal"))
    return std::nullopt;
  const QString tried = entry.value(QStringLiteral("TryExec"));
  const QStringList command = splitExec(exec);
  for (const QString& program : {tried, command.value(0)})
    if (!program.isEmpty() && QStandardPaths::findExecutable(program).isEmpty())
      return std::nullopt;
  return Program{.id = QFileInfo(file).fileName(),
                 .name = localised(entry, QStringLiteral("Name")),
                 .exec = exec,
                 .icon = entry.value(QStringLiteral("Icon")),
                 .file = file};
}

std::vector<Program> programsFor(const QStringList& mimeTypes, QStringList dataFolders) {
  if (dataFolders.isEmpty())
    dataFolders = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
  const QMimeDatabase types;
  QStringList common, chosen;
  for (const QString& type : mimeTypes) {
    QStringList ids, names{type};
    if (const auto known = types.mimeTypeForName(type); known.isValid()) names << known.aliases();
    for (const QString& name : std::as_const(names)) {
      chosen << chosenFor(dataFolders, name);
      for (const QString& folder : std::as_const(dataFolders)) ids << idsFor(folder, name);
    }
    ids += chosen;
    if (&type == &mimeTypes.front())
      common = ids;
    else
      common.removeIf([&](const QString& id) { return !ids.contains(id); });
  }
  common.removeDuplicates();
  std::vector<Program> programs;
  for (const QString& id : std::as_const(common))
    if (auto program = readProgram(fileOf(dataFolders, id))) {
      program->id = id;
      programs.push_back(std::move(*program));
    }
  const auto rank = [&](const Program& program) {
    const auto at = chosen.indexOf(program.id);
    return at < 0 ? chosen.size() : at;
  };
  std::sort(programs.begin(), programs.end(), [&](const Program& a, const Program& b) {
    return std::pair(rank(a), a.name.toCaseFolded()) < std::pair(rank(b), b.name.toCaseFolded());
  });
  return programs;
}

std::vector<QStringList> commandsOf(const Program& program, const QStringList& paths) {
  const QStringList parts = splitExec(program.exec);
  if (parts.isEmpty()) return {};
  const bool several = parts.contains(QLatin1String("%F")) || parts.contains(QLatin1String("%U"));
  const auto commandFor = [&](const QStringList& files) {
    QStringList command;
    bool placed = false;
    for (const QString& part : parts) {
      if (part == QLatin1String("%f") || part == QLatin1String("%F")) {
        command << files;
        placed = true;
      } else if (part == QLatin1String("%u") || part == QLatin1String("%U")) {
        for (const QString& file : files)
          command << QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded);
        placed = true;
      } else if (part == QLatin1String("%i")) {
        if (!program.icon.isEmpty()) command << QStringLiteral("--icon") << program.icon;
      } else {
        QString text = part;
        text.replace(QLatin1String("%c"), program.name).replace(QLatin1String("%k"), program.file);
        for (const char* code : {"%f", "%F", "%u", "%U"}) {
          if (!text.contains(QLatin1String(code))) continue;
          text.replace(QLatin1String(code), files.value(0));
          placed = true;
        }
        command << text.replace(QLatin1String("%%"), QLatin1String("%"));
      }
    }
    if (!placed) command << files;
    return command;
  };
  if (several) return {commandFor(paths)};
  std::vector<QStringList> commands;
  for (const QString& path : paths) commands.push_back(commandFor({path}));
  return commands;
}

}  // namespace ws
