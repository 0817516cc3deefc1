#include "ui/find_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/empty_state.h"
#include "ui/find_side.h"
#include "ui/grid/grid_bar.h"
#include "ui/grid/hit_details.h"
#include "ui/grid/photo_actions.h"
#include "ui/grid/photo_grid.h"
#include "ui/grid/quick_look.h"
#include "ui/library/folder_pane.h"
#include "ui/search/chip_row.h"
#include "ui/search/suggestions.h"
#include "ui/splitter.h"
#include "ui/theme/theme.h"
#include "ui/truth_line.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kFolders = 216, kMiddle = 700, kSide = 340;
constexpr int kSideLeast = 260, kMiddleLeast = 300;
constexpr int kRoomForSide = 980;  // a window narrower than this has the photos alone

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

FindPage::FindPage(Desk& desk, WordFocus& focus, QWidget* parent)
    : QWidget(parent),
      photos_(new PhotoModel(fetchWith(&desk), this)),
      thumbnails_(new Thumbnails(desk, this)),
      heat_(new GridHeat(desk, this)),
      details_(new HitDetails(desk, this)),
      splitter_(new Splitter(this)),
      folders_(new FolderPane(splitter_)) {
  photos_->setDetails(details_);
  splitter_->addWidget(folders_);
  splitter_->addWidget(makeMiddle(desk, focus));
  splitter_->nameLast(tr("Width of the folders"));
  side_ = new FindSide(desk, *grid_, focus, splitter_);
  side_->setMinimumWidth(kSideLeast);
  splitter_->addWidget(side_);
  splitter_->nameLast(tr("Width of the photo chosen"));
  splitter_->setStretchFactor(0, 0);
  splitter_->setStretchFactor(1, 1);
  splitter_->setStretchFactor(2, 0);
  splitter_->setSizes({scaled(kFolders), kMiddle, scaled(kSide)});
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(splitter_);
}

QWidget* FindPage::makeMiddle(Desk& desk, WordFocus& focus) {
  auto* middle = new QWidget(splitter_);
  middle->setObjectName(QStringLiteral("gridPage"));
  middle->setAttribute(Qt::WA_StyledBackground);
  middle->setMinimumWidth(kMiddleLeast);
  chips_ = new ChipRow(focus, middle);
  chips_->setObjectName(QStringLiteral("chips"));
  suggestions_ = new Suggestions(middle);
  truth_ = new TruthLine(middle);
  truth_->setObjectName(QStringLiteral("truth"));
  truth_->setProperty("role", "quiet");
  stack_ = new QStackedWidget(middle);
  grid_ = new PhotoGrid(*photos_, *thumbnails_, *heat_, stack_);
  grid_->setDetails(details_);
  new QuickLook(desk, *grid_);
  actions_ = new PhotoActions(desk, *grid_);
  auto* bar = new GridBar(*grid_, middle);
  empty_ = new EmptyState(static_cast<bool>(desk.sources().makeDemo), stack_);
  stack_->addWidget(grid_);
  stack_->addWidget(empty_);

  auto* line = new QHBoxLayout;
  line->setSpacing(12);
  line->addWidget(truth_, 1);
  line->addWidget(bar, 0, Qt::AlignTop);
  auto* above = new QVBoxLayout;
  above->setContentsMargins(GridLayout::kMargin, 0, GridLayout::kMargin, 0);
  above->setSpacing(8);
  above->addWidget(chips_);
  above->addWidget(suggestions_);
  above->addLayout(line);
  auto* layout = new QVBoxLayout(middle);
  layout->setContentsMargins(0, 4, 0, 0);
  layout->setSpacing(8);
  layout->addLayout(above);
  layout->addWidget(stack_, 1);
  return middle;
}

void FindPage::setTruth(const QStringList& parts) { truth_->setParts(parts); }

void FindPage::setEmpty(bool empty) {
  stack_->setCurrentWidget(empty ? static_cast<QWidget*>(empty_) : grid_);
}

void FindPage::setPanes(bool folders, bool side) {
  folders_->setVisible(folders);
  sideWanted_ = side;
  side_->setVisible(side && width() >= scaled(kRoomForSide));
}

void FindPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  side_->setVisible(sideWanted_ && width() >= scaled(kRoomForSide));
}

QByteArray FindPage::panes() const { return splitter_->saveState(); }

void FindPage::restorePanes(const QByteArray& state) {
  if (!state.isEmpty()) splitter_->restoreState(state);
}

void FindPage::setStyle(const HeatmapStyle& style) {
  heat_->setStyle(style);
  side_->setStyle(style);
}

void FindPage::refreshIcons() {
  folders_->refreshIcons();
  empty_->refreshIcons();
  side_->refreshIcons();
}

}  // namespace ws
