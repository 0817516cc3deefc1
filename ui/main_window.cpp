#include "ui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/arranging.h"
#include "ui/compare/compare_page.h"
#include "ui/describe/describe_page.h"
#include "ui/empty_state.h"
#include "ui/error_bar.h"
#include "ui/find_page.h"
#include "ui/find_side.h"
#include "ui/grid/hit_details.h"
#include "ui/grid/photo_actions.h"
#include "ui/grid/photo_grid.h"
#include "ui/header.h"
#include "ui/library/folder_pane.h"
#include "ui/library/hidden_photos.h"
#include "ui/library/index_bar.h"
#include "ui/library/index_job.h"
#include "ui/library/library_page.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/photo_page.h"
#include "ui/search/chip_row.h"
#include "ui/search/search_flow.h"
#include "ui/search/search_line.h"
#include "ui/search/suggestions.h"
#include "ui/search/word_focus.h"
#include "ui/theme/system_scheme.h"
#include "ui/theme/theme.h"
#include "ui/undo_bar.h"

namespace ws {
namespace {

constexpr int kEngineAtLatestMs = 600;  // where the window is never painted (minimised at start)
constexpr double kLargerText = 1.25;

}  // namespace

MainWindow::MainWindow(Sources sources, std::vector<std::filesystem::path> folders)
    : session_(Session::load()),
      toAdd_(std::move(folders)),
      desk_(new Desk(std::move(sources), this)),
      scheme_(new SystemScheme(this)),
      focus_(new WordFocus(this)),
      hidden_(new HiddenPhotos(this)),
      listing_(new Listing(*desk_, *hidden_, this)),
      job_(new IndexJob(*desk_, this)) {
  setObjectName(QStringLiteral("window"));
  setAttribute(Qt::WA_StyledBackground);
  setWindowTitle(QStringLiteral("Wordsight"));
  setAcceptDrops(true);
  desk_->openShelf();  // while the rest is made
  scheme_->assume(session_.systemWasDark);
  setTextWish(session_.largerText ? kLargerText : 1);
  setThemeChoice(session_.theme);
  makeParts();
  connectSearch();
  connectGrid();
  connectPages();
  connectComparing();
  connectLibrary();
  makeMenu();
  reflectTheme();
  restoreSession();
  status_->setModel(tr("Loading the model…"), {}, true);
  reflectEmptiness();
  reflectTruth();
  line_->setFocus();
  QTimer::singleShot(kEngineAtLatestMs, this, [this] {
    if (!std::exchange(painted_, true)) desk_->openEngine();
  });
}

MainWindow::~MainWindow() { desk_->close(); }

PhotoGrid& MainWindow::grid() { return find_->grid(); }

void MainWindow::makeParts() {
  header_ = new Header(this);
  line_ = &header_->line();
  errors_ = new ErrorBar(this);
  pages_ = new QStackedWidget(this);
  find_ = new FindPage(*desk_, *focus_, pages_);
  search_ = new SearchFlow(*desk_, *focus_, *line_, find_->chips(), this);
  search_->takeDropsOn(header_);
  photo_ = new PhotoPage(*desk_, find_->thumbnails(), *focus_, pages_);
  search_->joinChips(find_->side().chips());
  search_->joinChips(photo_->chips());
  photo_->setAccessibleName(tr("Photo"));
  compare_ = new ComparePage(*desk_, find_->thumbnails(), *focus_, pages_);
  describe_ = new DescribePage(*desk_, find_->thumbnails(), pages_);
  library_ = new LibraryPage(*desk_, *job_, *hidden_, pages_);
  for (const Page page : {Page::Find, Page::Inspect, Page::Compare, Page::Describe, Page::Library})
    pages_->addWidget(widgetOf(page));
  status_ = new IndexBar(*job_, this);
  arranging_ = new Arranging(*search_, *focus_, find_->grid(), this);
  undo_ = new UndoBar(search_->question().undoStack(), this);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(header_);
  layout->addWidget(errors_);
  layout->addWidget(pages_, 1);
  layout->addWidget(status_);
  PageSwitch& pages = header_->pages();
  pages.add(Page::Find, tr("Find"), tr("All photos, and those that a sentence finds (Alt+1)"));
  pages.add(Page::Inspect, tr("Inspect"), tr("One photo large: where each word is (Alt+2)"));
  pages.add(Page::Compare, tr("Compare"), tr("Why this photo and not that one (Alt+3)"));
  pages.add(Page::Describe, tr("Describe"), tr("Which sentence fits a photo best (Alt+4)"));
  pages.setCurrent(Page::Find);
  setTabOrder(line_, &find_->grid());  // the chips come between them
  find_->chips().setTabAfter(line_);
}

void MainWindow::connectSearch() {
  connect(search_, &SearchFlow::asked, this, &MainWindow::questionChanged);
  connect(search_, &SearchFlow::understood, this, &MainWindow::reflectTruth);
  connect(search_, &SearchFlow::found, this, &MainWindow::showResults);
  connect(search_, &SearchFlow::nothingToLookFor, this, &MainWindow::reflectTruth);
  connect(search_, &SearchFlow::failed, errors_, &ErrorBar::show);
  connect(search_, &SearchFlow::notice, errors_, &ErrorBar::showNotice);
  connect(line_, &SearchLine::escaped, this, &MainWindow::escape);
  connect(line_, &SearchLine::down, this, &MainWindow::lineLeft);
  connect(&find_->suggestions(), &Suggestions::chosen, this, [this](const QString& sentence) {
    search_->question().replace(
        {.text = sentence, .pictures = {}, .cursor = static_cast<int>(sentence.size())});
    line_->setFocus();  // its button goes away
  });
  connect(focus_, &WordFocus::changed, this, &MainWindow::reflectHeat);
  connect(arranging_, &Arranging::arranged, undo_, &UndoBar::showDone);
  connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
    line_->setFocus();
    line_->selectAll();
  });
}

