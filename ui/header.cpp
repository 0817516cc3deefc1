#include "ui/header.h"

#include <QHBoxLayout>

#include "ui/page_switch.h"
#include "ui/search/search_line.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {
constexpr int kHeight = 58, kBrandWidth = 206, kLogo = 26, kMenuIcon = 20;
}

Header::Header(QWidget* parent)
    : QWidget(parent),
      logo_(new QLabel(this)),
      brand_(new QWidget(this)),
      line_(new SearchLine(this)),
      pages_(new PageSwitch(this)),
      menu_(new QToolButton(this)) {
  setObjectName(QStringLiteral("header"));
  setAttribute(Qt::WA_StyledBackground);
  auto* name = new QLabel(QStringLiteral("Wordsight"), brand_);
  name->setProperty("role", "title");
  menu_->setObjectName(QStringLiteral("menu"));
  menu_->setAccessibleName(tr("Menu"));
  menu_->setToolTip(tr("Menu (F10)"));
  menu_->setPopupMode(QToolButton::InstantPopup);
  menu_->setFocusPolicy(Qt::TabFocus);

  auto* brandLayout = new QHBoxLayout(brand_);
  brandLayout->setContentsMargins(0, 0, 0, 0);
  brandLayout->setSpacing(9);
  brandLayout->addWidget(logo_);
  brandLayout->addWidget(name, 1);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(14, 0, 12, 0);
  layout->setSpacing(12);
  layout->addWidget(brand_);
  layout->addWidget(line_, 1);
  layout->addWidget(pages_, 0, Qt::AlignVCenter);
  layout->addWidget(menu_);
  refreshIcons();
}

void Header::refreshIcons() {
  setFixedHeight(scaled(kHeight));
  brand_->setFixedWidth(scaled(kBrandWidth));
  logo_->setPixmap(
      iconPixmap(QStringLiteral("eye"), scaled(kLogo), theme().accent, devicePixelRatioF()));
  menu_->setIcon(icon(QStringLiteral("menu")));
  menu_->setIconSize({scaled(kMenuIcon), scaled(kMenuIcon)});
  line_->refreshIcons();
}

}  // namespace ws
