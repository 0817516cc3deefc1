// The library page: folders with their state, the running job step by step, what could not be read.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include "tests/ui/window_fixture.h"
#include "ui/library/folder_list.h"
#include "ui/library/hidden_photos.h"
#include "ui/library/job_rate.h"
#include "ui/library/job_words.h"
#include "ui/library/library_page.h"

namespace ws::testing {
namespace {

LibraryPage* openLibrary(const WindowFixture& w) {
  QTest::mouseClick(w.find<QPushButton>("manageLibrary"), Qt::LeftButton);
  return w.find<LibraryPage>("libraryPage");
}

QString text(const WindowFixture& w, const char* label) { return w.find<QLabel>(label)->text(); }

}  // namespace

class UiIndexPanelTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { prepareApplication(); }

  void rateSaysNothingWhileItCannotKnow() {
    JobRate rate;
    QVERIFY(!rate.perSecond());
    rate.update(0, 0);
    rate.update(4000, 400);
    QVERIFY(!rate.perSecond());  // too short a time
    rate.update(6000, 600);
    QVERIFY(qAbs(*rate.perSecond() - 100) < 1e-9);
    rate.restart();
    QVERIFY(!rate.perSecond());
    rate.update(10'000, 600);
    rate.update(40'000, 610);
    QVERIFY(!rate.perSecond());  // too few
  }

  void rateIsThatOfTheLastMinute() {
    JobRate rate;
    for (int second = 0; second <= 300; ++second)  // 200 a second, then 10 a second
      rate.update(second * 1000, second <= 100 ? second * 200 : 20'000 + (second - 100) * 10);
    QVERIFY(qAbs(*rate.perSecond() - 10) < 1e-9);
    for (int second = 301; second <= 420; ++second) rate.update(second * 1000, 22'000);
    QVERIFY(!rate.perSecond());  // it stands still: nobody knows how long
  }

  void folderStatesInWords() {
    FolderRow folder{.path = "/p", .photos = 1200, .pending = 200, .failed = 3};
    QCOMPARE(folderStateText(folder, false),
             QStringLiteral("200 not indexed yet · 3 could not be read"));
    QVERIFY(folderStateText(folder, true).startsWith(QLatin1String("997 of 1,197 indexed")));
    folder = {.path = "/p", .online = false, .photos = 12};
    QVERIFY(folderStateText(folder, true).contains(QLatin1String("stay searchable")));
    folder = {.path = "/p", .photos = 12};
    QCOMPARE(folderStateText(folder, false), QStringLiteral("All indexed"));
  }

  void foldersWithStateAndWhatCanBeDone() {
    WindowFixture w(200);
    w.library->offline = true;
    w.show();
    QVERIFY(w.waitForEngine());
    QTRY_COMPARE(w.grid().photos().rowCount(), 200);
    auto* page = openLibrary(w);
    QVERIFY(page->isVisible());
    QCOMPARE(text(w, "libraryPromise"),
             QStringLiteral("Nothing is ever deleted from or changed on your disk."));
    auto* list = page->findChild<FolderList*>(QStringLiteral("folderList"));
    const QAbstractItemModelTester tester(list->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(list->model()->rowCount(), 3);
    const auto spoken = [&](int row) {
      return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY2(spoken(0).startsWith(QLatin1String("Pictures, ")), qPrintable(spoken(0)));
    QVERIFY2(spoken(2).contains(QLatin1String("Offline")), qPrintable(spoken(2)));
    auto* photos = page->findChild<QPushButton*>(QStringLiteral("folderPhotos"));
    auto* look = page->findChild<QPushButton*>(QStringLiteral("folderLook"));
    QVERIFY(!photos->isEnabled());
    list->setCurrentIndex(list->model()->index(2, 0));
    QVERIFY(photos->isEnabled() && !look->isEnabled());  // it can be looked at, not looked through
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(photos->isEnabled() && look->isEnabled());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!page->isVisible());
    QTRY_COMPARE(w.grid().photos().rowCount(), 200 / 7);
  }

  void offlinePhotosStaySearchable() {
    WindowFixture w(200);
    w.library->offline = true;
    w.show();
    QVERIFY(w.waitForEngine());
    QVERIFY(w.search(QStringLiteral("car")));
    bool anyAway = false;
    for (const auto& hit : w.grid().photos().results()->hits)
      anyAway = anyAway || hit.status == PhotoStatus::Away;
    QVERIFY(anyAway);
  }

  void jobStepByStep() {
    WindowFixture w(10);
    w.engine->ingestPhotos = 100000;
    w.show();
    QVERIFY(w.waitForEngine());
    QTRY_COMPARE(w.grid().photos().rowCount(), 10);
    auto* page = openLibrary(w);
    auto* pause = page->findChild<QPushButton*>(QStringLiteral("jobPause"));
    QTRY_VERIFY(page->findChild<QPushButton*>(QStringLiteral("lookForPhotos"))->isEnabled());
    QTRY_VERIFY(!pause->isVisible());
    w.window->addPhotos({"/home/anna/Pictures"});
    QTRY_COMPARE(text(w, "jobTitle"), QStringLiteral("Indexing"));
    const auto says = [page](const QString& words) {
      for (const auto* label : page->findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(words)) return true;
      return false;
    };
    QTRY_VERIFY(says(QStringLiteral("of 100,000")));
    QVERIFY(says(QStringLiteral("Look for photos")));
    QVERIFY(!text(w, "jobPace").contains(QLatin1String("left")));  // not known yet, so not said
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_VERIFY(w.engine->paused);
    QCOMPARE(text(w, "jobPace"), QStringLiteral("paused"));
    QCOMPARE(pause->text(), QStringLiteral("Resume"));
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_VERIFY(!w.engine->paused);
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("jobCancel")), Qt::LeftButton);
    QTRY_VERIFY(!pause->isVisible());
  }

  void ignoredPhotosAreHiddenHereAndCanComeBack() {
    {
      WindowFixture w(100);
      w.library->failed = 3;
      w.show();
      QVERIFY(w.waitForEngine());
      auto* failed = w.find<QPushButton>("failedPhotos");
      QTRY_COMPARE(failed->text(), QStringLiteral("3 could not be read"));
      QTest::mouseClick(failed, Qt::LeftButton);
      auto* list = w.find<QTreeView>("failedList");
      QTRY_COMPARE(list->model()->rowCount(), 3);
      const QAbstractItemModelTester tester(list->model(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
      list->setCurrentIndex(list->model()->index(1, 0));
      auto* hide = w.find<QPushButton>("hideFailed");
      QCOMPARE(hide->text(), QStringLiteral("Ignore 1 selected"));
      QTest::mouseClick(hide, Qt::LeftButton);
      QTRY_COMPARE(list->model()->rowCount(), 2);
      QTRY_COMPARE(failed->text(), QStringLiteral("2 could not be read"));
      w.window->close();
    }
    WindowFixture w(100);  // another day
    w.library->failed = 3;
    w.show();
    QVERIFY(w.waitForEngine());
    auto* failed = w.find<QPushButton>("failedPhotos");
    QTRY_COMPARE(failed->text(), QStringLiteral("2 could not be read"));
    QTest::mouseClick(failed, Qt::LeftButton);
    auto* list = w.find<QTreeView>("failedList");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    auto* withHidden = w.find<QCheckBox>("withHidden");
    QVERIFY(withHidden->isVisible());
    withHidden->click();
    QCOMPARE(list->model()->rowCount(), 3);
    QVERIFY(list->model()->index(1, 0).data().toString().contains(QLatin1String("hidden here")));
    list->setCurrentIndex(list->model()->index(1, 0));
    auto* hide = w.find<QPushButton>("hideFailed");
    QCOMPARE(hide->text(), QStringLiteral("List 1 again"));
    QTest::mouseClick(hide, Qt::LeftButton);
    QTRY_COMPARE(failed->text(), QStringLiteral("3 could not be read"));
  }

  void pathsAreKeptAsBytes() {
    const std::filesystem::path odd("/photos/\xff caf\xc3\xa9 100% /a.jpg");
    HiddenPhotos first(nullptr);
    first.hide({odd, "/b.jpg"});
    HiddenPhotos second(nullptr);
    QVERIFY(second.contains(odd) && second.contains("/b.jpg"));
    second.show({odd, "/b.jpg"});
    QVERIFY(HiddenPhotos(nullptr).isEmpty());
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::UiIndexPanelTest)
#include "index_panel_test.moc"
