#include "ui/main_window.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/empty_state.h"
#include "ui/error_bar.h"
#include "ui/grid/photo_grid.h"
#include "ui/library/folder_pane.h"
#include "ui/library/index_bar.h"
#include "ui/library/index_job.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/photo_page.h"
#include "ui/qt_values.h"
#include "ui/search/chip_row.h"
#include "ui/search/search_flow.h"
#include "ui/search/search_line.h"
#include "ui/search/word_focus.h"
#include "ui/theme/icons.h"
#include "ui/theme/system_scheme.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr QSize kFirstSize(1280, 800);
constexpr int kEngineAtLatestMs = 600;  // where the window is never painted (minimised at start)

PhotoModel::FetchRows fetchWith(Desk* desk) {
  return [desk](std::vector<PhotoId> ids, std::function<void(std::vector<PhotoRow>)> done) {
    ask(
        desk->questions(), "", desk,
        [reader = desk->reader(), ids = std::move(ids)](std::stop_token) {
          return reader.rows(ids);
        },
        [done = std::move(done)](Result<std::vector<PhotoRow>> rows) {
          done(rows ? std::move(*rows) : std::vector<PhotoRow>{});
        });
  };
}

}  // namespace

MainWindow::MainWindow(Sources sources, std::vector<std::filesystem::path> folders)
    : session_(Session::load()),
      toAdd_(std::move(folders)),
      desk_(new Desk(std::move(sources), this)),
      scheme_(new SystemScheme(this)),
      focus_(new WordFocus(this)),
      listing_(new Listing(*desk_, this)),
      job_(new IndexJob(*desk_, this)),
      photos_(new PhotoModel(fetchWith(desk_), this)),
      thumbnails_(new Thumbnails(*desk_, this)),
      heat_(new GridHeat(*desk_, this)) {
  setObjectName(QStringLiteral("window"));
  setAttribute(Qt::WA_StyledBackground);
  setWindowTitle(QStringLiteral("Wordsight"));
  setAcceptDrops(true);
  desk_->openShelf();  // while the rest is made
  scheme_->assume(session_.systemWasDark);
  setThemeChoice(session_.theme);

  errors_ = new ErrorBar(this);
  pages_ = new QStackedWidget(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  QWidget* header = makeHeader();
  layout->addWidget(header);
  layout->addWidget(errors_);
  layout->addWidget(pages_, 1);
  pages_->addWidget(makeFindPage());
  search_ = new SearchFlow(*desk_, *focus_, *line_, *chips_, this);
  search_->takeDropsOn(header);
  page_ = new PhotoPage(*desk_, *thumbnails_, *focus_, pages_);
  page_->setFocusPolicy(Qt::StrongFocus);
  page_->setAccessibleName(tr("Photo"));
  pages_->addWidget(page_);
  status_ = new IndexBar(*job_, this);
  layout->addWidget(status_);

  setTabOrder(line_, grid_);  // the chips come between them
  chips_->setTabAfter(line_);
  connectParts();
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

QWidget* MainWindow::makeHeader() {
  auto* header = new QWidget(this);
  header->setObjectName(QStringLiteral("header"));
  header->setAttribute(Qt::WA_StyledBackground);
  header->setFixedHeight(58);
  logo_ = new QLabel(header);
  auto* name = new QLabel(QStringLiteral("Wordsight"), header);
  name->setProperty("role", "title");
  line_ = new SearchLine(header);
  menuButton_ = new QToolButton(header);
  menuButton_->setObjectName(QStringLiteral("menu"));
  menuButton_->setAccessibleName(tr("Menu"));
  menuButton_->setToolTip(tr("Menu"));
  menuButton_->setPopupMode(QToolButton::InstantPopup);
  menuButton_->setFocusPolicy(Qt::TabFocus);
  menuButton_->setIconSize({20, 20});

  auto* brand = new QWidget(header);
  brand->setFixedWidth(220 - 14);
  auto* brandLayout = new QHBoxLayout(brand);
  brandLayout->setContentsMargins(0, 0, 0, 0);
  brandLayout->setSpacing(9);
  brandLayout->addWidget(logo_);
  brandLayout->addWidget(name, 1);
  auto* layout = new QHBoxLayout(header);
  layout->setContentsMargins(14, 0, 12, 0);
  layout->setSpacing(14);
  layout->addWidget(brand);
  layout->addWidget(line_, 1);
  layout->addWidget(menuButton_);
  return header;
}

QWidget* MainWindow::makeFindPage() {
  auto* page = new QWidget(pages_);
  folders_ = new FolderPane(page);
  auto* right = new QWidget(page);
  right->setObjectName(QStringLiteral("gridPage"));
  right->setAttribute(Qt::WA_StyledBackground);
  chips_ = new ChipRow(*focus_, right);
  chips_->setObjectName(QStringLiteral("chips"));
  truth_ = new QLabel(right);
  truth_->setObjectName(QStringLiteral("truth"));
  truth_->setProperty("role", "quiet");
  truth_->setToolTip(
      tr("A photo's score is the sum of its words' shares.\nThe scorer is the rule by "
         "which words and parts of a photo are compared."));
  middle_ = new QStackedWidget(right);
  grid_ = new PhotoGrid(*photos_, *thumbnails_, *heat_, middle_);
  empty_ = new EmptyState(static_cast<bool>(desk_->sources().makeDemo), middle_);
  middle_->addWidget(grid_);
  middle_->addWidget(empty_);

  auto* above = new QVBoxLayout;
  above->setContentsMargins(GridLayout::kMargin, 0, GridLayout::kMargin, 0);
  above->setSpacing(8);
  above->addWidget(chips_);
  above->addWidget(truth_);
  auto* rightLayout = new QVBoxLayout(right);
  rightLayout->setContentsMargins(0, 4, 0, 0);
  rightLayout->setSpacing(8);
  rightLayout->addLayout(above);
  rightLayout->addWidget(middle_, 1);
  auto* layout = new QHBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(folders_);
  layout->addWidget(right, 1);
  return page;
}

void MainWindow::makeMenu() {
  auto* menu = new QMenu(menuButton_);
  menu->addAction(tr("Add photos…"), QKeySequence::Open, this, &MainWindow::chooseFolder);
  menu->addAction(tr("Look for new photos"), QKeySequence(Qt::Key_F5), this,
                  [this] { job_->start({}); });
  menu->addAction(tr("Photos that could not be read…"), this, &MainWindow::showFailed);
  menu->addSeparator();
  QAction* whole = menu->addAction(tr("Whole photos in tiles"), grid_, &PhotoGrid::setShowsWhole);
  whole->setCheckable(true);
  whole->setChecked(session_.wholePhotos);
  QAction* sidebar =
      menu->addAction(tr("Folders"), QKeySequence(Qt::Key_F4), this, [this](bool shown) {
        sidebarWanted_ = shown;
        reflectEmptiness();
      });
  sidebar->setCheckable(true);
  sidebar->setChecked(session_.sidebar);
  menu->addSeparator();
  auto* themes = new QActionGroup(menu);
  const std::pair<QString, ThemeChoice> choices[] = {
      {tr("Theme of the system"), ThemeChoice::System},
      {tr("Light"), ThemeChoice::Light},
      {tr("Dark"), ThemeChoice::Dark}};
  for (const auto& [text, choice] : choices) {
    QAction* action =
        menu->addAction(text, this, [this, choice = choice] { setThemeChoice(choice); });
    action->setCheckable(true);
    action->setChecked(session_.theme == choice);
    themes->addAction(action);
  }
  menu->addSeparator();
  menu->addAction(tr("Quit"), QKeySequence::Quit, this, &QWidget::close);
  menuButton_->setMenu(menu);
  addActions(menu->actions());  // so that their keys work while the menu is closed
}

void MainWindow::connectParts() {
  connect(search_, &SearchFlow::asked, this, &MainWindow::questionChanged);
  connect(line_, &SearchLine::escaped, this, &MainWindow::escape);
  connect(line_, &SearchLine::down, this, [this] {
    if (pages_->currentWidget() == page_) {
      page_->setFocus();
      return;
    }
    grid_->setFocus();
    if (!grid_->currentIndex().isValid() && photos_->rowCount() > 0)
      grid_->setCurrentIndex(photos_->index(0));
  });
  const auto toSearch = [this] {
    line_->setFocus();
    line_->selectAll();
  };
  connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, toSearch);
  connect(new QShortcut(QKeySequence::ZoomIn, this), &QShortcut::activated, this,
          [this] { grid_->setTileSize(grid_->tileSize() + 16); });
  connect(new QShortcut(QKeySequence::ZoomOut, this), &QShortcut::activated, this,
          [this] { grid_->setTileSize(grid_->tileSize() - 16); });

  connect(grid_, &PhotoGrid::photoChosen, this, &MainWindow::openPhoto);
  connect(grid_, &PhotoGrid::left, this, [this] {
    if (!focus_->unpinAll()) line_->setFocus();
  });
  connect(grid_, &PhotoGrid::typed, this, [this, toSearch](const QString& text) {
    toSearch();
    if (text != QLatin1String("/")) line_->insert(text);
  });
  connect(page_, &PhotoPage::closed, this, &MainWindow::closePhoto);
  connect(page_, &PhotoPage::stepRequested, this, &MainWindow::stepPhoto);
  connect(page_, &PhotoPage::failed, errors_, &ErrorBar::show);

  connect(&page_->controls(), &HeatControls::changed, this, [this] {
    session_.heat = page_->controls().heatStyle();
    heat_->setStyle(session_.heat);
  });
  connect(focus_, &WordFocus::changed, this, &MainWindow::reflectHeat);
  connect(search_, &SearchFlow::understood, this, &MainWindow::reflectTruth);
  connect(search_, &SearchFlow::found, this, &MainWindow::showResults);
  connect(search_, &SearchFlow::nothingToLookFor, this, &MainWindow::reflectTruth);
  connect(search_, &SearchFlow::failed, errors_, &ErrorBar::show);
  connect(search_, &SearchFlow::notice, errors_, &ErrorBar::showNotice);

  QSlider* slider = status_->tileSlider();
  slider->setRange(PhotoGrid::kSmallestTile, PhotoGrid::kLargestTile);
  slider->setSingleStep(8);
  slider->setPageStep(32);
  connect(slider, &QSlider::valueChanged, grid_, &PhotoGrid::setTileSize);
  connect(grid_, &PhotoGrid::tileSizeChanged, slider, &QSlider::setValue);
}

void MainWindow::connectLibrary() {
  connect(desk_, &Desk::shelfOpened, this, [this] { listing_->ask(filter_); });
  connect(desk_, &Desk::failed, errors_, &ErrorBar::show);
  connect(desk_, &Desk::engineOpened, this, &MainWindow::engineIsThere);
  connect(desk_, &Desk::engineFailed, this, [this](const Error& error) {
    status_->setModel(tr("No model"), {}, false);
    errors_->show(error);
    reflectTruth();
  });
  connect(listing_, &Listing::listed, this, &MainWindow::showListed);
  connect(listing_, &Listing::failed, errors_, &ErrorBar::show);
  connect(folders_, &FolderPane::addRequested, this, &MainWindow::chooseFolder);
  connect(folders_, &FolderPane::folderChosen, this, [this](const std::filesystem::path& folder) {
    filter_ = {};
    if (!folder.empty()) filter_.folders = {folder};
    listing_->ask(filter_);
    search_->setFilter(filter_);
  });
  connect(empty_, &EmptyState::addRequested, this, &MainWindow::chooseFolder);
  connect(empty_, &EmptyState::demoRequested, this, [this] {
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
  connect(status_, &IndexBar::failedRequested, this, &MainWindow::showFailed);
  connect(scheme_, &SystemScheme::changed, this, [this] { setThemeChoice(session_.theme); });
}

void MainWindow::restoreSession() {
  if (!restoreGeometry(session_.geometry)) resize(kFirstSize);
  grid_->setTileSize(session_.tileSize);
  status_->tileSlider()->setValue(grid_->tileSize());
  grid_->setShowsWhole(session_.wholePhotos);
  sidebarWanted_ = session_.sidebar;
  page_->controls().setHeatStyle(session_.heat);
  heat_->setStyle(session_.heat);
  search_->history().setTexts(session_.history);
  search_->question().reset({.text = session_.query,
                             .pictures = {},
                             .cursor = static_cast<int>(session_.query.size())});
}

void MainWindow::saveSession() {
  session_.geometry = saveGeometry();
  session_.query = line_->text();
  session_.history = search_->history().texts();
  session_.tileSize = grid_->tileSize();
  session_.wholePhotos = grid_->showsWhole();
  session_.sidebar = sidebarWanted_;
  session_.systemWasDark = scheme_->isDark();
  session_.save();
}

void MainWindow::setThemeChoice(ThemeChoice choice) {
  session_.theme = choice;
  applyTheme(*qApp,
             choice == ThemeChoice::Dark || (choice == ThemeChoice::System && scheme_->isDark()));
}

void MainWindow::reflectTheme() {
  constexpr int kLogo = 26;
  logo_->setPixmap(iconPixmap(QStringLiteral("eye"), kLogo, theme().accent, devicePixelRatioF()));
  menuButton_->setIcon(icon(QStringLiteral("menu")));
  line_->refreshIcons();
  errors_->refreshIcons();
  folders_->refreshIcons();
  empty_->refreshIcons();
  page_->refreshIcons();
  status_->refreshIcons();
  reflectTruth();
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
