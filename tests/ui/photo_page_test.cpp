// The photo page: chips, photo and matrix agree on what is looked at; keys; from a region to a
// question.
#include "ui/photo/photo_page.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <cmath>

#include "tests/ui/page_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/matrix/matrix_panel.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/photo_facts.h"
#include "ui/qt_values.h"
#include "ui/search/chip_row.h"
#include "ui/theme/theme.h"

namespace ws::testing {
namespace {

struct InspectFixture : PageFixture {
  InspectFixture() : page(new PhotoPage(*desk, *thumbnails, *focus, &window)) { show(page); }
  /// Photo 1 under a question, with pixels, heat and name.
  bool open(const char* question) const {
    page->open(kPhoto, engine->align(asked(question), kPhoto, {}, false), 3, 100);
    page->setFocus();
    return QTest::qWaitFor([this] {
      return !page->canvas().photo().isNull() && !page->canvas().heat().isNull() &&
             !page->fileName().isEmpty();
    });
  }
  WordFocus& words() const { return *focus; }

  static constexpr PhotoId kPhoto{1};
  PhotoPage* page;
};

}  // namespace

class PhotoPageTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    prepareApplication();
    applyTheme(*qApp, false);
  }

  /// Words and weights change while a photo is open: every score on the page is the new one.
  void theFactsFollowTheSentence() {
    InspectFixture f;
    QVERIFY(f.open("a red car"));
    const auto facts = [&] {
      QStringList texts;
      for (const QLabel* label : f.page->findChildren<PhotoFacts*>().front()->findChildren<QLabel*>())
        texts << label->text();
      return texts;
    };
    QVERIFY(facts().contains(scoreText(f.page->alignment()->score)));
    f.page->alignWith(asked("a red car next to a house"));
    QTRY_COMPARE(f.page->alignment()->words.size(), std::size_t{7});
    QVERIFY(facts().contains(scoreText(f.page->alignment()->score)));
    f.page->setAlignment(std::nullopt);
    QVERIFY(!facts().contains(QStringLiteral("Score")));
    QVERIFY(facts().contains(QStringLiteral("Size")));
  }

  void chipPhotoAndMatrixLightUpTogether() {
    InspectFixture f;
    QVERIFY(f.open("a red car next to a house"));
    PhotoCanvas& canvas = f.page->canvas();
    MatrixView& matrix = f.page->matrix().view();
    const int best = f.page->alignment()->bestRegion[2];

    WindowFixture::hover(f.page->chips().chip(2));  // chip: heat, line and row
    QCOMPARE(f.words().hovered(), 2);
    QTRY_COMPARE(canvas.pictures().layers().size(), std::size_t{1});
    QCOMPARE(canvas.pictures().layers().front().selection.words, std::vector{2});
    QVERIFY(canvas.wordAnchor(2).has_value());
    f.words().clear();

    const QPoint place = canvas.boxRect(f.page->alignment()->boxes[static_cast<std::size_t>(best)])
                             .center()
                             .toPoint();
    QTest::mouseMove(&canvas, {1, 1});
    QTest::mouseMove(&canvas, place);  // photo: column and values
    QTRY_COMPARE(f.words().regionHovered(), best);
    auto* values = f.page->findChild<QWidget*>(QStringLiteral("valueRows"));
    QVERIFY2(values->accessibleDescription().startsWith(QStringLiteral("car 0.")),
             qPrintable(values->accessibleDescription()));

    const MatrixCell cell{2, matrix.table().columnOf(0)};
    QTest::mouseMove(matrix.viewport(), matrix.cellRect(cell).center().toPoint());  // matrix: both
    QTRY_COMPARE(f.words().hovered(), 2);
    QTRY_COMPARE(f.words().regionHovered(), 0);
  }

  void lineGoesFromTheBestBoxToItsChip() {
    InspectFixture f;
    QVERIFY(f.open("a red car next to a house"));
    const auto pixelsNear = [&] {  // just above the chip, where nothing else is
      const QWidget* chip = f.page->chips().chip(2);
      const QPoint top = chip->mapTo(f.page, QPoint(chip->width() / 2, -3));
      return f.page->grab().toImage().copy(QRect(top - QPoint(2, 2), QSize(5, 4)));
    };
    const QImage before = pixelsNear();
    QTest::keyClick(&f.page->canvas(), Qt::Key_3);
    QVERIFY(f.words().isPinned(2));
    QVERIFY(pixelsNear() != before);
    QTest::keyClick(&f.page->canvas(), Qt::Key_0);
    QCOMPARE(pixelsNear(), before);
  }

  void keysOfThePage() {
    InspectFixture f;
    QVERIFY(f.open("red car"));
    QWidget* canvas = &f.page->canvas();
    QTest::keyClick(canvas, Qt::Key_BracketRight);
    QVERIFY(f.words().isPinned(0));
    QTest::keyClick(canvas, Qt::Key_BracketRight);
    QVERIFY(f.words().isPinned(1) && !f.words().isPinned(0));
    QTest::keyClick(canvas, Qt::Key_BracketRight);  // around
    QVERIFY(f.words().isPinned(0));
    QTest::keyClick(canvas, Qt::Key_BracketLeft);
    QVERIFY(f.words().isPinned(1));
    QTest::keyClick(canvas, Qt::Key_2);  // twice the same: it stays
    QVERIFY(f.words().isPinned(1));
    const float opacity = f.page->controls().heatStyle().opacity;
    QTest::keyClick(canvas, Qt::Key_Period);
    QVERIFY(f.page->controls().heatStyle().opacity > opacity);
    QTest::keyClick(canvas, Qt::Key_Comma);
    QVERIFY(std::abs(f.page->controls().heatStyle().opacity - opacity) < 0.001f);
    QTest::keyClick(canvas, Qt::Key_H);
    QVERIFY(!f.page->controls().heatShown());
    QTRY_VERIFY(f.page->canvas().heat().isNull());
    QTest::keyClick(canvas, Qt::Key_B);
    QCOMPARE(f.page->controls().boxesShown(), BoxesShown::None);
    QTest::keyClick(canvas, Qt::Key_M);
    QVERIFY(!f.page->matrix().isVisible());
    QSignalSpy pins(f.page, &PhotoPage::pinRequested), steps(f.page, &PhotoPage::stepRequested),
        closes(f.page, &PhotoPage::closed);
    QTest::keyClick(canvas, Qt::Key_P);
    QCOMPARE(pins.count(), 1);
    QTest::keyClick(canvas, Qt::Key_Right);
    QCOMPARE(steps.back().front().toInt(), 1);
    QTest::keyClick(canvas, Qt::Key_F);
    QTest::keyClick(canvas, Qt::Key_Right);  // zoomed: the arrows are the view's
    QCOMPARE(steps.count(), 1);
    QTest::keyClick(canvas, Qt::Key_F);
    QTest::keyClick(canvas, Qt::Key_Escape);  // first lets go of the word, then back
    QVERIFY(f.words().marks().pinned.empty());
    QCOMPARE(closes.count(), 0);
    QTest::keyClick(canvas, Qt::Key_Escape);
    QCOMPARE(closes.count(), 1);
  }

  void findSuchRegions() {
    InspectFixture f;
    QVERIFY(f.open("red car"));
    auto* find = f.page->findChild<QPushButton*>(QStringLiteral("findRegions"));
    QVERIFY(!find->isEnabled());
    std::vector<QueryPicture> asked;
    QObject::connect(f.page, &PhotoPage::findRegions, f.page,
                     [&](const QueryPicture& region) { asked.push_back(region); });
    const MatrixView& matrix = f.page->matrix().view();
    QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {},
                      matrix.cellRect({0, matrix.table().columnOf(1)}).center().toPoint());
    QVERIFY(find->isEnabled());
    QTest::mouseClick(find, Qt::LeftButton);
    QCOMPARE(asked.size(), std::size_t{1});
    QCOMPARE(asked.front().photo, std::optional(InspectFixture::kPhoto));
    QCOMPARE(asked.front().area, std::optional(f.page->alignment()->boxes[1]));
    QCOMPARE(asked.front().name, std::string("IMG_10001.jpg"));
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::PhotoPageTest)
#include "photo_page_test.moc"
