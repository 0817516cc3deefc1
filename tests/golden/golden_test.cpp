// The golden cases, as a test: the copy beside this file, or the folder that WORDSIGHT_GOLDEN_DIR
// names.
#include "tests/golden/runner/golden.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/process.h"

using namespace ws;

namespace {

std::filesystem::path goldenFolder() {
  const QByteArray named = qgetenv("WORDSIGHT_GOLDEN_DIR");
  if (!named.isEmpty()) return named.toStdString();
  return std::filesystem::path(WS_SOURCE_DIR) / "tests/golden/alignment";
}

}  // namespace

class GoldenTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void teranCasesPass_data() {
    QTest::addColumn<QString>("prefix");
    for (const char* prefix :
         {"teran.align_similarity", "teran.align_loss", "teran.pair_loss",
          "teran.hinge_from_scores", "teran.perm_inv", "teran.aggregator", "teran.box_encoding",
          "teran.text_positional", "teran.model", "teran.recall_ndcg", "scores.recall",
          "teran.ndcg_from_ranking", "teran.ndcg_score"})
      QTest::newRow(prefix) << prefix;
  }
  void teranCasesPass() {
    QFETCH(QString, prefix);
    const golden::Report report = golden::run(goldenFolder(), prefix.toStdString());
    QVERIFY2(report.failed == 0, golden::toText(report).c_str());
    QVERIFY2(report.passed > 0, "the folder has no such case");
    for (const golden::Finding& skip :
         report.skips)  // nothing but the reference's NaN may be skipped
      QVERIFY2(skip.why.find("the reference gives NaN") == 0, skip.why.c_str());
  }

  void aWrongNumberFails() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    const std::filesystem::path source =
        std::filesystem::path(WS_SOURCE_DIR) / "tests/golden/alignment";
    std::string index = readText(source / "cases.json");
    const std::string right = "out/teran_align_sim_ragged_sum/similarity",
                      wrong = "out/teran_align_sim_ragged_MrSw/similarity";
    index.replace(index.find(right), right.size(), wrong);
    writeFileAtomically(path / "cases.json", std::string_view(index));
    std::filesystem::copy_file(source / "teran.safetensors", path / "teran.safetensors");
    const golden::Report report = golden::run(path, "teran_align_sim_ragged_sum");
    QCOMPARE(report.failed, 1);
    QCOMPARE(report.passed, 0);
    QCOMPARE(QString::fromStdString(report.failures.at(0).output), QString("similarity"));
    QVERIFY(golden::toJson(report).find("\"failed\": 1") != std::string::npos);
  }

  void unknownOperationsAreSkippedByName() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    writeFileAtomically(
        path / "cases.json",
        std::string_view(R"({"cases": [{"name": "x", "op": "new.op", "file": "x.safetensors"}]})"));
    const golden::Report report = golden::run(path);
    QCOMPARE(report.skipped, 1);
    QVERIFY(report.skips.at(0).why.find("new.op") != std::string::npos);
  }

  void aFolderWithoutCasesIsRefused() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    QVERIFY_EXCEPTION_THROWN(golden::run(path), Error);
    writeFileAtomically(path / "cases.json", std::string_view("[]"));
    QVERIFY_EXCEPTION_THROWN(golden::run(path), Error);
  }
};

int main(int argc, char** argv) {
  restartWithMatrixKernels(argv);
  QCoreApplication application(argc, argv);
  GoldenTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "golden_test.moc"
