// The marks of a question's text: one line a case.
#include "core/text/query.h"

#include <QTest>
#include <algorithm>
#include <string>

#include "core/text/detail/words.h"

using namespace ws;

namespace {

/// "sentence | weighted weight | … | against weight | …", blanks made visible as dots.
QString told(const QueryText& query) {
  const auto dotted = [](std::string text) {
    std::replace(text.begin(), text.end(), ' ', '.');
    return QString::fromStdString(text);
  };
  QString line = dotted(query.sentence);
  for (const QueryPart& part : query.weighted)
    line += QStringLiteral(" + %1 %2").arg(dotted(part.text)).arg(part.weight);
  for (const QueryPart& part : query.against)
    line += QStringLiteral(" - %1 %2").arg(dotted(part.text)).arg(part.weight);
  return line;
}

}  // namespace

class QueryTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void marks_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("want");
    const auto row = [](const char* typed, const char* want) {
      QTest::newRow(*typed ? typed : "nothing") << QString::fromUtf8(typed) << QString::fromUtf8(want);
    };
    row("", "");
    row("a red car", "a.red.car");
    row("-car", ".... - .car -1");
    row("red -car", "red..... - .....car -1");
    row("-car dog", ".....dog - .car.... -1");
    row("-red car", ".....car - .red.... -1");
    row("2:red car", "..red.car + ..red.... 2");
    row("0.5:red car", "....red.car + ....red.... 0.5");
    row("a 12.75:dog", "a.......dog + ........dog 12.75");
    row("0:dog", "..dog + ..dog 0");
    row("-2:car", "...... - ...car -2");
    row("-0.5:car x", ".........x - .....car.. -0.5");
    row("-\"red car\" dog", "...........dog - ..red.car..... -1");
    row("2:\"red car\" dog", "...red.car..dog + ...red.car..... 2");
    row("-2:\"red car\"", "............ - ....red.car. -2");
    row("-\u201Cred car\u201D", ".............. - ....red.car... -1");
    // A t-shirt, a range, a time, a minus alone: words.
    row("a t-shirt", "a.t-shirt");
    row("-t-shirt", "........ - .t-shirt -1");
    row("sea - sky", "sea.-.sky");
    row("sea -", "sea.-");
    row("-", "-");
    row("--car", "--car");
    row("- car", "-.car");
    row("a-car", "a-car");
    row("at 10:30", "at.10:30");
    row("2: red", "2:.red");
    row("2:", "2:");
    row("x2:red", "x2:red");
    row("1000:red", "1000:red");
    row("101:red", "101:red");
    row("2.:red", "2.:red");
    row("1.2345:red", "1.2345:red");
    row("-:red", "-:red");
    row("2:-red", "2:-red");
    row("\"red car\"", "\"red.car\"");
    // Punctuation behind a marked word isn't marked; inside it, it ends the mark.
    row("-car, dog", "....,.dog - .car..... -1");
    row("2:red, dog", "..red,.dog + ..red..... 2");
    row("-red/blue", "..../blue - .red..... -1");
    // Quotes still open while somebody types hold to the end; empty ones are no mark.
    row("dog -\"red ca", "dog......... - ......red.ca -1");
    row("dog -\"", "dog.-\"");
    row("dog -\"\" x", "dog.-\"\".x");
    row("2:\"red", "...red + ...red 2");
    // Other scripts; line ends and tabs are blanks.
    row("2:H\u00E4user", "..H\u00E4user + ..H\u00E4user 2");
    row("x\t-car", "x\t.... - ...car -1");
  }
  void marks() {
    QFETCH(QString, typed);
    QFETCH(QString, want);
    const QueryText query = parseQuery(typed.toStdString());
    QCOMPARE(told(query), want);
    QCOMPARE(query.text, typed.toStdString());
  }

  void positionsAreThoseOfTheTypedText() {
    const std::string typed = "2:red  -\"old barn\" 0.5:caf\u00E9";
    const QueryText query = parseQuery(typed);
    QCOMPARE(query.sentence.size(), typed.size());
    for (const auto* list : {&query.weighted, &query.against})
      for (const QueryPart& part : *list) {
        QCOMPARE(part.text.size(), typed.size());
        for (const Word& word : detail::wordsOf(part.text)) {
          QVERIFY(word.start >= part.start && word.end <= part.end);
          QCOMPARE(typed.substr(static_cast<std::size_t>(word.start),
                                static_cast<std::size_t>(word.end - word.start)),
                   word.text);
        }
      }
    QCOMPARE(query.weighted.size(), 2u);
    QCOMPARE(query.against.size(), 1u);
  }

  void anyBytesAreTaken() {
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes += {static_cast<char>(i), '-', static_cast<char>(255 - i)};
    const QueryText query = parseQuery(bytes);
    QCOMPARE(query.sentence.size(), query.text.size());
    QCOMPARE(parseQuery("-\xFF").against.size(), 1u);  // U+FFFD is a word nobody knows
  }

  void manyMarksCostNoMoreThanSome() {
    std::string typed;
    for (int i = 0; i < 100'000; ++i) typed += "-a 2:b ";
    const QueryText query = parseQuery(typed);
    QCOMPARE(query.against.size() + query.weighted.size(), 32u);
    QVERIFY(query.sentence.find("-a 2:b") != std::string::npos);  // the rest are words
  }
};

QTEST_APPLESS_MAIN(QueryTest)
#include "query_test.moc"
