// The figure: where everything lies, and that PNG, SVG and PDF say the same.
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "tests/ui/figure_samples.h"
#include "ui/figure/figure_files.h"
#include "ui/figure/figure_layout.h"
#include "ui/figure/figure_note.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"

using namespace ws;
using ws::testing::figureSource;

namespace {

FigureContent contentOf(const FigureSpec& spec, FigureSource source, bool allWords) {
  if (allWords) source.selections = everyWord(source.alignment);
  return gatherFigure(spec, source);
}

QByteArray bytesOf(const FigureSpec& spec, const FigureContent& content, FigureFormat format) {
  const auto bytes = figureBytes(spec, content, format);
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

/// All text elements of an SVG; empty where it isn't well-formed.
QStringList svgTexts(const QByteArray& svg) {
  QStringList texts;
  QXmlStreamReader xml(svg);
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
      texts << xml.readElementText();
  return xml.hasError() ? QStringList() : texts;
}

QRectF smaller(const QRectF& rect) { return rect.adjusted(0.5, 0.5, -0.5, -0.5); }

}  // namespace

class FigureTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everythingHasItsPlace_data() {
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("regions");
    QTest::addColumn<double>("widthMm");
    QTest::addColumn<double>("textPt");
    QTest::addColumn<bool>("allWords");
    QTest::addColumn<bool>("portrait");
    for (const bool portrait : {false, true})
      for (const bool all : {false, true})
        for (const auto& [words, regions] :
             {std::pair(1, 1), {2, 4}, {7, 12}, {12, 32}, {25, 32}, {6, 0}})
          for (const auto& [width, text] :
               {std::pair(60.0, 8.0), {85.0, 8.0}, {180.0, 8.0}, {180.0, 16.0}, {420.0, 10.0}})
            QTest::addRow("%d words, %d regions, %g mm, %g pt%s%s", words, regions, width, text,
                          all ? ", all" : "", portrait ? ", portrait" : "")
                << words << regions << width << text << all << portrait;
  }
  void everythingHasItsPlace() {
    QFETCH(int, words);
    QFETCH(int, regions);
    QFETCH(double, widthMm);
    QFETCH(double, textPt);
    QFETCH(bool, allWords);
    QFETCH(bool, portrait);
    const FigureSpec spec{.widthMm = widthMm, .dpi = 72, .textPt = textPt};
    const auto source = figureSource(words, regions, portrait ? Size{60, 90} : Size{120, 90});
    const FigureDrawing drawing = layoutFigure(spec, contentOf(spec, source, allWords));
    const QRectF page(QPointF(0, 0), drawing.size);
    QVERIFY(!drawing.texts.empty());
    for (std::size_t i = 0; i < drawing.texts.size(); ++i) {
      const FigureText& text = drawing.texts[i];
      QVERIFY2(page.contains(text.box), qPrintable(text.text));
      for (std::size_t j = 0; j < i; ++j)
        QVERIFY2(!smaller(text.box).intersects(smaller(drawing.texts[j].box)),
                 qPrintable(text.text + " over " + drawing.texts[j].text));
      for (const FigurePicture& picture : drawing.pictures)
        QVERIFY2(text.part == FigurePart::Boxes || !smaller(text.box).intersects(picture.rect),
                 qPrintable(text.text));
    }
    for (const FigurePicture& picture : drawing.pictures) {
      QVERIFY(page.contains(picture.rect));
      for (const FigureShape& shape : drawing.shapes)
        QVERIFY(shape.part == FigurePart::Boxes || shape.part == FigurePart::Bar ||
                !smaller(shape.rect).intersects(picture.rect));
      for (const FigurePicture& other : drawing.pictures)
        QVERIFY(other.panel == picture.panel || !smaller(other.rect).intersects(picture.rect));
    }
    for (const FigureShape& shape : drawing.shapes) QVERIFY(page.contains(shape.rect));
  }

