// Reads the house's own sources and fails where the table of rooms, or a rule of form, is broken.
#include <QtTest/QtTest>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "tests/house/checks.h"
#include "tests/house/rules.h"

namespace fs = std::filesystem;
using namespace ws::house;

namespace {

SourceFile fileAt(const fs::path& root, const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {path.lexically_relative(root).generic_string(), {std::istreambuf_iterator<char>(in), {}}};
}

/// All text files of the house.
std::vector<SourceFile> houseFiles() {
  const fs::path root = WS_SOURCE_DIR;
  std::vector<SourceFile> files;
  const auto take = [&](const fs::directory_entry& entry) {
    if (entry.is_regular_file() && isText(entry.path().lexically_relative(root).generic_string()))
      files.push_back(fileAt(root, entry.path()));
  };
  for (const auto& entry : fs::directory_iterator(root)) take(entry);
  for (const auto& folder : kFolders) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) take(entry);
  }
  return files;
}

bool isCpp(const SourceFile& file) {
  return file.path.ends_with(".h") || file.path.ends_with(".cpp");
}

QByteArray joined(const std::vector<std::string>& problems) {
  QByteArray text;
  for (const auto& problem : problems) text += QByteArray::fromStdString("\n  " + problem);
  return text;
}

std::string includeLine(const QString& name) { return "#include " + name.toStdString() + "\n"; }

}  // namespace

class HouseTest : public QObject {
  Q_OBJECT

 private:
  std::vector<SourceFile> files_ = houseFiles();

 private Q_SLOTS:
  void sourcesWereFound() {
    QVERIFY2(std::ranges::count_if(files_, isCpp) > 20, "the sources lie at " WS_SOURCE_DIR);
    QVERIFY(
        std::ranges::any_of(files_, [](const auto& f) { return f.path == "core/base/error.h"; }));
  }

  void includesKeepTheTable() {
    std::set<std::string> torchHeaders;
    for (const auto& file : files_) {
      if (isTorchHeader(file)) torchHeaders.insert(file.path);
    }
    std::vector<std::string> problems;
    for (const auto& file : files_) {
      if (!isCpp(file)) continue;
      std::ranges::copy(includeProblems(file, torchHeaders), std::back_inserter(problems));
    }
    QVERIFY2(problems.empty(), joined(problems));
  }

  void filesKeepTheirForm() {
    std::vector<std::string> problems;
    for (const auto& file : files_)
      std::ranges::copy(formProblems(file), std::back_inserter(problems));
    QVERIFY2(problems.empty(), joined(problems));
  }

  void roomsHaveAReadme() {
    std::set<std::string> folders;
    for (const auto& file : files_) {
      const auto room = roomOf(file.path);
      if (!isCpp(file) || room == "tests" || room == "faces" || room == "shelf" || room == "cmake")
        continue;
      const auto second = file.path.find('/', file.path.starts_with("core/") ? 5 : 0);
      folders.insert(file.path.substr(0, second));
    }
    std::vector<std::string> problems;
    for (const auto& folder : folders) {
      const auto readme = std::ranges::find(files_, folder + "/README.md", &SourceFile::path);
      if (readme == files_.end())
        problems.push_back(folder + " has no README.md");
      else if (lineCount(readme->text) > kMostReadmeLines)
        problems.push_back(readme->path + " has more than forty lines");
    }
    QVERIFY2(problems.empty(), joined(problems));
  }

