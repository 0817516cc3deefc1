#pragma once
// The desktop's programs that open pictures: desktop entries, as freedesktop.org's specification
// describes them. Reads files: not for the GUI thread.
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace ws {

struct Program {
  QString id;    ///< "org.gimp.GIMP.desktop"
  QString name;  ///< in the user's language
  QString exec;  ///< as the entry has it, field codes and all
  QString icon;  ///< a theme's name, or a file
  QString file;  ///< the entry itself
};

/// The programs for all of these MIME types, the user's own choice first, then by name. Entries
/// that are hidden, want a terminal or whose program isn't installed are left out.
/// @param dataFolders  where "applications" folders lie, the most important first; empty: the
/// desktop's
std::vector<Program> programsFor(const QStringList& mimeTypes, QStringList dataFolders = {});

/// One entry; nothing where it isn't a program that opens files.
std::optional<Program> readProgram(const QString& file);

/// The command lines that open these files: one for all where the program takes several, else one
/// each. Empty where the entry can't be understood.
std::vector<QStringList> commandsOf(const Program& program, const QStringList& paths);

}  // namespace ws
