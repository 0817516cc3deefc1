// The window's manners: pages, panes, undo, what is remembered, text size, keys.
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include "tests/ui/window_fixture.h"
#include "ui/compare/compare_page.h"
#include "ui/describe/describe_page.h"
#include "ui/export/export_dialog.h"
#include "ui/find_side.h"
#include "ui/matrix/matrix_view.h"
#include "ui/page_switch.h"
#include "ui/photo/photo_canvas.h"
#include "ui/photo/photo_page.h"
#include "ui/search/chip_row.h"
#include "ui/search/search_flow.h"
#include "ui/search/search_line.h"
#include "ui/search/word_focus.h"
#include "ui/shortcut_sheet.h"
#include "ui/splitter.h"
#include "ui/theme/theme.h"
#include "ui/undo_bar.h"

namespace ws::testing {
namespace {

const QString kSentence = QStringLiteral("a red car next to a house");

QPushButton* segment(const WindowFixture& w, Page page) {
  return w.window->findChild<QPushButton*>(QStringLiteral("page%1").arg(static_cast<int>(page)));
}

void pressKey(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
  QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

}  // namespace

class UiMannersTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { prepareApplication(); }

  void pagesBySwitchAndKeys() {
    WindowFixture w(60);
    w.show();
    QVERIFY(w.waitForEngine());
    QTRY_COMPARE(w.grid().photos().rowCount(), 60);
    auto* photo = w.find<PhotoPage>("photoPage");
    QVERIFY(segment(w, Page::Find)->isChecked());
    QTest::mouseClick(segment(w, Page::Inspect), Qt::LeftButton);
    QVERIFY(photo->isVisible() && segment(w, Page::Inspect)->isChecked());
    QCOMPARE(photo->photo(), w.grid().photos().idAt(0));
    pressKey(Qt::Key_1, Qt::AltModifier);
    QVERIFY(w.grid().isVisible() && segment(w, Page::Find)->isChecked());
    w.grid().pick(7);
    pressKey(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(photo->photo(), w.grid().photos().idAt(7));
    pressKey(Qt::Key_L, Qt::ControlModifier);
    auto* library = w.find<QWidget>("libraryPage");
    QVERIFY(library->isVisible());
    QVERIFY(!segment(w, Page::Find)->isChecked() && !segment(w, Page::Inspect)->isChecked());
    pressKey(Qt::Key_Escape);  // back to where one was
    QVERIFY(photo->isVisible() && photo->isOpen());
  }

  void inspectIsOfferedWhereThereIsAPhoto() {
    WindowFixture w(0);
    w.show();
    QVERIFY(w.waitForEngine());
    QTRY_VERIFY(!segment(w, Page::Inspect)->isEnabled());
  }

  void sidePaneShowsThePhotoChosen() {
    WindowFixture w(80);
    w.show();
    QVERIFY(w.waitForEngine());
    QVERIFY(w.search(kSentence));
    auto* side = w.find<FindSide>("findSide");
    QVERIFY(side->isVisible());
    w.grid().pick(2);
    auto* canvas = w.find<PhotoCanvas>("sideCanvas");
    QTRY_COMPARE(canvas->pictures().photo(), std::optional(w.grid().photos().idAt(2)));
    QTRY_VERIFY(w.find<QLabel>("sideName")->text().endsWith(QLatin1String(".jpg")));
    QTRY_COMPARE(w.find<ChipRow>("sideChips")->count(), 7);
    QTRY_VERIFY(!canvas->pictures().heat().isNull());
    QTest::mouseClick(w.find<QPushButton>("sideInspect"), Qt::LeftButton);
    QVERIFY(w.find<PhotoPage>("photoPage")->isVisible());
  }

  /// Whatever height it is given: the side pane, whose height follows from it, would never rest.
  void matrixWantsOneHeightAtEachWidth() {
    Alignment alignment;
    constexpr int kRegions = 24;
    alignment.scorer = "MrSw";
    alignment.words = {{.text = "beach.jpg", .picture = true}};
    alignment.rowWord.assign(kRegions, 0);
    alignment.boxes.assign(kRegions, {0.1f, 0.1f, 0.4f, 0.4f});
    alignment.matrix.assign(kRegions * kRegions, 0.2f);
    alignment.contributions.assign(kRegions * kRegions, 0);
    alignment.wordScores = {0};
    alignment.bestRegion = {0};
    WordFocus focus(nullptr);
    MatrixView matrix(focus, nullptr);
    matrix.setAlignment(alignment);
    matrix.show();
    for (int width = 200; width <= 900; width += 7) {
      matrix.resize(width, 1000);
      const int wanted = matrix.sizeHint().height();
      for (const int height : {wanted, wanted - 30, wanted + 30}) {
        matrix.resize(width, height);
        QCOMPARE(matrix.sizeHint().height(), wanted);
      }
    }
  }

  void panesHideAndDividersMoveByKeys() {
    WindowFixture w(80);
    w.show();
    QVERIFY(w.waitForEngine());
    QTRY_COMPARE(w.grid().photos().rowCount(), 80);
    auto* folders = w.find<QWidget>("sidebar");
    auto* side = w.find<QWidget>("findSide");
    QVERIFY(folders->isVisible() && side->isVisible());
    w.grid().setFocus();
    pressKey(Qt::Key_F4);
    QVERIFY(!folders->isVisible());
    pressKey(Qt::Key_F7);
    QVERIFY(!side->isVisible());
    pressKey(Qt::Key_F4);
    pressKey(Qt::Key_F7);
    QVERIFY(folders->isVisible() && side->isVisible());
    auto* divider = qobject_cast<Splitter*>(folders->parentWidget())->handle(1);
    QVERIFY(!divider->accessibleName().isEmpty());
    const int before = folders->width();
    divider->setFocus();
    pressKey(Qt::Key_Right);
    QTRY_VERIFY(folders->width() > before);
    pressKey(Qt::Key_Left);
    QTRY_COMPARE(folders->width(), before);
    w.show({900, 700});  // too narrow for both: the photos come first
    QTRY_VERIFY(!side->isVisible());
  }

  void undoBringsBackWhatWasArranged() {
    WindowFixture w(200);
    w.show();
    QVERIFY(w.waitForEngine());
    QVERIFY(w.search(kSentence));
    auto& photos = w.grid().photos();
    auto* bar = w.find<UndoBar>("undoBar");
    auto* focus = w.window->findChild<WordFocus*>();
    const int computed = photos.relevant();
    w.grid().moveLine(computed + 5);
    QCOMPARE(photos.relevant(), computed + 5);
    QVERIFY(bar->isVisible());
    QVERIFY(w.find<QLabel>("undoText")->text().contains(QString::number(computed + 5)));
    QTest::mouseClick(w.find<WordChip>("chip2"), Qt::LeftButton);
    QCOMPARE(focus->marks().pinned, std::vector{2});
    w.grid().setFocus();
    pressKey(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(focus->marks().pinned.empty());
    QCOMPARE(photos.relevant(), computed + 5);
    QVERIFY(w.find<QLabel>("undoText")->text().startsWith(QLatin1String("Undone")));
    pressKey(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(photos.relevant(), computed);
    pressKey(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(photos.relevant(), computed + 5);
    QTest::mouseClick(w.find<QPushButton>("undoButton"), Qt::LeftButton);
    QCOMPARE(photos.relevant(), computed);
  }

  void undoGoesBackThroughQuestions() {
    WindowFixture w(200);
    w.show();
    QVERIFY(w.waitForEngine());
    QVERIFY(w.search(QStringLiteral("red car")));
    const int computed = w.grid().photos().relevant();
    w.grid().moveLine(computed + 3);
    QTest::keyClick(w.line(), Qt::Key_Escape);  // another question: none
    QTRY_VERIFY(!w.grid().photos().isSearch());
    w.grid().setFocus();
    pressKey(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.line()->text(), QStringLiteral("red car"));
    pressKey(Qt::Key_Z, Qt::ControlModifier);  // before the answer has come
    QTRY_VERIFY(w.grid().photos().isSearch());
    QCOMPARE(w.grid().photos().relevant(), computed);
  }

  void sessionGoesBackToThePlace() {
    PhotoId current{}, top{};
    int relevant = 0;
    {
      WindowFixture w(400);
      w.show();
      QVERIFY(w.waitForEngine());
      QVERIFY(w.search(kSentence));
      QTRY_VERIFY(w.grid().photos().folded() > 0);  // else rows move after the place is chosen
      relevant = w.grid().photos().relevant() + 4;
      w.grid().moveLine(relevant);
      QTest::mouseClick(w.find<WordChip>("chip1"), Qt::LeftButton);
      w.grid().pick(60);
      w.grid().toggle(62);
      w.grid().scrollTo(w.grid().photos().index(60), QAbstractItemView::PositionAtTop);
      current = w.grid().photos().idAt(w.grid().currentIndex().row());
      top = w.grid().photos().idAt(w.grid().indexAt({20, 14}).row());
      w.window->close();
    }
    WindowFixture w(400);
    w.show();
    QVERIFY(w.waitForEngine());
    QTRY_VERIFY(w.grid().photos().isSearch());
    auto& grid = w.grid();
    QTRY_COMPARE(grid.selectedCount(), 2);
    QCOMPARE(grid.photos().idAt(grid.currentIndex().row()), current);
    QTRY_VERIFY(grid.photos().folded() > 0);
    QTRY_COMPARE(grid.photos().idAt(grid.indexAt({20, 14}).row()), top);
    QCOMPARE(grid.photos().relevant(), relevant);
    QCOMPARE(w.window->findChild<WordFocus*>()->marks().pinned, std::vector{1});
    QVERIFY(!w.find<UndoBar>("undoBar")->isVisible());  // nobody did anything
  }

  void sessionComesBackToTheOpenPhoto() {
    PhotoId open{};
    {
      WindowFixture w(60);
      w.show();
      QVERIFY(w.waitForEngine());
      QTRY_COMPARE(w.grid().photos().rowCount(), 60);
      w.grid().pick(9);
      pressKey(Qt::Key_2, Qt::AltModifier);
      open = w.find<PhotoPage>("photoPage")->photo();
      w.window->close();
    }
    WindowFixture w(60);
    w.show();
    QVERIFY(w.waitForEngine());
    auto* page = w.find<PhotoPage>("photoPage");
    QTRY_VERIFY(page->isOpen() && page->isVisible());
    QCOMPARE(page->photo(), open);
  }

  void sessionKeepsPicturesOfTheLibrary() {
    {
      WindowFixture w(60);
      w.show();
      QVERIFY(w.waitForEngine());
      auto* search = w.window->findChild<SearchFlow*>();
      search->addPhoto(PhotoId{5}, QStringLiteral("beach.jpg"), -2, Box{0.1f, 0.2f, 0.5f, 0.6f});
      QTRY_COMPARE(search->question().state().pictures.size(), std::size_t{1});
      w.line()->setText(QStringLiteral("car"));
      QTRY_VERIFY(w.grid().photos().isSearch());
      w.window->close();
    }
    WindowFixture w(60);
    w.show();
    auto* search = w.window->findChild<SearchFlow*>();
    QTRY_COMPARE(search->question().state().pictures.size(), std::size_t{1});
    const QueryPicture picture = search->question().state().pictures.front().picture;
    QCOMPARE(picture.photo, std::optional(PhotoId{5}));
    QCOMPARE(picture.weight, -2.0f);
    QCOMPARE(picture.name, std::string("beach.jpg"));
    QVERIFY(picture.area && qAbs(picture.area->x1 - 0.5f) < 1e-6f);
    QCOMPARE(w.line()->text(), QStringLiteral("car"));
    QTRY_VERIFY(w.grid().photos().isSearch());
    QVERIFY(!search->question().undoStack().canUndo());
  }

  void largerTextMakesAllOfItLarger() {
    WindowFixture w(20);
    w.show();
    QVERIFY(w.waitForEngine());
    auto* header = w.find<QWidget>("header");
    const int before = header->height();
    const int text = QFontMetrics(uiFont(kBodyPx)).height();
    w.window->setLargerText(true);
    QVERIFY(QFontMetrics(uiFont(kBodyPx)).height() > text);
    QTRY_VERIFY(header->height() > before);
    w.window->setLargerText(false);
    QTRY_COMPARE(header->height(), before);
  }

  void sheetOfShortcuts() {
    WindowFixture w(20);
    w.show();
    QVERIFY(w.waitForEngine());
    w.line()->setFocus();
    pressKey(Qt::Key_F1);
    auto* sheet = w.find<ShortcutSheet>("shortcutSheet");
    QVERIFY(sheet && sheet->isVisible());
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(!w.find<ShortcutSheet>("shortcutSheet"));
  }

  void keyboardAloneFromSentenceToFigure() {
    const QTemporaryDir folder;
    WindowFixture w(300);
    w.show();
    QVERIFY(w.waitForEngine());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("red car"));  // search
    QTRY_VERIFY(w.grid().photos().isSearch());
    pressKey(Qt::Key_Down);
    QVERIFY(w.grid().hasFocus());
    pressKey(Qt::Key_Right);  // select
    QCOMPARE(w.grid().selectedCount(), 1);
    const PhotoId first = w.grid().photos().idAt(1), second = w.grid().photos().idAt(2);
    pressKey(Qt::Key_Return);  // inspect
    auto* page = w.find<PhotoPage>("photoPage");
    QVERIFY(page->isVisible());
    QCOMPARE(page->photo(), first);
    QTRY_VERIFY(page->alignment());
    pressKey(Qt::Key_2);
    QCOMPARE(w.window->findChild<WordFocus*>()->marks().pinned, std::vector{1});
    pressKey(Qt::Key_P);  // hold it, and compare the next one with it
    pressKey(Qt::Key_PageDown);
    QCOMPARE(page->photo(), second);
    pressKey(Qt::Key_3, Qt::AltModifier);
    auto* compare = w.window->findChild<ComparePage*>();
    QVERIFY(compare->isVisible());
    QTRY_VERIFY(!compare->statement().isEmpty());
    QCOMPARE(compare->canvas(0).pictures().photo(), std::optional(first));
    QCOMPARE(compare->canvas(1).pictures().photo(), std::optional(second));
    pressKey(Qt::Key_E, Qt::ControlModifier);  // export
    auto* dialog = w.window->findChild<ExportDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY(QApplication::focusWidget() && dialog->isAncestorOf(QApplication::focusWidget()));
    const auto tabTo = [](const char* name) {
      constexpr int kStopsMost = 60;
      for (int i = 0; i < kStopsMost; ++i) {
        if (QApplication::focusWidget()->objectName() == QLatin1String(name)) return true;
        pressKey(Qt::Key_Tab);
      }
      return false;
    };
    QVERIFY(tabTo("exportFolder"));
    pressKey(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), folder.path());
    auto* button = dialog->findChild<QPushButton*>(QStringLiteral("exportStart"));
    QTRY_VERIFY(button->isEnabled());
    QVERIFY(tabTo("exportStart"));
    pressKey(Qt::Key_Space);
    constexpr int kPatienceMs = 30'000;
    QTRY_VERIFY_WITH_TIMEOUT(
        !QDir(folder.path()).entryList({QStringLiteral("*.png")}, QDir::Files).isEmpty(),
        kPatienceMs);
    const auto* status = dialog->findChild<QLabel*>(QStringLiteral("exportStatus"));
    QTRY_VERIFY(!status->text().startsWith(QLatin1String("Writing")));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!w.window->findChild<ExportDialog*>());
    w.window->activateWindow();
    QTRY_VERIFY(QApplication::focusWidget());
    pressKey(Qt::Key_Escape);  // lets go of the word
    pressKey(Qt::Key_Escape);
    QVERIFY(page->isVisible());
    pressKey(Qt::Key_Escape);
    QVERIFY(w.grid().hasFocus());
  }

  void heldPhotoAndUndo() {
    WindowFixture w(60);
    w.show();
    QVERIFY(w.waitForEngine());
    QVERIFY(w.search(kSentence));
    w.grid().pick(4);
    w.grid().setFocus();
    pressKey(Qt::Key_P, Qt::ControlModifier);
    w.grid().pick(0);
    auto* compare = w.find<QPushButton>("sideCompare");
    QTRY_VERIFY(compare->isVisible());
    pressKey(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!compare->isVisible());
  }

  void describeSearchesForASentence() {
    WindowFixture w(60);
    w.show();
    QVERIFY(w.waitForEngine());
    QTRY_COMPARE(w.grid().photos().rowCount(), 60);
    w.grid().pick(3);
    w.grid().setFocus();
    pressKey(Qt::Key_4, Qt::AltModifier);
    auto* describe = w.window->findChild<DescribePage*>();
    QVERIFY(describe->isVisible());
    QCOMPARE(describe->photo(), std::optional(w.grid().photos().idAt(3)));
    Q_EMIT describe->searchRequested(kSentence);
    QVERIFY(w.grid().isVisible());
    QCOMPARE(w.line()->text(), kSentence);
    QTRY_VERIFY(w.grid().photos().isSearch());
  }
};

}  // namespace ws::testing
QTEST_MAIN(ws::testing::UiMannersTest)
#include "manners_test.moc"
