// The window. `wordsight [--library DIR] [FOLDER…]`
#include <unistd.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <utility>

#include "core/base/files.h"
#include "core/base/log.h"
#include "core/base/process.h"
#include "core/engine.h"
#include "core/shelf.h"
#include "core/workshop.h"
#include "ui/main_window.h"
#include "ui/theme/icons.h"
#include "ui/translation.h"

namespace {

/// The engine's log goes where Qt's goes, under "wordsight.<category>": QT_LOGGING_RULES works.
void forwardLog() {
  ws::setLogSink([](std::string_view category, ws::LogLevel level, std::string_view text) {
    const std::string name = "wordsight." + std::string(category);
    const QMessageLogger logger(nullptr, 0, nullptr, name.c_str());
    const QLoggingCategory rules(name.c_str(), QtInfoMsg);
    const auto message = QString::fromUtf8(text.data(), static_cast<int>(text.size()));
    if (level == ws::LogLevel::Debug && rules.isDebugEnabled()) logger.debug().noquote() << message;
    if (level == ws::LogLevel::Info && rules.isInfoEnabled()) logger.info().noquote() << message;
    if (level == ws::LogLevel::Warning && rules.isWarningEnabled())
      logger.warning().noquote() << message;
    if (level == ws::LogLevel::Error && rules.isCriticalEnabled())
      logger.critical().noquote() << message;
  });
}

/// Milliseconds since the kernel started this process, in steps of the kernel's clock tick (10 ms).
double msSinceProcessStart() {
  std::ifstream file("/proc/self/stat");
  std::string text((std::istreambuf_iterator<char>(file)), {});
  constexpr int kStartTime =
      22;  // proc(5): the 22nd field; the 2nd may hold spaces, so count from its end
  std::size_t at = text.rfind(')') + 2;
  for (int field = 3; field < kStartTime; ++field) at = text.find(' ', at) + 1;
  const double start = std::stod(text.substr(at)) / static_cast<double>(::sysconf(_SC_CLK_TCK));
  timespec now{};
  ::clock_gettime(CLOCK_BOOTTIME, &now);
  return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 - start) * 1e3;
}

/// File names as they were typed: bytes, which a QString may not hold.
class TypedPaths {
 public:
  TypedPaths(int argc, char** argv) : typed_(argv + 1, argv + argc) {}
  /// The path that the parser read as `text`; equal ones come in their order.
  std::filesystem::path take(const QString& text) {
    for (std::string& each : typed_) {
      const std::size_t value = each.starts_with("--") ? each.find('=') + 1 : 0;  // --library=DIR
      if (each.empty() || QString::fromLocal8Bit(each.c_str() + value) != text) continue;
      return std::filesystem::absolute(std::exchange(each, {}).substr(value));
    }
    return std::filesystem::absolute(text.toStdString());
  }

 private:
  std::vector<std::string> typed_;
};

std::filesystem::path makeDemo(const ws::Progress& progress, std::stop_token stop) {
  constexpr int kEdgePx = 384;
  const auto folder = ws::defaultLibraryPath().parent_path() / "demo collection";
  if (!std::filesystem::exists(folder / "demo.json"))
    ws::openWorkshop()->makeDemo(folder, kEdgePx, progress, stop);
  return folder;  // its name is what the sidebar says
}

ws::Image readPicture(const std::filesystem::path& file, int edgePx) {
  constexpr bool kApplyColourProfile = true;
  return ws::openWorkshop()->thumbnail(file, edgePx, kApplyColourProfile);
}

}  // namespace

int main(int argc, char** argv) {
  ws::chooseMatrixKernels();
  QApplication app(argc, argv);
  QApplication::setApplicationName(QStringLiteral("wordsight"));
  QApplication::setApplicationDisplayName(QStringLiteral("Wordsight"));
  QApplication::setApplicationVersion(QStringLiteral(WS_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("org.wordsight.Wordsight"));
  QApplication::setWindowIcon(ws::appIcon());
  ws::installTranslation(app);
  forwardLog();

  QCommandLineParser parser;
  parser.setApplicationDescription(QApplication::translate(
      "main", "Finds photos by a sentence and shows, for every word, where."));
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption library(QStringLiteral("library"),
                                   QApplication::translate("main", "The library's folder."),
                                   QStringLiteral("DIR"));
  const QCommandLineOption measure(
      QStringLiteral("measure-start"),
      QApplication::translate("main", "Print how long the start took."));
  parser.addOptions({library, measure});
  parser.addPositionalArgument(QStringLiteral("FOLDER"),
                               QApplication::translate("main", "Folders of photos to add."),
                               QStringLiteral("[FOLDER…]"));
  parser.process(app);

  TypedPaths typed(argc, argv);
  const auto path = parser.isSet(library)
                        ? typed.take(parser.value(library))
                        : ws::defaultLibraryPath();
  std::vector<std::filesystem::path> folders;
  for (const QString& folder : parser.positionalArguments()) folders.push_back(typed.take(folder));
  ws::MainWindow window({.openShelf = [path] { return ws::Shelf::open(path); },
                         .openEngine = [path] { return ws::openEngine(path, {}); },
                         .makeDemo = makeDemo,
                         .readPicture = readPicture,
                         .suggestions =
                             [](const std::filesystem::path& folder) {
                               return ws::openWorkshop()->suggestions(folder);
                             }},
                        std::move(folders));
  if (parser.isSet(measure)) {
    const auto tell = [](const char* what) {
      std::fprintf(stderr, "%-14s %5.0f ms after the process began\n", what, msSinceProcessStart());
    };
    QObject::connect(&window, &ws::MainWindow::firstPainted, [tell] { tell("first paint"); });
    QObject::connect(&window.desk(), &ws::Desk::shelfOpened, [tell] { tell("photos listed"); });
    QObject::connect(&window.desk(), &ws::Desk::engineOpened, [tell] { tell("engine open"); });
  }
  window.show();
  return QApplication::exec();
}
