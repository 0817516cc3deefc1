// Intervals whose ends are known: Wilson's by his formula, the bootstrap's where they can be
// counted.
#include "core/eval/intervals.h"

#include <QTest>
#include <cmath>

using namespace ws;

namespace {

bool isNear(double a, double b, double tolerance = 0.005) { return std::abs(a - b) < tolerance; }

}  // namespace

class IntervalsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void wilsonsInterval_data() {
    QTest::addColumn<int>("hits");
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // z = 1.95996; of no hit: [0, z^2 / (n + z^2)].
    QTest::newRow("none") << 0 << 10 << 0.0 << 27.753;
    QTest::newRow("all") << 10 << 10 << 72.247 << 100.0;
    QTest::newRow("half") << 5 << 10 << 23.659 << 76.341;
    QTest::newRow("most") << 95 << 100 << 88.825 << 97.846;
    QTest::newRow("nothing counted") << 0 << 0 << 0.0 << 100.0;
  }
  void wilsonsInterval() {
    QFETCH(int, hits);
    QFETCH(int, n);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval interval = wilson({hits, n});
    QVERIFY2(isNear(interval.low, low) && isNear(interval.high, high),
             qPrintable(QString("%1 .. %2").arg(interval.low).arg(interval.high)));
    QVERIFY(shareOf({hits, n}).interval == interval);
    QCOMPARE(shareOf({hits, n}).percent, n == 0 ? 0.0 : 100.0 * hits / n);
  }

  /// One photo right, one wrong: of the resamples a quarter is 0 %, a half 50 %, a quarter 100 %.
  void twoPhotosSayNothing() {
    const std::vector<Tally> photos{{1, 1}, {0, 1}};
    QVERIFY((overPhotos(photos) == Interval{0, 100}));
  }

  /// 100 photos, each all right or all wrong: as uncertain as 100 answers, not as 500. The
  /// deviation of the share is 5 %, so the ends lie about 9.8 % from the middle.
  void sentencesOfAPhotoArentIndependent() {
    std::vector<Tally> photos;
    for (int i = 0; i < 100; ++i) photos.push_back({i % 2 ? 5 : 0, 5});
    const Interval interval = overPhotos(photos), independent = wilson({250, 500});
    QVERIFY2(isNear(interval.low, 40.2, 2) && isNear(interval.high, 59.8, 2),
             qPrintable(QString("%1 .. %2").arg(interval.low).arg(interval.high)));
    QVERIFY(interval.low < independent.low - 3 && interval.high > independent.high + 3);
    QVERIFY(overPhotos(photos) == interval);  // always the same
  }

  void photosThatWerentAskedDontCount() {
    const std::vector<Tally> asked{{3, 4}, {1, 2}, {0, 3}, {2, 2}};
    std::vector<Tally> all;
    for (const Tally& photo : asked) {
      all.push_back({});
      all.push_back(photo);
    }
    QVERIFY(overPhotos(all) == overPhotos(asked));
    QVERIFY(overPhotos(asked).low > 0 && overPhotos(asked).high <= 100);
  }

  /// Drawing again from photos that agree gives no width; that would be a lie.
  void whereAllAgree() {
    const std::vector<Tally> right{{5, 5}, {5, 5}, {4, 4}}, wrong{{0, 5}, {0, 1}}, one{{1, 2}};
    QVERIFY(overPhotos(right) == wilson({3, 3}));
    QVERIFY(overPhotos(wrong) == wilson({0, 2}));
    // One photo, half right: as if one answer, wider than two.
    QVERIFY(overPhotos(one).low > 0 && overPhotos(one).low < wilson({1, 2}).low);
    QVERIFY((overPhotos({}) == Interval{0, 100}));
  }

  void talliesByPhoto() {
    const std::vector<int> photoOf{2, 0, 2, 2};
    const auto photos = byPhoto({true, false, false, true}, photoOf);
    QCOMPARE(photos.size(), 3u);
    QCOMPARE(photos[0].hits, 0);
    QCOMPARE(photos[0].n, 1);
    QCOMPARE(photos[1].n, 0);
    QCOMPARE(photos[2].hits, 2);
    QCOMPARE(photos[2].n, 3);
  }
};

QTEST_APPLESS_MAIN(IntervalsTest)
#include "intervals_test.moc"