  void allWordsAndTheirSharesAreText() {
    const FigureSpec spec{.dpi = 72};
    const auto content = contentOf(spec, figureSource(25, 32), false);
    const QStringList texts = svgTexts(bytesOf(spec, content, FigureFormat::Svg));
    double sum = 0;
    for (std::size_t i = 0; i < content.alignment.words.size(); ++i) {
      const Word& word = content.alignment.words[i];
      QVERIFY2(texts.contains(toQString(word.text)), word.text.c_str());
      if (!word.scored) continue;
      QVERIFY(texts.contains(scoreText(content.alignment.wordScores[i])));
      sum += content.alignment.wordScores[i];
    }
    QVERIFY(std::abs(sum - content.alignment.score) < 1e-4);
    QVERIFY(texts.contains(QStringLiteral("= ") + scoreText(sum)));  // after the chips
    QVERIFY(texts.contains(scoreText(sum)));                         // in the matrix' corner
    const auto sums = regionValues(content.alignment, {});
    QVERIFY(std::abs(std::accumulate(sums.begin(), sums.end(), 0.0) - sum) < 1e-4);
    for (const float region : sums)
      QVERIFY(std::abs(region) < 0.005f || texts.contains(scoreText(region)));
    const QString note = texts.join(QLatin1Char(' '));
    for (const char* said :
         {"MrSw", "similarity (cosine)", "int8", "all words on one scale", "smoothed by 3 %",
          "Wordsight mini", "Wordsight 0.1.0", "IMG_1234.jpg", "the sum of the words' shares"})
      QVERIFY2(note.contains(QLatin1String(said)), said);
    QVERIFY(!note.contains(QStringLiteral("/home/anna")));
  }

  void aScoreThatCantBeSplitIsSaidSo() {
    auto source = figureSource(4, 6);
    source.alignment.score += 1;
    const FigureSpec spec{.dpi = 72};
    const auto texts = svgTexts(bytesOf(spec, contentOf(spec, source, false), FigureFormat::Svg));
    QVERIFY(texts.join(QLatin1Char(' ')).contains(QStringLiteral("does not split by word")));
    for (const QString& text : texts) QVERIFY(!text.startsWith(QLatin1Char('=')));
  }

  void strangeTextStaysInside() {
    auto source = figureSource(3, 4);
    source.alignment.words[0].text = "\x01<&>\"\n\xFF";
    source.alignment.words[1].text = std::string(400, 'w');
    source.alignment.words[2].text = "\u05E9\u05DC\u05D5\u05DD";
    source.origin.sentence = source.alignment.words[0].text;
    source.origin.photo = "/p/" + std::string(250, 'n') + ".jpg";
    const FigureSpec spec{.widthMm = 60, .dpi = 72};
    const auto content = contentOf(spec, source, true);
    const FigureDrawing drawing = layoutFigure(spec, content);
    for (const FigureText& text : drawing.texts)
      QVERIFY2(QRectF(QPointF(0, 0), drawing.size).contains(text.box), qPrintable(text.text));
    const auto texts = svgTexts(bytesOf(spec, content, FigureFormat::Svg));
    QVERIFY(!texts.isEmpty());
    QVERIFY(texts.contains(toQString(source.alignment.words[2].text)));
    QVERIFY(texts.filter(QStringLiteral("\u2026")).size() > 0);  // shortened, not clipped
  }

  void wordsThatCountAgainstSaySo() {
    auto source = figureSource(4, 6);
    source.alignment.words[2].weight = -1;
    source.alignment.words[1].weight = 2.5f;
    const FigureSpec spec{.dpi = 72};
    const auto content = contentOf(spec, source, false);
    const auto texts = svgTexts(bytesOf(spec, content, FigureFormat::Svg));
    QVERIFY(texts.contains(QStringLiteral("\u2212car")));
    QVERIFY(texts.contains(QStringLiteral("2.5\u00D7red")));
    const auto dashed = [](const FigureShape& shape) { return shape.dashed; };
    const auto shapes = layoutFigure(spec, content).shapes;
    QCOMPARE(std::count_if(shapes.begin(), shapes.end(), dashed), 1);
  }

  void heatIsTheOverlayGiven_data() {
    QTest::addColumn<int>("dpi");
    for (const int dpi : {72, 150, 300}) QTest::addRow("%d dpi", dpi) << dpi;
  }
  void heatIsTheOverlayGiven() {
    QFETCH(int, dpi);
    FigureSpec spec{.widthMm = 100, .dpi = dpi};
    spec.parts.boxes = false;
    spec.heat.smooth = false;
    auto source = figureSource(5, 9);
    source.selections = {{.words = {2}}};
    const auto plain = [](int width, int height) {  // one colour at any size
      Image photo(width, height);
      for (std::size_t i = 0; i < photo.rgba.size(); ++i)
        photo.rgba[i] = static_cast<std::uint8_t>(i % 4 == 3 ? 255 : 60 + 50 * (i % 4));
      return photo;
    };
    source.photo = [plain](int) { return plain(1600, 1200); };
    const FigureContent content = gatherFigure(spec, source);
    const FigureDrawing drawing = layoutFigure(spec, content);
    const FigurePicture& place = drawing.pictures.front();
    const Image& heat = content.panels.front().heat;
    QCOMPARE(heat.width, place.pixels.width);
    QCOMPARE(heat.height, place.pixels.height);
    const QImage expected = toQImage(composed(plain(heat.width, heat.height), heat))
                                .convertToFormat(QImage::Format_RGB32);
    const double scale = dpi / kFigureUnitsPerInch;
    const QPoint at(static_cast<int>(std::lround(place.rect.x() * scale)),
                    static_cast<int>(std::lround(place.rect.y() * scale)));
    const QImage painted = renderFigure(spec, content).copy(QRect(at, expected.size()));
    int worst = 0;
    for (int y = 0; y < expected.height(); ++y)
      for (int x = 0; x < expected.width(); ++x) {
        const QRgb a = expected.pixel(x, y), b = painted.pixel(x, y);
        worst = std::max({worst, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                          std::abs(qBlue(a) - qBlue(b))});
      }
    QVERIFY2(worst <= 2, qPrintable(QString::number(worst)));
  }

