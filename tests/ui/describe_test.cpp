// The page that describes a photo by a list of sentences.
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include "tests/ui/page_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/compare/page_hint.h"
#include "ui/describe/describe_model.h"
#include "ui/describe/describe_page.h"
#include "ui/describe/describe_view.h"
#include "ui/describe/sentence_field.h"
#include "ui/describe/sentence_lines.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws::testing {
namespace {

std::filesystem::path write(const QTemporaryDir& folder, const char* name,
                            const QByteArray& bytes) {
  QFile file(folder.filePath(QLatin1String(name)));
  const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
  Q_UNUSED(written);
  return toPath(file.fileName());
}

/// The page with photo 1 and a list of its own.
struct DescribedPage : PageFixture {
  explicit DescribedPage(const QStringList& sentences) {
    page = new DescribePage(*desk, *thumbnails, &window);
    page->setSentences(sentences);
    show(page);
    page->open(PhotoId{1});
  }
  bool waitForScores() const {
    return QTest::qWaitFor([this] { return page->model().unanswered().isEmpty(); }, 20000);
  }
  QString textAt(int row) const { return page->model().at(row).text; }
  QString notice() const { return find<QLabel>("describeNotice")->text(); }
  SentenceField* field() const { return find<SentenceField>("sentenceField"); }
  void drop(const QMimeData& data) const {
    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(page, &enter);
    if (!enter.isAccepted()) return;
    QDropEvent dropped({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(page, &dropped);
  }
  DescribePage* page = nullptr;
};

}  // namespace

class DescribeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    prepareApplication();
    applyTheme(*qApp, false);
  }

  void anEmptyPageTeaches() {
    PageFixture f;
    auto* page = new DescribePage(*f.desk, *f.thumbnails, &f.window);
    f.show(page);
    QVERIFY(f.find<PageHint>("pageHint")->isVisible());
    QCOMPARE(page->sentences(), DescribePage::suggestions());
    page->open(PhotoId{1});
    QVERIFY(!f.find<PageHint>("pageHint")->isVisible());
    page->close();
    QVERIFY(f.find<PageHint>("pageHint")->isVisible());
  }

  void sentencesAreRankedAsTheEngineScoresThem() {
    const QStringList sentences{"a moon", "a green tree", "a red car", "a blue boat"};
    DescribedPage f(sentences);
    QVERIFY(f.waitForScores());
    std::vector<std::string> texts;
    for (const QString& sentence : sentences) texts.push_back(sentence.toStdString());
    const auto expected = f.engine->describe(PhotoId{1}, texts, {}, {});
    for (int row = 0; row < 4; ++row) {
      const auto& shown = f.page->model().at(row);
      const auto& answer = expected[static_cast<std::size_t>(sentences.indexOf(shown.text))];
      QCOMPARE(shown.score, answer.score);
      QCOMPARE(shown.rank, row + 1);
      if (row > 0) QVERIFY(shown.score <= f.page->model().at(row - 1).score);
    }
    QVERIFY(f.find<QLabel>("describeRule")->text().contains(QLatin1String("MrSw")));
    // Another photo: ranked anew.
    f.page->open(PhotoId{2});
    QVERIFY(f.waitForScores());
    const auto other = f.engine->describe(PhotoId{2}, texts, {}, {});
    const auto& best = f.page->model().at(0);
    QCOMPARE(best.score, other[static_cast<std::size_t>(sentences.indexOf(best.text))].score);
  }

