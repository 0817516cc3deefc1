// What the page is made of.
#include "ui/photo/photo_page.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/matrix/matrix_panel.h"
#include "ui/photo/chip_lines.h"
#include "ui/photo/colour_bar.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/page_parts.h"
#include "ui/photo/photo_facts.h"
#include "ui/photo/region_panel.h"
#include "ui/photo/zoom_tools.h"
#include "ui/search/chip_row.h"
#include "ui/search/word_focus.h"
#include "ui/splitter.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kSideWidth = 400, kSideLeast = 300;

QLabel* label(const QString& text, const char* role, QWidget* parent) {
  auto* made = new QLabel(text, parent);
  made->setProperty("role", role);
  made->setWordWrap(true);
  return made;
}

QPushButton* linkButton(const char* name, const QString& spoken, QWidget* parent) {
  auto* button = new QPushButton(parent);
  button->setObjectName(QLatin1String(name));
  button->setProperty("role", "link");
  button->setAccessibleName(spoken);
  button->setToolTip(spoken);
  return button;
}

}  // namespace

PhotoPage::PhotoPage(Desk& desk, Thumbnails& thumbnails, WordFocus& focus, QWidget* parent)
    : QWidget(parent), desk_(desk), thumbnails_(thumbnails), focus_(focus) {
  setObjectName(QStringLiteral("photoPage"));
  auto* stage = makeStage();
  splitter_ = splitPage(this, stage, makeSide(), scaled(kSideWidth));
  connectParts();
  reflectStyle();
}

QLayout* PhotoPage::makeTop(QWidget* stage) {
  back_ = makeBackButton("back", stage);
  before_ = linkButton("before", tr("Photo before (Left)"), stage);
  after_ = linkButton("after", tr("Photo after (Right)"), stage);
  place_ = new QLabel(stage);
  place_->setProperty("role", "quiet");
  name_ = new QLabel(stage);
  name_->setProperty("role", "strong");
  name_->setAlignment(Qt::AlignCenter);
  name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* top = new QHBoxLayout;
  top->addWidget(back_);
  top->addWidget(name_, 1);
  top->addWidget(place_);
  top->addWidget(before_);
  top->addWidget(after_);
  return top;
}

QWidget* PhotoPage::makeStage() {
  QWidget* stage = makeStageGround(this);
  QLayout* top = makeTop(stage);
  canvas_ = new PhotoCanvas(desk_, stage);
  bar_ = new ColourBar(stage);
  chips_ = new ChipRow(focus_, stage);
  chips_->setObjectName(QStringLiteral("photoChips"));
  zoom_ = new ZoomTools(*canvas_, stage);
  controls_ = new HeatControls(stage);
  setTabOrder(after_, canvas_);
  setTabOrder(canvas_, zoom_);
  setTabOrder(zoom_, controls_);
  chips_->setTabAfter(canvas_);
  refreshIcons();

  auto* picture = new QHBoxLayout;
  picture->setSpacing(8);
  picture->addWidget(canvas_, 1);
  picture->addWidget(bar_);
  auto* words = new QHBoxLayout;
  words->addWidget(chips_, 1);
  words->addWidget(zoom_, 0, Qt::AlignBottom | Qt::AlignRight);
  auto* layout = new QVBoxLayout(stage);
  layout->setContentsMargins(14, 8, 14, 10);
  layout->setSpacing(8);
  layout->addLayout(top);
  layout->addLayout(picture, 1);
  layout->addLayout(words);
  layout->addWidget(controls_);
  new ChipLines(*canvas_, *chips_, focus_, stage);
  return stage;
}

QWidget* PhotoPage::makeSide() {
  auto* area = new QScrollArea(this);
  area->setObjectName(QStringLiteral("photoSide"));
  area->setMinimumWidth(scaled(kSideLeast));
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  auto* body = new QWidget(area);
  body->setObjectName(QStringLiteral("photoSideBody"));
  matrix_ = new MatrixPanel(focus_, body);
  noWords_ = label(tr("Type a sentence above, and see for every word where it is in this photo."),
                   "quiet", body);
  region_ = new RegionPanel(body);
  facts_ = new PhotoFacts(body);
  tools_ = new QWidget(body);
  auto* tools = new QHBoxLayout(tools_);
  tools->setContentsMargins(0, 0, 0, 0);
  tools->setSpacing(8);
  tools->addStretch(1);
  tools_->hide();

  auto* layout = new QVBoxLayout(body);
  layout->setContentsMargins(18, 14, 18, 14);
  layout->setSpacing(12);
  layout->addWidget(matrix_);
  layout->addWidget(noWords_);
  layout->addWidget(region_);
  layout->addWidget(label(tr("PHOTO"), "caption", body));
  layout->addWidget(facts_);
  layout->addStretch(1);
  layout->addWidget(tools_);
  area->setWidget(body);
  return area;
}

void PhotoPage::connectParts() {
  connect(back_, &QPushButton::clicked, this, &PhotoPage::closed);
  connect(before_, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
  connect(after_, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
  connect(controls_, &HeatControls::changed, this, &PhotoPage::reflectStyle);
  connect(&focus_, &WordFocus::changed, this, &PhotoPage::reflectFocus);
  connect(&focus_, &WordFocus::regionChanged, this, [this] {
    canvas_->setHoveredRegion(focus_.regionHovered());
    region_->setHovered(focus_.regionHovered());
  });
  connect(canvas_, &PhotoCanvas::regionHovered, &focus_, &WordFocus::hoverRegion);
  connect(canvas_, &PhotoCanvas::pickedChanged, region_, &RegionPanel::setPicked);
  connect(canvas_, &PhotoCanvas::valuePointed, bar_, &ColourBar::setMarker);
  connect(canvas_, &PhotoCanvas::heatPainted, this, &PhotoPage::reflectBar);
  connect(canvas_, &PhotoCanvas::failed, this, &PhotoPage::failed);
  connect(&canvas_->pictures(), &CanvasPictures::photoChanged, this,
          [this] { matrix_->view().setPhoto(canvas_->pictures().picture(0)); });
  connect(&matrix_->view(), &MatrixView::regionPicked, this, [this](int region) {
    const Box& box = alignment_->boxes[static_cast<std::size_t>(region)];
    canvas_->setPicked(box);
    region_->setPicked(box);
  });
  connect(region_, &RegionPanel::findRequested, this, &PhotoPage::findPicked);
}

void PhotoPage::addTool(QPushButton* button) {
  auto* layout = static_cast<QHBoxLayout*>(tools_->layout());
  layout->insertWidget(layout->count() - 1, button);
  tools_->show();
}

void PhotoPage::refreshIcons() {
  back_->setIcon(icon(QStringLiteral("back"), true));
  before_->setIcon(icon(QStringLiteral("left"), true));
  after_->setIcon(icon(QStringLiteral("right"), true));
  zoom_->refreshIcons();
}

QByteArray PhotoPage::panes() const { return splitter_->saveState(); }
void PhotoPage::restorePanes(const QByteArray& panes) {
  if (!panes.isEmpty()) splitter_->restoreState(panes);
}

}  // namespace ws
