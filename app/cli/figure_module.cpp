#include "app/cli/figure_module.h"

#include <QGuiApplication>
#include <cstdio>

namespace {

/// Fonts need an application object; it lives as long as the process, for Qt can't be unloaded
/// safely. No display is asked for.
void needGui() {
  static char name[] = "wordsight-cli", option[] = "-platform", platform[] = "offscreen";
  static char* arguments[] = {name, option, platform, nullptr};
  static int count = 3;
  // What Qt has to say about the session (no runtime folder, no theme) is nothing to a script.
  qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtCriticalMsg || type == QtFatalMsg) std::fprintf(stderr, "%s\n", qPrintable(text));
  });
  if (!QCoreApplication::instance()) new QGuiApplication(count, arguments);
}

}  // namespace

extern "C" __attribute__((visibility("default"))) void wordsight_write_figure(
    const ws::cli::FigureOrder& order, std::stop_token stop,
    std::vector<std::filesystem::path>& written) {
  needGui();
  ws::FigureSource source = order.source;
  source.selections = ws::wordsChosen(source.alignment, order.words, order.rule);
  const auto base =
      order.isFolder ? order.place / ws::figureName(source.origin.photo) : order.place;
  written = ws::writeFigure(source, order.choice, base, std::move(stop));
}
