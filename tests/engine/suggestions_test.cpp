// The demo's sentences: read as they were written, refused where they are something else.
#include "core/engine/suggestions.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"

using namespace ws;

class SuggestionsTest : public QObject {
  Q_OBJECT

  QTemporaryDir dir_;
  std::filesystem::path folder_ = dir_.path().toStdString();
  /// With ' for ": raw strings are more than Qt's moc reads.
  void write(std::string text) const {
    std::ranges::replace(text, '\'', '"');
    writeFileAtomically(folder_ / "demo.json", std::string_view(text));
  }

 private Q_SLOTS:
  void noneWithoutAFile() {
    QVERIFY(readSuggestions(folder_).empty());
    QVERIFY(readSuggestions(folder_ / "nowhere").empty());
  }

  void inTheirOrder() {
    write("{'sentences': ["
          "{'text': 'a red car', 'ability': 'colours', 'note': 'Hover red.', 'true_of': 3},"
          "{'text': 'zwei Bälle', 'ability': 'counts'}]}");
    const auto read = readSuggestions(folder_);
    QCOMPARE(read.size(), 2u);
    QCOMPARE(read[0].text, std::string("a red car"));
    QCOMPARE(read[0].ability, std::string("colours"));
    QCOMPARE(read[0].note, std::string("Hover red."));
    QCOMPARE(read[1].text, std::string("zwei Bälle"));
    QVERIFY(read[1].note.empty());
  }

  void refusesOtherFiles_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("cut off") << QByteArray("{'sentences': [{'text': 'a r");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no sentences") << QByteArray("{'words': []}");
    QTest::newRow("a sentence that is a number")
        << QByteArray("{'sentences': [{'text': 7, 'ability': 'counts'}]}");
    QTest::newRow("without an ability") << QByteArray("{'sentences': [{'text': 'a car'}]}");
    QTest::newRow("a note that is a list")
        << QByteArray("{'sentences': [{'text': 'a', 'ability': 'b', 'note': []}]}");
    QTest::newRow("not UTF-8")
        << QByteArray("{'sentences': [{'text': '\xff\xfe', 'ability': 'b'}]}");
  }
  void refusesOtherFiles() {
    QFETCH(QByteArray, text);
    write(text.toStdString());
    try {
      readSuggestions(folder_);
      QFAIL("was taken");
    } catch (const Error& error) {
      QCOMPARE(error.code, ErrorCode::BadFormat);
      QVERIFY(error.subject.ends_with("demo.json"));
    }
  }

  void refusesOneThatIsTooLarge() {
    write(std::string((1 << 20) + 1, ' '));
    QVERIFY_EXCEPTION_THROWN(readSuggestions(folder_), Error);
  }
};

QTEST_APPLESS_MAIN(SuggestionsTest)
#include "suggestions_test.moc"
