// What the page is made of.
#include "ui/describe/describe_page.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/compare/page_hint.h"
#include "ui/describe/describe_model.h"
#include "ui/describe/describe_view.h"
#include "ui/describe/describer.h"
#include "ui/describe/sentence_field.h"
#include "ui/photo/colour_bar.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/page_parts.h"
#include "ui/search/chip_row.h"
#include "ui/search/word_focus.h"
#include "ui/splitter.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kPanelWidth = 460, kPanelLeast = 340;
constexpr int kChipLines = 2;  // room for so many, so that the photo doesn't move with the sentence

QLabel* label(const char* name, const char* role, QWidget* parent) {
  auto* made = new QLabel(parent);
  made->setObjectName(QLatin1String(name));
  made->setProperty("role", role);
  made->setTextFormat(Qt::PlainText);
  return made;
}

QToolButton* linkButton(const char* name, const QString& text, const QString& tip,
                        QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName(QLatin1String(name));
  button->setProperty("role", "link");
  button->setText(text);
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

}  // namespace

QStringList DescribePage::suggestions() {
  return {tr("a red car next to a house"),    tr("a dog runs on the grass"),
          tr("a boat on a blue lake"),        tr("two people on a beach"),
          tr("a street with lamps at night"), tr("a tree covered with snow"),
          tr("a cat in front of a door"),     tr("a bird flies over a field"),
          tr("yellow flowers beside a path"), tr("a cow behind a fence")};
}

