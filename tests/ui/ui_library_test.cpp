// The window and its library: the first screen, indexing, photos that can't be read, what goes
// wrong.
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QUrl>

#include "tests/ui/window_fixture.h"
#include "ui/library/library_page.h"
#include "ui/photo/photo_canvas.h"

namespace ws::testing {
namespace {

QString text(const WindowFixture& w, const char* label) { return w.find<QLabel>(label)->text(); }

}  // namespace

class UiLibraryTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepareApplication(); }

  void firstScreenTeaches() {
    WindowFixture w(0);
    w.show();
    QVERIFY(w.waitForEngine());
    auto* add = w.find<QPushButton>("addFirst");
    auto* demo = w.find<QPushButton>("showDemo");
    QTRY_VERIFY(add->isVisible() && add->isEnabled() && demo->isVisible());
    bool saysWhatItKnows = false;
    for (const auto* label : w.window->findChildren<QLabel*>())
      saysWhatItKnows = saysWhatItKnows ||
                        (label->isVisible() &&
                         label->text().contains(QLatin1String("knows drawn scenes: ")) &&
                         label->text().contains(QLatin1String("real photos")));
    QVERIFY(saysWhatItKnows);
    QVERIFY(w.line()->hasFocus());
    w.engine->ingestPhotos = 12;
    QTest::mouseClick(demo, Qt::LeftButton);
    QTRY_COMPARE(w.grid().photos().rowCount(), 12);
    QVERIFY(w.grid().isVisible());
    QVERIFY(!add->isVisible());
  }

  void demoSaysThatItIsDrawn() {
    WindowFixture w(0);
    w.show();
    QVERIFY(w.waitForEngine());
    auto* demo = w.find<QPushButton>("showDemo");
    QTRY_VERIFY(demo->isVisible() && demo->isEnabled());
    *w.demoMayEnd = false;
    QTest::mouseClick(demo, Qt::LeftButton);
    QTRY_VERIFY(text(w, "indexText").contains(QLatin1String("30 of 600")));
    QCOMPARE(text(w, "emptyHeadline"), QStringLiteral("Drawing the demo"));
    QVERIFY(w.line()->hasFocus());  // not a button of the status bar
    QVERIFY(!w.find<QPushButton>("pause")->isVisible());
    QTest::mouseClick(w.find<QPushButton>("cancel"), Qt::LeftButton);
    QTRY_VERIFY(demo->isVisible());  // back at the first screen, and no failure is told
    QVERIFY(!w.find<QWidget>("errorBar")->isVisible());

    w.engine->ingestPhotos = 12;
    QTest::mouseClick(demo, Qt::LeftButton);
    *w.demoMayEnd = true;
    QTRY_COMPARE(w.grid().photos().rowCount(), 12);
  }

  void photosShowBeforeTheEngineIsThere() {
    WindowFixture w(500);
    *w.engineMayOpen = false;
    QSignalSpy painted(w.window.get(), &MainWindow::firstPainted);
    w.show();
    QTRY_COMPARE(painted.count(), 1);
    QTRY_COMPARE(w.grid().photos().rowCount(), 500);
    QVERIFY(!w.window->desk().engine());
    QVERIFY(text(w, "modelText").contains(QLatin1String("Loading")));
    w.line()->setText(QStringLiteral("red car"));  // asked too early: it waits
    QVERIFY(text(w, "truth").contains(QLatin1String("loading")));
    *w.engineMayOpen = true;
    QTRY_VERIFY(w.grid().photos().isSearch());
    QCOMPARE(w.grid().photos().results()->query, std::string("red car"));
    QTRY_VERIFY(text(w, "modelText").contains(QLatin1String("Wordsight mini")));
  }

  void failedPhotosAreListedAndRetried() {
    WindowFixture w(100);
    w.library->failed = 3;
    w.show();
    QVERIFY(w.waitForEngine());
    auto* failed = w.find<QPushButton>("failedPhotos");
    QTRY_COMPARE(failed->text(), QStringLiteral("3 could not be read"));
    QTRY_VERIFY(!w.grid().photos().rowAt(3) ||
                w.grid().photos().rowAt(3)->status == PhotoStatus::Failed);
    QTest::mouseClick(failed, Qt::LeftButton);
    auto* page = w.find<LibraryPage>("libraryPage");
    QVERIFY(page && page->isVisible());
    auto* list = page->findChild<QTreeView*>(QStringLiteral("failedList"));
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QVERIFY(list->model()->index(0, 1).data().toString().contains(QLatin1String("ends before")));
    auto* retry = page->findChild<QPushButton*>(QStringLiteral("retry"));
    QTRY_VERIFY(retry->isEnabled());
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(w.engine->retried.load(), 3);
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QTRY_VERIFY(!failed->isVisible());
  }

  void failedPhotoOpensWithItsReason() {
    WindowFixture w(20);
    w.library->failed = 1;
    w.show();
    QVERIFY(w.waitForEngine());
    QTRY_COMPARE(w.grid().photos().rowCount(), 20);
    Q_EMIT w.grid().photoChosen(3);
    auto* canvas = w.find<PhotoCanvas>("photoCanvas");
    QTRY_VERIFY(canvas->problem().contains(QLatin1String("ends before")));
  }

  void ingestPausesGoesOnAndStops() {
    WindowFixture w(10);
    w.engine->ingestPhotos = 100000;
    w.show();
    QVERIFY(w.waitForEngine());
    w.window->addPhotos({"/home/anna/Pictures"});
    auto* pause = w.find<QPushButton>("pause");
    auto* cancel = w.find<QPushButton>("cancel");
    QTRY_VERIFY(pause->isVisible() && cancel->isVisible());
    QTRY_VERIFY(text(w, "indexText").contains(QLatin1String("of 100,000")));
    QVERIFY(text(w, "indexText").contains(QLatin1String("41 photos/s")));
    const QRect cancelAt = cancel->geometry();
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_VERIFY(w.engine->paused);
    QVERIFY(text(w, "indexText").contains(QLatin1String("paused")));
    QVERIFY(!text(w, "indexText").contains(QLatin1String("photos/s")));
    QCOMPARE(cancel->geometry(), cancelAt);    // a second click on Pause must not meet Cancel
    QVERIFY(w.search(QStringLiteral("car")));  // questions are answered meanwhile
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_VERIFY(!w.engine->paused);
    const int before = w.library->count;
    QTRY_VERIFY(w.library->count > before);
    QTest::mouseClick(pause, Qt::LeftButton);
    QTest::mouseClick(cancel, Qt::LeftButton);  // while held
    QTRY_VERIFY(!pause->isVisible());
    QTRY_VERIFY(text(w, "indexText").startsWith(QLatin1String("Stopped")));
    auto* goOn = w.find<QPushButton>("continueIndexing");
    QVERIFY(goOn->isVisible());
    QTest::mouseClick(goOn, Qt::LeftButton);
    QTRY_VERIFY(text(w, "indexText").endsWith(QLatin1String("all indexed")));
    QVERIFY(!goOn->isVisible());
  }

  void droppedFolderIsAdded() {
    WindowFixture w(0);
    w.engine->ingestPhotos = 7;
    w.show();
    QVERIFY(w.waitForEngine());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/home/anna/Pictures"))});
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(w.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(w.window.get(), &drop);
    QTRY_COMPARE(w.grid().photos().rowCount(), 7);
  }

  void engineFailureStaysUntilClosed() {
    WindowFixture w(30);
    *w.engineFails = true;
    w.show();
    auto* bar = w.find<QWidget>("errorBar");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(text(w, "errorText").contains(QLatin1String("another version")));
    QTRY_COMPARE(w.grid().photos().rowCount(), 30);  // the shelf still shows the photos
    QTest::keyClicks(w.line(), QStringLiteral("car"));
    QVERIFY(bar->isVisible());
    QTest::mouseClick(w.find<QWidget>("errorClose"), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
  }

  void searchFailureIsTold() {
    WindowFixture w(30);
    w.engine->failSearch = true;
    w.show();
    QVERIFY(w.waitForEngine());
    w.line()->setText(QStringLiteral("car"));
    QTRY_VERIFY(w.find<QWidget>("errorBar")->isVisible());
  }

  void readOnlyLibrarySaysSo() {
    WindowFixture w(30);
    w.engine->readOnly = true;
    w.show();
    QVERIFY(w.waitForEngine());
    QTRY_VERIFY(text(w, "errorText").contains(QLatin1String("Another program")));
    QVERIFY(w.search(QStringLiteral("car")));
  }

  void closesInTheMiddleOfEverything() {
    WindowFixture w(500);
    w.engine->ingestPhotos = 100000;
    w.engine->searchDelayMs = 10000;
    w.show();
    QVERIFY(w.waitForEngine());
    w.window->addPhotos({"/home/anna/Pictures"});
    w.line()->setText(QStringLiteral("car"));
    QTest::qWait(30);
    w.window.reset();  // must not wait for the ten seconds: ctest's own limit would show it
    QVERIFY(true);
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::UiLibraryTest)
#include "ui_library_test.moc"
