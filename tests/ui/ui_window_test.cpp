// The whole window, used like a user would: typing, pointing, clicking, keys alone. The engine is a
// fake one.
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QTreeView>
#include <QUrl>
#include <QWheelEvent>
#include <set>

#include "tests/ui/window_fixture.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/photo_canvas.h"
#include "ui/photo/photo_page.h"
#include "ui/search/chip_row.h"
#include "ui/theme/theme.h"

namespace ws::testing {
namespace {

const QString kSentence = QStringLiteral("a red car next to a house");

QString text(const WindowFixture& w, const char* label) { return w.find<QLabel>(label)->text(); }

/// Every heat overlay of the tiles on screen is there.
bool allVisibleHot(const WindowFixture& w) {
  const auto& grid = w.grid();
  for (int row = 0; row < grid.photos().rowCount(); ++row) {
    if (!grid.visualRect(grid.photos().index(row)).intersects(grid.viewport()->rect())) break;
    if (!grid.heat().find(grid.photos().idAt(row))) return false;
  }
  return true;
}

}  // namespace

class UiWindowTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepareApplication(); }

  void typeRankHoverHeatOpenEscape() {
    WindowFixture w(400);
    w.show();
    QVERIFY(w.waitForEngine());
    QVERIFY(w.search(kSentence));
    QVERIFY(text(w, "truth").contains(QLatin1String("of 400 photos")));
    auto* truth = w.find<QLabel>("truth");
    QVERIFY(truth->toolTip().contains(QLatin1String("every photo scored")));
    for (const int width : {1280, 1000, 1700}) {  // one line, whatever there is room for
      w.show({width, 800});
      QTRY_VERIFY(truth->heightForWidth(truth->width()) < 2 * truth->fontMetrics().height());
    }
    QVERIFY(text(w, "truth").contains(QLatin1String("every photo scored")));
    auto* chips = w.find<ChipRow>("chips");
    QCOMPARE(chips->count(), 7);
    auto* car = w.find<WordChip>("chip2");
    QCOMPARE(car->text(), QStringLiteral("car"));
    QVERIFY(car->accessibleName().contains(QLatin1String("adds")));
    const auto& hits = w.grid().photos().results()->hits;
    for (std::size_t i = 1; i < hits.size(); ++i)
      QVERIFY(hits[i - 1].alignment.score >= hits[i].alignment.score);

    QVERIFY(w.waitForThumbnails());
    QVERIFY(!w.grid().heat().isOn());
    const QRect tile = w.grid().visualRect(w.grid().photos().index(0));
    const QImage cold = w.grid().viewport()->grab(tile).toImage();
    WindowFixture::hover(car);
    QTRY_VERIFY(allVisibleHot(w));
    QTRY_VERIFY(w.grid().viewport()->grab(tile).toImage() != cold);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(car, &leave);
    QTRY_VERIFY(!w.grid().heat().isOn());

    QTest::mouseDClick(w.grid().viewport(), Qt::LeftButton, {},
                       w.grid().visualRect(w.grid().photos().index(3)).center());
    auto* page = w.find<PhotoPage>("photoPage");
    QVERIFY(page->isVisible() && !w.grid().isVisible());
    QCOMPARE(page->photo(), w.grid().photos().idAt(3));
    auto* canvas = w.find<PhotoCanvas>("photoCanvas");
    QTRY_VERIFY(canvas->photo().width() >= canvas->width() * 9 / 10);
    QTRY_VERIFY(!canvas->heat().isNull());
    QTest::keyClick(page, Qt::Key_H);
    QTRY_VERIFY(canvas->heat().isNull());
    QTest::keyClick(page, Qt::Key_Right);
    QCOMPARE(page->photo(), w.grid().photos().idAt(4));
    QTest::keyClick(page, Qt::Key_Escape);
    QVERIFY(w.grid().isVisible() && w.grid().hasFocus());
    QCOMPARE(w.grid().currentIndex().row(), 4);
  }

  void clickPinsEscapeLetsGo() {
    WindowFixture w(100);
    w.show();
    QVERIFY(w.waitForEngine());
    QVERIFY(w.search(kSentence));
    QTest::mouseClick(w.find<WordChip>("chip1"), Qt::LeftButton);
    QTest::mouseClick(w.find<WordChip>("chip2"), Qt::LeftButton, Qt::ControlModifier);
    QTest::mouseMove(w.window.get(), {5, 5});
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(w.find<WordChip>("chip2"), &leave);
    QTRY_COMPARE(w.grid().heat().layers().size(), std::size_t{2});  // one beside the other
    QCOMPARE(w.grid().heat().layers()[0].selection.words, std::vector{1});
    QCOMPARE(w.grid().heat().layers()[1].selection.words, std::vector{2});
    QTest::keyClick(w.line(), Qt::Key_Escape);
    QTRY_VERIFY(!w.grid().heat().isOn());
    QCOMPARE(w.line()->text(), kSentence);
    QTest::keyClick(w.line(), Qt::Key_Escape);
    QVERIFY(w.line()->text().isEmpty());
    QVERIFY(!w.grid().photos().isSearch());
    QCOMPARE(w.grid().photos().rowCount(), 100);
  }

  void newestQueryWinsAndOldAnswersNeverShow() {
    WindowFixture w(200);
    w.show();
    QVERIFY(w.waitForEngine());
    w.engine->searchDelayMs = 60;
    QStringList stale;
    int shown = 0;
    connect(&w.grid().photos(), &QAbstractItemModel::modelReset, this, [&] {
      const auto& results = w.grid().photos().results();
      if (!results) return;
      ++shown;
      if (QString::fromStdString(results->query) != w.line()->text().trimmed())
        stale << QString::fromStdString(results->query);
    });
    w.line()->setFocus();
    for (const QChar letter : kSentence) {
      QTest::keyClicks(w.line(), QString(letter));
      QTest::qWait(5);
    }
    QTRY_VERIFY(w.grid().photos().isSearch() &&
                w.grid().photos().results()->query == kSentence.toStdString());
    QVERIFY2(stale.isEmpty(), qPrintable(stale.join(QLatin1Char('|'))));
    QVERIFY(w.engine->stoppedSearches > 0);
    QVERIFY(shown < kSentence.size());
    // The last answer stays until the new one is there.
    QTest::keyClicks(w.line(), QStringLiteral("s"));
    QVERIFY(w.grid().photos().isSearch());
    QTRY_COMPARE(w.grid().photos().results()->query, kSentence.toStdString() + "s");
    // An answer to a sentence that was wiped out never comes.
    QTest::keyClicks(w.line(), QStringLiteral("x"));
    w.line()->clear();
    QTest::qWait(150);
    QVERIFY(!w.grid().photos().isSearch());
    w.window.reset();
  }

  void aLineWipedOutWithdrawsTheStacks() {
    WindowFixture w(400);
    w.show();
    QVERIFY(w.waitForEngine());
    // The answer has come, its near-duplicates are still being looked for.
    connect(&w.grid().photos(), &QAbstractItemModel::modelReset, w.line(), [&] {
      if (w.grid().photos().isSearch())
        QMetaObject::invokeMethod(w.line(), &QLineEdit::clear, Qt::QueuedConnection);
    });
    for (int i = 0; i < 10; ++i) {
      w.line()->setText(QStringLiteral("car %1").arg(i));
      QTRY_VERIFY(w.line()->text().isEmpty());
      QTRY_COMPARE(w.grid().photos().rowCount(), 400);
    }
    QTest::qWait(20);
    QVERIFY(!w.grid().photos().isSearch());
  }

  void photoFollowsTheSentence() {
    WindowFixture w(60);
    w.show();
    QVERIFY(w.waitForEngine());
    QTRY_COMPARE(w.grid().photos().rowCount(), 60);
    Q_EMIT w.grid().photoChosen(10);
    auto* page = w.find<PhotoPage>("photoPage");
    QCOMPARE(page->photo(), w.grid().photos().idAt(10));
    const PhotoId photo = page->photo();
    w.line()->setText(QStringLiteral("house"));
    const auto chipShown = [&] {
      for (const auto* chip : page->findChildren<WordChip*>())
        if (chip->isVisible() && chip->text() == QLatin1String("house")) return true;
      return false;
    };
    QTRY_VERIFY(chipShown());
    QCOMPARE(page->photo(), photo);
    w.line()->clear();
    QTRY_VERIFY(!chipShown());
  }

  void everyFocusStopHasAName() {
    WindowFixture w(50);
    w.library->failed = 2;
    w.show();
    QVERIFY(w.waitForEngine());
    QVERIFY(w.search(kSentence));
    QTRY_VERIFY(w.find<QPushButton>("failedPhotos")->isVisible());
    QTest::keyClick(w.line(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(w.find<WordChip>("chip0")));
    QTRY_COMPARE(w.grid().heat().words(), std::vector{0});  // the keyboard's way of hovering
    walk(w, {"searchLine", "chip1", "grid", "folders", "tileSize", "failedPhotos", "menu"});
    QTest::keyClick(w.line(), Qt::Key_Down);
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    QVERIFY(w.find<PhotoPage>("photoPage")->isVisible());
    walk(w, {"searchLine", "back", "heatOn", "heatOpacity", "heatScale", "boxesOn"});
  }

  void keyboardAlone() {
    WindowFixture w(300);
    w.show();
    QVERIFY(w.waitForEngine());
    QVERIFY(w.search(QStringLiteral("car")));
    QTest::keyClick(w.line(), Qt::Key_Down);
    QVERIFY(w.grid().hasFocus());
    auto& grid = w.grid();
    QCOMPARE(grid.currentIndex().row(), 0);
    QTest::keyClick(&grid, Qt::Key_Right);
    QCOMPARE(grid.currentIndex().row(), 1);
    QTest::keyClick(&grid, Qt::Key_Down);
    const int columns = grid.currentIndex().row() - 1;
    QVERIFY(columns > 1);
    QTest::keyClick(&grid, Qt::Key_End);
    QCOMPARE(grid.currentIndex().row(), grid.photos().rowCount() - 1);
    QVERIFY(grid.viewport()->rect().contains(grid.visualRect(grid.currentIndex())));
    QTest::keyClick(&grid, Qt::Key_Home);
    QCOMPARE(grid.currentIndex().row(), 0);
    QTest::keyClick(&grid, Qt::Key_Up);  // out of the first line
    QVERIFY(w.line()->hasFocus());
    QTest::keyClick(w.line(), Qt::Key_Down);
    QTest::keyClicks(&grid, QStringLiteral("b"));  // typing goes to the search line
    QVERIFY(w.line()->hasFocus());
    QCOMPARE(w.line()->text(), QStringLiteral("b"));
  }

  void gridSpeaksToScreenReaders() {
    WindowFixture w(40);
    w.show();
    QVERIFY(w.waitForEngine());
    QVERIFY(w.search(QStringLiteral("car")));
    QTRY_VERIFY(w.grid().photos().rowAt(0));
    auto* list = QAccessible::queryAccessibleInterface(&w.grid());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), w.grid().photos().rowCount() + 1);  // and the relevance line
    auto* first = list->child(0);
    QCOMPARE(first->role(), QAccessible::ListItem);
    QVERIFY(first->text(QAccessible::Name).contains(QLatin1String(".jpg")));
    QVERIFY(first->text(QAccessible::Name).contains(QLatin1String("score")));
    QCOMPARE(list->indexOfChild(list->child(3)), 3);
    QVERIFY(first->rect().isValid());
    auto* action = first->actionInterface();
    QVERIFY(action);
    action->doAction(action->actionNames().first());
    QVERIFY(w.find<PhotoPage>("photoPage")->isVisible());
  }

  void controlWheelChangesTheTileSize() {
    WindowFixture w(100);
    w.show();
    QTRY_COMPARE(w.grid().photos().rowCount(), 100);
    const int before = w.grid().tileSize();
    const QPointF middle = w.grid().viewport()->rect().center();
    QWheelEvent wheel(middle, w.grid().viewport()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(w.grid().viewport(), &wheel);
    QVERIFY(w.grid().tileSize() > before);
    QCOMPARE(w.find<QSlider>("tileSize")->value(), w.grid().tileSize());
  }

  void themesChangeWithoutTrace() {
    WindowFixture w(10);
    w.show();
    const auto groundShown = [&] {
      return w.grid().viewport()->grab().toImage().pixelColor(2, w.grid().viewport()->height() - 3);
    };
    QTRY_COMPARE(w.grid().photos().rowCount(), 10);
    w.window->setThemeChoice(ThemeChoice::Dark);
    QCOMPARE(groundShown(), darkTheme().ground);
    w.window->setThemeChoice(ThemeChoice::Light);
    QCOMPARE(groundShown(), lightTheme().ground);
  }

  void sessionComesBack() {
    {
      WindowFixture w(20);
      w.show();
      QVERIFY(w.waitForEngine());
      w.line()->setText(QStringLiteral("red house"));
      w.grid().setTileSize(240);
      w.window->close();
    }
    WindowFixture w(20);
    QCOMPARE(w.line()->text(), QStringLiteral("red house"));
    QCOMPARE(w.grid().tileSize(), 240);
    *w.engineMayOpen = false;
    w.show();
    QTRY_COMPARE(w.grid().photos().rowCount(), 20);  // all photos, until the sentence is answered
    *w.engineMayOpen = true;
    QTRY_VERIFY(w.grid().photos().isSearch());
    w.line()->clear();
    w.grid().setTileSize(168);
    w.show();
    w.window->close();
  }

 private:
  /// Walks by Tab until a stop comes again; each must be named, and those listed must be among
  /// them.
  static void walk(const WindowFixture& w, std::initializer_list<const char*> expected) {
    w.line()->setFocus();
    QSet<QString> names;
    QStringList order;
    std::set<const QWidget*> seen;
    constexpr int kStopsMost = 60;
    for (int i = 0; i < kStopsMost; ++i) {
      QWidget* stop = QApplication::focusWidget();
      QVERIFY(stop);
      if (!seen.insert(stop).second) break;
      const auto* face = QAccessible::queryAccessibleInterface(stop);
      QVERIFY2(
          face && !face->text(QAccessible::Name).isEmpty(),
          qPrintable(QStringLiteral("no name: %1 %2")
                         .arg(QLatin1String(stop->metaObject()->className()), stop->objectName())));
      names << stop->objectName();
      order << stop->objectName();
      QTest::keyClick(stop, Qt::Key_Tab);
    }
    QVERIFY(seen.size() < kStopsMost);
    for (const char* name : expected)
      QVERIFY2(names.contains(QLatin1String(name)),
               qPrintable(QStringLiteral("%1 isn't among %2")
                              .arg(QLatin1String(name),
                                   order.join(QLatin1Char(' ')))));
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::UiWindowTest)
#include "ui_window_test.moc"
