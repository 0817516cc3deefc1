#include "ui/grid/grid_bar.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>

#include "ui/grid/photo_grid.h"

namespace ws {
namespace {

QToolButton* link(const char* name, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName(QLatin1String(name));
  button->setProperty("role", "link");
  button->setToolButtonStyle(Qt::ToolButtonTextOnly);
  button->setFocusPolicy(Qt::TabFocus);
  button->setCursor(Qt::PointingHandCursor);
  return button;
}

}  // namespace

GridBar::GridBar(PhotoGrid& grid, QWidget* parent)
    : QWidget(parent),
      grid_(grid),
      order_(link("gridOrder", this)),
      fold_(link("gridFold", this)),
      reset_(link("gridLineReset", this)) {
  setObjectName(QStringLiteral("gridBar"));
  auto* menu = new QMenu(order_);
  auto* group = new QActionGroup(menu);
  byRelevance_ = group->addAction(menu->addAction(tr("By relevance")));
  byDate_ = group->addAction(menu->addAction(tr("By date, the relevant ones first")));
  for (QAction* action : {byRelevance_, byDate_}) action->setCheckable(true);
  order_->setMenu(menu);
  order_->setPopupMode(QToolButton::InstantPopup);
  order_->setToolTip(tr("The order of the photos found"));
  reset_->setText(tr("Put the line back"));
  reset_->setToolTip(tr("The relevance line goes back to where it was computed"));
  reset_->setAccessibleName(reset_->text());

  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  for (QToolButton* button : {reset_, fold_, order_}) layout->addWidget(button);

  connect(byRelevance_, &QAction::triggered, this,
          [this] { grid_.setOrder(GridOrder::Relevance); });
  connect(byDate_, &QAction::triggered, this, [this] { grid_.setOrder(GridOrder::Date); });
  connect(fold_, &QToolButton::clicked, this,
          [this] { grid_.setFolds(!grid_.photos().folds()); });
  connect(reset_, &QToolButton::clicked, this,
          [this] { grid_.moveLine(grid_.photos().computedRelevant()); });
  connect(&grid_.photos(), &PhotoModel::arrangementChanged, this, &GridBar::reflect);
  reflect();
}

void GridBar::reflect() {
  const PhotoModel& photos = grid_.photos();
  const bool byDate = photos.order() == GridOrder::Date;
  (byDate ? byDate_ : byRelevance_)->setChecked(true);
  order_->setText(QStringLiteral("%1 ▾").arg(byDate ? tr("Date") : tr("Relevance")));
  order_->setAccessibleName(tr("Order: %1").arg(byDate ? tr("Date") : tr("Relevance")));
  const int folded = photos.folded();
  fold_->setText(!photos.folds()  ? tr("Fold near-duplicates")
                 : folded > 0     ? tr("%Ln near-duplicate(s) folded", nullptr, folded)
                                  : tr("Near-duplicates folded"));
  fold_->setAccessibleName(fold_->text());
  fold_->setToolTip(
      photos.folds()
          ? tr("Of photos that the model can hardly tell apart, only the best one shows; its badge "
               "counts them.\nThey are copies, but may also differ in one small thing. Click to "
               "show all of them.")
          : tr("Show only the best of photos that the model can hardly tell apart"));
  fold_->setVisible(photos.anyStacks() || !photos.folds());
  reset_->setVisible(photos.relevant() != photos.computedRelevant());
  setVisible(photos.isSearch() && photos.rowCount() > 0);
}

}  // namespace ws
