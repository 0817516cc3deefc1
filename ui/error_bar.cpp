#include "ui/error_bar.h"

#include <QHBoxLayout>
#include <QMessageBox>

#include "ui/messages.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {

ErrorBar::ErrorBar(QWidget* parent)
    : QWidget(parent),
      sign_(new QLabel(this)),
      text_(new QLabel(this)),
      details_(new QPushButton(tr("Details"), this)),
      close_(new QToolButton(this)) {
  setObjectName(QStringLiteral("errorBar"));
  setAttribute(Qt::WA_StyledBackground);
  text_->setObjectName(QStringLiteral("errorText"));
  text_->setWordWrap(true);
  details_->setObjectName(QStringLiteral("errorDetails"));
  details_->setProperty("role", "link");
  close_->setObjectName(QStringLiteral("errorClose"));
  close_->setAccessibleName(tr("Close this message"));
  close_->setFocusPolicy(Qt::TabFocus);
  refreshIcons();
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 7, 10, 7);
  layout->setSpacing(10);
  layout->addWidget(sign_);
  layout->addWidget(text_, 1);
  layout->addWidget(details_);
  layout->addWidget(close_);
  connect(close_, &QToolButton::clicked, this, &QWidget::hide);
  connect(details_, &QPushButton::clicked, this, &ErrorBar::showDetails);
  hide();
}

void ErrorBar::refreshIcons() {
  sign_->setPixmap(iconPixmap(QStringLiteral("warning"), 18, theme().warning, devicePixelRatioF()));
  close_->setIcon(icon(QStringLiteral("close"), true));
}

void ErrorBar::show(const Error& error) {
  const QString sentence = errorSentence(error);
  if (sentence.isEmpty()) return;
  text_->setText(sentence);
  detail_ = QString::fromUtf8(error.what());
  details_->setVisible(!detail_.isEmpty());
  setVisible(true);
}

void ErrorBar::showNotice(const QString& text) {
  text_->setText(text);
  detail_.clear();
  details_->hide();
  setVisible(true);
}

void ErrorBar::showDetails() {
  auto* box =
      new QMessageBox(QMessageBox::NoIcon, tr("Details"), text_->text(), QMessageBox::Close, this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setInformativeText(detail_);
  box->setTextInteractionFlags(Qt::TextSelectableByMouse);
  box->open();
}

}  // namespace ws
