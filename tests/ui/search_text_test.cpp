// The question as a value: marks in the typed text, weights written into it, undo, history.
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCharFormat>
#include <QUrl>
#include <algorithm>
#include <cmath>

#include "core/text/query.h"
#include "ui/search/line_highlight.h"
#include "ui/search/picture_source.h"
#include "ui/search/query_text.h"
#include "ui/search/question.h"
#include "ui/search/search_history.h"
#include "ui/search/word_focus.h"
#include "ui/search/words.h"

namespace ws::testing {
namespace {

QueryState stateOf(const char* text) {
  return {.text = QString::fromUtf8(text), .pictures = {}, .cursor = 0};
}

PicturePart partOf(int photo, const char* name) {
  return {.picture = {.photo = PhotoId{photo}, .pixels = nullptr, .area = {}, .name = name},
          .thumb = {}};
}

/// Words between blanks, as an engine would say them; marks are left out.
std::vector<Word> wordsOf(const QString& text) {
  std::vector<Word> words;
  QString blank = text;
  for (const auto& mark : queryMarks(text)) {
    for (int i = mark.start; i < mark.bodyStart; ++i) blank[i] = QLatin1Char(' ');
    for (int i = mark.bodyEnd; i < mark.end; ++i) blank[i] = QLatin1Char(' ');
  }
  for (int i = 0; i < blank.size();) {
    if (blank[i].isSpace()) {
      ++i;
      continue;
    }
    int end = i;
    while (end < blank.size() && !blank[end].isSpace()) ++end;
    words.push_back({.text = blank.mid(i, end - i).toStdString(),
                     .start = static_cast<int>(blank.left(i).toUtf8().size()),
                     .end = static_cast<int>(blank.left(end).toUtf8().size())});
    i = end;
  }
  return words;
}

void type(Question& question, const QString& text) {
  for (int i = 1; i <= text.size(); ++i) question.type(text.left(i), i);
}

QStringList titlesOf(const std::vector<QueryState>& questions) {
  QStringList titles;
  for (const auto& question : questions) titles << question.title();
  return titles;
}

}  // namespace

class SearchTextTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void marksAreTheEngines_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"a red car",
                             "a house -car",
                             "2:red car",
                             "0.5:red -2:car",
                             "-\"red car\" house",
                             "2:\"red car\"",
                             "-\"red car",
                             "a well-known tower",
                             "at 10:30 a train",
                             "- car",
                             "2: car",
                             "1000:car",
                             "101:car",
                             "-101:car",
                             "-2: x",
                             "-car, -house",
                             "\xE2\x80\x9Cnot a mark\xE2\x80\x9D",
                             "2:\xE2\x80\x9C"
                             "red car\xE2\x80\x9D x",
                             "-caf\xC3\xA9 2:stra\xC3\x9F"
                             "e \xE7\x8A\xAC",
                             "0.25:a 3:b -c",
                             "-",
                             "2:",
                             "-2:",
                             "x-2:y",
                             "--car",
                             "-(car)",
                             "  -car"})
      QTest::newRow(text) << QString::fromUtf8(text);
  }
  void marksAreTheEngines() {
    QFETCH(QString, text);
    const QueryText truth = parseQuery(text.toStdString());
    std::vector<QueryPart> parts = truth.weighted;
    parts.insert(parts.end(), truth.against.begin(), truth.against.end());
    std::ranges::sort(parts, {}, &QueryPart::start);
    const auto marks = queryMarks(text);
    QCOMPARE(marks.size(), parts.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
      QCOMPARE(marks[i].weight, parts[i].weight);
      QCOMPARE(text.left(marks[i].bodyStart).toUtf8().size(), parts[i].start);
      QCOMPARE(text.left(marks[i].bodyEnd).toUtf8().size(), parts[i].end);
    }
  }

  void weightsAreWrittenIntoTheText_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<float>("weight");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* text, const char* word, float weight, const char* after) {
      QTest::addRow("%s, %s: %g", text, word, static_cast<double>(weight))
          << QString::fromUtf8(text) << QString::fromUtf8(word) << weight
          << QString::fromUtf8(after);
    };
    row("a red car", "red", 2, "a 2:red car");
    row("a red car", "red", -1, "a -red car");
    row("a red car", "a", 0.5, "0.5:a red car");
    row("a 2:red car", "red", 1, "a red car");
    row("a 2:red car", "red", -2, "a -2:red car");
    row("a -red car", "red", 1, "a red car");
    row("2:\"red car\" house", "car", -1, "-\"red car\" house");
    row("-\"red car\" house", "red", 1, "1:\"red car\" house");  // else the quotes hold nothing
    row("-\"red car\" house", "house", 3, "-\"red car\" 3:house");
    row("caf\xC3\xA9 noir", "noir", 2, "caf\xC3\xA9 2:noir");
    row("red/car", "car", 2, "red/ 2:car");  // a mark stands behind a blank
  }
  void weightsAreWrittenIntoTheText() {
    QFETCH(QString, text);
    QFETCH(QString, word);
    QFETCH(float, weight);
    QFETCH(QString, after);
    const int at = static_cast<int>(text.indexOf(word));
    const TextEdit edit = weightEdit(text, {at, at + static_cast<int>(word.size())}, weight);
    QCOMPARE(edit.applied(text), after);
    // A cursor at the end stays there, one at the beginning too.
    QCOMPARE(edit.moved(static_cast<int>(text.size())), static_cast<int>(after.size()));
    if (edit.start > 0) QCOMPARE(edit.moved(0), 0);
    // What was written is what the engine reads.
    const QueryText read = parseQuery(after.toStdString());
    float least = 1;
    for (const auto& part : read.weighted) least = part.weight;
    for (const auto& part : read.against) least = part.weight;
    if (after.count(QLatin1Char(':')) + after.count(QLatin1Char('-')) == 1) QCOMPARE(least, weight);
  }

  void theLadderHasNoZero() {
    QCOMPARE(steppedWeight(1, 1), 1.5f);
    QCOMPARE(steppedWeight(1, -1), 0.5f);
    QCOMPARE(steppedWeight(0.5f, -1), -0.5f);
    QCOMPARE(steppedWeight(-0.5f, 1), 0.5f);
    QCOMPARE(steppedWeight(1, 40), 5.0f);
    QCOMPARE(steppedWeight(1, -40), -5.0f);
    QCOMPARE(steppedWeight(2.5f, 1), 3.0f);  // typed, between two rungs
    QCOMPARE(steppedWeight(2.5f, -1), 2.0f);
    QCOMPARE(steppedWeight(80, -1), 5.0f);
    QCOMPARE(weightText(1), QString());
    QCOMPARE(weightText(-1), QString());
    QCOMPARE(weightText(-0.5f), QString(QChar(0x00D7)) + QStringLiteral("0.5"));
  }

  void unknownWordsAreNamedOnce() {
    std::vector<Word> words(3);
    words[0].text = "zebra";
    words[0].known = false;
    words[1].text = "a";
    words[2] = words[0];
    QCOMPARE(unknownSentence(words),
             QString::fromUtf8("The model doesn't know \xE2\x80\x9Czebra\xE2\x80\x9D."));
    QVERIFY(unknownSentence({words[1]}).isEmpty());
  }

  void wordsTypedInOneGoAreUndoneInOne() {
    Question question(nullptr);
    type(question, QStringLiteral("a red car"));
    QCOMPARE(question.undoStack().count(), 3);  // a word each
    question.undoStack().undo();
    QCOMPARE(question.state().text, QStringLiteral("a red "));
    question.undoStack().undo();
    QCOMPARE(question.state().text, QStringLiteral("a "));
    question.undoStack().redo();
    question.undoStack().redo();
    QCOMPARE(question.state().text, QStringLiteral("a red car"));
    question.type(QStringLiteral("a red ca"), 8);  // wiping out is another go
    question.type(QStringLiteral("a red c"), 7);
    QCOMPARE(question.undoStack().count(), 4);
    question.undoStack().undo();
    QCOMPARE(question.state().text, QStringLiteral("a red car"));
    QCOMPARE(question.state().cursor, 9);
  }

  void weightsPicturesAndTypingShareOneUndo() {
    Question question(nullptr);
    QSignalSpy changed(&question, &Question::changed);
    type(question, QStringLiteral("red car"));
    question.setWords(wordsOf(question.state().text));
    question.setWeight(1, 2);   // "red 2:car"
    question.setWeight(0, -1);  // before the engine has read the new text
    QCOMPARE(question.state().text, QStringLiteral("-red 2:car"));
    question.setWeight(1, 3);
    question.setWeight(1, 4);
    QCOMPARE(question.state().text, QStringLiteral("-red 4:car"));
    QCOMPARE(question.weightOf(0), -1.0f);
    QCOMPARE(question.weightOf(1), 4.0f);
    QVERIFY(question.addPicture(partOf(7, "beach.jpg")));
    question.setWeight(2, -1);  // the picture
    QCOMPARE(question.state().pictures[0].picture.weight, -1.0f);
    const QStringList back = {"-red 4:car", "-red 4:car", "-red 2:car", "red 2:car", "red car"};
    for (const auto& text : back) {
      question.undoStack().undo();
      QCOMPARE(question.state().text, text);
    }
    QVERIFY(question.state().pictures.empty());
    while (question.undoStack().canRedo()) question.undoStack().redo();
    QCOMPARE(question.state().text, QStringLiteral("-red 4:car"));
    QCOMPARE(question.state().pictures.size(), 1u);
    QVERIFY(changed.count() > 10);
    const Query query = question.state().query({});
    QCOMPARE(query.text, std::string("-red 4:car"));
    QCOMPARE(query.pictures.at(0).photo, PhotoId{7});
    QCOMPARE(query.pictures.at(0).weight, -1.0f);
  }

  void weightsWaitForTheWordsOfATypedText() {
    Question question(nullptr);
    type(question, QStringLiteral("car"));
    question.setWords(wordsOf(question.state().text));
    type(question, QStringLiteral("a car"));
    question.setWeight(0, 2);  // which word that is now, nobody has said
    QCOMPARE(question.state().text, QStringLiteral("a car"));
    question.setWords(wordsOf(question.state().text));
    question.type(QStringLiteral("a car "), 6);  // a blank changes no word
    question.setWeight(1, 2);
    QCOMPARE(question.state().text, QStringLiteral("a 2:car "));
  }

  void thereIsRoomForSoManyPictures() {
    Question question(nullptr);
    for (int i = 0; i < Question::kPicturesMost; ++i) QVERIFY(question.addPicture(partOf(i, "x")));
    QVERIFY(!question.addPicture(partOf(99, "y")));
    question.removePicture(0);
    QCOMPARE(question.state().pictures.front().picture.photo, PhotoId{1});
    question.removePicture(40);
    QCOMPARE(question.state().pictures.size(), std::size_t{Question::kPicturesMost - 1});
  }

  void historyWalksAndForgets() {
    SearchHistory history(nullptr);
    history.add(stateOf("a red"));
    history.add(stateOf("a red car"));  // grown from the one before
    history.add(stateOf("a house"));
    history.add(stateOf("a house "));  // the same
    history.add(stateOf("   "));
    QCOMPARE(titlesOf(history.lasting()), (QStringList{"a house", "a red car"}));
    const QueryState now = stateOf("somethi");
    QVERIFY(!history.newer());
    QCOMPARE(history.older(now)->text, QStringLiteral("a house"));
    QCOMPARE(history.older(*history.newer())->text, QStringLiteral("a house"));
    QCOMPARE(history.older(stateOf("a house"))->text, QStringLiteral("a red car"));
    QVERIFY(!history.older(stateOf("a red car")));
    QCOMPARE(history.newer()->text, QStringLiteral("a house"));
    QCOMPARE(history.newer()->text, QStringLiteral("somethi"));
    QVERIFY(!history.isWalking());
    history.forget(0);
    QCOMPARE(titlesOf(history.lasting()), QStringList{"a red car"});
    QueryState outside = stateOf("like this");
    outside.pictures.push_back({{.pixels = std::make_shared<Image>(2, 2), .name = "x"}, {}});
    history.add(outside);
    QueryState known = stateOf("and that");
    known.pictures.push_back(partOf(1, "y"));
    history.add(known);
    QCOMPARE(history.entries().size(), 3u);
    // Pictures from outside can't be written down.
    QCOMPARE(titlesOf(history.lasting()), (QStringList{"y, and that", "a red car"}));
    history.forgetAll();
    QVERIFY(history.entries().empty());
    history.setEntries({stateOf("one"), stateOf(""), stateOf("two")});
    QCOMPARE(titlesOf(history.entries()), (QStringList{"one", "two"}));
  }

  void focusHoldsWordsPhraseAndLayers() {
    WordFocus focus(nullptr);
    QSignalSpy changed(&focus, &WordFocus::changed);
    using Words = std::vector<int>;
    focus.togglePin(2);
    focus.togglePin(4);  // alone
    QCOMPARE(focus.selection().words, Words{4});
    focus.toggleExtra(1);
    QCOMPARE(focus.layers().size(), 2u);
    QCOMPARE(focus.layers()[1].words, Words{1});
    QCOMPARE(focus.selection().words, (Words{1, 4}));
    focus.hover(3);
    QCOMPARE(focus.layers().size(), 1u);
    QCOMPARE(focus.selection().words, Words{3});
    focus.setPhrase(5, 3);
    QCOMPARE(focus.selection().words, (Words{3, 4, 5}));
    QCOMPARE(focus.selection().rule, PhraseRule::Mean);
    focus.setPhraseRule(PhraseRule::First);
    QCOMPARE(focus.layers().at(0).rule, PhraseRule::First);
    focus.toggleExtra(0);
    QCOMPARE(focus.layers().size(), 2u);
    focus.keepBelow(5);  // the phrase's last word has changed
    QVERIFY(!focus.hasPhrase());
    QVERIFY(focus.isPinned(0));
    QVERIFY(focus.unpinAll());
    QVERIFY(!focus.unpinAll());
    QVERIFY(focus.layers().empty() && focus.selection().words.empty());
    QVERIFY(changed.count() >= 8);
    QSignalSpy region(&focus, &WordFocus::regionChanged);
    focus.hoverRegion(7);
    focus.hoverRegion(7);
    focus.unhoverRegion();
    QCOMPARE(region.count(), 2);
    QCOMPARE(focus.regionHovered(), -1);
  }

  void lineFormatsFollowTheWords() {
    const QString text = QStringLiteral("a 2:red zorp");
    auto words = wordsOf(text);
    words[2].known = false;
    const auto formats = lineFormats(text, 3, words);
    const auto formatAt = [&](int at) {
      QTextCharFormat found;
      for (const auto& one : formats)
        if (at >= one.start + 3 && at < one.start + 3 + one.length)
          found = one.value.value<QTextFormat>().toCharFormat();
      return found;
    };
    QCOMPARE(formatAt(4).underlineStyle(), QTextCharFormat::SingleUnderline);
    QCOMPARE(formatAt(2).underlineStyle(), QTextCharFormat::NoUnderline);  // the mark
    QVERIFY(formatAt(9).fontStrikeOut());
    QVERIFY(!formatAt(4).fontStrikeOut());
    // The text has moved on: what doesn't fit any more isn't marked.
    for (const auto& one : lineFormats(QStringLiteral("b xy"), 0, words)) QVERIFY(one.length < 1);
  }

  void picturesAreFoundInData() {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("beach.jpg")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QMimeData files, folders, text, cells, image;
    files.setUrls({QUrl::fromLocalFile(file.fileName())});
    files.setText(file.fileName());  // as file managers do
    folders.setUrls({QUrl::fromLocalFile(folder.path())});
    text.setText(QStringLiteral("car"));
    cells.setText(QStringLiteral("1\t2"));
    cells.setImageData(QImage(4, 4, QImage::Format_RGB32));
    image.setImageData(QImage(4, 4, QImage::Format_RGB32));
    QVERIFY(holdsPictures(files) && holdsPictures(image));
    QVERIFY(!holdsPictures(folders) && !holdsPictures(text) && !holdsPictures(cells));
    QCOMPARE(picturesIn(files).at(0).name, QStringLiteral("beach.jpg"));
    QVERIFY(!picturesIn(image).at(0).image.isNull());
    QVERIFY(picturesIn(cells).empty());
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::SearchTextTest)
#include "search_text_test.moc"