void MainWindow::connectGrid() {
  PhotoGrid* grid = &find_->grid();
  connect(grid, &PhotoGrid::photoChosen, this, &MainWindow::openPhoto);
  connect(grid, &PhotoGrid::left, this, [this] {
    if (!focus_->unpinAll()) line_->setFocus();
  });
  connect(grid, &PhotoGrid::typed, this, [this](const QString& text) {
    line_->setFocus();
    line_->selectAll();
    if (text != QLatin1String("/")) line_->insert(text);
  });
  connect(&find_->photos(), &PhotoModel::arrangementChanged, this, &MainWindow::reflectTruth);
  connect(&find_->photos(), &PhotoModel::lineChanged, this, &MainWindow::reflectTruth);
  connect(&find_->side(), &FindSide::openRequested, this, &MainWindow::openPhoto);
  connect(&find_->side(), &FindSide::failed, errors_, &ErrorBar::show);
  PhotoActions* actions = &find_->actions();
  connect(actions, &PhotoActions::failed, errors_, &ErrorBar::show);
  connect(&find_->details(), &HitDetails::failed, errors_, &ErrorBar::show);
  connect(actions, &PhotoActions::copied, this,
          [this](const QString& what) { status_->say(what); });
  const auto ids = [](const QList<qint64>& numbers) {
    std::vector<PhotoId> photos;
    for (const qint64 number : numbers) photos.push_back(PhotoId{number});
    return photos;
  };
  connect(actions, &PhotoActions::findSimilar, this,
          [this, ids](const QList<qint64>& photos) { askWith(ids(photos), 1, true); });
  connect(actions, &PhotoActions::excludeLike, this,
          [this, ids](const QList<qint64>& photos) { askWith(ids(photos), -1, false); });

  QSlider* slider = status_->tileSlider();
  slider->setRange(PhotoGrid::kSmallestTile, PhotoGrid::kLargestTile);
  slider->setSingleStep(8);
  slider->setPageStep(32);
  connect(slider, &QSlider::valueChanged, grid, &PhotoGrid::setTileSize);
  connect(grid, &PhotoGrid::tileSizeChanged, slider, &QSlider::setValue);
}

void MainWindow::connectPages() {
  connect(&header_->pages(), &PageSwitch::chosen, this, &MainWindow::goTo);
  connect(photo_, &PhotoPage::closed, this, [this] { goTo(Page::Find); });
  connect(photo_, &PhotoPage::stepRequested, this, &MainWindow::stepPhoto);
  connect(photo_, &PhotoPage::failed, errors_, &ErrorBar::show);
  connect(photo_, &PhotoPage::findRegions, this, [this](const QueryPicture& region) {
    if (!region.photo) return;
    goTo(Page::Find);
    search_->addPhotos({region}, true);
  });
  connect(&photo_->controls(), &HeatControls::changed, this, [this] {
    session_.heat = photo_->controls().heatStyle();
    find_->setStyle(session_.heat);
    reflectTruth();
  });
  const auto tool = [this](const char* name, const QString& text, const QString& tip, auto&& act) {
    auto* button = new QPushButton(text, photo_);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, act);
    photo_->addTool(button);
  };
  tool("photoCompare", tr("Compare…"), tr("This photo with another (P holds one, Alt+3)"),
       [this] { goTo(Page::Compare); });
  tool("photoDescribe", tr("Describe…"), tr("This photo against a list of sentences (Alt+4)"),
       [this] { goTo(Page::Describe); });
  tool("photoExport", tr("Export figure…"),
       tr("Photo, heat, words and matrix as a file; the numbers too (Ctrl+E)"),
       [this] { exportFigure(); });
  connect(library_, &LibraryPage::closed, this, &MainWindow::goBack);
  connect(library_, &LibraryPage::addRequested, this, &MainWindow::chooseFolder);
  connect(library_, &LibraryPage::folderChosen, this, [this](const std::filesystem::path& folder) {
    goTo(Page::Find);
    find_->folders().choose(folder);
  });
}

