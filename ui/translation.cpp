#include "ui/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace ws {

void installTranslation(QCoreApplication& app) {
  auto* translator = new QTranslator(&app);
  const bool found = translator->load(QLocale(), QStringLiteral("wordsight"), QStringLiteral("_"),
                                      QStringLiteral(":/i18n")) ||
                     translator->load(QStringLiteral(":/i18n/wordsight_en.qm"));
  if (found) QCoreApplication::installTranslator(translator);
}

}  // namespace ws
