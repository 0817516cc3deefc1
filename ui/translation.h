#pragma once
// The window's language.

class QCoreApplication;

namespace ws {

/// Loads the translation that fits the system's language; English where there is none (it carries
/// the plurals).
void installTranslation(QCoreApplication& app);

}  // namespace ws
