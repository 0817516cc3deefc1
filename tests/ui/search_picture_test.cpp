// Pictures as questions: dropped, pasted, from the grid; with words, against, removed, undone.
#include <QBuffer>
#include <QClipboard>
#include <QMenu>

#include "tests/ui/search_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/theme/theme.h"

namespace ws::testing {

class SearchPictureTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    prepareApplication();
    applyTheme(*qApp, false);
  }
  void cleanup() { QApplication::clipboard()->clear(); }

  void droppedFilesBecomeChipsBeforeTheWords() {
    SearchFixture s;
    QVERIFY(s.search(QStringLiteral("red car")));
    const auto data = SearchFixture::dragged({s.picture(QStringLiteral("beach.png"), Qt::blue)});
    QVERIFY(drop(s.line, *data));
    QTRY_COMPARE(s.chips->count(), 3);
    QVERIFY(s.answered());
    WordChip* chip = s.chip(2);  // the last word, the first chip
    QVERIFY(chip->shown().picture);
    QCOMPARE(chip->text(), QStringLiteral("beach.png"));
    QVERIFY(chip->geometry().right() < s.chip(0)->geometry().left());
    QVERIFY2(chip->accessibleName().contains(QLatin1String("Picture beach.png, adds")),
             qPrintable(chip->accessibleName()));
    QCOMPARE(chip->grab().toImage().pixelColor(12, 14), QColor(Qt::blue));  // its thumbnail
    const auto& pictures = s.flow->question().state().pictures;
    QVERIFY(pictures[0].picture.pixels && !pictures[0].picture.photo);
    QCOMPARE(pictures[0].picture.pixels->width, 1024);
    QCOMPARE(s.results->words.back().text, std::string("beach.png"));
    QCOMPARE(s.text(), QStringLiteral("red car"));
  }

  void alsoOnTheHeaderAndAlone() {
    SearchFixture s;
    const QString file = s.picture(QStringLiteral("known.png"));
    s.engine->known = file.toStdString();
    QVERIFY(drop(s.header, *SearchFixture::dragged({file})));
    QTRY_COMPARE(s.chips->count(), 1);
    QVERIFY(s.answered());
    const auto& picture = s.flow->question().state().pictures.at(0).picture;
    QCOMPARE(picture.photo, KnowingEngine::kKnown);  // of the library: its vectors are there
    QVERIFY(!picture.pixels);
    QVERIFY(!s.results->hits.empty());
  }

  void foldersAreTheWindows() {
    SearchFixture s;
    const auto data = SearchFixture::dragged({s.folder.path()});
    QVERIFY(!drop(s.line, *data));
    QVERIFY(!drop(s.header, *data));
    QVERIFY(s.flow->question().state().pictures.empty());
  }

  void droppedTextIsText() {
    SearchFixture s;
    QMimeData text;
    text.setText(QStringLiteral("car"));
    QVERIFY(drop(s.line, text));
    QCOMPARE(s.text(), QStringLiteral("car"));
  }

  void whatIsNoPictureIsNamed() {
    SearchFixture s;
    QVERIFY(drop(s.line, *SearchFixture::dragged({s.file(QStringLiteral("notes.txt"), "no picture"),
                                                  s.picture(QStringLiteral("good.png"))})));
    QTRY_COMPARE(s.chips->count(), 1);  // the other one is taken
    QCOMPARE(s.failures, std::vector<std::string>{"notes.txt"});
    QCOMPARE(s.codes.front(), ErrorCode::UnknownFormat);
  }

  void pastedPicturesAndFiles() {
    SearchFixture s;
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::green);
    QApplication::clipboard()->setImage(image);
    QTest::keyClick(s.line, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(s.chips->count(), 1);
    QCOMPARE(s.flow->question().state().pictures[0].picture.pixels->width, 40);
    QCOMPARE(s.chip(0)->text(), QStringLiteral("pasted picture"));

    QApplication::clipboard()->setMimeData(
        SearchFixture::dragged({s.picture(QStringLiteral("copied.png"))}).release());
    QTest::keyClick(s.line, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(s.chips->count(), 2);
    QCOMPARE(s.chip(1)->text(), QStringLiteral("copied.png"));

    // Bytes of a file, as other programs give them, and bytes that are none.
    auto encoded = std::make_unique<QMimeData>();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    encoded->setData(QStringLiteral("image/png"), buffer.data());
    QApplication::clipboard()->setMimeData(encoded.release());
    QTest::keyClick(s.line, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(s.chips->count(), 3);
    auto broken = std::make_unique<QMimeData>();
    broken->setData(QStringLiteral("image/png"), "none");
    QApplication::clipboard()->setMimeData(broken.release());
    QTest::keyClick(s.line, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(s.failures.size(), 1u);
    QCOMPARE(s.chips->count(), 3);

    QApplication::clipboard()->setText(QStringLiteral("car"));
    QTest::keyClick(s.line, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(s.text(), QStringLiteral("car"));
  }

  void removedByCrossKeysAndUndo() {
    SearchFixture s;
    QVERIFY(s.search(QStringLiteral("car")));
    s.flow->addPhoto(PhotoId{5}, QStringLiteral("like.jpg"));
    s.flow->addPhoto(PhotoId{6}, QStringLiteral("unlike.jpg"), -1);
    QTRY_COMPARE(s.chips->count(), 3);
    QVERIFY(s.answered());
    QCOMPARE(s.results->words[2].weight, -1.0f);
    QVERIFY(s.chip(2)->accessibleName().contains(QLatin1String("counts against")));

    WordChip* unlike = s.chip(2);
    const QPoint cross = removeRect(unlike->size()).center();
    press(unlike, cross);
    release(unlike, cross);
    QTRY_COMPARE(s.chips->count(), 2);
    QVERIFY(!s.focus->isPinned(2));
    s.chip(1)->setFocus();
    QTest::keyClick(s.chip(1), Qt::Key_Delete);
    QTRY_COMPARE(s.chips->count(), 1);
    s.line->setFocus();
    QTest::keyClick(s.line, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(s.line, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(s.chips->count(), 3);
    QCOMPARE(s.text(), QStringLiteral("car"));
    // Backspace where no text is left goes back into the pictures.
    s.line->clear();
    QTRY_COMPARE(s.chips->count(), 2);
    QTest::keyClick(s.line, Qt::Key_Backspace);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(s.chip(1)));
    QTest::keyClick(s.chip(1), Qt::Key_Backspace);
    QTRY_COMPARE(s.chips->count(), 1);
  }

  void weighedLikeWords() {
    SearchFixture s;
    s.flow->addPhoto(PhotoId{5}, QStringLiteral("like.jpg"));
    QTRY_COMPARE(s.chips->count(), 1);
    QVERIFY(s.answered());
    turnWheel(s.chip(0), 2);
    QCOMPARE(s.flow->question().state().pictures[0].picture.weight, 2.0f);
    QTRY_VERIFY(s.chip(0)->accessibleName().contains(QLatin1String("weight 2")));
    QContextMenuEvent menuEvent(QContextMenuEvent::Mouse, QPoint(5, 5),
                                s.chip(0)->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(s.chip(0), &menuEvent);
    QMenu* menu = nullptr;
    QTRY_VERIFY((menu = s.chips->findChild<QMenu*>(QStringLiteral("chipMenu"))));
    menu->findChild<QAction*>(QStringLiteral("countsAgainst"))->trigger();
    QCOMPARE(s.flow->question().state().pictures[0].picture.weight, -2.0f);
    menu->close();
  }

  void similarPhotosAreAQuestionOfTheirOwn() {
    SearchFixture s;
    QVERIFY(s.search(QStringLiteral("car")));
    QSignalSpy asked(s.flow.get(), &SearchFlow::asked);
    s.flow->addPhotos({{.photo = PhotoId{5}, .pixels = nullptr, .area = {}, .name = "a.jpg"},
                       {.photo = PhotoId{6}, .pixels = nullptr, .area = {}, .name = "b.jpg"}},
                      true);
    QCOMPARE(asked.count(), 1);  // at once, and never as an empty question
    QVERIFY(s.text().isEmpty());
    QTRY_COMPARE(s.chips->count(), 2);
    QVERIFY(s.answered());
    const auto thumbed = [&] {
      const auto& pictures = s.flow->question().state().pictures;
      return pictures.size() == 2 && !pictures[0].thumb.isNull() && !pictures[1].thumb.isNull();
    };
    QTRY_VERIFY(thumbed());
    QTest::keyClick(s.line, Qt::Key_Z, Qt::ControlModifier);  // one way back
    QCOMPARE(s.text(), QStringLiteral("car"));
    QVERIFY(s.flow->question().state().pictures.empty());
    QTest::keyClick(s.line, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(thumbed());
  }

  void theLastSessionComesBackWithoutUndo() {
    SearchFixture s;
    s.flow->restore(
        QStringLiteral("red car"),
        {{.photo = PhotoId{5}, .pixels = nullptr, .area = {}, .weight = -1, .name = "a.jpg"}});
    QCOMPARE(s.text(), QStringLiteral("red car"));
    QTRY_COMPARE(s.chips->count(), 3);
    QVERIFY(!s.flow->question().undoStack().canUndo());
    QVERIFY(s.chip(2)->accessibleName().contains(QLatin1String("counts against")));
  }

  void anotherRowEditsTheSameQuestion() {
    SearchFixture s;
    ChipRow other(*s.focus, s.window.get());
    s.flow->joinChips(other);
    s.flow->addPhoto(PhotoId{5}, QStringLiteral("like.jpg"));
    QVERIFY(s.search(QStringLiteral("red car")));
    other.setWords(s.results->words);
    turnWheel(other.chip(1), 2);
    QCOMPARE(s.text(), QStringLiteral("red 2:car"));
    hover(other.chip(0));
    QCOMPARE(s.focus->selection().words, std::vector{0});
    other.remove(2);
    QVERIFY(s.flow->question().state().pictures.empty());
  }

  void aPartOfAPhoto() {
    SearchFixture s;
    s.flow->addPhoto(PhotoId{5}, QStringLiteral("part of it"), 1, Box{0.1f, 0.1f, 0.4f, 0.9f});
    QTRY_COMPARE(s.chips->count(), 1);
    QCOMPARE(s.flow->question().state().query({}).pictures[0].area->x1, 0.4f);
  }

  void noMoreThanThereIsRoomFor() {
    SearchFixture s;
    QSignalSpy notice(s.flow.get(), &SearchFlow::notice);
    std::vector<QueryPicture> many;
    for (int i = 1; i <= Question::kPicturesMost + 1; ++i)
      many.push_back({.photo = PhotoId{i}, .pixels = nullptr, .area = {}, .name = "p"});
    s.flow->addPhotos(many);
    QCOMPARE(notice.count(), 1);
    QVERIFY(notice[0][0].toString().contains(QLatin1String("8 pictures")));
    QTRY_COMPARE(s.chips->count(), Question::kPicturesMost);
  }

  void askedBeforeTheEngineIsThere() {
    // The reader waits for it: what was dropped is not lost.
    SearchFixture s;
    Sources sources;
    auto may = std::make_shared<std::atomic<bool>>(false);
    sources.openEngine = [may, library = s.library]() -> std::unique_ptr<Engine> {
      while (!*may) QThread::msleep(1);
      return std::make_unique<FakeEngine>(library);
    };
    Desk desk(std::move(sources), nullptr);
    PictureReader reader(desk, nullptr);
    QSignalSpy ready(&reader, &PictureReader::ready);
    desk.openEngine();
    PictureSource source;
    source.photo = PhotoId{2};
    reader.read({source});
    QVERIFY(reader.isReading());
    QTest::qWait(30);
    QCOMPARE(ready.count(), 0);
    *may = true;
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(!reader.isReading());
    desk.close();
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::SearchPictureTest)
#include "search_picture_test.moc"
