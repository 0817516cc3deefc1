#pragma once
// wordsight-cli as a script starts it: a real process, without a display.
#include <QJsonDocument>
#include <QProcess>
#include <QStringList>

namespace ws::testing {

constexpr int kTimeoutMs = 240'000;

struct Outcome {
  int code = -1;  ///< -2: timed out, -3: crashed
  QByteArray out, err;
  QStringList lines() const {
    return QString::fromUtf8(out).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  }
  QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

inline Outcome cli(const QStringList& arguments) {
  QProcess process;
  auto environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
    environment.remove(QLatin1String(name));
  process.setProcessEnvironment(environment);
  process.start(QStringLiteral(WS_CLI), arguments);
  if (!process.waitForFinished(kTimeoutMs)) {
    process.kill();
    process.waitForFinished();
    return {-2, {}, "timed out"};
  }
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -3,
          process.readAllStandardOutput(), process.readAllStandardError()};
}

}  // namespace ws::testing
