// Lists of sentences: how they are read, and their model.
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

Alignment scored(const char* text, float score) {
  Alignment alignment;
  Word word;
  word.text = text;
  word.end = static_cast<int>(word.text.size());
  alignment.words = {word};
  alignment.rowWord = {0};
  alignment.wordScores = {score};
  alignment.bestRegion = {0};
  alignment.score = score;
  return alignment;
}

std::filesystem::path write(const QTemporaryDir& folder, const char* name,
                            const QByteArray& bytes) {
  QFile file(folder.filePath(QLatin1String(name)));
  const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
  Q_UNUSED(written);
  return toPath(file.fileName());
}

ErrorCode codeOf(const std::filesystem::path& file) {
  try {
    readSentences(file);
  } catch (const Error& error) {
    return error.code;
  }
  return ErrorCode::Internal;
}

}  // namespace

class SentenceListTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    prepareApplication();
    applyTheme(*qApp, false);
  }

  void linesBecomeSentences_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("one") << "a dog" << QStringList{"a dog"};
    QTest::newRow("line ends") << "a\nb\r\nc\rd" << QStringList{"a", "b", "c", "d"};
    QTest::newRow("blanks") << "  a\t dog  \n\n \n b" << QStringList{"a dog", "b"};
    QTest::newRow("line separator")
        << QString(QStringLiteral("a") + QChar(0x2028) + "b") << QStringList{"a", "b"};
    QTest::newRow("twice") << "a\nb\na" << QStringList{"a", "b"};
    QTest::newRow("nothing") << "\n\n" << QStringList{};
  }
  void linesBecomeSentences() {
    QFETCH(QString, text);
    QFETCH(QStringList, sentences);
    QCOMPARE(sentenceLines(text).sentences, sentences);
  }

  void whatIsntTakenIsCounted() {
    const QString text = QStringLiteral("a\na\nb\nc\n") +
                         QString(kSentenceLengthMost + 1, QLatin1Char('x')) + QStringLiteral("\nd");
    const auto lines = sentenceLines(text, 2);
    QCOMPARE(lines.sentences, (QStringList{"a", "b"}));
    QCOMPARE(lines.repeated, 1);
    QCOMPARE(lines.tooLong, 1);
    QCOMPARE(lines.tooMany, 2);
  }

  void filesAreReadOrSayWhyNot() {
    QTemporaryDir folder;
    const auto good = write(folder, "good.txt",
                            "\xEF\xBB\xBF"
                            "ein Hund\r\nein B\xC3\xA4r\r\n");
    QCOMPARE(readSentences(good).sentences,
             (QStringList{"ein Hund", QString::fromUtf8("ein Bär")}));
    QCOMPARE(codeOf(write(folder, "latin.txt", "ein B\xE4r\n")), ErrorCode::BadFormat);
    QCOMPARE(codeOf(write(folder, "wide.txt", QByteArray("a\0b\0", 4))), ErrorCode::BadFormat);
    QCOMPARE(codeOf(write(folder, "blank.txt", " \n\n")), ErrorCode::Empty);
    QCOMPARE(codeOf(write(folder, "empty.txt", "")), ErrorCode::Empty);
    QCOMPARE(codeOf(write(folder, "large.txt", QByteArray((16 << 20) + 1, 'a'))),
             ErrorCode::TooLarge);
    QCOMPARE(codeOf(toPath(folder.filePath(QStringLiteral("none.txt")))), ErrorCode::Vanished);
    for (const ErrorCode code :
         {ErrorCode::Empty, ErrorCode::BadFormat, ErrorCode::TooLarge, ErrorCode::Vanished}) {
      const QString text = sentenceFileProblem(Error(code, "/home/anna/list.txt", "why"));
      QVERIFY2(text.contains(QLatin1String("list.txt")), qPrintable(text));
      QVERIFY2(!text.contains(QLatin1String("photo")), qPrintable(text));
    }
  }

  void theModelRanksByScore() {
    DescribeModel model(nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSentences({"low", "high", ",", "middle", "high"});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.at(0).text, QStringLiteral("low"));  // as given, until answers come
    const QPersistentModelIndex low = model.index(0);
    model.answer({"low", "high"}, {scored("low", 0.1f), scored("high", 0.5f)});
    QCOMPARE(model.at(0).text, QStringLiteral("high"));
    QCOMPARE(low.row(), 1);
    QCOMPARE(model.at(2).rank, 0);
    model.answer({",", "middle", "gone"}, {Alignment{}, scored("middle", 0.3f), scored("gone", 9)});
    QCOMPARE(low.row(), 2);
    QCOMPARE(model.at(1).text, QStringLiteral("middle"));
    QCOMPARE(model.at(3).text, QStringLiteral(","));  // no word to score by
    QVERIFY(!model.at(3).hasWords && model.at(3).rank == 0);
    QCOMPARE(model.best(), 0.5f);
    QCOMPARE(model.tsv({0, 3}),
             QStringLiteral("Rank\tScore a word\tSentence\n1\t0.5\thigh\n\t\t,\n"));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("1: high, 0.50 a word"));
    QCOMPARE(model.add({"high", "new", "new"}).added, 1);
    QCOMPARE(model.unanswered(), QStringList{"new"});
    QCOMPARE(model.at(4).text, QStringLiteral("new"));
    model.setFilter(QStringLiteral("I"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.at(1).rank, 2);  // among all
    QCOMPARE(model.add({"thin", "fat"}).added, 2);
    QCOMPARE(model.rowCount(), 3);
    model.answer({"thin"}, {scored("thin", 0.9f)});
    QCOMPARE(model.at(0).text, QStringLiteral("thin"));
    model.setFilter({});
    model.remove({"thin", "high"});
    QCOMPARE(model.at(0).rank, 1);
    QCOMPARE(model.sentences(), (QStringList{"low", ",", "middle", "new", "fat"}));
    model.forgetAnswers();
    QCOMPARE(model.unanswered().size(), 5);
    QCOMPARE(model.best(), 0.0f);
  }

  void wordsAreUnderlinedWhereTheyStand() {
    DescribeModel model(nullptr);
    const QString text = QString::fromUtf8("ein Bär schläft");
    model.setSentences({text});
    Alignment alignment = scored("", 0);
    alignment.words.clear();
    alignment.rowWord = {0, 1};
    for (const auto& [from, to] : {std::pair(4, 8), std::pair(9, 17)}) {  // bytes: ä is two
      Word word;
      word.text = text.toStdString().substr(static_cast<std::size_t>(from),
                                            static_cast<std::size_t>(to - from));
      word.start = from;
      word.end = to;
      alignment.words.push_back(word);
    }
    alignment.wordScores = {0.2f, 0.3f};
    alignment.score = 0.5f;
    model.answer({text}, {alignment});
    const auto& words = model.at(0).words;
    QCOMPARE(words.size(), 2u);
    QCOMPARE(text.mid(words[0].start, words[0].length), QString::fromUtf8("Bär"));
    QCOMPARE(text.mid(words[1].start, words[1].length), QString::fromUtf8("schläft"));
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::SentenceListTest)
#include "sentence_list_test.moc"