  // The test of the test: made-up files, and what must be said of them.
  void madeUpIncludes_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<QString>("problem");  // empty: none
    const auto row = [](const char* path, const char* name, const char* problem) {
      QTest::addRow("%s -> %s", path, name) << path << name << problem;
    };
    row("core/catalog/x.cpp", "\"core/base/error.h\"", "");
    row("core/catalog/x.cpp", "\"core/media/decode.h\"", "catalog may not include media");
    row("core/base/x.cpp", "\"core/catalog/catalog.h\"", "base may not include catalog");
    row("core/text/x.cpp", "\"core/media/decode.h\"", "text may not include media");
    row("core/align/x.cpp", "\"core/index/search.h\"", "align may not include index");
    row("core/eval/x.cpp", "\"core/train/scenes/scene.h\"", "eval may not include train");
    row("core/index/x.cpp", "\"core/catalog/catalog.h\"", "index may not include catalog");
    row("core/library/x.cpp", "\"core/engine.h\"", "library may not include faces");
    row("core/shelf.cpp", "\"core/catalog/catalog.h\"", "");
    row("core/shelf.cpp", "\"core/media/decode.h\"", "shelf may not include media");
    row("core/engine.h", "\"core/align/scorer.h\"", "faces may not include align");
    row("core/engine/x.cpp", "\"core/library/ingest.h\"", "");
    row("ui/x.cpp", "\"core/shelf.h\"", "");
    row("ui/x.cpp", "\"core/media/decode.h\"", "ui may not include media");
    row("ui/x.cpp", "\"app/x.h\"", "ui may not include app");
    row("app/x.cpp", "\"core/align/scorer.h\"", "app may not include align");
    row("core/base/x.cpp", "\"tests/support/shared_data.h\"", "base may not include tests");
    row("core/media/x.cpp", "\"core/media/detail/vips_session.h\"", "");
    row("core/library/x.cpp", "\"core/media/detail/vips_session.h\"", "is an inside of media");
    row("core/media/x.h", "\"core/media/detail/vips_session.h\"", "this header is public");
    row("core/media/x.cpp", "\"resize.h\"", "named from the root");
    row("core/base/x.cpp", "\"core/attic/x.h\"", "no room of the table");
    row("core/attic/x.cpp", "<vector>", "no room of the table");
    row("core/media/x.cpp", "<vips/vips.h>", "");
    row("core/media/x.h", "<vips/vips.h>", "public header may not show libvips");
    row("core/media/detail/x.h", "<vips/vips.h>", "");
    row("core/media/x.cpp", "<torch/torch.h>", "media may not see LibTorch");
    row("core/model/x.cpp", "<ATen/ATen.h>", "");
    row("core/model/x.h", "<ATen/ATen.h>", "public header may not show LibTorch");
    row("core/train/x.cpp", "\"core/align/torch.h\"", "");
    row("core/index/x.cpp", "\"core/align/torch.h\"", "index may not see");
    row("core/train/x.h", "\"core/align/torch.h\"", "doesn't say");
    row("core/index/x.cpp", "<faiss/IndexFlat.h>", "");
    row("core/library/x.cpp", "<faiss/IndexFlat.h>", "library may not see FAISS");
    row("core/library/x.cpp", "<sqlite3.h>", "library may not see SQLite");
    row("core/eval/x.cpp", "<opencv2/core.hpp>", "eval may not see OpenCV");
    row("core/base/x.cpp", "<QString>", "base may not see Qt");
    row("core/base/x.cpp", "<QtCore/QString>", "base may not see Qt");
    row("ui/x.h", "<QWidget>", "");
    row("ui/x.cpp", "<nlohmann/json.hpp>", "ui may not see nlohmann-json");
    row("core/base/x.h", "<string>", "");
    row("core/base/x.cpp", "<sys/stat.h>", "");
    row("core/base/x.cpp", "<boost/any.hpp>", "no library of the table");
    row("tests/x/x.cpp", "\"core/media/detail/vips_session.h\"", "");
  }
  void madeUpIncludes() {
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(QString, problem);
    const auto problems =
        includeProblems({path.toStdString(), includeLine(include)}, {"core/align/torch.h"});
    QCOMPARE(problems.size(), problem.isEmpty() ? 0u : 1u);
    if (!problem.isEmpty()) QVERIFY2(joined(problems).contains(problem.toUtf8()), joined(problems));
  }

  void onlyHeadersThatSaySoShowTorch() {
    const std::string text =
        "#pragma once\n// Batches. Includes LibTorch.\n#include <torch/torch.h>\n";
    QVERIFY(isTorchHeader({"core/align/x.h", text}));
    QVERIFY(!isTorchHeader({"core/align/x.cpp", text}));
    QVERIFY(includeProblems({"core/align/x.h", text}, {}).empty());
    QCOMPARE(includeProblems({"core/media/x.h", text}, {}).size(), 1u);
  }

  void tableHasNoCircle() {
    for (std::size_t i = 0; i < kRooms.size(); ++i) {
      for (const auto& lower : kRooms[i].mayInclude) {
        if (lower == "*") continue;
        const auto row = std::ranges::find(kRooms, lower, &Room::name);
        QVERIFY2(row != kRooms.end(), lower.c_str());
        QVERIFY2(!std::ranges::count(row->mayInclude, kRooms[i].name), lower.c_str());
      }
    }
  }

  void madeUpForm_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("problems");
    const QString mark = QString("TO") + "DO", folder = QString("/wo") + "rk/main";
    QTest::newRow("fine") << "core/base/x.cpp"
                          << "int one;\n"
                          << 0;
    QTest::newRow("mark") << "core/base/x.cpp"
                          << "// " + mark + ": later\n"
                          << 1;
    QTest::newRow("word with it inside") << "core/base/x.cpp"
                                         << "int " + mark + "S;\n"
                                         << 0;
    QTest::newRow("machine path") << "README.md"
                                  << "cd " + folder + "\n"
                                  << 1;
    QTest::newRow("other path") << "README.md"
                                << "see net" + folder + "\n"
                                << 0;
    QTest::newRow("400 lines") << "core/base/x.cpp" << QString("\n").repeated(400) << 0;
    QTest::newRow("401 lines") << "core/base/x.cpp" << QString("\n").repeated(401) << 1;
    QTest::newRow("long prose") << "README.md" << QString("\n").repeated(401) << 0;
  }
  void madeUpForm() {
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(int, problems);
    const auto found = formProblems({path.toStdString(), text.toStdString()});
    QVERIFY2(static_cast<int>(found.size()) == problems, joined(found));
  }
};

QTEST_APPLESS_MAIN(HouseTest)
#include "house_test.moc"
