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
  report.split = "attributes";
  report.sentenceToPhoto = {40.12, 70.5, 85.26, 2, 7.125, 5000, {38.5, 41.75}, {69, 72}, {84, 87}};
  report.photoToSentence = {50, 80, 90, 1, 3.5, 1000, {47, 53}, {78, 82}, {88, 92}};
  report.perWord = true;
  report.rsum = 415.88;
  report.tied = 3;
  report.ceiling = 91.2;
  report.pairs = {200, {90, {85, 93.5}}, {80, {74, 85}}, {75, {68.5, 80.5}}};
  report.pairsByRelation = {{"left of", {40, {87.5, {74, 95}}, {70, {54, 82}}, {65, {49, 78}}}}};
  report.pointing = {61.04, 12.3, 20, 1200, {58.25, 63.75}};
  report.byRole = {{"kind", {55.5, 10, 15, 700, {51.75, 59.25}}},
                   {"colour", {68.8, 15.5, 27, 500, {64.5, 72.75}}}};
  report.byKind = {{"gnat", {0, 1, 2, 19, {0, 16.75}}}, {"apple", {35, 5, 8, 20, {18, 56.75}}}};
  report.phrases = {900, {81, {78, 83}}, {79, {76, 81}}, {96, {94, 97}}, {95, {93, 96}}};
  report.partPhrases = {90, {61, {50, 70}}, {60, {49, 69}}, {76, {66, 84}}, {75, {65, 83}}};
  report.globalRecallAt10 = 60;
  report.globalInterval = {58, 62};
  report.firstStage = {50000, 120, 480, {99.5, {99.25, 99.75}}};
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
    for (const char* part :
         {"1000 photos, 5000 sentences, split attributes\n",
          "sentence to photo   40.1 [38.5, 41.8]    70.5 [69.0, 72.0]    85.3 [84.0, 87.0]       "
          "2.0 ",
          "rsum 415.9; 3 sentences tie with another photo; photo to sentence by the score per word",
          "ceiling: 91.2 %", "R@10 60.0 [58.0, 62.0]",
          "95 % within the first 120, 99 % within 480; within 500: 99.5 [99.2, 99.8] % (n = 50000)",
          "left of             87.5 [74.0, 95.0]    70.0 [54.0, 82.0]    65.0 [49.0, 78.0]        "
          "40",
          "kind                55.5 [51.8, 59.2]      10.0    15.0     700",
          "all                 61.0 [58.2, 63.8]      12.3    20.0    1200",
          "all, any box        81.0 [78.0, 83.0]    96.0 [94.0, 97.0]       900",
          "parts, box of all   60.0 [49.0, 69.0]    75.0 [65.0, 83.0]        90",
          "apple               35.0 [18.0, 56.8]       5.0     8.0      20"})
      QVERIFY2(text.contains(part), qPrintable(QString(part) + "\nis not in\n" + text));
    QVERIFY(!text.contains("gnat"));    // of too few words
    QVERIFY(!text.contains("sample"));  // all were asked
  }

  void textShowsTheTenWorst() {
    auto report = example();
    report.byKind.clear();
    for (int i = 0; i < 12; ++i)
      report.byKind.push_back({"kind" + std::to_string(i), {double(i), 0, 0, 50, {}}});
    report.sampledFrom = 50000;
    const QString text = reportAs(ReportFormat::Text, report);
    QVERIFY(text.contains("kind9 "));
    QVERIFY(!text.contains("kind10 "));
    QVERIFY(text.contains("5000 sentences (a sample of 50000)"));
    QVERIFY(text.contains("easier than among all"));
  }

  void textLeavesOutWhatIsUnknown() {
    auto report = example();
    report.ceiling = report.globalRecallAt10 = -1;
    report.firstStage = {};
    report.pairs = {};
    report.pairsByRelation.clear();
    report.phrases = report.partPhrases = {};
    report.byKind.clear();
    report.split.clear();
    const QString text = reportAs(ReportFormat::Text, report);
    QVERIFY(!text.contains("ceiling"));
    QVERIFY(!text.contains("global"));
    for (const char* part : {"-1", "pairs", "phrases", "worst", "split", "first 0"})
      QVERIFY2(!text.contains(part), part);
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
    QCOMPARE(json["split"].get<std::string>(), std::string("attributes"));
    QVERIFY(json["sampled_from"].is_null());
    QCOMPARE(json["i2t_rule"].get<std::string>(), std::string("per word"));
    QCOMPARE(json["t2i"]["n"].get<int>(), 5000);
    QCOMPARE(json["intervals"]["percent"].get<int>(), 95);
    QVERIFY(json["intervals"]["recalls"].get<std::string>().starts_with("bootstrap over photos"));
    QVERIFY(json["intervals"]["t2i"]["R@1"] == (nlohmann::json{38.5, 41.75}));
    QVERIFY(json["intervals"]["i2t"]["R@10"] == (nlohmann::json{88, 92}));
    QVERIFY(json["intervals"]["global"]["R@10"] == (nlohmann::json{58, 62}));
    QVERIFY(json["intervals"]["grounding"]["by"]["kind"] == (nlohmann::json{51.75, 59.25}));
    QCOMPARE(json["pairs"]["n"].get<int>(), 200);
    QCOMPARE(json["pairs"]["sentences"].get<double>(), 80.0);
    QVERIFY(json["pairs"]["intervals"]["both"] == (nlohmann::json{68.5, 80.5}));
    QCOMPARE(json["pairs"]["by_relation"]["left of"]["pictures"].get<double>(), 87.5);
    QCOMPARE(json["first_stage"]["depth@95"].get<int>(), 120);
    QCOMPARE(json["first_stage"]["depth@99"].get<int>(), 480);
    QCOMPARE(json["first_stage"]["within@500"].get<double>(), 99.5);
    QCOMPARE(json["first_stage"]["n"].get<int>(), 50000);
    QCOMPARE(json["grounding"]["phrases"]["any"].get<double>(), 81.0);
    QCOMPARE(json["grounding"]["phrases"]["n"].get<int>(), 900);
    QCOMPARE(json["grounding"]["phrases"]["parts"]["merged"].get<double>(), 60.0);
    QVERIFY(json["grounding"]["ceiling"]["intervals"]["merged"] == (nlohmann::json{93, 96}));
    QCOMPARE(json["by_kind"].size(), 2u);
    QCOMPARE(json["by_kind"][0]["kind"].get<std::string>(), std::string("gnat"));
    QVERIFY(json["by_kind"][1]["interval"] == (nlohmann::json{18, 56.75}));
    auto unknown = example();
    unknown.ceiling = -1;
    unknown.images = 500;  // no more than the candidates: it would always be 100
    unknown.pairs = {};
    unknown.split.clear();
    unknown.perWord = false;
    const auto nulls = nlohmann::json::parse(formatReport(unknown, ReportFormat::Json));
    QVERIFY(nulls["ceiling"].is_null());
    QVERIFY(nulls["global"]["overlap@500"].is_null());
    QVERIFY(nulls["first_stage"]["within@500"].is_null());
    QVERIFY(nulls["pairs"].is_null());
    QVERIFY(nulls["split"].is_null());
    QCOMPARE(nulls["i2t_rule"].get<std::string>(), std::string("score"));
    unknown.firstStage = {};
    QVERIFY(
        nlohmann::json::parse(formatReport(unknown, ReportFormat::Json))["first_stage"].is_null());
  }

  void csv() {
    const QStringList lines = reportAs(ReportFormat::Csv).split('\n');
    QCOMPARE(lines.first(), QString("group,name,value"));
    QCOMPARE(lines.last(), QString());
    for (const char* line :
         {"run,model,\"Mini, \"\"drawn\"\" & 100 %\"", "t2i,R@1,40.12", "i2t,medr,1",
          "retrieval,rsum,415.88", "grounding,pointing,61.04", "grounding.kind,words,700",
          "t2i,R@1 low,38.5", "t2i,R@1 high,41.75", "i2t,rule,per word", "run,split,attributes",
          "pairs.left of,pictures,87.5", "pairs,both high,80.5", "first stage,depth@99,480",
          "global,overlap@500,99.5", "phrases,any ceiling,96", "phrases.parts,n,90",
          "kind.gnat,pointing high,16.75"})
      QVERIFY2(lines.contains(line), line);
    auto unknown = example();
    unknown.ceiling = -1;
    QVERIFY(reportAs(ReportFormat::Csv, unknown).contains("retrieval,ceiling,\n"));
  }

  void latex() {
    const QString text = reportAs(ReportFormat::Latex);
    for (const char* part :
         {"\\begin{tabular}{lrrrrr}",
          "sentence to photo & 40.1 {\\footnotesize [38.5, 41.8]} & 70.5 ",
          "kind & 55.5 {\\footnotesize [51.8, 59.2]} & 10.0 & 15.0 & \\multicolumn{2}{r}{700} \\\\",
          "left of & 87.5 {\\footnotesize [74.0, 95.0]} & 70.0 ", "split attributes",
          "any box & 81.0 {\\footnotesize [78.0, 83.0]} & 96.0 {\\footnotesize [94.0, 97.0]} & & ",
          "120 and 480 photos hold 95 and 99\\,\\%", "Mini, \"drawn\" \\& 100 \\%",
          "\\end{table}\n"})
      QVERIFY2(text.contains(part), qPrintable(QString(part) + "\nis not in\n" + text));
    QCOMPARE(text.count('{'), text.count('}'));
  }
};

QTEST_APPLESS_MAIN(ReportTest)
#include "report_test.moc"
