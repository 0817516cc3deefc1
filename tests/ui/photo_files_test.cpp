// Photos as files: the context menu, clipboard, drags, other programs, the file manager. The bus is
// one of our own.
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDBusConnection>
#include <QDesktopServices>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "tests/ui/grid_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/grid/programs.h"
#include "ui/qt_values.h"

namespace ws::testing {

using Ids = std::vector<PhotoId>;

/// Stands for the desktop's file manager.
class FileManager : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

 public:
  QStringList shown;

 public Q_SLOTS:
  void ShowItems(const QStringList& uris, const QString&) { shown = uris; }
};

/// Stands for the program that opens folders.
class Opener : public QObject {
  Q_OBJECT

 public:
  QList<QUrl> urls;

 public Q_SLOTS:
  void open(const QUrl& url) { urls << url; }
};

class PhotoFilesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    prepareApplication();
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty()) return;
    bus_.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                        QStringLiteral("--print-address")});
    QVERIFY(bus_.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus_.readLine().trimmed());
  }
  void cleanupTestCase() {
    bus_.kill();
    bus_.waitForFinished();
  }

  // ---- other programs

  void menuOffersWhatCanBeDone() {
    GridFixture g(60);
    QVERIFY(g.search(QStringLiteral("a red car next to a house")));
    QTRY_VERIFY(g.photos().rowAt(0));
    QSignalSpy similar(g.actions, &PhotoActions::findSimilar),
        exclude(g.actions, &PhotoActions::excludeLike);
    QContextMenuEvent right(QContextMenuEvent::Mouse, g.centre(4),
                            g.grid->viewport()->mapToGlobal(g.centre(4)));
    QApplication::sendEvent(g.grid->viewport(), &right);
    QCOMPARE(g.grid->selectedPhotos(), Ids{g.photos().idAt(4)});  // what is pointed at
    auto* menu = g.grid->findChild<QMenu*>(QStringLiteral("photoMenu"));
    QVERIFY(menu && menu->isVisible());
    QStringList texts;
    for (const QAction* action : menu->actions()) texts << action->text();
    for (const char* text : {"Open\tEnter", "Open with", "Show in folder", "Copy image", "Copy path",
                             "Find similar photos", "Exclude photos like this"})
      QVERIFY2(texts.contains(QLatin1String(text)), text);
    for (QAction* action : menu->actions())
      if (action->text().startsWith(QStringLiteral("Find")) ||
          action->text().startsWith(QStringLiteral("Exclude")))
        action->trigger();
    QCOMPARE(similar.count(), 1);
    QCOMPARE(similar.first().first().value<QList<qint64>>(), QList{number(g.photos().idAt(4))});
    QCOMPARE(exclude.count(), 1);
    menu->close();

    g.window.activateWindow();  // offscreen there is no window manager that does it
    QTRY_VERIFY(g.window.isActiveWindow());
    g.grid->setFocus();
    g.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), pathText(g.photos().rowAt(4)->path));
    g.window.activateWindow();
    QTRY_VERIFY(g.grid->hasFocus());
    g.key(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(!QGuiApplication::clipboard()->image().isNull());
    QCOMPARE(QGuiApplication::clipboard()->image().width(), 1200);
  }

  void photosAreDraggedOutAsFiles() {
    const auto data = PhotoFiles::asUrls({"/home/anna/a b.jpg", "/home/anna/c%20#.jpg"});
    QCOMPARE(data->urls().size(), 2);
    QCOMPARE(data->urls().at(0).toLocalFile(), QStringLiteral("/home/anna/a b.jpg"));
    QCOMPARE(data->urls().at(1).toLocalFile(), QStringLiteral("/home/anna/c%20#.jpg"));
    QVERIFY(data->hasText());

    GridFixture g(60);
    QVERIFY(g.showAll());
    g.click(1);
    g.click(3, Qt::ControlModifier);
    QSignalSpy dragged(g.grid, &PhotoGrid::dragRequested);
    QTest::mousePress(g.grid->viewport(), Qt::LeftButton, {}, g.centre(3));
    QTest::mouseMove(g.grid->viewport(), g.centre(3) + QPoint(2, 0));
    QCOMPARE(dragged.count(), 0);
    QTest::mouseMove(g.grid->viewport(), g.centre(3) + QPoint(40, 0));
    QCOMPARE(dragged.count(), 1);
    QCOMPARE(g.grid->selectedCount(), 2);  // both go along
    QTest::mouseRelease(g.grid->viewport(), Qt::LeftButton, {}, g.centre(3) + QPoint(40, 0));
    QCOMPARE(g.grid->selectedCount(), 2);
  }

  void programsAreReadFromDesktopEntries() {
    QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& text) {
      QDir(folder.path()).mkpath(QStringLiteral("applications"));
      QFile file(folder.filePath(QStringLiteral("applications/") + name));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(text);
    };
    const QByteArray head = "[Desktop Entry]\nType=Application\n";
    write(QStringLiteral("viewer.desktop"),
          head + "Name=Viewer\nName[de]=Betrachter\nExec=sh --open %F\nIcon=viewer\n"
                 "[Desktop Action x]\nName=Other\nExec=false\n");
    write(QStringLiteral("editor.desktop"), head + "Name=Editor\nExec=\"sh\" -c \"a \\\\$ b\" %u\n");
    write(QStringLiteral("gone.desktop"), head + "Name=Gone\nExec=no-such-program-here %f\n");
    write(QStringLiteral("hidden.desktop"), head + "Name=Hidden\nHidden=true\nExec=sh %f\n");
    write(QStringLiteral("console.desktop"), head + "Name=Console\nTerminal=true\nExec=sh %f\n");
    write(QStringLiteral("jpegonly.desktop"), head + "Name=Jpeg\nExec=sh %f\n");
    write(QStringLiteral("mimeinfo.cache"),
          "[MIME Cache]\nimage/jpeg=viewer.desktop;editor.desktop;gone.desktop;hidden.desktop;"
          "console.desktop;jpegonly.desktop;missing.desktop;\n"
          "image/png=editor.desktop;viewer.desktop;\n");
    const auto names = [&](const QStringList& types) {
      QStringList found;
      for (const auto& program : programsFor(types, {folder.path()})) found << program.name;
      return found;
    };
    QCOMPARE(names({QStringLiteral("image/jpeg")}),
             (QStringList{QStringLiteral("Editor"), QStringLiteral("Jpeg"),
                          QStringLiteral("Viewer")}));
    QCOMPARE(names({QStringLiteral("image/jpeg"), QStringLiteral("image/png")}),
             (QStringList{QStringLiteral("Editor"), QStringLiteral("Viewer")}));
    QVERIFY(names({QStringLiteral("image/gif")}).isEmpty());
    // What the user has chosen comes first.
    write(QStringLiteral("mimeapps.list"), "[Default Applications]\nimage/jpeg=viewer.desktop;\n");
    const auto programs = programsFor({QStringLiteral("image/jpeg")}, {folder.path()});
    QCOMPARE(programs.front().name, QStringLiteral("Viewer"));
    const QStringList files{QStringLiteral("/p/a b.jpg"), QStringLiteral("/p/c.jpg")};
    QCOMPARE(commandsOf(programs.front(), files).size(), 1u);
    QCOMPARE(commandsOf(programs.front(), files).front(),
             (QStringList{QStringLiteral("sh"), QStringLiteral("--open"), files[0], files[1]}));
    const auto editor = commandsOf(programs.at(1), files);
    QCOMPARE(editor.size(), 2u);
    QCOMPARE(editor.front(), (QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                                          QStringLiteral("a \\$ b"),
                                          QStringLiteral("file:///p/a%20b.jpg")}));
  }

  // ---- the desktop

  void theFileManagerIsAsked() {
    if (!bus_.isOpen()) QSKIP("dbus-daemon isn't installed: no bus to put a file manager on");
    FileManager manager;
    QDBusConnection server =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("manager"));
    QVERIFY(server.registerObject(QStringLiteral("/org/freedesktop/FileManager1"), &manager,
                                  QDBusConnection::ExportAllContents));
    GridFixture g(60);
    QVERIFY(g.showAll());
    // Nobody speaks the interface: the folders are opened, each once.
    Opener opener;
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &opener, "open");
    g.actions->files().showInFolder({PhotoId{1}, PhotoId{7}, PhotoId{2}});
    QTRY_COMPARE(opener.urls.size(), 2);
    QCOMPARE(opener.urls.at(1).toLocalFile(), QStringLiteral("/home/anna/Pictures/2024"));

    QVERIFY(server.registerService(QStringLiteral("org.freedesktop.FileManager1")));
    g.actions->files().showInFolder({PhotoId{1}, PhotoId{7}});
    QTRY_COMPARE(manager.shown,
                 (QStringList{QStringLiteral("file:///home/anna/Pictures/2024/IMG_10001.jpg"),
                              QStringLiteral("file:///home/anna/Camera%20uploads/IMG_10007.jpg")}));
    QTest::qWait(50);
    QCOMPARE(opener.urls.size(), 2);
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    server.unregisterService(QStringLiteral("org.freedesktop.FileManager1"));
  }

  void anotherProgramGetsTheFiles() {
    QTemporaryDir folder;
    const QString said = folder.filePath(QStringLiteral("said"));
    GridFixture g(60);
    QVERIFY(g.showAll());
    const Program program{.id = {},
                          .name = QStringLiteral("Say"),
                          .exec = QStringLiteral("sh -c \"echo $0 $1 > %1\" %F").arg(said),
                          .icon = {},
                          .file = {}};
    g.actions->files().openWith(program, {PhotoId{1}, PhotoId{2}});
    QFile file(said);
    QTRY_VERIFY(file.exists() && file.size() > 0);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().trimmed(),
             QByteArray("/home/anna/Pictures/2024/IMG_10001.jpg "
                        "/home/anna/Pictures/2024/IMG_10002.jpg"));
    QSignalSpy failed(&g.actions->files(), &PhotoFiles::failed);
    Program gone = program;
    gone.exec = QStringLiteral("no-such-program-here %F");
    g.actions->files().openWith(gone, {PhotoId{1}});
    QTRY_COMPARE(failed.count(), 1);
    g.actions->files().openWithOther({PhotoId{1}});  // it isn't on this disk
    QTRY_COMPARE(failed.count(), 2);
  }

 private:
  QProcess bus_;
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::PhotoFilesTest)
#include "photo_files_test.moc"
