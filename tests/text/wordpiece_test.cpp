// The tokenizer: BERT's rules, the user's words, token policies, and anything people or programs
// may paste.
#include "core/text/wordpiece.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <random>

#include "core/base/error.h"
#include "core/base/files.h"

using namespace ws;

namespace {

const std::vector<std::string> kVocabulary = {"[PAD]",
                                              "[UNK]",
                                              "[CLS]",
                                              "[SEP]",
                                              "the",
                                              "dog",
                                              "run",
                                              "##s",
                                              "##ning",
                                              "un",
                                              "##aff",
                                              "##able",
                                              ".",
                                              ",",
                                              "!",
                                              "?",
                                              "don",
                                              "'",
                                              "t",
                                              "-",
                                              "shirt",
                                              "cafe",
                                              "red",
                                              "car",
                                              "s",
                                              "a",
                                              "\xE7\xBA\xA2",
                                              "\xE8\x89\xB2",
                                              "=",
                                              "i",
                                              "\xE2\x80\x99",
                                              "1",
                                              "##2",
                                              "strasse",
                                              "\xCF\x83\xCE\xBF\xCF\x86\xCE\xBF\xCF\x82",
                                              "naive",
                                              "##e",
                                              "[",
                                              "]",
                                              "sep"};

WordPiece tokenizer(TokenPolicy policy = TokenPolicy::Clean, int maxPieces = 64,
                    bool dropPunctuation = false) {
  return WordPiece(kVocabulary, {policy, maxPieces, dropPunctuation});
}

/// "dog:0 ##s:0 .:1", without [CLS] and [SEP]; unscored pieces in brackets.
QString piecesText(const Sentence& sentence) {
  QStringList list;
  for (std::size_t i = 1; i + 1 < sentence.pieces.size(); ++i) {
    const Piece& piece = sentence.pieces[i];
    const QString text = QString::fromStdString(kVocabulary[static_cast<std::size_t>(piece.id)]) +
                         ":" + QString::number(piece.word);
    list << (piece.scored ? text : "(" + text + ")");
  }
  return list.join(' ');
}

QString wordsText(const Sentence& sentence) {
  QStringList list;
  for (const Word& word : sentence.words) list << QString::fromStdString(word.text);
  return list.join('|');
}

/// What must hold for any input at all.
void checkInvariants(const Sentence& sentence, int maxPieces) {
  QVERIFY(isUtf8(sentence.text));
  QVERIFY(static_cast<int>(sentence.pieces.size()) <= maxPieces);
  QCOMPARE(sentence.pieces.front().id, 2);
  QCOMPARE(sentence.pieces.back().id, 3);
  int end = 0;
  for (const Word& word : sentence.words) {
    QVERIFY(word.start >= end && word.end > word.start);
    for (int i = end; i < word.start;
         ++i) {  // between words: blanks, and bytes of invisible characters
      const auto byte = static_cast<unsigned char>(sentence.text[static_cast<std::size_t>(i)]);
      QVERIFY(byte >= 0x80 || byte == ' ' || (byte >= '\t' && byte <= '\r'));
    }
    end = word.end;
    QCOMPARE(sentence.text.substr(static_cast<std::size_t>(word.start),
                                  static_cast<std::size_t>(word.end - word.start)),
             word.text);
  }
  std::vector<bool> scored(sentence.words.size());
  for (const Piece& piece : sentence.pieces) {
    QVERIFY(piece.word >= -1 && piece.word < static_cast<int>(sentence.words.size()));
    QVERIFY(!piece.scored || piece.word >= 0);
    if (piece.scored) scored[static_cast<std::size_t>(piece.word)] = true;
  }
  for (std::size_t i = 0; i < scored.size(); ++i)
    QCOMPARE(bool(scored[i]), sentence.words[i].scored);
}

}  // namespace

class WordPieceTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void splitsWordsAndPieces_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("pieces");
    const auto row = [](const char* name, const char* text, const char* words, const char* pieces) {
      QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(words)
                          << QString::fromUtf8(pieces);
    };
    row("plain", "the dog runs", "the|dog|runs", "the:0 dog:1 run:2 ##s:2");
    row("case and blanks", "  The\t DOG\n", "The|DOG", "the:0 dog:1");
    row("longest match", "unaffable", "unaffable", "un:0 ##aff:0 ##able:0");
    row("unknown", "the zebra", "the|zebra", "the:0 [UNK]:1");
    row("unknown tail", "dogq", "dogq", "[UNK]:0");
    row("punctuation", "dog, run!?", "dog|,|run|!|?", "dog:0 ,:1 run:2 !:3 ?:4");
    row("apostrophe", "don't", "don't", "don:0 ':0 t:0");
    row("typographic apostrophe", "don\xE2\x80\x99t", "don\xE2\x80\x99t",
        "don:0 \xE2\x80\x99:0 t:0");
    row("hyphen", "t-shirt", "t-shirt", "t:0 -:0 shirt:0");
    row("hyphen at the end", "t- shirt", "t|-|shirt", "t:0 -:1 shirt:2");
    row("quotes", "'dog'", "'|dog|'", "':0 dog:1 ':2");
    row("two hyphens", "t--shirt", "t|-|-|shirt", "t:0 -:1 -:2 shirt:3");
    row("accents", "Caf\xC3\xA9", "Caf\xC3\xA9", "cafe:0");
    row("accents apart", "cafe\xCC\x81", "cafe\xCC\x81", "cafe:0");
    row("dotted capital", "\xC4\xB0", "\xC4\xB0", "i:0");
    row("final sigma", "\xCE\xA3\xCE\x9F\xCE\xA6\xCE\x9F\xCE\xA3",
        "\xCE\xA3\xCE\x9F\xCE\xA6\xCE\x9F\xCE\xA3", "\xCF\x83\xCE\xBF\xCF\x86\xCE\xBF\xCF\x82:0");
    row("ideographs", "\xE7\xBA\xA2\xE8\x89\xB2 car", "\xE7\xBA\xA2|\xE8\x89\xB2|car",
        "\xE7\xBA\xA2:0 \xE8\x89\xB2:1 car:2");
    row("ideograph at a word",
        "\xE7\xBA\xA2"
        "car",
        "\xE7\xBA\xA2|car", "\xE7\xBA\xA2:0 car:1");
    row("decomposes to a symbol", "\xE2\x89\xA0", "\xE2\x89\xA0", "=:0");  // NFD: '=' and a stroke
    row("no-break space",
        "red\xC2\xA0"
        "car",
        "red|car", "red:0 car:1");
    row("ideographic space",
        "red\xE3\x80\x80"
        "car",
        "red|car", "red:0 car:1");
    row("control characters",
        "red\x01"
        "car\x7F",
        "red|car", "red:0 car:1");
    row("C1 control",
        "red\xC2\x9B"
        "car",
        "red|car", "red:0 car:1");
    row("soft hyphen", "d\xC2\xADog", "d\xC2\xADog", "dog:0");
    row("bidi around a word",
        "\xE2\x80\xAE"
        "dog\xE2\x80\xAC red",
        "dog|red", "dog:0 red:1");
    row("zero-width joiner", "ru\xE2\x80\x8Dns", "ru\xE2\x80\x8Dns", "run:0 ##s:0");
    row("broken UTF-8", "dog \xFF car", "dog|\xEF\xBF\xBD|car", "dog:0 car:2");
    row("broken in a word", "do\xC3g", "do\xEF\xBF\xBDg", "dog:0");
    row("special entry typed", "[SEP]", "[|SEP|]", "[:0 sep:1 ]:2");
    row("digits", "12", "12", "1:0 ##2:0");
    row("emoji", "dog \xF0\x9F\x90\x95", "dog|\xF0\x9F\x90\x95", "dog:0 [UNK]:1");
    row("nothing", "", "", "");
    row("blanks", " \t\r\n\xC2\xA0", "", "");
  }
  void splitsWordsAndPieces() {
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    QFETCH(QString, pieces);
    const Sentence sentence = tokenizer().split(text.toStdString());
    checkInvariants(sentence, 64);
    QCOMPARE(wordsText(sentence), words);
    QCOMPARE(piecesText(sentence), pieces);
    QVERIFY(!sentence.truncated);
  }

  void spansPointIntoTheTextAsTyped() {
    const std::string text = "Caf\xC3\xA9: don't";
    const Sentence sentence = tokenizer().split(text);
    QCOMPARE(sentence.text, text);
    QCOMPARE(int(sentence.words.size()), 3);
    QCOMPARE(sentence.words[0].start, 0);
    QCOMPARE(sentence.words[0].end, 5);
    QCOMPARE(sentence.words[1].start, 5);
    QCOMPARE(sentence.words[2].start, 7);
    QCOMPARE(sentence.words[2].end, 12);
  }

  void saysWhatIsUnknown() {
    const Sentence sentence = tokenizer().split("the zebra don't dog-zebra \xFF");
    QVERIFY(sentence.words[0].known);
    QVERIFY(!sentence.words[1].known);
    QVERIFY(sentence.words[2].known);
    QVERIFY(!sentence.words[3].known);
    QVERIFY(!sentence.words[4].known && !sentence.words[4].scored);
  }

  /// A pack that was taught whole words only says which it lacks, and doesn't guess from letters.
  void leavesOutWhatItWasNotTaught() {
    const WordPiece whole(kVocabulary, {.wholeWords = true});
    const WordPiece pieces(kVocabulary, {});
    const std::string taught = "the", letters = "the" + pieces.split("the").words[0].text;
    QVERIFY(pieces.split(letters).pieces.size() >= 3);
    const Sentence sentence = whole.split(taught + " " + letters);
    QVERIFY(sentence.words[0].known && sentence.words[0].scored);
    QVERIFY(!sentence.words[1].known && !sentence.words[1].scored);
    QCOMPARE(int(sentence.pieces.size()), 4);  // one [UNK], whatever its length
    QCOMPARE(sentence.pieces[2], (Piece{whole.unknownId(), 1, false}));
  }

  void policies_data() {
    QTest::addColumn<int>("policy");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pieces");
    const auto row = [](const char* name, TokenPolicy policy, const char* text,
                        const char* pieces) {
      QTest::newRow(name) << int(policy) << QByteArray(text) << QString(pieces);
    };
    // Spec 1.3: the last piece before [SEP] isn't scored.
    row("teran appends a stop", TokenPolicy::Teran, "dog", "dog:0 (.:-1)");
    row("teran keeps a stop", TokenPolicy::Teran, "the dog.", "the:0 dog:1 (.:2)");
    row("teran keeps a comma", TokenPolicy::Teran, "dog , ", "dog:0 (,:1)");
    row("teran other mark", TokenPolicy::Teran, "dog]", "dog:0 ]:1 (.:-1)");
    row("teran empty", TokenPolicy::Teran, " ", "");
    row("raw one piece", TokenPolicy::TeranRaw, "dog", "(dog:0)");
    row("raw last piece of a word", TokenPolicy::TeranRaw, "dog runs", "dog:0 run:1 (##s:1)");
    row("raw empty", TokenPolicy::TeranRaw, "", "");
    row("clean", TokenPolicy::Clean, "dog.", "dog:0 .:1");
  }
  void policies() {
    QFETCH(int, policy);
    QFETCH(QByteArray, text);
    QFETCH(QString, pieces);
    const Sentence sentence = tokenizer(static_cast<TokenPolicy>(policy)).split(text.toStdString());
    checkInvariants(sentence, 64);
    QCOMPARE(piecesText(sentence), pieces);
  }

  void droppedPunctuationIsShownAndNotScored() {
    const Sentence sentence = tokenizer(TokenPolicy::Clean, 64, true).split("dog, don't!");
    QCOMPARE(wordsText(sentence), QString("dog|,|don't|!"));
    QCOMPARE(piecesText(sentence), QString("dog:0 don:2 t:2"));
    QVERIFY(!sentence.words[1].scored && sentence.words[2].scored && !sentence.words[3].scored);
  }

  void longSentencesAreCutAtAWord() {
    const Sentence sentence = tokenizer(TokenPolicy::Clean, 6).split("dog unaffable unaffable dog");
    QCOMPARE(piecesText(sentence), QString("dog:0 un:1 ##aff:1 ##able:1"));
    QVERIFY(sentence.truncated);
    QCOMPARE(int(sentence.words.size()), 4);
    QVERIFY(sentence.words[1].scored && !sentence.words[2].scored && !sentence.words[3].scored);
    const Sentence teran = tokenizer(TokenPolicy::Teran, 5).split("dog dog dog dog.");
    QCOMPARE(piecesText(teran), QString("dog:0 dog:1 (.:-1)"));
    QVERIFY(teran.truncated);
  }

  void longWordsAreUnknown() {
    QCOMPARE(piecesText(tokenizer().split(std::string(101, 's'))), QString("[UNK]:0"));
    QCOMPARE(piecesText(tokenizer().split(std::string(1 << 20, 's'))), QString("[UNK]:0"));
  }

  void takesAMegabyteOfAnything_data() {
    QTest::addColumn<QByteArray>("unit");
    QTest::newRow("words") << QByteArray("dog runs ");
    QTest::newRow("one word") << QByteArray("dogs");
    QTest::newRow("hyphens") << QByteArray("a-");
    QTest::newRow("marks") << QByteArray("!?");
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x90\x95");
    QTest::newRow("accents to be ordered") << QByteArray("\xCC\x81\xCC\xA3");
    QTest::newRow("zero bytes") << QByteArray("\0\0\0", 3);
    QTest::newRow("broken") << QByteArray("\xE2\x80");
    QTest::newRow("C1 controls") << QByteArray("\xC2\x9B");
    QTest::newRow("joiners") << QByteArray("\xE2\x80\x8D");
  }
  void takesAMegabyteOfAnything() {
    QFETCH(QByteArray, unit);
    std::string text;
    while (text.size() < (1 << 20)) text += unit.toStdString();
    const WordPiece words = tokenizer();
    QElapsedTimer timer;
    timer.start();
    const Sentence sentence = words.split(text);
    qInfo("%lld ms, %zu words", static_cast<long long>(timer.elapsed()), sentence.words.size());
    checkInvariants(sentence, 64);
  }

  void takesRandomBytes() {
    std::mt19937 random(7);
    const WordPiece words = tokenizer(TokenPolicy::Teran, 16);
    for (int round = 0; round < 3000; ++round) {
      std::string text(random() % 40, '\0');
      for (char& c : text)
        c = static_cast<char>(random() % 3 ? random() % 256
                                           : "dog' -.s\xE7\xBA\xA2"[random() % 11]);
      checkInvariants(words.split(text), 16);
      if (QTest::currentTestFailed()) return;
    }
  }

  void buildsAVocabularyThatWritesAnyAsciiWord() {
    const std::vector<std::string> captions = {"A red car.", "A red dog next to a car",
                                               "the zebra's car", "red caf\xC3\xA9 caf\xC3\xA9"};
    const auto vocabulary = buildWordPieceVocabulary(captions, 8000);
    QCOMPARE(QString::fromStdString(vocabulary[0]), QString("[PAD]"));
    const auto has = [&](const char* entry) {
      return std::find(vocabulary.begin(), vocabulary.end(), entry) != vocabulary.end();
    };
    QVERIFY(has("red") && has("car") && has("cafe"));
    QVERIFY(!has("zebra"));  // only once
    const WordPiece words(vocabulary, {});
    for (const char* text : {"xylophone", "Zebra", "a-b_c", "#42 @home {x}", "~"})
      for (const Word& word : words.split(text).words) QVERIFY(word.known);
    QCOMPARE(int(words.split("red").pieces.size()), 3);
    QCOMPARE(vocabulary, buildWordPieceVocabulary(captions, 8000));
    std::vector<std::string> many;
    for (int i = 0; i < 3000; ++i) many.insert(many.end(), 2, "word" + std::to_string(i));
    QCOMPARE(int(buildWordPieceVocabulary(many, 500).size()), 500);
    QVERIFY_EXCEPTION_THROWN(buildWordPieceVocabulary(many, 20), Error);
  }

  void readsAndWritesVocabularies() {
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("vocab.txt").toStdString();
    writeVocabulary(file, kVocabulary);
    const WordPiece words = WordPiece::fromFile(file, {});
    QCOMPARE(words.size(), int(kVocabulary.size()));
    QCOMPARE(words.padId(), 0);
    QCOMPARE(words.split("the dog").pieces, tokenizer().split("the dog").pieces);
    writeFileAtomically(file, std::string_view("[PAD]\r\n[UNK]\r\n[CLS]\r\n[SEP]\r\ndog\r\n"));
    QCOMPARE(int(WordPiece::fromFile(file, {}).split("dog").pieces[1].id), 4);
  }

  void refusesBadVocabularies_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("no [SEP]") << QByteArray("[PAD]\n[UNK]\n[CLS]\n");
    QTest::newRow("twice") << QByteArray("[PAD]\n[UNK]\n[CLS]\n[SEP]\ndog\ndog\n");
    QTest::newRow("empty line") << QByteArray("[PAD]\n\n[UNK]\n[CLS]\n[SEP]\n");
  }
  void refusesBadVocabularies() {
    QFETCH(QByteArray, text);
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("vocab.txt").toStdString();
    writeFileAtomically(file, std::string_view(text.data(), static_cast<std::size_t>(text.size())));
    try {
      WordPiece::fromFile(file, {});
      QFAIL("it was accepted");
    } catch (const Error& error) {
      QCOMPARE(int(error.code), int(ErrorCode::BadFormat));
      QCOMPARE(QString::fromStdString(error.subject), QString::fromStdString(file.string()));
    }
  }

  void refusesUnknownPolicies() {
    QCOMPARE(int(tokenPolicyNamed("teran-raw")), int(TokenPolicy::TeranRaw));
    QVERIFY_EXCEPTION_THROWN(tokenPolicyNamed("other"), Error);
    QVERIFY_EXCEPTION_THROWN(WordPiece(kVocabulary, {TokenPolicy::Clean, 3, false}), Error);
  }
};

QTEST_GUILESS_MAIN(WordPieceTest)
#include "wordpiece_test.moc"
