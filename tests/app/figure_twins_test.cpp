// A figure from the window and one from `wordsight-cli figure`, for the same choices: the same
// pictures and the same numbers, byte for byte. The real window, the real engine, drawn scenes.
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/process.h"
#include "core/engine.h"
#include "core/shelf.h"
#include "tests/app/cli_process.h"
#include "tests/ui/window_fixture.h"
#include "ui/export/export_choices.h"
#include "ui/export/export_dialog.h"
#include "ui/figure/value_names.h"
#include "ui/search/word_focus.h"

namespace ws::testing {
namespace {

const QString kSentence = QStringLiteral("a red car next to a house");
const std::vector<FigureFormat> kAllFormats{FigureFormat::Png, FigureFormat::Svg,
                                            FigureFormat::Pdf};
const std::vector<NumberFormat> kAllNumbers{NumberFormat::Json, NumberFormat::Csv,
                                            NumberFormat::Npy};

/// Without the moment at which it was made, and a PDF's random name: no two files share them.
QString timeless(QString text) {
  static const QRegularExpression moment(
      QStringLiteral(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?|D:\d{14}[^)]*|)"
                     R"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|)"
                     R"(/ID \[[^]]*\])"));
  return text.replace(moment, QStringLiteral("then"));
}

QString timelessFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return QStringLiteral("missing: ") + path;
  const QByteArray bytes = file.readAll();
  // Qt writes a PDF's fonts last and in no order of its own: as many bytes of them have to do.
  const auto fonts = bytes.indexOf("/Type /FontDescriptor");
  return timeless(QString::fromLatin1(bytes.left(fonts))) + QString::number(bytes.size());
}

}  // namespace

class FigureTwinsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    prepareApplication();
    QApplication::setApplicationVersion(QStringLiteral(WS_VERSION));
    QVERIFY(folder_.isValid());
    const QString scenes = folder_.filePath(QStringLiteral("scenes"));
    library_ = folder_.filePath(QStringLiteral("library"));
    const auto made = cli({QStringLiteral("scenes"), scenes, QStringLiteral("--count"),
                           QStringLiteral("6"), QStringLiteral("--seed"), QStringLiteral("5"),
                           QStringLiteral("--size"), QStringLiteral("192")});
    QVERIFY2(made.code == 0, made.err.constData());
    const auto indexed = cli({QStringLiteral("--library"), library_, QStringLiteral("index"),
                              scenes + QStringLiteral("/images")});
    QVERIFY2(indexed.code == 0, indexed.err.constData());
  }

  void theSameChoicesGiveTheSameFigure_data() {
    QTest::addColumn<FigureChoice>("choice");
    QTest::addColumn<int>("pinned");
    QTest::addColumn<int>("words");
    QTest::addColumn<QStringList>("options");
    FigureChoice plain;
    plain.formats = kAllFormats;
    plain.numbers = kAllNumbers;
    QTest::newRow("as it is offered") << plain << -1 << 0 << QStringList{};
    FigureChoice other = plain;
    other.spec.parts = {.photo = true, .heat = true, .boxes = false, .matrix = false};
    other.spec.widthMm = 120;
    other.spec.dpi = 150;
    other.spec.textPt = 10;
    other.spec.dark = true;
    other.spec.heat.scale = HeatScale::ThisWord;
    other.spec.heat.raster = HeatRaster::Mean;
    other.spec.heat.colourMap = ColourMap::Viridis;
    other.spec.heat.thresholdLow = 0.25f;
    other.spec.heat.thresholdHigh = 0.75f;
    other.spec.heat.opacity = 0.5f;
    other.spec.heat.smooth = false;
    QTest::newRow("otherwise, one word")
        << other << 2 << 0
        << QString(QStringLiteral("--parts photo,heat,chips,bar,note --width 120 --dpi 150 --text-size "
                                  "10 --dark --scale word --overlap mean --map viridis --threshold "
                                  "0.25,0.75 --opacity 0.5 --raw --words car"))
               .split(QLatin1Char(' '));
    FigureChoice dense = plain;
    dense.spec.dpi = 100;
    dense.spec.transparent = true;
    dense.spec.heat.raster = HeatRaster::Density;
    QTest::newRow("all words, by density")
        << dense << -1 << 1
        << QStringList{QStringLiteral("--dpi"),     QStringLiteral("100"),
                       QStringLiteral("--overlap"), QStringLiteral("density"),
                       QStringLiteral("--words"),   QStringLiteral("all"),
                       QStringLiteral("--transparent")};
  }
  void theSameChoicesGiveTheSameFigure() {
    QFETCH(FigureChoice, choice);
    QFETCH(int, pinned);
    QFETCH(int, words);
    QFETCH(QStringList, options);
    const QTemporaryDir written(folder_.filePath(QStringLiteral("figures-XXXXXX")));
    const QDir out(written.path());
    const std::filesystem::path library = library_.toStdString();
    MainWindow window({.openShelf = [library] { return Shelf::open(library); },
                       .openEngine = [library] { return openEngine(library, {.readOnly = true}); },
                       .makeDemo = {}},
                      {});
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    constexpr int kPatienceMs = 60'000;
    QTRY_VERIFY_WITH_TIMEOUT(window.desk().engine(), kPatienceMs);
    auto* line = window.findChild<QLineEdit*>(QStringLiteral("searchLine"));
    line->selectAll();
    QTest::keyClicks(line, kSentence);
    QTRY_VERIFY_WITH_TIMEOUT(window.grid().photos().isSearch() &&
                                 window.grid().photos().results()->query == kSentence.toStdString(),
                             kPatienceMs);
    window.grid().pick(1);
    auto* focus = window.findChild<WordFocus*>();
    QTRY_VERIFY(window.grid().photos().alignmentAt(1));
    focus->setMarks({});
    if (pinned >= 0) focus->setMarks({.pinned = {pinned}});
    QTRY_VERIFY(window.grid().photos().rowAt(1));
    const QString photo = QString::fromStdString(window.grid().photos().rowAt(1)->path.native());

    QTest::keyClick(&window.grid(), Qt::Key_E, Qt::ControlModifier);
    auto* dialog = window.findChild<ExportDialog*>();
    QVERIFY(dialog);
    dialog->setFolder(out.path());
    dialog->findChild<QLineEdit*>(QStringLiteral("exportName"))->setText(QStringLiteral("window"));
    dialog->setChoice(choice);
    dialog->findChild<QComboBox*>(QStringLiteral("exportWords"))->setCurrentIndex(words);
    auto* start = dialog->findChild<QPushButton*>(QStringLiteral("exportStart"));
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), kPatienceMs);
    QTest::mouseClick(start, Qt::LeftButton);
    const auto* status = dialog->findChild<QLabel*>(QStringLiteral("exportStatus"));
    QTRY_VERIFY_WITH_TIMEOUT(status->text().contains(QLatin1String("7 files written")), kPatienceMs);

    const auto told =
        cli(QStringList{QStringLiteral("--library"), library_, QStringLiteral("figure"), photo,
                        kSentence, out.filePath(QStringLiteral("cli.png")), QStringLiteral("--format"),
                        QStringLiteral("svg,pdf"), QStringLiteral("--numbers"),
                        QStringLiteral("json,csv,npy")} +
            options);
    QVERIFY2(told.code == 0, told.err.constData());

    const QImage ours(out.filePath(QStringLiteral("window.png")));
    const QImage theirs(out.filePath(QStringLiteral("cli.png")));
    QVERIFY(!ours.isNull());
    QCOMPARE(theirs, ours);
    QCOMPARE(theirs.dotsPerMeterX(), ours.dotsPerMeterX());
    QCOMPARE(timeless(theirs.text()), timeless(ours.text()));
    for (const char* ending : {"svg", "pdf", "csv", "npy", "json", "txt"}) {
      const QString end = QLatin1Char('.') + QLatin1String(ending);
      QVERIFY2(timelessFile(out.filePath(QStringLiteral("window") + end)) ==
                   timelessFile(out.filePath(QStringLiteral("cli") + end)),
               ending);
    }
    dialog->close();
    window.close();
  }

 private:
  QTemporaryDir folder_;
  QString library_;
};

}  // namespace ws::testing

int main(int argc, char** argv) {
  ws::chooseMatrixKernels();
  QApplication app(argc, argv);
  ws::testing::FigureTwinsTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "figure_twins_test.moc"