  void theSentenceLookedAtShowsItsHeat() {
    DescribedPage f({"a green tree", "a red car", "a house"});
    QVERIFY(f.waitForScores());
    auto* spoken = f.find<QLabel>("describeSentence");
    QTRY_VERIFY(spoken->text().startsWith(f.textAt(0)));  // the best one, unasked
    QTRY_VERIFY(!f.page->canvas().pictures().heat().isNull());
    DescribeView& list = f.page->list();
    PageFixture::move(list.viewport(), list.visualRect(f.page->model().index(2)).center());
    QTRY_VERIFY(spoken->text().startsWith(f.textAt(2)));
    QCOMPARE(f.page->canvas().pictures().alignment()->words.size(),
             f.textAt(2).split(QLatin1Char(' ')).size());
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(list.viewport(), &leave);
    QTRY_VERIFY(spoken->text().startsWith(f.textAt(0)));
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Home);
    QTest::keyClick(&list, Qt::Key_Down);
    QTRY_VERIFY(spoken->text().startsWith(f.textAt(1)));
    // A word of it, by its number.
    QTest::keyClick(&list, Qt::Key_2);
    QCOMPARE(f.page->canvas().pictures().layers().size(), 1u);
    QCOMPARE(f.page->canvas().pictures().layers().front().selection.words, (std::vector{1}));
  }

  /// The keyboard comes before the scores: the best one is current, not the one that was first.
  void theKeyboardBeginsAtTheBest() {
    DescribedPage f({"a moon", "a blue boat", "a red car"});
    f.page->takeFocus();
    QVERIFY(f.page->list().hasFocus());
    QVERIFY(f.waitForScores());
    QVERIFY(f.textAt(0) != QLatin1String("a moon"));
    QCOMPARE(f.page->list().currentIndex().row(), 0);
    QTRY_VERIFY(f.find<QLabel>("describeSentence")->text().startsWith(f.textAt(0)));
    // What was chosen stays so, wherever it is ranked.
    QTest::keyClick(&f.page->list(), Qt::Key_Down);
    const QString chosen = f.textAt(1);
    f.page->open(PhotoId{2});
    QVERIFY(f.waitForScores());
    QCOMPARE(f.page->list().currentIndex().data().toString(), chosen);
  }

  void sentencesAreTypedAndPasted() {
    DescribedPage f({});
    QSignalSpy changed(f.page, &DescribePage::sentencesChanged);
    QVERIFY(f.find<QPushButton>("suggestSentences")->isVisible());
    f.field()->setFocus();
    QTest::keyClicks(f.field(), QStringLiteral("  a red   car "));
    QTest::keyClick(f.field(), Qt::Key_Return);
    QCOMPARE(f.page->sentences(), QStringList{"a red car"});
    QVERIFY(f.field()->toPlainText().isEmpty());
    QApplication::clipboard()->setText(QStringLiteral("a dog\na cat\na red car\n"));
    f.field()->paste();
    QCOMPARE(f.page->sentences(), (QStringList{"a red car", "a dog", "a cat"}));
    QVERIFY2(f.notice().contains(QLatin1String("2 sentences added")), qPrintable(f.notice()));
    QVERIFY2(f.notice().contains(QLatin1String("already")), qPrintable(f.notice()));
    QCOMPARE(changed.size(), 2);
    QVERIFY(f.waitForScores());
    QTest::keyClick(f.field(), Qt::Key_Down);
    QVERIFY(f.page->list().hasFocus());
    QTest::keyClick(&f.page->list(), Qt::Key_Up);
    QVERIFY(f.field()->hasFocus());
    QTest::mouseClick(f.find<QToolButton>("describeClear"), Qt::LeftButton);
    QVERIFY(f.page->sentences().isEmpty());
    QTest::mouseClick(f.find<QPushButton>("suggestSentences"), Qt::LeftButton);
    QCOMPARE(f.page->sentences(), DescribePage::suggestions());
  }

  void listsComeFromFiles() {
    QTemporaryDir folder;
    DescribedPage f({"a dog"});
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(pathText(write(folder, "list.txt", "a red car\na dog\na house\n")))});
    f.drop(data);
    QTRY_COMPARE(f.page->sentences(), (QStringList{"a dog", "a red car", "a house"}));
    f.page->addFile(write(folder, "bad.txt", "\xFF\xFE"));
    QTRY_VERIFY(f.notice().contains(QLatin1String("bad.txt isn't text in UTF-8")));
    QVERIFY(f.find<QLabel>("describeNotice")->isVisible());
    QCOMPARE(f.page->sentences().size(), 3);
    // Photos are the window's.
    QMimeData photo;
    photo.setUrls({QUrl::fromLocalFile(QStringLiteral("/home/anna/dog.jpg"))});
    f.drop(photo);
    QCOMPARE(f.page->sentences().size(), 3);
  }

  void brokenListsSayWhy_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const QByteArray& bytes, const char* said) {
      QTest::newRow(name) << bytes << QString::fromLatin1(said);
    };
    row("bad UTF-8", "a dog\nein B\xE4r\n", "list.txt isn't text in UTF-8");
    row("binary", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "list.txt isn't text in UTF-8");
    row("zeros", QByteArray(5000, '\0'), "list.txt isn't text in UTF-8");
    row("empty", "", "list.txt has no sentence");
    row("blank lines", "\n \r\n\t\n\n", "list.txt has no sentence");
    row("a line of ten million", QByteArray(10 << 20, 'a'), "1 line left out: longer than 1,000");
    row("too large", QByteArray(17 << 20, '\n'), "list.txt is too large");
  }
  void brokenListsSayWhy() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    QTemporaryDir folder;
    DescribedPage f({"a dog"});
    f.page->addFile(write(folder, "list.txt", bytes));
    QTRY_VERIFY2(f.notice().startsWith(said), qPrintable(f.notice()));
    QVERIFY(f.find<QLabel>("describeNotice")->isVisible());
    QCOMPARE(f.page->sentences(), QStringList{"a dog"});
  }

  void aFileThatIsGoneSaysSo() {
    QTemporaryDir folder;
    DescribedPage f({"a dog"});
    f.page->addFile(toPath(folder.filePath(QStringLiteral("none.txt"))));
    QTRY_VERIFY2(f.notice().contains(QLatin1String("none.txt")), qPrintable(f.notice()));
    f.page->addFile(toPath(folder.path()));
    QTRY_VERIFY2(!f.notice().contains(QLatin1String("none.txt")), qPrintable(f.notice()));
    QVERIFY(!f.notice().isEmpty());
    QCOMPARE(f.page->sentences(), QStringList{"a dog"});
  }

  void aThousandLinesAreRanked() {
    QTemporaryDir folder;
    QByteArray lines;
    for (int i = 0; i < 1000; ++i) lines += "a car " + QByteArray::number(i) + "\r\n\n";
    DescribedPage f({});
    f.page->addFile(write(folder, "thousand.txt", lines));
    QTRY_COMPARE(f.page->model().count(), 1000);
    QVERIFY(f.waitForScores());
    for (int row = 1; row < 1000; ++row)
      QVERIFY(f.page->model().at(row).score <= f.page->model().at(row - 1).score);
  }

  void aFullListSaysSo() {
    QTemporaryDir folder;
    QByteArray lines;
    for (int i = 0; i < kSentencesMost + 5; ++i) lines += "a car " + QByteArray::number(i) + '\n';
    DescribedPage f({"a dog"});
    f.page->addFile(write(folder, "long.txt", lines));
    QTRY_COMPARE(f.page->model().count(), kSentencesMost);
    QVERIFY2(f.notice().contains(QLatin1String("6 sentences left out")), qPrintable(f.notice()));
  }

  void longListsCanBeStoppedAndGoOn() {
    QStringList sentences;
    for (int i = 0; i < 5000; ++i) sentences << QStringLiteral("a red car %1").arg(i);
    DescribedPage f(sentences);
    auto* stop = f.find<QPushButton>("describeStop");
    QTRY_VERIFY(stop->isVisible());
    QTRY_VERIFY(f.page->model().unanswered().size() < 5000);
    QTest::mouseClick(stop, Qt::LeftButton);
    const auto left = f.page->model().unanswered().size();
    QVERIFY(left > 0);
    QTest::qWait(50);
    QCOMPARE(f.page->model().unanswered().size(), left);
    QVERIFY(f.find<QLabel>("describeProgress")->text().startsWith(QLatin1String("Stopped")));
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(f.waitForScores());
    QTRY_VERIFY(!stop->isVisible());
    // What is hovered is asked for where the page doesn't remember it.
    f.page->list().setCurrentIndex(f.page->model().index(4999));
    QTRY_VERIFY(f.find<QLabel>("describeSentence")->text().startsWith(f.textAt(4999)));
  }

  void theNewestPhotoWins() {
    QStringList sentences;
    for (int i = 0; i < 300; ++i) sentences << QStringLiteral("a tree %1").arg(i);
    DescribedPage f(sentences);
    for (int photo = 2; photo < 20; ++photo) f.page->open(PhotoId{photo});
    QVERIFY(f.waitForScores());
    const std::string text = f.textAt(0).toStdString();
    const auto expected = f.engine->describe(PhotoId{19}, std::span(&text, 1), {}, {});
    QCOMPARE(f.page->model().at(0).score, expected.front().score);
  }

  void theListIsFilteredCopiedAndShortened() {
    DescribedPage f({"a green tree", "a red car", "a house", "a red house"});
    QVERIFY(f.waitForScores());
    auto* filter = f.find<QLineEdit>("describeFilter");
    QTest::keyClicks(filter, QStringLiteral("HOUSE"));
    QCOMPARE(f.page->model().rowCount(), 2);
    QCOMPARE(f.find<QLabel>("describeCount")->text(), QStringLiteral("2 of 4"));
    QTest::mouseClick(f.find<QToolButton>("describeCopy"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 3);
    filter->clear();
    DescribeView& list = f.page->list();
    list.setFocus();
    list.setCurrentIndex(f.page->model().index(1));
    QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(f.textAt(1)));
    QSignalSpy searched(f.page, &DescribePage::searchRequested);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(searched.size(), 1);
    QCOMPARE(searched[0][0].toString(), f.textAt(1));
    QTest::keyClick(&list, Qt::Key_F2);
    QCOMPARE(f.field()->toPlainText(), f.textAt(1));
    list.setFocus();
    const QString gone = f.textAt(1);
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(f.page->model().count(), 3);
    QVERIFY(!f.page->sentences().contains(gone));
    QCOMPARE(list.currentIndex().row(), 1);
    QTest::keyClick(&list, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&list, Qt::Key_Delete);
    QVERIFY(f.page->sentences().isEmpty());
  }

  void tabReachesEveryControl() {
    DescribedPage f({"a red car"});
    QVERIFY(f.waitForScores());
    f.page->takeFocus();
    QVERIFY(f.page->list().hasFocus());
    const QStringList stops = f.tabStops();
    for (const char* name : {"describeBack", "describeCanvas", "sentenceField", "openSentences",
                             "describeFilter", "describeCopy", "describeClear"})
      QVERIFY2(stops.contains(QLatin1String(name)), name);
  }

  void keysLeadOnAndBack() {
    DescribedPage f({"a red car"});
    QVERIFY(f.waitForScores());
    QSignalSpy steps(f.page, &DescribePage::stepRequested), closed(f.page, &DescribePage::closed);
    f.page->list().setFocus();
    QTest::keyClick(&f.page->list(), Qt::Key_Right);
    QCOMPARE(steps.size(), 1);
    QTest::keyClick(&f.page->list(), Qt::Key_1);
    QTest::keyClick(&f.page->list(), Qt::Key_Escape);  // lets the word go
    QCOMPARE(closed.size(), 0);
    QTest::keyClick(&f.page->list(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
  }

  void aHiddenPageAsksNothing() {
    PageFixture f;
    auto* page = new DescribePage(*f.desk, *f.thumbnails, &f.window);
    f.show(page);
    page->hide();
    page->open(PhotoId{1});
    QTest::qWait(30);
    QCOMPARE(page->model().unanswered().size(), DescribePage::suggestions().size());
    page->show();
    QTRY_VERIFY(page->model().unanswered().isEmpty());
  }

  void screenReadersHearTheList() {
    DescribedPage f({"a red car", "a house"});
    QVERIFY(f.waitForScores());
    auto* item = QAccessible::queryAccessibleInterface(&f.page->list());
    QVERIFY(item && item->childCount() >= 2);
    QCOMPARE(item->text(QAccessible::Name), QStringLiteral("Sentences, best first"));
    QVERIFY(item->tableInterface()
                ->cellAt(0, 0)
                ->text(QAccessible::Name)
                .startsWith(QStringLiteral("1: ")));
    for (const char* name : {"describeCopy", "describeClear", "openSentences"})
      QVERIFY2(!f.find<QToolButton>(name)->accessibleName().isEmpty(), name);
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::DescribeTest)
#include "describe_test.moc"
