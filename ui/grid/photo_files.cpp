#include "ui/grid/photo_files.h"

#include <QClipboard>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QMimeDatabase>
#include <QProcess>
#include <QUrl>
#include <set>
#include <unordered_map>

#include "ui/qt_values.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

QUrl urlOf(const std::filesystem::path& path) {
  return QUrl::fromLocalFile(QFile::decodeName(path.c_str()));
}

/// Calls `failed` where nobody answers, or says no.
void callBus(const QDBusMessage& message, QObject* context, std::function<void()> failed) {
  const QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return failed();
  auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), context);
  QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                   [failed = std::move(failed)](QDBusPendingCallWatcher* done) {
                     if (QDBusPendingReply<>(*done).isError()) failed();
                     done->deleteLater();
                   });
}

}  // namespace

PhotoFiles::PhotoFiles(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {}

void PhotoFiles::withPaths(std::vector<PhotoId> photos, std::function<void(const Paths&)> done) {
  if (photos.empty()) return;
  ask(
      desk_.questions(), "", this,
      [reader = desk_.reader(), photos = std::move(photos)](std::stop_token) {
        Paths paths;
        for (auto& row : reader.rows(photos)) paths.push_back(std::move(row.path));
        return paths;
      },
      [this, done = std::move(done)](Result<Paths> paths) {
        if (paths)
          done(*paths);
        else
          Q_EMIT failed(paths.error());
      });
}

std::unique_ptr<QMimeData> PhotoFiles::asUrls(const Paths& paths) {
  auto data = std::make_unique<QMimeData>();
  QList<QUrl> urls;
  QStringList texts;
  for (const auto& path : paths) {
    urls << urlOf(path);
    texts << QFile::decodeName(path.c_str());
  }
  data->setUrls(urls);
  data->setText(texts.join(QLatin1Char('\n')));
  return data;
}

void PhotoFiles::copyPaths(std::vector<PhotoId> photos) {
  withPaths(std::move(photos), [this](const Paths& paths) {
    QStringList texts;
    for (const auto& path : paths) texts << QFile::decodeName(path.c_str());
    QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
    Q_EMIT copied(tr("%Ln path(s) copied", nullptr, static_cast<int>(paths.size())));
  });
}

void PhotoFiles::copyImage(PhotoId photo) {
  if (!desk_.engine()) return;
  constexpr int kFullSize = 0;
  static_cast<void>(runOn(
      desk_.pool(), this,
      [engine = desk_.engine(), photo](std::stop_token stop) {
        return toQImage(engine->photo(photo, kFullSize, stop));
      },
      [this](Result<QImage> image) {
        if (!image) return Q_EMIT failed(image.error());
        QGuiApplication::clipboard()->setImage(*image);
        Q_EMIT copied(tr("Image copied"));
      }));
}

void PhotoFiles::showInFolder(std::vector<PhotoId> photos) {
  withPaths(std::move(photos), [this](const Paths& paths) {
    QStringList uris;
    std::set<std::filesystem::path> folders;
    for (const auto& path : paths) {
      uris << urlOf(path).toString(QUrl::FullyEncoded);
      folders.insert(path.parent_path());
    }
    auto message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"),
        QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    message << uris << QString();
    callBus(message, this, [this, folders] {
      constexpr std::size_t kWindowsMost = 5;  // photos of fifty folders must not open fifty
      std::size_t opened = 0;
      for (const auto& folder : folders)
        if (opened++ < kWindowsMost) openByDesktop(folder);
    });
  });
}

void PhotoFiles::openByDesktop(const std::filesystem::path& path) {
  if (!QDesktopServices::openUrl(urlOf(path)))
    Q_EMIT failed(Error(ErrorCode::NotFound, displayPath(path),
                        "no program was found that opens it; open it from your file manager"));
}

void PhotoFiles::withPrograms(std::vector<PhotoId> photos,
                              std::function<void(std::vector<Program>)> done) {
  // On the pool: it reads a few dozen small files.
  static_cast<void>(runOn(
      desk_.pool(), this,
      [reader = desk_.reader(), photos = std::move(photos)](std::stop_token) {
        const QMimeDatabase types;
        QStringList names;
        for (const auto& row : reader.rows(photos))
          names << types.mimeTypeForFile(pathText(row.path), QMimeDatabase::MatchExtension).name();
        names.removeDuplicates();
        return names.isEmpty() ? std::vector<Program>{} : programsFor(names);
      },
      [this, done = std::move(done)](Result<std::vector<Program>> programs) {
        if (programs)
          done(std::move(*programs));
        else
          Q_EMIT failed(programs.error());
      }));
}

void PhotoFiles::openWith(const Program& program, std::vector<PhotoId> photos) {
  withPaths(std::move(photos), [this, program](const Paths& paths) {
    QStringList files;
    for (const auto& path : paths) files << QFile::decodeName(path.c_str());
    for (QStringList& command : commandsOf(program, files)) {
      const QString first = command.takeFirst();
      if (!QProcess::startDetached(first, command))
        return Q_EMIT failed(Error(ErrorCode::NotFound, program.name.toStdString(),
                                   "the program could not be started; is it still installed?"));
    }
  });
}

void PhotoFiles::openWithOther(std::vector<PhotoId> photos) {
  withPaths(std::move(photos), [this](const Paths& paths) {
    for (const auto& path : paths) {
      QFile file(QFile::decodeName(path.c_str()));
      if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT failed(Error(ErrorCode::Unreadable, displayPath(path),
                            "it can't be opened; is its drive there?"));
        continue;
      }
      auto message = QDBusMessage::createMethodCall(
          QStringLiteral("org.freedesktop.portal.Desktop"),
          QStringLiteral("/org/freedesktop/portal/desktop"),
          QStringLiteral("org.freedesktop.portal.OpenURI"), QStringLiteral("OpenFile"));
      message << QString() << QVariant::fromValue(QDBusUnixFileDescriptor(file.handle()))
              << QVariantMap{{QStringLiteral("ask"), true}};
      callBus(message, this, [this, path] { openByDesktop(path); });
    }
  });
}

}  // namespace ws
