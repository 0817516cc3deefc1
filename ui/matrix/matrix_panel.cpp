#include "ui/matrix/matrix_panel.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/qt_values.h"

namespace ws {
namespace {

QString ruleText(const MatrixTable& table, const std::string& scorer) {
  switch (table.scoredBy) {
    case ScoredBy::RowMaxima:
      return scorer == "MrAVGw"
                 ? MatrixPanel::tr("Outlined: each word's best region. Their mean is the score.")
                 : MatrixPanel::tr("Outlined: each word's best region. Their sum is the score.");
    case ScoredBy::ColumnMaxima:
      return MatrixPanel::tr("Ringed: each region's best word. Their sum is the score.");
    case ScoredBy::BothMaxima:
      return MatrixPanel::tr(
          "Outlined: each word's best region. Ringed: each region's best word. The score is the "
          "sum of both.");
    case ScoredBy::AllCells:
      return scorer == "mean" ? MatrixPanel::tr("The score is the mean of all cells.")
                              : MatrixPanel::tr("The score is the sum of all cells.");
    case ScoredBy::Other:
      return MatrixPanel::tr(
          "At the ends of rows and columns stands what each word and each region adds to the "
          "score.");
  }
  return {};
}

}  // namespace

MatrixPanel::MatrixPanel(WordFocus& focus, QWidget* parent)
    : QWidget(parent),
      view_(new MatrixView(focus, this)),
      scorer_(new QLabel(this)),
      legend_(new QLabel(this)),
      order_(new QToolButton(this)) {
  setObjectName(QStringLiteral("matrixPanel"));
  auto* title = new QLabel(tr("WORDS × REGIONS"), this);
  title->setProperty("role", "caption");
  title->setToolTip(
      tr("A row for each word, a column for each region: the parts that the model cut the photo "
         "into"));
  for (QLabel* label : {scorer_, legend_}) {
    label->setProperty("role", "quiet");
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
  }
  scorer_->setObjectName(QStringLiteral("scorer"));
  scorer_->setToolTip(
      tr("The scorer, the rule by which words and regions are compared; what the cells hold; "
         "whether they come from stored vectors (int8) or fresh ones (float32)"));
  legend_->setObjectName(QStringLiteral("matrixLegend"));
  makeMenu();

  auto* head = new QHBoxLayout;
  head->addWidget(title);
  head->addStretch(1);
  head->addWidget(order_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addLayout(head);
  layout->addWidget(scorer_);
  layout->addWidget(view_);
  layout->addWidget(legend_);
  reflect();
}

void MatrixPanel::makeMenu() {
  menu_ = new QMenu(order_);
  columns_ = new QActionGroup(menu_);
  rows_ = new QActionGroup(menu_);
  const auto choice = [this](QActionGroup* group, const QString& text, int value) {
    QAction* action = menu_->addAction(text);
    action->setCheckable(true);
    action->setChecked(group->actions().isEmpty());
    action->setData(value);
    group->addAction(action);
  };
  choice(columns_, tr("Regions by place"), static_cast<int>(ColumnOrder::Place));
  choice(columns_, tr("Regions by best word"), static_cast<int>(ColumnOrder::BestWord));
  choice(columns_, tr("Regions by strength"), static_cast<int>(ColumnOrder::Strength));
  menu_->addSeparator();
  choice(rows_, tr("Words as in the sentence"), static_cast<int>(RowOrder::Sentence));
  choice(rows_, tr("Words by share"), static_cast<int>(RowOrder::Share));
  menu_->addSeparator();
  fold_ = menu_->addAction(tr("Small words in one row"));
  fold_->setCheckable(true);
  order_->setObjectName(QStringLiteral("matrixOrder"));
  order_->setProperty("role", "link");
  order_->setText(tr("Order ▾"));
  order_->setAccessibleName(tr("Order of words and regions"));
  order_->setPopupMode(QToolButton::InstantPopup);
  order_->setFocusPolicy(Qt::TabFocus);
  order_->setMenu(menu_);
  auto* line = new QAction(view_);
  line->setSeparator(true);
  view_->addAction(line);
  view_->addActions(menu_->actions());
  for (QActionGroup* group : {columns_, rows_})
    connect(group, &QActionGroup::triggered, this, &MatrixPanel::take);
  connect(fold_, &QAction::triggered, this, &MatrixPanel::take);
}

void MatrixPanel::take() {
  const MatrixArrangement arrangement{
      static_cast<ColumnOrder>(columns_->checkedAction()->data().toInt()),
      static_cast<RowOrder>(rows_->checkedAction()->data().toInt()), fold_->isChecked()};
  view_->setArrangement(arrangement);
  Q_EMIT arranged(arrangement);
}

void MatrixPanel::setArrangement(const MatrixArrangement& arrangement) {
  for (QAction* action : columns_->actions())
    action->setChecked(action->data().toInt() == static_cast<int>(arrangement.columns));
  for (QAction* action : rows_->actions())
    action->setChecked(action->data().toInt() == static_cast<int>(arrangement.rows));
  fold_->setChecked(arrangement.foldSmall);
  view_->setArrangement(arrangement);
}

void MatrixPanel::setAlignment(std::optional<Alignment> alignment) {
  view_->setAlignment(std::move(alignment));
  reflect();
}

void MatrixPanel::reflect() {
  const auto& alignment = view_->alignment();
  order_->setEnabled(alignment.has_value());
  scorer_->setText(alignment ? QStringLiteral("%1 · %2 · %3")
                                   .arg(toQString(alignment->scorer), kindText(alignment->kind),
                                        toQString(alignment->precision))
                             : QString());
  QString legend = alignment ? ruleText(view_->table(), alignment->scorer) : QString();
  const auto weighed = [](const Word& word) { return word.scored && word.weight != 1; };
  if (alignment && std::ranges::any_of(alignment->words, weighed))
    legend += QLatin1Char(' ') + tr("What stands before a word says how many times it counts.");
  legend_->setText(legend);
}

QString MatrixPanel::kindText(MatrixKind kind) {
  switch (kind) {
    case MatrixKind::Similarity:
      return tr("similarity, cosine −1 to 1");
    case MatrixKind::Attention:
      return tr("attention");
    case MatrixKind::Mass:
      return tr("transported mass");
    case MatrixKind::Contribution:
      return tr("contribution to the score");
    case MatrixKind::Interaction:
      return tr("interaction");
  }
  return {};
}

}  // namespace ws
