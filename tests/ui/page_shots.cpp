// Takes a picture of every state of the pages Compare and Describe, in dark and light:
// ui_page_shots DIR [WIDTHxHEIGHT]
#include <QApplication>
#include <QDir>
#include <functional>

#include "tests/ui/page_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/difference_model.h"
#include "ui/describe/describe_model.h"
#include "ui/describe/describe_page.h"
#include "ui/describe/describe_view.h"
#include "ui/theme/theme.h"

namespace {

using namespace ws;
using testing::PageFixture;

constexpr const char* kQuestion = "a red car next to a white house";

class Shooter {
 public:
  Shooter(QDir folder, QSize size, bool dark)
      : folder_(std::move(folder)), size_(size), dark_(dark) {
    applyTheme(*qApp, dark);
  }
  void all() const {
    compare("compare-empty", [](ComparePage&, PageFixture&) {});
    compare("compare-photos", [](ComparePage& page, PageFixture&) { photos(page); });
    compare("compare-word", [](ComparePage& page, PageFixture& f) {
      photos(page);
      f.focus->hover(2);
    });
    compare("compare-sentences", [](ComparePage& page, PageFixture&) { sentences(page); });
    compare("compare-difference", [](ComparePage& page, PageFixture&) {
      sentences(page);
      page.setDifferenceShown(true);
    });
    describe("describe-empty", {}, [](DescribePage&, PageFixture&) {});
    describe("describe-list", DescribePage::suggestions(), [](DescribePage& page, PageFixture&) {
      page.open(PhotoId{3});
      scored(page);
      page.list().setCurrentIndex(page.model().index(1));
      page.list().setFocus();
    });
    QStringList many;
    for (int i = 0; i < 10000; ++i) many << QStringLiteral("a red car and %1 green trees").arg(i);
    describe("describe-long", many, [](DescribePage& page, PageFixture&) {
      page.open(PhotoId{6});
      QTest::qWait(300);
      QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("describeStop")),
                        Qt::LeftButton);
    });
  }

 private:
  static void photos(ComparePage& page) {
    page.setPinned(PhotoId{1});
    page.setOther(PhotoId{6});
    page.setQuestion(testing::asked(kQuestion));
    wait(page);
  }
  static void sentences(ComparePage& page) {
    page.setPinned(PhotoId{1});
    page.setQuestion(testing::asked(kQuestion));
    page.setMode(CompareMode::Sentences);
    page.setSecondSentence(QStringLiteral("a blue car under a green tree"));
    wait(page);
  }
  static void wait(ComparePage& page) {
    const bool there = QTest::qWaitFor([&page] { return page.differences().rowCount() > 0; });
    Q_UNUSED(there);
  }
  static void scored(DescribePage& page) {
    const bool there = QTest::qWaitFor([&page] { return page.model().unanswered().isEmpty(); });
    Q_UNUSED(there);
  }
  void compare(const char* name,
               const std::function<void(ComparePage&, PageFixture&)>& arrange) const {
    PageFixture f(100, size_);
    auto* page = new ComparePage(*f.desk, *f.thumbnails, *f.focus, &f.window);
    f.show(page);
    arrange(*page, f);
    take(f, name);
  }
  void describe(const char* name, const QStringList& list,
                const std::function<void(DescribePage&, PageFixture&)>& arrange) const {
    PageFixture f(100, size_);
    auto* page = new DescribePage(*f.desk, *f.thumbnails, &f.window);
    page->setSentences(list);
    f.show(page);
    arrange(*page, f);
    take(f, name);
  }
  void take(PageFixture& f, const char* name) const {
    QTest::qWait(300);
    f.window.grab().save(folder_.filePath(
        QStringLiteral("%1-%2-%3.png")
            .arg(QLatin1String(name), dark_ ? QLatin1String("dark") : QLatin1String("light"))
            .arg(size_.width())));
  }
  QDir folder_;
  QSize size_;
  bool dark_;
};

}  // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  ws::testing::prepareApplication();
  QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
  folder.mkpath(QStringLiteral("."));
  QSize size(1280, 712);  // of the window, less its header and status
  if (argc > 2) {
    const auto parts = QString::fromLocal8Bit(argv[2]).split(QLatin1Char('x'));
    if (parts.size() == 2) size = QSize(parts[0].toInt(), parts[1].toInt());
  }
  for (const bool dark : {false, true}) Shooter(folder, size, dark).all();
  return 0;
}
