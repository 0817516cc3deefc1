// The window's parts without a window: geometry, colours, words, threads.
#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <cmath>
#include <latch>

#include "tests/ui/fake_engine.h"
#include "ui/grid/grid_layout.h"
#include "ui/grid/photo_model.h"
#include "ui/grid/tile.h"
#include "ui/library/job_words.h"
#include "ui/messages.h"
#include "ui/photo/photo_canvas.h"
#include "ui/qt_values.h"
#include "ui/search/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/work/worker.h"

namespace ws::testing {
namespace {

/// Contrast of two colours after WCAG 2: (lighter + 0.05) / (darker + 0.05), in [1, 21].
double contrast(const QColor& a, const QColor& b) {
  const auto luminance = [](const QColor& colour) {
    const auto linear = [](double part) {
      return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
  };
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

std::vector<PhotoId> someIds(int first, int count) {
  std::vector<PhotoId> ids;
  for (int i = 0; i < count; ++i) ids.push_back(PhotoId{first + i});
  return ids;
}

}  // namespace

class UiPartsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void textIsReadableOnEverySurface_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
  }
  void textIsReadableOnEverySurface() {
    QFETCH(bool, dark);
    const Theme& t = dark ? darkTheme() : lightTheme();
    const std::pair<const char*, QColor> surfaces[] = {{"ground", t.ground},
                                                       {"panel", t.panel},
                                                       {"raised", t.raised},
                                                       {"hover", t.hover},
                                                       {"tile", t.tile}};
    constexpr double kText = 4.5, kSign = 3.0;  // WCAG 2 AA: text, and signs that aren't text
    for (const auto& [name, surface] : surfaces) {
      QVERIFY2(contrast(t.text, surface) >= kText, name);
      if (surface != t.hover && surface != t.tile)
        QVERIFY2(contrast(t.accent, surface) >= kText, name);
    }
    for (const auto& surface : {t.ground, t.panel, t.raised, t.hover, t.tile})
      QVERIFY2(contrast(t.quiet, surface) >= kText, qPrintable(surface.name()));
    QVERIFY(contrast(t.onAccent, t.accent) >= kText);
    QVERIFY(contrast(t.warning, t.warningGround) >= kText);
    for (const auto& word : t.words)
      for (const auto& surface : {t.ground, t.panel, t.raised})
        QVERIFY2(contrast(word, surface) >= kSign,
                 qPrintable(word.name() + QLatin1String(" on ") + surface.name()));
  }

  void signsInTheStyleSheetHaveTheTokensColours() {
    const std::pair<const char*, QColor> files[] = {{"chevron-light", lightTheme().quiet},
                                                    {"chevron-dark", darkTheme().quiet},
                                                    {"check-light", lightTheme().onAccent},
                                                    {"check-dark", darkTheme().onAccent}};
    QVERIFY(!appIcon().isNull());  // loads the resources
    for (const auto& [name, colour] : files) {
      QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
      QVERIFY2(file.open(QIODevice::ReadOnly), name);
      QVERIFY2(file.readAll().toUpper().contains(colour.name().toUpper().toLatin1()), name);
    }
  }

  void styleSheetNamesNoUnknownToken() {
    for (const Theme* t : {&lightTheme(), &darkTheme()})
      QVERIFY(!styleSheetOf(*t).contains(QLatin1Char('@')));
  }

  void iconsTakeTheColourAskedFor() {
    const QImage drawn = iconPixmap(QStringLiteral("menu"), 24, QColor(Qt::red), 2).toImage();
    QCOMPARE(drawn.size(), QSize(48, 48));
    int red = 0;
    for (int y = 0; y < drawn.height(); ++y)
      for (int x = 0; x < drawn.width(); ++x) red += drawn.pixelColor(x, y) == QColor(Qt::red);
    QVERIFY(red > 20);
    QVERIFY(iconPixmap(QStringLiteral("no such icon"), 24, QColor(Qt::red), 1).isNull());
  }