void MainWindow::connectComparing() {
  connect(photo_, &PhotoPage::pinRequested, this, [this] { holdPhoto(photo_->photo(), true); });
  connect(&find_->side(), &FindSide::holdRequested, this,
          [this](int row) { holdPhoto(find_->photos().idAt(row), true); });
  connect(&find_->side(), &FindSide::letGoRequested, this, [this] { holdPhoto({}, true); });
  connect(&find_->side(), &FindSide::compareRequested, this, [this] { goTo(Page::Compare); });
  connect(compare_, &ComparePage::closed, this, &MainWindow::goBack);
  connect(compare_, &ComparePage::stepRequested, this, &MainWindow::stepPhoto);
  connect(compare_, &ComparePage::pinRequested, this,
          [this](qint64 photo) { holdPhoto(PhotoId{photo}, true); });
  connect(compare_, &ComparePage::failed, errors_, &ErrorBar::show);
  connect(describe_, &DescribePage::closed, this, &MainWindow::goBack);
  connect(describe_, &DescribePage::stepRequested, this, &MainWindow::stepPhoto);
  connect(describe_, &DescribePage::failed, errors_, &ErrorBar::show);
  connect(describe_, &DescribePage::searchRequested, this, [this](const QString& sentence) {
    goTo(Page::Find);
    search_->question().replace(
        {.text = sentence, .pictures = {}, .cursor = static_cast<int>(sentence.size())});
  });
}

void MainWindow::connectLibrary() {
  connect(desk_, &Desk::shelfOpened, this, [this] { listing_->ask(filter_); });
  connect(desk_, &Desk::failed, errors_, &ErrorBar::show);
  connect(desk_, &Desk::engineOpened, this, &MainWindow::engineIsThere);
  connect(desk_, &Desk::engineFailed, this, &MainWindow::engineFailed);
  connect(listing_, &Listing::listed, this, &MainWindow::showListed);
  connect(listing_, &Listing::failed, errors_, &ErrorBar::show);
  connect(hidden_, &HiddenPhotos::changed, this, [this] { listing_->ask(filter_); });
  connect(&find_->folders(), &FolderPane::addRequested, this, &MainWindow::chooseFolder);
  connect(&find_->folders(), &FolderPane::libraryRequested, this, [this] { goTo(Page::Library); });
  connect(&find_->folders(), &FolderPane::folderChosen, this,
          [this](const std::filesystem::path& folder) {
            filter_ = {};
            if (!folder.empty()) filter_.folders = {folder};
            listing_->ask(filter_);
            search_->setFilter(filter_);
          });
  connect(&find_->empty(), &EmptyState::addRequested, this, &MainWindow::chooseFolder);
  connect(&find_->empty(), &EmptyState::demoRequested, this, [this] {
    job_->startDemo();
    line_->setFocus();  // its button goes away; what comes next is a sentence
  });
  connect(job_, &IndexJob::changed, this, &MainWindow::reflectEmptiness);
  connect(job_, &IndexJob::progressed, this, [this] { listing_->ask(filter_); });
  connect(job_, &IndexJob::ended, this, &MainWindow::jobEnded);
  connect(job_, &IndexJob::failed, this, [this](const Error& error) {
    errors_->show(error);
    listing_->ask(filter_);
  });
  connect(status_, &IndexBar::failedRequested, this, [this] {
    goTo(Page::Library);
    library_->goToFailed();
  });
  connect(scheme_, &SystemScheme::changed, this, [this] { setThemeChoice(session_.theme); });
}

bool MainWindow::event(QEvent* event) {
  const bool handled = QWidget::event(event);
  // The engine is loaded after the first paint: its library would take processor and disk from it.
  if (event->type() == QEvent::Paint && !std::exchange(painted_, true))
    QTimer::singleShot(0, this, [this] {
      Q_EMIT firstPainted();
      desk_->openEngine();
      scheme_->start();
    });
  return handled;
}

void MainWindow::setThemeChoice(ThemeChoice choice) {
  session_.theme = choice;
  applyTheme(*qApp,
             choice == ThemeChoice::Dark || (choice == ThemeChoice::System && scheme_->isDark()));
}

void MainWindow::setLargerText(bool larger) {
  session_.largerText = larger;
  setTextWish(larger ? kLargerText : 1);
  setThemeChoice(session_.theme);
  reflectTheme();
}

void MainWindow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && status_) reflectTheme();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  saveSession();
  hide();
  desk_->close();
  QWidget::closeEvent(event);
}

}  // namespace ws
