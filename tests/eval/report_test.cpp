// Reports on paper: the same figures in four forms.
#include "core/eval/report.h"

#include <QtTest/QtTest>
#include <nlohmann/json.hpp>

using namespace ws;

namespace {

EvaluationReport example() {
  EvaluationReport report;
  report.pack = "Mini, \"drawn\" & 100 %";
  report.scorer = "MrSw";
  report.images = 1000;
  report.captions = 5000;
  report.sentenceToPhoto = {40.12, 70.5, 85.26, 2, 7.125};
  report.photoToSentence = {50, 80, 90, 1, 3.5};
  report.rsum = 415.88;
  report.tied = 3;
  report.ceiling = 91.2;
  report.pointing = {61.04, 12.3, 20, 1200};
  report.byRole = {{"kind", {55.5, 10, 15, 700}}, {"colour", {68.8, 15.5, 27, 500}}};
  report.globalRecallAt10 = 60;
  report.overlapAt500 = 99.5;
  report.seconds = 42;
  report.imagesPerSecond = 123.4;
  return report;
}

QString reportAs(ReportFormat format, const EvaluationReport& report = example()) {
  return QString::fromStdString(formatReport(report, format));
}

}  // namespace

class ReportTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void text() {
    const QString text = reportAs(ReportFormat::Text);
    QVERIFY(text.endsWith('\n'));
    for (const char* part : {"1000 photos, 5000 sentences",
                             "sentence to photo     40.1    70.5    85.3     2.0     7.12",
                             "rsum 415.9; 3 sentences tie", "ceiling: 91.2 %", "R@10 60.0",
                             "99.5 %", "kind                  55.5    10.0    15.0     700",
                             "all                   61.0    12.3    20.0    1200"})
      QVERIFY2(text.contains(part), qPrintable(QString(part) + "\nis not in\n" + text));
  }

  void textLeavesOutWhatIsUnknown() {
    auto report = example();
    report.ceiling = report.globalRecallAt10 = report.overlapAt500 = -1;
    const QString text = reportAs(ReportFormat::Text, report);
    QVERIFY(!text.contains("ceiling"));
    QVERIFY(!text.contains("global"));
    QVERIFY(!text.contains("-1"));
  }

  void json() {
    const auto json = nlohmann::json::parse(formatReport(example(), ReportFormat::Json));
    QCOMPARE(json["model"].get<std::string>(), example().pack);
    QCOMPARE(json["images"].get<int>(), 1000);
    QCOMPARE(json["captions"].get<int>(), 5000);
    QCOMPARE(json["t2i"]["R@1"].get<double>(), 40.12);
    QCOMPARE(json["t2i"]["meanr"].get<double>(), 7.125);
    QCOMPARE(json["i2t"]["medr"].get<double>(), 1.0);
    QCOMPARE(json["rsum"].get<double>(), 415.88);
    QCOMPARE(json["ceiling"].get<double>(), 91.2);
    QCOMPARE(json["global"]["overlap@500"].get<double>(), 99.5);
    QCOMPARE(json["grounding"]["pointing"].get<double>(), 61.04);
    QCOMPARE(json["grounding"]["by"]["colour"].get<double>(), 68.8);
    QCOMPARE(json["grounding"]["detail"]["kind"]["words"].get<int>(), 700);
    auto unknown = example();
    unknown.ceiling = unknown.overlapAt500 = -1;
    const auto nulls = nlohmann::json::parse(formatReport(unknown, ReportFormat::Json));
    QVERIFY(nulls["ceiling"].is_null());
    QVERIFY(nulls["global"]["overlap@500"].is_null());
  }

  void csv() {
    const QStringList lines = reportAs(ReportFormat::Csv).split('\n');
    QCOMPARE(lines.first(), QString("group,name,value"));
    QCOMPARE(lines.last(), QString());
    for (const char* line :
         {"run,model,\"Mini, \"\"drawn\"\" & 100 %\"", "t2i,R@1,40.12", "i2t,medr,1",
          "retrieval,rsum,415.88", "grounding,pointing,61.04", "grounding.kind,words,700"})
      QVERIFY2(lines.contains(line), line);
    auto unknown = example();
    unknown.ceiling = -1;
    QVERIFY(reportAs(ReportFormat::Csv, unknown).contains("retrieval,ceiling,\n"));
  }

  void latex() {
    const QString text = reportAs(ReportFormat::Latex);
    for (const char* part :
         {"\\begin{tabular}{lrrrrr}", "sentence to photo & 40.1 & 70.5 & 85.3 & 2.0 & 7.12 \\\\",
          "kind & 55.5 & 10.0 & 15.0 & \\multicolumn{2}{r}{700} \\\\",
          "Mini, \"drawn\" \\& 100 \\%", "\\end{table}\n"})
      QVERIFY2(text.contains(part), qPrintable(QString(part) + "\nis not in\n" + text));
    QCOMPARE(text.count('{'), text.count('}'));
  }
};

QTEST_APPLESS_MAIN(ReportTest)
#include "report_test.moc"