  void gridFillsItsWidth_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("wished");
    for (const int width : {200, 640, 1060, 1440, 2560})
      for (const int wished : {96, 168, 384})
        QTest::addRow("%d px, tiles of %d", width, wished) << width << wished;
  }
  void gridFillsItsWidth() {
    QFETCH(int, width);
    QFETCH(int, wished);
    const auto layout = GridLayout::fit(width, wished, 8);
    const QRect last = layout.cell(layout.columns - 1);
    QCOMPARE(layout.cell(0).left(), GridLayout::kMargin);
    QVERIFY(last.right() < width - GridLayout::kMargin + 1);
    QVERIFY(width - GridLayout::kMargin - last.right() <=
            layout.columns + 1);  // less than a pixel a column is left over
    constexpr int kCount = 1'000'000;
    QVERIFY(layout.height(kCount) > 0);
    for (const int row : {0, 1, layout.columns, 999, 123'456, kCount - 1}) {
      QCOMPARE(layout.rowAt(layout.cell(row).center(), kCount), row);
      const auto [first, end] =
          layout.rowsBetween(layout.cell(row).top(), layout.cell(row).bottom(), kCount);
      QVERIFY(first <= row && row < end);
      QVERIFY(end - first <= 2 * layout.columns);
    }
    QCOMPARE(layout.rowAt(layout.cell(0).topRight() + QPoint(GridLayout::kGap / 2, 5), kCount), -1);
    QCOMPARE(layout.rowAt(layout.cell(5).center(), 3), -1);
  }

  void tilesShowTheMiddleOrTheWhole() {
    const TileSpec fill{100, 1, false}, whole{100, 1, true};
    QCOMPARE(visiblePart(2.0, fill), QRectF(0.25, 0, 0.5, 1));
    QCOMPARE(visiblePart(0.5, fill), QRectF(0, 0.25, 1, 0.5));
    QCOMPARE(visiblePart(2.0, whole), QRectF(0, 0, 1, 1));
    QCOMPARE(placeInTile(2.0, whole), QRect(0, 25, 100, 50));
    QCOMPARE(placeInTile(2.0, fill), QRect(0, 0, 100, 100));

    QImage photo(200, 100, QImage::Format_RGB32);
    photo.fill(Qt::blue);
    for (int y = 0; y < 100; ++y)
      for (int x = 50; x < 150; ++x) photo.setPixelColor(x, y, Qt::red);
    const QImage tile = makeTile(photo, fill);
    QCOMPARE(tile.size(), QSize(100, 100));
    QCOMPARE(tile.pixelColor(50, 50), QColor(Qt::red));
    QCOMPARE(tile.pixelColor(5, 50), QColor(Qt::red));  // the blue sides are cut away
    QVERIFY(!tile.hasAlphaChannel());                   // painting it is a copy
    QCOMPARE(makeTile(photo, whole).size(), QSize(100, 50));
  }

  void smallWordsFoldTogether() {
    const auto words = [](std::initializer_list<const char*> texts) {
      std::vector<Word> made;
      for (const char* text : texts) made.push_back({.text = text});
      return made;
    };
    QCOMPARE(wordColours(words({"a", "red", "Car", "next", "to", "The", "house"})),
             (std::vector{-1, 0, 1, -1, -1, -1, 2}));
    QCOMPARE(wordColours(words({"the", "one"})), (std::vector{0, 1}));
    auto unscored = words({"car", "!"});
    unscored[1].scored = false;
    QCOMPARE(wordColours(unscored), (std::vector{0, -1}));

    Alignment a, b;
    a.wordScores = {0.2f, 0.6f};
    b.wordScores = {0.4f, 0.2f};
    const auto mean = meanShares({&a, &b});
    QVERIFY(std::abs(mean[0] - 0.3f) < 1e-6f && std::abs(mean[1] - 0.4f) < 1e-6f);
    QVERIFY(meanShares({}).empty());
  }

  void regionUnderThePointIsTheSmallest() {
    Alignment alignment;
    alignment.boxes = {{0, 0, 1, 1}, {0.2f, 0.2f, 0.6f, 0.6f}, {0.3f, 0.3f, 0.4f, 0.4f}};
    QCOMPARE(regionAt(alignment, {0.35, 0.35}), 2);
    QCOMPARE(regionAt(alignment, {0.5, 0.5}), 1);
    QCOMPARE(regionAt(alignment, {0.9, 0.9}), 0);
    QCOMPARE(regionAt(alignment, {1.5, 0.5}), -1);
    alignment.words = {{.text = "red"}, {.text = "lighthouse"}};
    alignment.rowWord = {0, 1, 1};  // the second word has two pieces
    alignment.matrix = {.1f, .2f, .3f, .4f, .5f, .6f, .7f, .1f, .2f};
    QCOMPARE(wordValue(alignment, 1, 0), 0.55f);  // the mean of its pieces, as the heat has it
    QCOMPARE(wordValue(alignment, 1, 1), 0.3f);
  }

  void errorsBecomeSentences() {
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
      const Error error(static_cast<ErrorCode>(code), "holiday.jpg", "happened");
      const QString sentence = errorSentence(error);
      QCOMPARE(sentence.isEmpty(), error.code == ErrorCode::Cancelled);
      QVERIFY(!sentence.contains(QLatin1Char('%')));
    }
    QVERIFY(errorSentence(Error(ErrorCode::Truncated, "holiday.jpg", "x"))
                .contains(QLatin1String("holiday.jpg")));
    QVERIFY(photoProblem("truncated") != photoProblem("no such code"));
  }