DescribePage::DescribePage(Desk& desk, Thumbnails& thumbnails, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      thumbnails_(thumbnails),
      focus_(new WordFocus(this)),
      model_(new DescribeModel(this)),
      describer_(new Describer(desk, this)) {
  setObjectName(QStringLiteral("describePage"));
  setAccessibleName(tr("Describe"));
  setAcceptDrops(true);
  QWidget* stage = makeStageGround(this);
  back_ = makeBackButton("describeBack", stage);
  name_ = label("describeName", "strong", stage);
  name_->setAlignment(Qt::AlignCenter);
  name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* top = new QHBoxLayout;
  top->addWidget(back_);
  top->addWidget(name_, 1);
  hint_ = new PageHint(QStringLiteral("describe"), stage);
  hint_->show(tr("Which sentence fits a photo?"),
              tr("Put a photo beside a list of sentences: the one that describes it best comes "
                 "first, and each shows where it looks."),
              {tr("Select a photo."), tr("Type sentences, paste them, or open a text file."),
               tr("Move over a sentence to see its heat.")});
  pages_ = new QStackedWidget(stage);
  pages_->addWidget(makeStage());
  pages_->addWidget(hint_);
  auto* stageLayout = new QVBoxLayout(stage);
  stageLayout->setContentsMargins(14, 8, 14, 10);
  stageLayout->setSpacing(8);
  stageLayout->addLayout(top);
  stageLayout->addWidget(pages_, 1);
  splitter_ = splitPage(this, stage, makePanel(), scaled(kPanelWidth));
  refreshIcons();
  connectParts();
  connectList();
  setSentences(suggestions());
  reflectStyle();
}

QWidget* DescribePage::makeStage() {
  auto* stage = new QWidget(this);
  canvas_ = new PhotoCanvas(desk_, stage);
  canvas_->setObjectName(QStringLiteral("describeCanvas"));
  bar_ = new ColourBar(stage);
  sentence_ = label("describeSentence", "strong", stage);
  sentence_->setWordWrap(true);
  chips_ = new ChipRow(*focus_, stage);
  chips_->setObjectName(QStringLiteral("describeChips"));
  chips_->setTabAfter(canvas_);
  controls_ = new HeatControls(stage);
  auto* picture = new QHBoxLayout;
  picture->setSpacing(8);
  picture->addWidget(canvas_, 1);
  picture->addWidget(bar_);
  // Two lines of chips have room, so that the photo keeps its size from sentence to sentence.
  auto* words = new QWidget(stage);
  auto* wordsLayout = new QVBoxLayout(words);
  wordsLayout->setContentsMargins(0, 0, 0, 0);
  wordsLayout->addWidget(chips_);
  wordsLayout->addStretch(1);
  words->setMinimumHeight(kChipLines * (chipHeight() + 6));
  auto* layout = new QVBoxLayout(stage);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addLayout(picture, 1);
  layout->addWidget(sentence_);
  layout->addWidget(words);
  layout->addWidget(controls_);
  return stage;
}

QWidget* DescribePage::makePanel() {
  auto* panel = new QWidget(this);
  panel->setObjectName(QStringLiteral("photoSide"));
  panel->setAttribute(Qt::WA_StyledBackground);
  panel->setMinimumWidth(scaled(kPanelLeast));
  QLayout* input = makeInput(panel);
  rule_ = label("describeRule", "quiet", panel);
  rule_->setWordWrap(true);
  notice_ = label("describeNotice", "quiet", panel);
  notice_->setWordWrap(true);
  QLayout* head = makeListHead(panel);
  list_ = new DescribeView(*model_, panel);
  noList_ = new QWidget(panel);
  suggest_ = new QPushButton(tr("Begin with suggested sentences"), noList_);
  suggest_->setObjectName(QStringLiteral("suggestSentences"));
  auto* noListLayout = new QVBoxLayout(noList_);
  noListLayout->setContentsMargins(0, 8, 0, 0);
  noListLayout->addWidget(suggest_, 0, Qt::AlignLeft);
  noListLayout->addStretch(1);
  progress_ = makeProgress(panel);
  auto* layout = new QVBoxLayout(panel);
  layout->setContentsMargins(18, 10, 12, 10);
  layout->setSpacing(8);
  layout->addLayout(input);
  layout->addWidget(notice_);
  layout->addLayout(head);
  layout->addWidget(rule_);
  layout->addWidget(list_, 1);
  layout->addWidget(noList_, 1);
  layout->addWidget(progress_);
  return panel;
}

QLayout* DescribePage::makeInput(QWidget* panel) {
  field_ = new SentenceField(panel);
  file_ =
      linkButton("openSentences", tr("Open a list…"),
                 tr("Open a text file with a sentence a line (UTF-8, up to 10,000); or drop one "
                    "here"),
                 panel);
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  row->addWidget(field_, 1);
  row->addWidget(file_);
  return row;
}

QLayout* DescribePage::makeListHead(QWidget* panel) {
  auto* title = label("describeTitle", "caption", panel);
  title->setText(tr("SENTENCES"));
  count_ = label("describeCount", "quiet", panel);
  filter_ = new QLineEdit(panel);
  filter_->setObjectName(QStringLiteral("describeFilter"));
  filter_->setPlaceholderText(tr("Filter"));
  filter_->setAccessibleName(tr("Show only sentences with this text"));
  filter_->setClearButtonEnabled(true);
  filter_->setMaximumWidth(scaled(160));
  copy_ = linkButton("describeCopy", tr("Copy"),
                     tr("Copy the list as shown, to be pasted into a spreadsheet"), panel);
  clear_ = linkButton("describeClear", tr("Clear"), tr("Empty the list"), panel);
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  row->addWidget(title);
  row->addWidget(count_);
  row->addStretch(1);
  row->addWidget(filter_);
  row->addWidget(copy_);
  row->addWidget(clear_);
  return row;
}

QWidget* DescribePage::makeProgress(QWidget* panel) {
  auto* row = new QWidget(panel);
  progressText_ = label("describeProgress", "quiet", row);
  progressBar_ = new QProgressBar(row);
  progressBar_->setAccessibleName(tr("Sentences scored"));
  progressBar_->setTextVisible(false);
  stop_ = new QPushButton(tr("Stop"), row);
  stop_->setObjectName(QStringLiteral("describeStop"));
  auto* texts = new QVBoxLayout;
  texts->setSpacing(4);
  texts->addWidget(progressText_);
  texts->addWidget(progressBar_);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  layout->addLayout(texts, 1);
  layout->addWidget(stop_);
  return row;
}

void DescribePage::connectParts() {
  connect(back_, &QPushButton::clicked, this, &DescribePage::closed);
  connect(controls_, &HeatControls::changed, this, [this] {
    reflectStyle();
    Q_EMIT arranged();
  });
  connect(splitter_, &QSplitter::splitterMoved, this, &DescribePage::arranged);
  connect(focus_, &WordFocus::changed, this, &DescribePage::reflectFocus);
  connect(canvas_, &PhotoCanvas::valuePointed, bar_, &ColourBar::setMarker);
  connect(canvas_, &PhotoCanvas::heatPainted, this, &DescribePage::reflectBar);
  connect(canvas_, &PhotoCanvas::failed, this, &DescribePage::failed);
  connect(describer_, &Describer::answered, this, &DescribePage::answered);
  connect(describer_, &Describer::changed, this, &DescribePage::reflectProgress);
  connect(describer_, &Describer::failed, this, &DescribePage::scoringFailed);
  connect(stop_, &QPushButton::clicked, this, [this] {
    stopped_ = describer_->isRunning();
    if (stopped_) describer_->stop();
    score();
  });
  connect(&desk_, &Desk::engineOpened, this, &DescribePage::refresh);
}

void DescribePage::connectList() {
  connect(field_, &SentenceField::given, this, &DescribePage::give);
  connect(field_, &SentenceField::left, this, [this] {
    list_->setFocus();
    if (!list_->currentIndex().isValid() && model_->rowCount() > 0)
      list_->setCurrentIndex(model_->index(0));
  });
  connect(field_, &SentenceField::escaped, this, &DescribePage::closed);
  connect(file_, &QToolButton::clicked, this, &DescribePage::chooseFile);
  connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
    model_->setFilter(text.trimmed());
    reflectList();
  });
  connect(copy_, &QToolButton::clicked, list_, &DescribeView::copyAll);
  connect(clear_, &QToolButton::clicked, this, [this] { remove(model_->sentences()); });
  connect(suggest_, &QPushButton::clicked, this, [this] {
    model_->add(suggestions());
    listChanged();
  });
  connect(list_, &DescribeView::activeChanged, this, &DescribePage::reflectActive);
  connect(list_, &DescribeView::searchRequested, this, &DescribePage::searchRequested);
  connect(list_, &DescribeView::removeRequested, this, &DescribePage::remove);
  connect(list_, &DescribeView::editRequested, this, [this](const QString& sentence) {
    field_->setPlainText(sentence);
    field_->moveCursor(QTextCursor::End);
    field_->setFocus();
  });
  connect(list_, &DescribeView::left, this, [this] { field_->setFocus(); });
}

void DescribePage::refreshIcons() { back_->setIcon(icon(QStringLiteral("back"), true)); }

QByteArray DescribePage::panes() const { return splitter_->saveState(); }
void DescribePage::restorePanes(const QByteArray& panes) {
  if (!panes.isEmpty()) splitter_->restoreState(panes);
}

}  // namespace ws
