#include "ui/page_switch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace ws {

PageSwitch::PageSwitch(QWidget* parent)
    : QWidget(parent), group_(new QButtonGroup(this)), row_(new QHBoxLayout(this)) {
  setObjectName(QStringLiteral("pageSwitch"));
  setAttribute(Qt::WA_StyledBackground);
  setAccessibleName(tr("Pages"));
  row_->setContentsMargins(2, 2, 2, 2);
  row_->setSpacing(2);
  connect(group_, &QButtonGroup::idClicked, this,
          [this](int id) { Q_EMIT chosen(static_cast<Page>(id)); });
}

void PageSwitch::add(Page page, const QString& text, const QString& tip) {
  auto* button = new QPushButton(text, this);
  button->setObjectName(QStringLiteral("page%1").arg(static_cast<int>(page)));
  button->setProperty("role", "segment");
  button->setCheckable(true);
  button->setToolTip(tip);
  button->setAccessibleDescription(tip);
  group_->addButton(button, static_cast<int>(page));
  row_->addWidget(button);
}

void PageSwitch::setCurrent(Page page) {
  group_->setExclusive(false);  // else none could be without a mark
  for (QAbstractButton* button : group_->buttons())
    button->setChecked(group_->id(button) == static_cast<int>(page));
  group_->setExclusive(true);
}

void PageSwitch::setAvailable(Page page, bool available) {
  if (auto* button = group_->button(static_cast<int>(page))) button->setEnabled(available);
}

}  // namespace ws