  void groundsAreAsChosen() {
    const auto source = figureSource(3, 4);
    FigureSpec spec{.dpi = 72};
    QCOMPARE(renderFigure(spec, contentOf(spec, source, false)).pixelColor(1, 1),
             QColor(lightTheme().panel));
    spec.dark = true;
    QCOMPARE(renderFigure(spec, contentOf(spec, source, false)).pixelColor(1, 1),
             QColor(darkTheme().ground));
    spec.transparent = true;
    const QImage image = renderFigure(spec, contentOf(spec, source, false));
    QCOMPARE(image.pixelColor(1, 1).alpha(), 0);
    const QImage read =
        QImage::fromData(bytesOf(spec, contentOf(spec, source, false), FigureFormat::Png));
    QCOMPARE(read.pixelColor(1, 1).alpha(), 0);
  }

  void aPngKnowsItsSizeAndOrigin() {
    const FigureSpec spec{.widthMm = 127, .dpi = 200};
    const QImage image = QImage::fromData(
        bytesOf(spec, contentOf(spec, figureSource(3, 4), false), FigureFormat::Png));
    QCOMPARE(image.width(), 1000);
    QCOMPARE(image.dotsPerMeterX(), 7874);
    const QString said = image.text(QStringLiteral("Description"));
    for (const char* line : {"model: Wordsight mini", "scorer: MrSw", "scale: all",
                             "threshold: 0 to 1", "program: Wordsight 0.1.0", "sentence: a red car",
                             "photo: IMG_1234.jpg", "date: 2026-11-23"})
      QVERIFY2(said.contains(QLatin1String(line)), line);
  }

  void aPdfHasItsTextAsText() {
    const FigureSpec spec{.dpi = 72};
    const auto content = contentOf(spec, figureSource(25, 32), false);
    const QByteArray pdf = bytesOf(spec, content, FigureFormat::Pdf);
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    QVERIFY(pdf.contains("/FontFile"));
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
      QSKIP("pdftotext (package poppler-utils) isn't here: the PDF's text stays unread");
    QProcess reader;
    reader.start(program, {QStringLiteral("-"), QStringLiteral("-")});
    reader.write(pdf);
    reader.closeWriteChannel();
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    for (const Word& word : content.alignment.words)
      QVERIFY2(text.contains(toQString(word.text)), word.text.c_str());
    QVERIFY(text.contains(scoreText(content.alignment.score)));
  }

  void partsAreLeftOut() {
    const auto source = figureSource(5, 6);
    FigureSpec spec{.parts = {.photo = false,
                              .heat = false,
                              .boxes = false,
                              .matrix = false,
                              .bar = false,
                              .note = false},
                    .dpi = 72};
    const auto chips = layoutFigure(spec, contentOf(spec, source, false));
    QVERIFY(chips.pictures.empty());
    for (const FigureText& text : chips.texts) QVERIFY(text.part == FigurePart::Chips);
    spec.parts = {.heat = false, .chips = false, .matrix = false, .note = false};
    const auto photo = layoutFigure(spec, contentOf(spec, source, true));
    QCOMPARE(photo.pictures.size(), 1u);  // no heat: one photo, and no bar for it
    spec.parts.photo = spec.parts.boxes = false;
    spec.parts.bar = false;
    QVERIFY_EXCEPTION_THROWN(checkFigureSpec(spec), Error);
  }

  void sizesHaveLimits() {
    for (const FigureSpec& spec :
         {FigureSpec{.widthMm = 10}, FigureSpec{.widthMm = 700},
          FigureSpec{.widthMm = std::nan("")}, FigureSpec{.dpi = 10}, FigureSpec{.dpi = 2000},
          FigureSpec{.textPt = 2}, FigureSpec{.widthMm = 600, .dpi = 1200}})
      QVERIFY_EXCEPTION_THROWN(checkFigureSpec(spec), Error);
  }
};

QTEST_MAIN(FigureTest)
#include "figure_test.moc"