  void figuresReadWell() {
    QCOMPARE(scoreText(2.138), QStringLiteral("2.14"));
    QCOMPARE(scoreText(-0.5), QChar(0x2212) + QStringLiteral("0.50"));
    QCOMPARE(scoreText(-0.001), QStringLiteral("0.00"));
    QVERIFY(timeLeftText(-1).isEmpty());
    QVERIFY(timeLeftText(170).contains(QLatin1Char('3')));
    QVERIFY(timeLeftText(3 * 3600).contains(QLatin1Char('h')));
  }

  void failuresBecomeValues() {
    QCOMPARE(*guarded([] { return 7; }), 7);
    QVERIFY(guarded([] {}).has_value());
    QCOMPARE(guarded([]() -> int { throw Error(ErrorCode::DiskFull, "", "x"); }).error().code,
             ErrorCode::DiskFull);
    QCOMPARE(guarded([]() -> int { throw std::bad_alloc(); }).error().code, ErrorCode::OutOfMemory);
    QCOMPARE(guarded([]() -> int { throw std::runtime_error("foreign"); }).error().detail,
             std::string("foreign"));
    QCOMPARE(guarded([]() -> int { throw 3; }).error().code, ErrorCode::Internal);
  }

  void newestQuestionOfATagWins() {
    Worker worker;
    QObject receiver;
    std::latch running(1);
    std::atomic<bool> firstWasStopped = false, secondRan = false;
    QList<int> answers;
    const auto note = [&](Result<int> answer) { answers << *answer; };
    ask(
        worker, "search", &receiver,
        [&](std::stop_token stop) {
          running.count_down();
          while (!stop.stop_requested()) std::this_thread::yield();
          firstWasStopped = true;
          return 1;
        },
        note);
    running.wait();
    ask(
        worker, "search", &receiver,
        [&](std::stop_token) {
          secondRan = true;
          return 2;
        },
        note);
    ask(
        worker, "search", &receiver, [](std::stop_token) { return 3; }, note);
    ask(
        worker, "", &receiver, [](std::stop_token) { return 9; }, note);
    QTRY_COMPARE(answers, (QList{3, 9}));
    QVERIFY(firstWasStopped);
    QVERIFY(!secondRan || answers.first() == 3);
  }

  void anAnswerOnItsWayIsWithdrawn() {
    Worker worker;
    QObject receiver;
    QList<int> answers;
    const auto note = [&](Result<int> answer) { answers << *answer; };
    std::latch computed(1);
    ask(
        worker, "search", &receiver, [](std::stop_token) { return 1; }, note);
    worker.submit("other", [&](std::stop_token) { computed.count_down(); });
    computed.wait();  // the first answer now lies in this thread's queue
    ask(
        worker, "search", &receiver, [](std::stop_token) { return 2; }, note);
    QTRY_COMPARE(answers, QList{2});
  }

