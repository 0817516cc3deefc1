// The matrix: that the score can be read off it for every scorer, and that it is hovered, walked,
// copied and spoken.
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <cmath>

#include "core/base/heat_values.h"
#include "tests/ui/window_fixture.h"
#include "ui/matrix/matrix_panel.h"
#include "ui/matrix/matrix_sizes.h"
#include "ui/matrix/matrix_view.h"
#include "ui/search/word_focus.h"
#include "ui/theme/theme.h"

namespace ws::testing {
namespace {

/// Three words over four regions, worked by hand; the middle word has a value below zero.
Alignment byHand(const std::string& scorer) {
  Alignment a;
  a.scorer = scorer;
  a.precision = "int8";
  a.words = {{.text = "a"}, {.text = "red"}, {.text = "car"}};
  a.rowWord = {0, 1, 2};
  a.boxes = {
      {.6f, .7f, .9f, .9f}, {.1f, .1f, .3f, .3f}, {.7f, .1f, .9f, .3f}, {.1f, .7f, .3f, .9f}};
  a.matrix = {.10f, .05f, .20f,  .15f,  //
              .30f, .60f, -.40f, .10f,  //
              .80f, .20f, .35f,  .05f};
  a.contributions.assign(12, 0);
  const auto rows = [&](float scale) {
    a.contributions[2] += scale * .20f, a.contributions[5] += scale * .60f,
        a.contributions[8] += scale * .80f;
  };
  const auto columns = [&] {
    a.contributions[8] += .80f, a.contributions[5] += .60f, a.contributions[10] += .35f,
        a.contributions[3] += .15f;
  };
  if (scorer == "MrSw" || scorer == "symm") rows(1);
  if (scorer == "MrAVGw") rows(1 / 3.0f);
  if (scorer == "MwSr" || scorer == "symm") columns();
  if (scorer == "sum") a.contributions = a.matrix;
  a.wordScores.assign(3, 0);
  for (std::size_t i = 0; i < 12; ++i) {
    a.wordScores[i / 4] += a.contributions[i];
    a.score += a.contributions[i];
  }
  a.bestRegion = {2, 1, 0};
  return a;
}

bool same(float a, float b) { return std::abs(a - b) < 1e-5f; }

struct MatrixFixture {
  explicit MatrixFixture(Alignment alignment, QSize size = {400, 200}) {
    view = new MatrixView(focus, &window);
    auto* layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    layout->addWidget(view);
    window.resize(size);
    window.show();
    const bool ready = QTest::qWaitForWindowExposed(&window);
    Q_UNUSED(ready);
    window.activateWindow();
    view->setAlignment(std::move(alignment));
    view->setFocus();
    QApplication::processEvents();
  }
  QPoint middle(int row, int column) const {
    return view->cellRect({row, column}).center().toPoint();
  }
  void move(QPoint place) const { QTest::mouseMove(view->viewport(), place); }

