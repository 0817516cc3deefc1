// The export dialog: preview, files, batches, by keyboard alone.
#include "ui/export/export_dialog.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/fake_engine.h"
#include "ui/export/export_choices.h"
#include "ui/export/figure_preview.h"
#include "ui/work/desk.h"

namespace ws::testing {
namespace {

struct DialogFixture {
  DialogFixture() : library(std::make_shared<FakeLibrary>(40)) {
    auto made = std::make_unique<FakeEngine>(library);
    engine = made.get();
    auto waiting = std::make_shared<std::unique_ptr<Engine>>(std::move(made));
    Sources sources;
    sources.openShelf = [] { return std::unique_ptr<Shelf>(); };
    sources.openEngine = [waiting] { return std::move(*waiting); };
    desk = std::make_unique<Desk>(std::move(sources), nullptr);
    desk->openEngine();
  }

  /// @param photos  how many are selected
  bool open(int photos) {
    if (!QTest::qWaitFor([this] { return desk->engine() != nullptr; })) return false;
    ExportJob job{.question = {.text = "a red car next to a house"}};
    for (int i = 1; i <= photos; ++i) job.photos.push_back(PhotoId(i));
    dialog = std::make_unique<ExportDialog>(*desk, job, nullptr);
    dialog->setFolder(folder.path());
    dialog->show();
    return QTest::qWaitForWindowExposed(dialog.get()) &&
           QTest::qWaitFor([this] { return preview().isShowing(); });
  }

  template <class T>
  T& find(const char* name) const {
    return *dialog->findChild<T*>(QLatin1String(name));
  }
  FigurePreview& preview() const { return find<FigurePreview>("figurePreview"); }
  QString status() const { return find<QLabel>("exportStatus").text(); }
  void click(const char* name) const {
    QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton);
  }
  QStringList files() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }
  bool waitForEnd() const {
    return QTest::qWaitFor(
        [this] {
          return status().contains(QLatin1String("written")) ||
                 status().startsWith(QLatin1String("Stopped"));
        },
        60'000);
  }

  QTemporaryDir folder;
  std::shared_ptr<FakeLibrary> library;
  FakeEngine* engine = nullptr;
  std::unique_ptr<Desk> desk;
  std::unique_ptr<ExportDialog> dialog;
};

}  // namespace

class ExportDialogTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
  }

  void thePreviewFollowsTheChoices() {
    DialogFixture f;
    QVERIFY(f.open(1));
    const auto look = [&] { return f.preview().grab().toImage(); };
    const QImage first = look();
    for (const char* part : {"partHeat", "partMatrix", "partChips"}) {
      const QImage before = look();
      f.find<QCheckBox>(part).toggle();
      QTRY_VERIFY2(look() != before, part);
    }
    f.find<QCheckBox>("partHeat").toggle();
    f.find<QCheckBox>("partMatrix").toggle();
    f.find<QCheckBox>("partChips").toggle();
    QTRY_COMPARE(look(), first);
  }

  void aPhotoIsWritten() {
    DialogFixture f;
    QVERIFY(f.open(1));
    QVERIFY2(f.status().contains(QLatin1String("2 files")), qPrintable(f.status()));
    f.find<QCheckBox>("fileCsv").toggle();
    f.find<QLineEdit>("exportName").setText(QStringLiteral("fig"));
    QVERIFY(f.status().contains(QLatin1String("3 files")));
    f.click("exportStart");
    QVERIFY(f.waitForEnd());
    QCOMPARE(f.files(), (QStringList{"fig.csv", "fig.png", "fig.txt"}));
    f.click("exportStart");
    QTRY_COMPARE_WITH_TIMEOUT(f.files().size(), 6, 60'000);
    QVERIFY(f.files().contains(QStringLiteral("fig-2.png")));
  }

  void eachWordOfASelection() {
    DialogFixture f;
    QVERIFY(f.open(3));
    f.find<QComboBox>("exportPhotos").setCurrentIndex(1);
    f.find<QComboBox>("exportWords").setCurrentIndex(2);
    for (const char* part : {"partMatrix", "partChips", "partNote"})
      f.find<QCheckBox>(part).setChecked(false);
    f.find<QCheckBox>("fileText").setChecked(false);
    QVERIFY(!f.find<QLineEdit>("exportName").isEnabled());
    f.find<QSpinBox>("exportDpi").setValue(72);
    const Alignment alignment =
        f.engine->align({.text = "a red car next to a house"}, PhotoId(1), {}, false);
    const auto scored = std::count_if(alignment.words.begin(), alignment.words.end(),
                                      [](const Word& word) { return word.scored; });
    f.click("exportStart");
    QVERIFY(f.waitForEnd());
    QCOMPARE(f.files().size(), 3 * scored);
  }

  void aBatchCanBeStopped() {
    DialogFixture f;
    QVERIFY(f.open(40));
    f.find<QComboBox>("exportPhotos").setCurrentIndex(1);
    f.find<QComboBox>("exportWords").setCurrentIndex(1);
    f.click("exportStart");
    QCOMPARE(f.find<QPushButton>("exportClose").text(), QStringLiteral("&Cancel"));
    QVERIFY(!f.find<QPushButton>("exportStart").isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!f.files().isEmpty(), 60'000);
    QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
    QVERIFY(f.waitForEnd());
    QVERIFY2(f.status().startsWith(QLatin1String("Stopped")), qPrintable(f.status()));
    QVERIFY(f.dialog->isVisible());
    QVERIFY(f.files().size() < 2 * 40);
    QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
    QVERIFY(!f.dialog->isVisible());
  }

  void closingInTheMiddleIsSafe() {
    DialogFixture f;
    QVERIFY(f.open(40));
    f.find<QComboBox>("exportPhotos").setCurrentIndex(1);
    f.click("exportStart");
    f.dialog.reset();
    f.desk->close();
    QVERIFY(f.files().size() < 2 * 40);
  }

  void whatCantBeWrittenIsSaid() {
    DialogFixture f;
    QVERIFY(f.open(1));
    f.dialog->setFolder(QStringLiteral("/proc/nowhere"));
    f.click("exportStart");
    QTRY_VERIFY(f.find<QPushButton>("exportStart").isEnabled());
    QVERIFY2(f.status().contains(QLatin1String("/proc/nowhere")), qPrintable(f.status()));
    for (const char* file : {"filePng", "fileText"}) f.find<QCheckBox>(file).setChecked(false);
    QVERIFY(!f.find<QPushButton>("exportStart").isEnabled());
    QVERIFY(f.status().contains(QLatin1String("at least one")));
  }

  void allPartsOffShowsWhy() {
    DialogFixture f;
    QVERIFY(f.open(1));
    for (const char* part :
         {"partPhoto", "partHeat", "partBoxes", "partChips", "partMatrix", "partBar", "partNote"})
      f.find<QCheckBox>(part).setChecked(false);
    QTRY_VERIFY(!f.preview().isShowing());
    QVERIFY(f.preview().accessibleDescription().contains(QLatin1String("part")));
  }

  void pixelsAndMillimetresAgree() {
    DialogFixture f;
    QVERIFY(f.open(1));
    auto& width = f.find<QDoubleSpinBox>("exportWidth");
    f.find<QSpinBox>("exportDpi").setValue(254);
    f.find<QComboBox>("exportUnit").setCurrentIndex(1);
    QCOMPARE(width.value(), 1800.0);
    width.setValue(1000);
    QCOMPARE(f.dialog->choice().spec.widthMm, 100.0);
    f.find<QComboBox>("exportUnit").setCurrentIndex(0);
    QCOMPARE(width.value(), 100.0);
  }

  void everyControlIsReachedByTabAndNamed() {
    DialogFixture f;
    QVERIFY(f.open(2));
    f.dialog->activateWindow();
    f.find<QComboBox>("exportPhotos").setFocus();
    QSet<QWidget*> reached;
    for (int i = 0; i < 60; ++i) {
      QWidget* focus = QApplication::focusWidget();
      QVERIFY(focus);
      auto* accessible = QAccessible::queryAccessibleInterface(focus);
      QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
               qPrintable(focus->objectName()));
      reached.insert(focus);
      QTest::keyClick(focus, Qt::Key_Tab);
    }
    for (const char* name :
         {"exportPhotos", "exportWords", "partPhoto", "partNote", "exportWidth", "exportUnit",
          "exportDpi", "exportText", "exportGround", "exportMap", "filePng", "fileText",
          "exportFolder", "exportName", "exportClose", "exportStart"})
      QVERIFY2(reached.contains(f.dialog->findChild<QWidget*>(QLatin1String(name))), name);
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::ExportDialogTest)
#include "export_dialog_test.moc"