  void nothingIsDeliveredToTheDead() {
    Worker worker;
    auto receiver = std::make_unique<QObject>();
    QObject alive;
    bool delivered = false, last = false;
    ask(
        worker, "", receiver.get(), [](std::stop_token) { return 1; },
        [&](Result<int>) { delivered = true; });
    ask(
        worker, "", &alive, [](std::stop_token) { return 2; }, [&](Result<int>) { last = true; });
    receiver.reset();
    QTRY_VERIFY(last);
    QVERIFY(!delivered);
  }

  void finishStopsAndJoins() {
    Worker worker;
    std::latch running(1);
    std::atomic<bool> ended = false;
    worker.submit("", [&](std::stop_token stop) {
      running.count_down();
      while (!stop.stop_requested()) std::this_thread::yield();
      ended = true;
    });
    running.wait();
    worker.finish();
    QVERIFY(ended);
    QVERIFY(
        worker.submit("", [](std::stop_token) { QFAIL("ran after the end"); }).stop_requested());
  }

  void modelKeepsItsPromises() {
    FakeLibrary library(3000);
    int fetches = 0;
    PhotoModel model(
        [&](std::vector<PhotoId> ids, std::function<void(std::vector<PhotoRow>)> done) {
          ++fetches;
          QVERIFY(ids.size() <= 256);
          QMetaObject::invokeMethod(
              this, [&library, ids, done] { done(library.rows(ids)); }, Qt::QueuedConnection);
        },
        nullptr);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset),
        inserts(&model, &QAbstractItemModel::rowsInserted);

    model.setPhotos(someIds(1, 1000));
    QCOMPARE(resets.count(), 1);
    model.setPhotos(someIds(1, 1500));  // grows at its end
    QCOMPARE(inserts.count(), 1);
    QCOMPARE(inserts.last().at(1).toInt(), 1000);
    auto newer = someIds(2001, 10);
    const auto older = someIds(1, 1500);
    newer.insert(newer.end(), older.begin(), older.end());
    model.setPhotos(newer);  // grows at its beginning
    QCOMPARE(inserts.count(), 2);
    QCOMPARE(inserts.last().at(1).toInt(), 0);
    QCOMPARE(resets.count(), 1);
    model.setPhotos(someIds(1, 3));
    QCOMPARE(resets.count(), 2);
    model.setPhotos(someIds(1, 3));  // nothing new
    QCOMPARE(resets.count(), 2);

    QTRY_VERIFY(model.rowAt(2) != nullptr);
    QCOMPARE(model.rowAt(2)->id, PhotoId{3});
    QVERIFY(model.index(2).data().toString().endsWith(QLatin1String(".jpg")));
    const int before = fetches;
    QVERIFY(model.rowAt(1) != nullptr);
    QCOMPARE(fetches, before);  // the page is there
    model.refreshRows();
    QVERIFY(model.rowAt(1) != nullptr);  // the old row shows until the new one comes
    QCOMPARE(fetches, before + 1);

    auto results = std::make_shared<SearchResults>();
    results->hits.resize(2);
    results->hits[0].photo = PhotoId{5};
    results->hits[1].photo = PhotoId{7};
    model.setResults(results);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.idAt(1), PhotoId{7});
    QVERIFY(model.hitAt(1) == &model.results()->hits[1]);
    QVERIFY(model.hitAt(2) == nullptr);
  }

  void rowsOfAnOlderListAreDropped() {
    FakeLibrary library(100);
    std::vector<std::function<void()>> late;
    PhotoModel model(
        [&](std::vector<PhotoId> ids, std::function<void(std::vector<PhotoRow>)> done) {
          late.push_back([&library, ids, done] { done(library.rows(ids)); });
        },
        nullptr);
    model.setPhotos(someIds(1, 5));
    QVERIFY(model.rowAt(0) == nullptr);
    model.setPhotos(someIds(50, 5));
    late.front()();
    QVERIFY(model.rowAt(0) == nullptr);
    QCOMPARE(late.size(), 2u);
    late.back()();
    QCOMPARE(model.rowAt(0)->id, PhotoId{50});
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::UiPartsTest)
#include "ui_parts_test.moc"
