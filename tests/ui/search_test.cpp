// Line and chips, used by hand: typing, pointing, dragging, the wheel, keys alone.
#include <QAccessible>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>
#include <set>

#include "tests/ui/search_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/search/history_popup.h"
#include "ui/search/words.h"
#include "ui/theme/theme.h"

namespace ws::testing {
namespace {

const QString kSentence = QStringLiteral("a red car next to a house");
using Words = std::vector<int>;

QMenu* openMenu(const QWidget* parent, const char* name) {
  QMenu* menu = nullptr;
  if (QTest::qWaitFor([&] { return (menu = parent->findChild<QMenu*>(QLatin1String(name))); }))
    return menu;
  return nullptr;
}

QAction* actionWith(const QMenu* menu, const QString& text) {
  for (QAction* action : menu->actions())
    if (action->text().contains(text)) return action;
  return nullptr;
}

}  // namespace

class SearchTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    prepareApplication();
    applyTheme(*qApp, true);
  }

  void typedWordsBecomeChipsWithShares() {
    SearchFixture s;
    QVERIFY(s.search(kSentence));
    QCOMPARE(s.chips->count(), 7);
    QCOMPARE(s.chip(2)->text(), QStringLiteral("car"));
    const QString spoken = s.chip(2)->accessibleName();
    QVERIFY2(spoken.startsWith(QLatin1String("car, adds 0.")), qPrintable(spoken));
    QCOMPARE(s.results->words.size(), 7u);
    // Typing on at the end keeps the figures before it, and what was marked.
    click(s.chip(2));
    leave(s.chip(2));
    s.engine->searchDelayMs = 200;
    QTest::keyClick(s.line, Qt::Key_End);
    QTest::keyClicks(s.line, QStringLiteral(" door"));
    QTRY_COMPARE(s.chips->count(), 8);
    QCOMPARE(s.chip(2)->accessibleName(), spoken);
    QVERIFY(!s.chip(7)->accessibleName().contains(QLatin1String("adds")));
    QVERIFY(s.focus->isPinned(2));
    QVERIFY(s.answered());
    QVERIFY(s.chip(7)->accessibleName().contains(QLatin1String("adds")));
  }

  void pointerHoversPinsAndAdds() {
    SearchFixture s;
    QVERIFY(s.search(kSentence));
    hover(s.chip(1));
    QCOMPARE(s.focus->selection().words, Words{1});
    leave(s.chip(1));
    QTRY_VERIFY(s.focus->selection().words.empty());
    click(s.chip(1));
    click(s.chip(2));  // alone
    QCOMPARE(s.focus->marks().pinned, Words{2});
    hover(s.chip(6));
    click(s.chip(6), Qt::ControlModifier);
    QCOMPARE(s.focus->layers().size(), 2u);  // although the pointer is still there
    QCOMPARE(s.focus->layers()[1].words, Words{6});
    click(s.chip(6), Qt::ControlModifier);
    click(s.chip(2));
    QVERIFY(s.focus->layers().empty());
  }

  void draggingAcrossChipsMakesAPhrase() {
    SearchFixture s;
    QVERIFY(s.search(kSentence));
    auto* rule = s.window->findChild<QToolButton*>(QStringLiteral("phraseRule"));
    QVERIFY(rule && !rule->isVisible());
    press(s.chip(1), s.chip(1)->rect().center());
    moveTo(s.chip(1), s.chip(2));
    moveTo(s.chip(1), s.chip(3));
    moveTo(s.chip(1), s.chip(2));
    const QPoint end = s.chip(1)->mapFromGlobal(s.chip(2)->mapToGlobal(QPoint(5, 5)));
    release(s.chip(1), end);
    QCOMPARE(s.focus->selection().words, (Words{1, 2}));
    QVERIFY(s.focus->marks().pinned.empty());  // it was no click
    QVERIFY(rule->isVisible());
    QCOMPARE(rule->text(), QStringLiteral("mean"));
    // The bracket spans the chips.
    const QRect span = s.chip(1)->geometry().united(s.chip(2)->geometry());
    QVERIFY(rule->geometry().bottom() < span.top());
    QVERIFY(span.left() <= rule->geometry().center().x() &&
            rule->geometry().center().x() <= span.right());
    QMenu* menu = rule->menu();
    Q_EMIT menu->aboutToShow();
    actionWith(menu, QStringLiteral("first"))->trigger();
    QCOMPARE(s.focus->selection().rule, PhraseRule::First);
    QCOMPARE(rule->text(), QStringLiteral("first"));
    QVERIFY(rule->accessibleName().contains(QLatin1String("first")));
    // A click on a word takes it apart.
    click(s.chip(6));
    QVERIFY(!s.focus->hasPhrase() && !rule->isVisible());
  }

  void keysDoWhatThePointerDoes() {
    SearchFixture s;
    QVERIFY(s.search(kSentence));
    QTest::keyClick(s.line, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(s.chip(0)));
    QCOMPARE(s.focus->hovered(), 0);
    QTest::keyClick(s.chip(0), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(s.chip(1)));
    QTest::keyClick(s.chip(1), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(s.chip(2), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(s.focus->selection().words, (Words{1, 2, 3}));
    QTest::keyClick(s.chip(3), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(s.focus->selection().words, (Words{1, 2}));
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(s.chip(2)));
    QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(s.chip(2), &key);
    QMenu* menu = openMenu(s.chips, "chipMenu");
    QVERIFY(menu);
    actionWith(menu, QStringLiteral("max"))->trigger();
    menu->close();
    QCOMPARE(s.focus->selection().rule, PhraseRule::Max);
    QTest::keyClick(s.chip(2), Qt::Key_Space);
    QCOMPARE(s.focus->marks().pinned, Words{2});
    QTest::keyClick(s.chip(2), Qt::Key_End);
    QTest::keyClick(s.chip(6), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(s.focus->layers().size(), 2u);
    QTest::keyClick(s.chip(6), Qt::Key_Minus);
    QCOMPARE(s.text(), QStringLiteral("a red car next to a 0.5:house"));
    QTest::keyClick(s.chip(6), Qt::Key_Plus);
    QCOMPARE(s.text(), kSentence);
    QTest::keyClick(s.chip(6), Qt::Key_F2);
    QVERIFY(s.line->hasFocus());
    QCOMPARE(s.line->selectedText(), QStringLiteral("house"));
    s.chip(6)->setFocus();
    QTest::keyClick(s.chip(6), Qt::Key_Escape);
    QVERIFY(s.line->hasFocus());
  }

  void theWheelWritesWeights() {
    SearchFixture s;
    QVERIFY(s.search(kSentence));
    s.line->setCursorPosition(5);
    click(s.chip(2));
    turnWheel(s.chip(2), 2);
    QCOMPARE(s.text(), QStringLiteral("a red 2:car next to a house"));
    QCOMPARE(s.line->cursorPosition(), 5);
    QVERIFY(s.answered());
    QCOMPARE(s.results->words[2].weight, 2.0f);
    QVERIFY(s.focus->isPinned(2));  // the words are the same
    const QString spoken = s.chip(2)->accessibleName();
    QVERIFY2(spoken.contains(QLatin1String("weight 2")), qPrintable(spoken));
    // Faster than the engine: each turn builds on the one before.
    turnWheel(s.chip(2), -3);
    turnWheel(s.chip(1), 1);
    QCOMPARE(s.text(), QStringLiteral("a 1.5:red 0.5:car next to a house"));
    turnWheel(s.chip(2), -1);
    QCOMPARE(s.text(), QStringLiteral("a 1.5:red -0.5:car next to a house"));
    QVERIFY(s.answered());
    QVERIFY(s.results->words[2].weight < 0);
    QVERIFY(s.chip(2)->accessibleName().contains(QLatin1String("counts against")));
    // One undo a word; typing goes on.
    QTest::keyClick(s.line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(s.text(), QStringLiteral("a 1.5:red 0.5:car next to a house"));
    for (int i = 0; i < 2; ++i) QTest::keyClick(s.line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(s.text(), kSentence);
    for (int i = 0; i < 2; ++i)
      QTest::keyClick(s.line, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(s.text().contains(QLatin1String("1.5:red")));
  }

  void whatCountsAgainstIsHatched() {
    SearchFixture s;
    QVERIFY(s.search(QStringLiteral("house car")));
    const int width = s.chip(1)->width();
    const QImage plain = s.chip(1)->grab().toImage();
    QVERIFY(s.search(QStringLiteral("house -car")));
    QVERIFY(s.chip(1)->width() > width);  // the minus sign
    const QImage hatched = s.chip(1)->grab().toImage();
    // Inks of a line across the field, above the text: one on a plain chip, several on hatching.
    const auto inks = [](const QImage& chip) {
      std::set<QRgb> seen;
      for (int x = 12; x < chip.width() - 12; ++x) seen.insert(chip.pixel(x, 5));
      return seen.size();
    };
    QCOMPARE(inks(plain), 1u);
    QVERIFY(inks(hatched) > 3);
  }

  void chipsSpeakToScreenReaders() {
    SearchFixture s;
    QVERIFY(s.search(QStringLiteral("a 2:red zorp -car")));
    auto* face = QAccessible::queryAccessibleInterface(s.chip(1));
    QVERIFY(face);
    QCOMPARE(face->role(), QAccessible::CheckBox);
    QVERIFY(face->text(QAccessible::Name).startsWith(QLatin1String("red, ")));
    QVERIFY(face->valueInterface());
    QCOMPARE(face->valueInterface()->currentValue().toDouble(), 2.0);
    QVERIFY(!face->state().checked);
    face->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(face->state().checked && s.focus->isPinned(1));
    face->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
    QCOMPARE(s.text(), QStringLiteral("a 3:red zorp -car"));
    QVERIFY(s.answered());
    face->valueInterface()->setCurrentValue(1.0);
    QCOMPARE(s.text(), QStringLiteral("a red zorp -car"));
    QVERIFY(s.chip(2)->accessibleName().contains(QLatin1String("not known")));
    QVERIFY(s.chip(2)->toolTip().contains(QLatin1String("zorp")));
  }

  void outdatedAnswersNeverShow() {
    SearchFixture s;
    s.engine->searchDelayMs = 60;
    QStringList stale;
    int shown = 0;
    connect(s.flow.get(), &SearchFlow::found, this, [&](const auto& found) {
      ++shown;
      if (QString::fromStdString(found->query) != s.text().trimmed())
        stale << QString::fromStdString(found->query);
    });
    for (const QChar letter : kSentence) {
      QTest::keyClicks(s.line, QString(letter));
      QTest::qWait(4);
    }
    QVERIFY(s.answered());
    const auto first = s.results;
    for (int i = 0; i < 6; ++i) {
      turnWheel(s.chip(2), 1);
      QTest::qWait(4);
    }
    QCOMPARE(s.results, first);  // the last answer stays
    QTRY_VERIFY(s.line->showsBusy() || s.results != first);
    QVERIFY(s.answered());
    QTRY_VERIFY(!s.line->showsBusy());
    QVERIFY2(stale.isEmpty(), qPrintable(stale.join(QLatin1Char('|'))));
    QVERIFY(s.engine->stoppedSearches > 0);
    QVERIFY(shown < kSentence.size());
    // Wiped out: nothing comes any more.
    QTest::keyClicks(s.line, QStringLiteral("x"));
    const int before = shown;
    s.line->clear();
    QTest::qWait(120);
    QCOMPARE(shown, before);
    QCOMPARE(s.chips->count(), 0);
  }

  void aWaitShowsAThinLine() {
    SearchFixture s;
    QVERIFY(s.search(QStringLiteral("car")));
    QVERIFY(!s.line->showsBusy());
    s.engine->searchDelayMs = 400;
    QTest::keyClicks(s.line, QStringLiteral("s"));
    QVERIFY(!s.line->showsBusy());  // not for a moment
    QTRY_VERIFY(s.line->showsBusy());
    QVERIFY(s.answered());
    QVERIFY(!s.line->showsBusy());
  }

  void aMarkAloneIsNoFailure() {
    SearchFixture s;
    QVERIFY(s.search(QStringLiteral("house")));
    QSignalSpy nothing(s.flow.get(), &SearchFlow::nothingToLookFor);
    s.line->selectAll();
    QTest::keyClicks(s.line, QStringLiteral("-"));
    QTRY_COMPARE(nothing.count(), 1);
    QVERIFY(s.failures.empty());
    QCOMPARE(s.results->query, std::string("house"));
  }

  void earlierQuestionsComeBackAndAreForgotten() {
    SearchFixture s;
    for (const char* text : {"a red car", "a house"}) {
      QVERIFY(s.search(QLatin1String(text)));
      QTest::keyClick(s.line, Qt::Key_Return);  // to the photos: it is stayed with
    }
    s.line->clear();
    QTest::keyClick(s.line, Qt::Key_Up);
    QCOMPARE(s.text(), QStringLiteral("a house"));
    QTest::keyClick(s.line, Qt::Key_Up);
    QCOMPARE(s.text(), QStringLiteral("a red car"));
    QTest::keyClick(s.line, Qt::Key_Down);
    QTest::keyClick(s.line, Qt::Key_Down);
    QVERIFY(s.text().isEmpty());
    QSignalSpy down(s.line, &SearchLine::down);
    QTest::keyClick(s.line, Qt::Key_Down);
    QCOMPARE(down.count(), 1);  // nothing newer: to the photos

    QTest::keyClick(s.line, Qt::Key_Down, Qt::AltModifier);
    auto* popup = s.line->findChild<HistoryPopup*>();
    QTRY_VERIFY(popup->isVisible());
    auto* list = popup->findChild<QListWidget*>();
    QCOMPARE(list->count(), 2);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->count(), 1);
    QCOMPARE(s.flow->history().entries().size(), 1u);
    QCOMPARE(s.flow->history().entries().front().text, QStringLiteral("a red car"));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QCOMPARE(s.text(), QStringLiteral("a red car"));
    QTest::keyClick(s.line, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(popup->isVisible());
    popup->findChild<QAbstractButton*>(QStringLiteral("forgetAll"))->click();
    QVERIFY(!popup->isVisible() && s.flow->history().entries().empty());
  }

  void theEmptyLineTeaches() {
    SearchFixture s;
    const QString first = s.line->placeholderText();
    QVERIFY(first.contains(QLatin1String("a red car")));
    QVERIFY(!s.line->accessibleDescription().isEmpty());
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::SearchTest)
#include "search_test.moc"