  WordFocus focus{nullptr};  // outlives the view
  QWidget window;
  MatrixView* view;
};

}  // namespace

class MatrixTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    prepareApplication();
    applyTheme(*qApp, false);
  }

  /// The longest label has its whole width, whatever the fractions of its letters.
  void labelsAreWhole() {
    const QFontMetrics metrics(uiFont(kMatrixLabelPx, QFont::DemiBold));
    for (const float weight : {1.0f, 1.5f, 2.25f, -1.0f, 0.1f}) {
      Alignment alignment = byHand("MrSw");
      for (Word& word : alignment.words) word.text = "painted " + word.text;
      alignment.words[1].weight = weight;
      const MatrixFixture f(alignment);
      for (int row = 0; row < 3; ++row) {
        const QString label = f.view->cellText({row, -1});
        const int room = static_cast<int>(f.view->cellRect({row, -1}).width()) - kMatrixLabelGap;
        QCOMPARE(metrics.elidedText(label, Qt::ElideRight, room), label);
      }
    }
  }

  void scoreCanBeReadOff_data() {
    QTest::addColumn<QString>("scorer");
    for (const char* scorer : {"MrSw", "MrAVGw", "MwSr", "symm"}) QTest::newRow(scorer) << scorer;
  }
  void scoreCanBeReadOff() {
    QFETCH(QString, scorer);
    const Alignment alignment = byHand(scorer.toStdString());
    MatrixFixture f(alignment);
    float marked = 0;
    for (int row = 0; row < 3; ++row)
      for (int region = 0; region < 4; ++region) {
        const float value = alignment.matrix[static_cast<std::size_t>(row * 4 + region)];
        if (f.view->isRowMaximum(row, region)) marked += value;
        if (f.view->isColumnMaximum(row, region)) marked += value;
      }
    if (scorer == QLatin1String("MrAVGw")) marked /= 3;
    QVERIFY(same(marked, alignment.score));
  }

  void totalsAddUp() {
    for (const char* scorer : {"MrSw", "MwSr", "symm", "sum"})
      for (const bool fold : {false, true}) {
        const Alignment alignment = byHand(scorer);
        const MatrixTable table = tableOf(alignment, {.foldSmall = fold});
        float rows = 0, columns = 0;
        for (const auto& row : table.rows) rows += row.total;
        for (const float total : table.columnTotals) columns += total;
        QVERIFY(same(rows, alignment.score) && same(columns, alignment.score));
        QVERIFY(same(table.score, alignment.score));
        QCOMPARE(table.rows.size(), std::size_t{3});
        QCOMPARE(table.rows.back().word, fold ? -1 : 2);
      }
  }

  void orders() {
    const Alignment alignment = byHand("MrSw");
    QCOMPARE(tableOf(alignment, {}).columns, (std::vector{1, 2, 3, 0}));  // as one reads
    QCOMPARE(tableOf(alignment, {.columns = ColumnOrder::BestWord}).columns,
             (std::vector{3, 1, 0, 2}));
    QCOMPARE(tableOf(alignment, {.columns = ColumnOrder::Strength}).columns,
             (std::vector{0, 1, 2, 3}));
    const auto byShare = tableOf(alignment, {.rows = RowOrder::Share});
    QCOMPARE(byShare.rows.front().word, 2);
    QCOMPARE(byShare.rows.back().word, 0);
    const MatrixTable empty = tableOf(Alignment{}, {});
    QVERIFY(empty.isEmpty());
    QCOMPARE(tabSeparated(empty, -1), QStringLiteral("word\tshare\n"));
  }

  void wordsWithWeightsAndPieces() {
    Alignment alignment = byHand("MrSw");
    alignment.words[1].weight = -1;
    alignment.words[2].weight = 2;
    auto table = tableOf(alignment, {});
    QCOMPARE(table.rows[1].label, QStringLiteral("−red"));
    QCOMPARE(table.rows[2].label, QStringLiteral("2× car"));
    alignment.rowWord = {0, 2, 2};  // two pieces of one word: each has a maximum of its own
    table = tableOf(alignment, {});
    QCOMPARE(table.rows[2].pieces, 2);
    QCOMPARE(table.rows[2].piece, 1);
    QCOMPARE(table.rows[1].best, 1);
    alignment.words[2].picture = true;  // but a picture is one row: the best of its regions
    table = tableOf(alignment, {});
    QCOMPARE(table.rows.size(), std::size_t{2});
    QVERIFY(same(table.rows[1].values[0], .80f) && same(table.rows[1].values[1], .60f));
    QVERIFY(same(table.rows[1].total, 1.40f));
  }

  void coloursAreTheHeats() {
    const Alignment alignment = byHand("sum");  // no marks over the colours
    MatrixFixture f(alignment);
    f.view->clearFocus();
    for (const ColourMap map : {ColourMap::Inferno, ColourMap::BlueOrange})
      for (const HeatScale scale : {HeatScale::Fixed, HeatScale::AllWords, HeatScale::ThisWord}) {
        HeatmapStyle style;
        style.colourMap = map;
        style.scale = scale;
        f.view->setStyle(style);
        const QImage shown = f.view->viewport()->grab().toImage();
        for (int column = 0; column < 4; ++column) {
          const int region = f.view->table().columns[static_cast<std::size_t>(column)];
          const auto values = regionValues(alignment, {.words = {2}});
          const float scaled = heatScaling(alignment, values, false,
                                           style)(values[static_cast<std::size_t>(region)]);
          const QColor expected = QColor::fromRgb(colourOf(map, colourPlace(map, scaled)));
          QCOMPARE(shown.pixelColor(f.middle(2, column)), expected);
        }
      }
  }

  void belowZeroIsHatched() {
    MatrixFixture f(byHand("sum"));
    f.view->clearFocus();
    const QImage shown = f.view->viewport()->grab().toImage();
    const auto coloursIn = [&](int row, int region) {
      const QRect box =
          f.view->cellRect({row, f.view->table().columnOf(region)}).toRect().adjusted(5, 5, -5, -5);
      QSet<QRgb> colours;
      for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x) colours.insert(shown.pixel(x, y));
      return colours.size();
    };
    QVERIFY(coloursIn(1, 2) > 1);  // -0.40
    QCOMPARE(coloursIn(1, 3), 1);  // 0.10
  }

  void hoverIsShared() {
    MatrixFixture f(byHand("MrSw"));
    QSignalSpy regions(&f.focus, &WordFocus::regionChanged);
    f.move(f.middle(2, 1));
    QTRY_COMPARE(f.focus.hovered(), 2);
    QCOMPARE(f.focus.regionHovered(), f.view->table().columns[1]);
    f.move(f.middle(1, -1));  // a row's name: a word and no region
    QTRY_COMPARE(f.focus.hovered(), 1);
    QCOMPARE(f.focus.regionHovered(), -1);
    f.move(f.middle(-1, 3));  // a column's head: a region and no word
    QTRY_COMPARE(f.focus.regionHovered(), f.view->table().columns[3]);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(f.view->viewport(), &leave);
    QTRY_COMPARE(f.focus.hovered(), -1);
    QCOMPARE(f.focus.regionHovered(), -1);
    QVERIFY(regions.count() >= 3);

    // From elsewhere: the row and the column light up here.
    const QImage before = f.view->viewport()->grab().toImage();
    const QPoint gap = f.view->cellRect({1, 0}).topLeft().toPoint();
    f.focus.hover(1);
    QVERIFY(f.view->viewport()->grab().toImage().pixelColor(gap) != before.pixelColor(gap));
    f.focus.clear();
    f.focus.hoverRegion(f.view->table().columns[0]);
    QVERIFY(f.view->viewport()->grab().toImage().pixelColor(gap) != before.pixelColor(gap));
  }

  void clickPinsAndPicks() {
    MatrixFixture f(byHand("MrSw"));
    QSignalSpy picked(f.view, &MatrixView::regionPicked);
    QTest::mouseClick(f.view->viewport(), Qt::LeftButton, {}, f.middle(2, 3));
    QVERIFY(f.focus.isPinned(2));
    QCOMPARE(picked.back().front().toInt(), f.view->table().columns[3]);
    QTest::mouseClick(f.view->viewport(), Qt::LeftButton, Qt::ControlModifier, f.middle(1, 3));
    QVERIFY(f.focus.isPinned(1) && f.focus.isPinned(2));
  }

  void keyboardWalksTheCells() {
    MatrixFixture f(byHand("MrSw"));
    f.view->setCurrent({0, 0});
    QTest::keyClick(f.view, Qt::Key_Down);
    QTest::keyClick(f.view, Qt::Key_Right);
    QCOMPARE(f.view->current(), (MatrixCell{1, 1}));
    QCOMPARE(f.focus.hovered(), 1);
    QCOMPARE(f.focus.regionHovered(), f.view->table().columns[1]);
    QTest::keyClick(f.view, Qt::Key_Return);
    QVERIFY(f.focus.isPinned(1));
    QTest::keyClick(f.view, Qt::Key_End);
    QCOMPARE(f.view->current(), (MatrixCell{1, 4}));  // the row's share
    QCOMPARE(f.focus.regionHovered(), -1);
    QTest::keyClick(f.view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(f.view->current(), (MatrixCell{3, 4}));  // the score
    QTest::keyClick(f.view, Qt::Key_Right);
    QTest::keyClick(f.view, Qt::Key_Down);
    QCOMPARE(f.view->current(), (MatrixCell{3, 4}));
    QTest::keyClick(f.view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(f.view->current(), (MatrixCell{0, 0}));
    QTest::keyClick(f.view, Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(f.view->selectedRow(), 0);
  }

  void copyIsTabSeparated() {
    MatrixFixture f(byHand("MrSw"));
    QTest::keyClick(f.view, Qt::Key_C, Qt::ControlModifier);
    const QString all = QGuiApplication::clipboard()->text();
    QCOMPARE(all, QStringLiteral("word\tregion 2\tregion 3\tregion 4\tregion 1\tshare\n"
                                 "a\t0.05\t0.2\t0.15\t0.1\t0.2\n"
                                 "red\t0.6\t-0.4\t0.1\t0.3\t0.6\n"
                                 "car\t0.2\t0.35\t0.05\t0.8\t0.8\n"
                                 "adds to the score\t0.6\t0.2\t0\t0.8\t1.6\n"));
    f.view->selectRow(1);
    QTest::keyClick(f.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("word\tregion 2\tregion 3\tregion 4\tregion 1\tshare\n"
                            "red\t0.6\t-0.4\t0.1\t0.3\t0.6\n"));
  }

  void isATableForAScreenReader() {
    MatrixFixture f(byHand("symm"));
    auto* spoken = QAccessible::queryAccessibleInterface(f.view);
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::Table);
    auto* table = spoken->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 4);     // three words, and what the regions add
    QCOMPARE(table->columnCount(), 5);  // four regions, and the shares
    QCOMPARE(table->rowDescription(2), QStringLiteral("car"));
    QCOMPARE(table->columnDescription(0), QStringLiteral("region 2"));
    QCOMPARE(table->columnDescription(4), QStringLiteral("share"));
    auto* cell = table->cellAt(2, 3);
    QCOMPARE(cell->text(QAccessible::Name),
             QStringLiteral("car, region 1: 0.80, the word's best region, the region's best word"));
    QCOMPARE(cell->text(QAccessible::Value), QStringLiteral("0.80"));
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 2);
    QCOMPARE(cell->tableCellInterface()->columnIndex(), 3);
    QCOMPARE(spoken->child(2 * 5 + 3), cell);
    QCOMPARE(spoken->indexOfChild(cell), 2 * 5 + 3);
    QCOMPARE(table->cellAt(3, 4)->text(QAccessible::Name), QStringLiteral("The score: 3.50"));
    QVERIFY(table->selectRow(1));
    QVERIFY(table->isRowSelected(1));
    QCOMPARE(table->selectedCellCount(), 5);
    QVERIFY(!table->cellAt(9, 9));
  }

  void scrollsWhereItIsLarge() {
    Alignment large = byHand("MrSw");
    constexpr int kRegions = 196;
    large.boxes.assign(kRegions, {0, 0, 1, 1});
    large.matrix.assign(3 * kRegions, 0.1f);
    large.contributions.assign(3 * kRegions, 0);
    MatrixFixture f(large, {400, 120});
    QVERIFY(f.view->horizontalScrollBar()->maximum() > 0);
    f.view->setCurrent({0, 0});
    QTest::keyClick(f.view, Qt::Key_End);
    QTest::keyClick(f.view, Qt::Key_Left);  // the last region: scrolled into view
    const QRectF cell = f.view->cellRect(f.view->current());
    QVERIFY(cell.left() >= f.view->cellRect({0, -1}).right() - 0.5);
    QVERIFY(cell.right() <= f.view->cellRect({0, kRegions}).left() + 0.5);
    QCOMPARE(f.view->cellAt(cell.center()), f.view->current());
  }

  void legendSaysHowTheScoreComesAbout() {
    WordFocus focus(nullptr);
    MatrixPanel panel(focus, nullptr);
    auto* legend = panel.findChild<QLabel*>(QStringLiteral("matrixLegend"));
    panel.setAlignment(byHand("MrSw"));
    QVERIFY(legend->text().startsWith(QStringLiteral("Outlined")));
    panel.setAlignment(byHand("MwSr"));
    QVERIFY(legend->text().startsWith(QStringLiteral("Ringed")));
    QVERIFY(panel.findChild<QLabel*>(QStringLiteral("scorer"))
                ->text()
                .startsWith(QStringLiteral("MwSr · similarity")));
    QSignalSpy arranged(&panel, &MatrixPanel::arranged);
    for (QAction* action : panel.view().actions())
      if (action->text() == QLatin1String("Words by share")) action->trigger();
    QCOMPARE(arranged.count(), 1);
    QCOMPARE(panel.view().arrangement().rows, RowOrder::Share);
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::MatrixTest)
#include "matrix_test.moc"
