// What the page is made of.
#include "ui/compare/compare_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/compare/compare_caption.h"
#include "ui/compare/difference_model.h"
#include "ui/compare/difference_view.h"
#include "ui/compare/page_hint.h"
#include "ui/photo/colour_bar.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/page_parts.h"
#include "ui/search/word_focus.h"
#include "ui/splitter.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kPanelWidth = 400, kPanelLeast = 320;
constexpr int kGap = 20;  // px between the sides: what belongs to which must be seen

QComboBox* choice(const char* name, const QString& spoken, QWidget* parent) {
  auto* box = new QComboBox(parent);
  box->setObjectName(QLatin1String(name));
  box->setAccessibleName(spoken);
  return box;
}

void addChoice(QComboBox* box, const QString& text, int value, const QString& tip) {
  box->addItem(text, value);
  box->setItemData(box->count() - 1, tip, Qt::ToolTipRole);
}

}  // namespace

ComparePage::ComparePage(Desk& desk, Thumbnails& thumbnails, WordFocus& focus, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      thumbnails_(thumbnails),
      focus_(focus),
      own_(new WordFocus(this)) {
  setObjectName(QStringLiteral("comparePage"));
  setAccessibleName(tr("Compare"));
  QWidget* stage = makeStageGround(this);
  auto* stageLayout = new QVBoxLayout(stage);
  stageLayout->setContentsMargins(14, 8, 14, 10);
  stageLayout->setSpacing(8);
  stageLayout->addLayout(makeTop(stage));
  hint_ = new PageHint(QStringLiteral("compare"), stage);
  pages_ = new QStackedWidget(stage);
  pages_->addWidget(makeStage());
  pages_->addWidget(hint_);
  stageLayout->addWidget(pages_, 1);
  panel_ = makePanel();
  splitter_ = splitPage(this, stage, panel_, scaled(kPanelWidth));
  refreshIcons();
  connectParts();
  reflect();
}

QLayout* ComparePage::makeTop(QWidget* stage) {
  back_ = makeBackButton("compareBack", stage);
  statement_ = new QLabel(stage);
  statement_->setObjectName(QStringLiteral("compareStatement"));
  statement_->setProperty("role", "strong");
  statement_->setTextFormat(Qt::PlainText);
  statement_->setWordWrap(true);
  statement_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  modes_ = choice("compareMode", tr("What is compared"), stage);
  addChoice(modes_, tr("Two photos"), static_cast<int>(CompareMode::Photos),
            tr("One sentence on two photos: why one stands above the other"));
  addChoice(modes_, tr("Two sentences"), static_cast<int>(CompareMode::Sentences),
            tr("Two sentences on one photo: what a word changes"));
  auto* top = new QHBoxLayout;
  top->setSpacing(8);
  top->addWidget(back_, 0, Qt::AlignTop);
  top->addWidget(statement_, 1);
  top->addWidget(modes_, 0, Qt::AlignTop);
  return top;
}

QToolButton* ComparePage::makeTool(const char* name, const QString& tip) {
  auto* button = new QToolButton(this);
  button->setObjectName(QLatin1String(name));
  button->setAccessibleName(tip);
  button->setToolTip(tip);
  button->setFocusPolicy(Qt::TabFocus);
  button->setIconSize({20, 20});
  return button;
}

QWidget* ComparePage::makeStage() {
  auto* sides = new QWidget(this);
  auto* captions = new QHBoxLayout;
  auto* photos = new QHBoxLayout;
  for (QHBoxLayout* row : {captions, photos}) row->setSpacing(kGap);
  for (std::size_t at = 0; at < 2; ++at) {
    const QString name = at == 0 ? QStringLiteral("left") : QStringLiteral("right");
    captions_[at] = new CompareCaption(name, sides);
    canvases_[at] = new PhotoCanvas(desk_, sides);
    canvases_[at]->setObjectName(name + QStringLiteral("Canvas"));
    canvases_[at]->setMinimumSize(120, 120);
    captions->addWidget(captions_[at], 1);
    photos->addWidget(canvases_[at], 1);
  }
  bar_ = new ColourBar(sides);
  photos->addWidget(bar_);
  captions->addSpacing(bar_->sizeHint().width() + photos->spacing());

  legend_ = new QLabel(sides);
  legend_->setObjectName(QStringLiteral("compareLegend"));
  legend_->setProperty("role", "quiet");
  legend_->setTextFormat(Qt::PlainText);
  legend_->setWordWrap(true);
  views_ = choice("compareView", tr("How two sentences are shown"), sides);
  addChoice(views_, tr("Side by side"), 0, tr("The heat of each sentence on a photo of its own"));
  addChoice(views_, tr("Difference (D)"), 1,
            tr("One map: where the left sentence has more, and where the right one"));
  swap_ = makeTool("compareSwap", tr("Swap sides (X)"));
  link_ = makeTool("compareLink", tr("Zoom and move both as one (Ctrl+Y)"));
  link_->setCheckable(true);
  link_->setChecked(true);
  auto* below = new QHBoxLayout;
  below->setSpacing(4);
  below->addWidget(legend_, 1);
  below->addWidget(views_);
  below->addWidget(swap_);
  below->addWidget(link_);
  controls_ = new HeatControls(sides);

  auto* layout = new QVBoxLayout(sides);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addLayout(captions);
  layout->addLayout(photos, 1);
  layout->addLayout(below);
  layout->addWidget(controls_);
  return sides;
}

QWidget* ComparePage::makePanel() {
  auto* panel = new QWidget(this);
  panel->setObjectName(QStringLiteral("photoSide"));
  panel->setAttribute(Qt::WA_StyledBackground);
  panel->setMinimumWidth(scaled(kPanelLeast));
  auto* title = new QLabel(tr("WORD BY WORD"), panel);
  title->setProperty("role", "caption");
  title->setToolTip(
      tr("What each word adds to the two scores. All differences add up to the "
         "difference of the scores."));
  order_ = choice("compareOrder", tr("Order of the words"), panel);
  addChoice(order_, tr("Largest first"), static_cast<int>(DifferenceOrder::Largest), {});
  addChoice(order_, tr("As in the sentence"), static_cast<int>(DifferenceOrder::Sentence), {});
  copy_ = makeTool("compareCopy", tr("Copy the table, to be pasted into a spreadsheet (Ctrl+C)"));
  copy_->setProperty("role", "link");
  copy_->setText(tr("Copy"));
  message_ = new QLabel(panel);
  message_->setObjectName(QStringLiteral("compareMessage"));
  message_->setProperty("role", "quiet");
  message_->setTextFormat(Qt::PlainText);
  message_->setWordWrap(true);
  model_ = new DifferenceModel(this);
  table_ = new DifferenceView(*model_, panel);
  auto* head = new QHBoxLayout;
  head->addWidget(title);
  head->addStretch(1);
  head->addWidget(order_);
  head->addWidget(copy_);
  auto* layout = new QVBoxLayout(panel);
  layout->setContentsMargins(18, 10, 14, 10);
  layout->setSpacing(8);
  layout->addLayout(head);
  layout->addWidget(message_);
  layout->addWidget(table_, 1);
  layout->addStretch(0);
  return panel;
}

void ComparePage::connectParts() {
  connect(back_, &QPushButton::clicked, this, &ComparePage::closed);
  connect(modes_, &QComboBox::currentIndexChanged, this, [this] {
    setMode(static_cast<CompareMode>(modes_->currentData().toInt()));
    Q_EMIT arranged();
  });
  connect(views_, &QComboBox::currentIndexChanged, this, [this] {
    reflectHeat();
    Q_EMIT arranged();
  });
  connect(order_, &QComboBox::currentIndexChanged, this, [this] {
    model_->setOrder(static_cast<DifferenceOrder>(order_->currentData().toInt()));
  });
  connect(copy_, &QToolButton::clicked, table_, &DifferenceView::copy);
  connect(swap_, &QToolButton::clicked, this, &ComparePage::swapSides);
  connect(link_, &QToolButton::toggled, this, [this](bool linked) {
    if (linked) canvases_[1]->setView(canvases_[0]->view());
  });
  connect(controls_, &HeatControls::changed, this, [this] {
    reflectHeat();
    Q_EMIT arranged();
  });
  connect(splitter_, &QSplitter::splitterMoved, this, &ComparePage::arranged);
  for (WordFocus* focus : {&focus_, own_})
    connect(focus, &WordFocus::changed, this, [this, focus] {
      if (&words() == focus) reflectHeat();
    });
  for (std::size_t at = 0; at < 2; ++at) {
    PhotoCanvas* const canvas = canvases_[at];
    connect(canvas, &PhotoCanvas::viewChanged, this, [this, at](const ViewTransform& view) {
      if (link_->isChecked()) canvases_[1 - at]->setView(view);
    });
    connect(canvas, &PhotoCanvas::regionHovered, this, [this, at](int region) {
      // One photo on both sides: its regions are the same.
      if (shown_ && shown_->mode == CompareMode::Sentences)
        canvases_[1 - at]->setHoveredRegion(region);
    });
    connect(canvas, &PhotoCanvas::valuePointed, this,
            [this, at](std::optional<float> scaled) { reflectMarker(at, scaled); });
    connect(canvas, &PhotoCanvas::failed, this, &ComparePage::failed);
    connect(captions_[at], &CompareCaption::sentenceEdited, this, [this](const QString& sentence) {
      setSecondSentence(sentence);
      Q_EMIT arranged();
    });
    connect(captions_[at], &CompareCaption::escaped, this, [this] { canvases_[0]->setFocus(); });
  }
  connect(&desk_, &Desk::engineOpened, this, &ComparePage::refresh);
  auto* unlink = new QAction(this);
  unlink->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Y));
  unlink->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(unlink, &QAction::triggered, link_, &QToolButton::toggle);
  addAction(unlink);
}

void ComparePage::refreshIcons() {
  back_->setIcon(icon(QStringLiteral("back"), true));
  swap_->setIcon(icon(QStringLiteral("swap"), true));
  link_->setIcon(icon(QStringLiteral("link"), !link_->isChecked()));
}

QByteArray ComparePage::panes() const { return splitter_->saveState(); }
void ComparePage::restorePanes(const QByteArray& panes) {
  if (!panes.isEmpty()) splitter_->restoreState(panes);
}

}  // namespace ws
