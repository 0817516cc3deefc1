// What the window offers to ask, and what it remembers of what was asked.
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "tests/ui/window_fixture.h"
#include "ui/error_bar.h"
#include "ui/grid/photo_actions.h"
#include "ui/library/folder_pane.h"
#include "ui/search/search_flow.h"
#include "ui/search/suggestions.h"

namespace ws::testing {
namespace {

const std::vector<Suggestion> kSome = {
    {"a red car", "colours", "Hover the colours."},
    {"a blue car", "colours", "Hover the colours."},
    {"two dogs & a cat", "counts", "One more or <one> less."},
    {"a zebra", "limits", ""},
};

template <class T>
QStringList textsOf(const WindowFixture& w, const char* name) {
  QStringList texts;
  for (const auto* each : w.window->findChildren<T*>(QLatin1String(name)))
    if (each->isVisible()) texts << each->accessibleName();
  return texts;
}

QStringList abilities(const WindowFixture& w) {
  return textsOf<QPushButton>(w, "suggestionAbility");
}
QStringList sentences(const WindowFixture& w) { return textsOf<QPushButton>(w, "suggestion"); }

QPushButton* named(const WindowFixture& w, const QString& text) {
  for (auto* each : w.window->findChildren<QPushButton*>())
    if (each->isVisible() && each->accessibleName() == text) return each;
  return nullptr;
}

QLabel* note(const WindowFixture& w) { return w.find<QLabel>("suggestionNote"); }

}  // namespace

class AskingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aCollectionsSentencesAreOffered() {
    WindowFixture w(200);
    *w.suggestions = kSome;
    w.show();
    QTRY_COMPARE(abilities(w), (QStringList{"colours", "counts", "limits"}));
    QCOMPARE(sentences(w), (QStringList{"a red car", "a blue car"}));
    QVERIFY(!note(w)->isVisible());

    QTest::mouseClick(named(w, "counts"), Qt::LeftButton);
    QTRY_COMPARE(sentences(w), QStringList{"two dogs & a cat"});
    QTest::mouseClick(named(w, "two dogs & a cat"), Qt::LeftButton);
    QCOMPARE(w.line()->text(), QStringLiteral("two dogs & a cat"));
    QVERIFY(w.line()->hasFocus());
    QVERIFY(abilities(w).isEmpty() && sentences(w).isEmpty());
    QVERIFY(note(w)->isVisible());
    QVERIFY(note(w)->text().contains(QLatin1String("<b>counts</b>")));
    QVERIFY(note(w)->text().contains(QLatin1String("One more or &lt;one&gt; less.")));
    const auto& results = w.grid().photos().results();
    QTRY_VERIFY(results && results->query == "two dogs & a cat");

    QTest::keyClicks(w.line(), " too");  // a question of the user's own
    QVERIFY(!note(w)->isVisible());
    QVERIFY(abilities(w).isEmpty());
    w.line()->clear();
    QCOMPARE(sentences(w), QStringList{"two dogs & a cat"});  // where one left off
    QTest::keyClick(w.line(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(abilities(w).isEmpty());
  }

  void byKeys() {
    WindowFixture w(200);
    *w.suggestions = kSome;
    w.show();
    QTRY_COMPARE(abilities(w).size(), 3);
    named(w, "colours")->setFocus();
    QTest::keyClick(named(w, "colours"), Qt::Key_Right);
    QVERIFY(named(w, "counts")->hasFocus() && named(w, "counts")->isChecked());
    QTRY_COMPARE(sentences(w), QStringList{"two dogs & a cat"});
    QTest::keyClick(named(w, "counts"), Qt::Key_Tab);
    QTRY_VERIFY(named(w, "two dogs & a cat")->hasFocus());
    QTest::keyClick(named(w, "two dogs & a cat"), Qt::Key_Space);
    QCOMPARE(w.line()->text(), QStringLiteral("two dogs & a cat"));
  }

  void onlyWhereTheCollectionIsLookedInto() {
    WindowFixture w(200);
    *w.suggestions = kSome;
    w.show();
    QTRY_COMPARE(abilities(w).size(), 3);
    auto* folders = w.window->findChild<FolderPane*>();
    folders->choose("/home/anna/Camera uploads");
    QTRY_VERIFY(abilities(w).isEmpty());
    folders->choose("/home/anna/Pictures");
    QTRY_COMPARE(abilities(w).size(), 3);
  }

  void aBrokenFileIsSaidAndDoesNoHarm() {
    WindowFixture w(200);
    *w.suggestionsFail = true;
    w.show();
    auto* errors = w.window->findChild<ErrorBar*>();
    QTRY_VERIFY(errors->isVisible());
    QVERIFY(abilities(w).isEmpty());
    QVERIFY(w.search(QStringLiteral("a red car")));
  }

  void aPhotoAskedForOthersStaysChosen() {
    WindowFixture w(200);
    w.show();
    QVERIFY(w.waitForEngine());
    QTRY_COMPARE(w.grid().photos().rowCount(), 200);
    w.grid().pick(7);
    const PhotoId photo = w.grid().photos().idAt(7);
    Q_EMIT w.window->findChild<PhotoActions*>()->findSimilar({static_cast<qint64>(photo)});
    QTRY_VERIFY(w.grid().photos().isSearch());
    QTRY_COMPARE(w.grid().selectedPhotos(), std::vector{photo});
    QCOMPARE(w.grid().photos().idAt(w.grid().currentIndex().row()), photo);
    // Another question is not about it.
    QVERIFY(w.search(QStringLiteral("a red car")));
    QVERIFY(w.grid().selectedPhotos().empty());
  }

  void picturesOfTheHistoryComeBack() {
    {
      WindowFixture w(200);
      w.show();
      QVERIFY(w.waitForEngine());
      auto* flow = w.window->findChild<SearchFlow*>();
      flow->addPhoto(PhotoId{4}, QStringLiteral("beach.jpg"), -1, Box{0.1f, 0.2f, 0.5f, 0.6f});
      flow->settle();
      flow->question().replace({.text = QStringLiteral("a red car")});
      flow->settle();
      w.window->close();
    }
    WindowFixture w(200);
    w.show();
    QVERIFY(w.waitForEngine());
    auto* flow = w.window->findChild<SearchFlow*>();
    const auto& entries = flow->history().entries();
    QCOMPARE(entries.size(), 2u);
    QCOMPARE(entries[0].text, QStringLiteral("a red car"));
    QCOMPARE(entries[1].pictures.size(), 1u);
    const QueryPicture& picture = entries[1].pictures.front().picture;
    QVERIFY(picture.photo == PhotoId{4});
    QCOMPARE(picture.weight, -1.0f);
    QCOMPARE(picture.name, std::string("beach.jpg"));
    QVERIFY(picture.area && picture.area->x1 == 0.5f);
    flow->question().replace(entries[1]);  // its chip gets a thumbnail again
    QTRY_VERIFY(!flow->question().state().pictures.front().thumb.isNull());
  }
};

}  // namespace ws::testing

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  ws::testing::prepareApplication();
  ws::testing::AskingTest test;
  return QTest::qExec(&test, argc, argv);
}

#include "asking_test.moc"
