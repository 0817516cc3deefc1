#include "ui/compare/page_hint.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kTextWidth = 460;
constexpr int kPicture = 44;

}  // namespace

PageHint::PageHint(const QString& iconName, QWidget* parent)
    : QWidget(parent),
      iconName_(iconName),
      picture_(new QLabel(this)),
      headline_(new QLabel(this)),
      text_(new QLabel(this)),
      steps_(new QLabel(this)) {
  setObjectName(QStringLiteral("pageHint"));
  headline_->setObjectName(QStringLiteral("pageHintHeadline"));
  headline_->setProperty("role", "headline");
  text_->setProperty("role", "quiet");
  steps_->setTextFormat(Qt::RichText);
  for (QLabel* label : {picture_, headline_, text_}) label->setAlignment(Qt::AlignCenter);
  for (QLabel* label : {headline_, text_, steps_}) label->setWordWrap(true);
  // A column of its own width: labels that wrap find their height only where no alignment is asked
  // of the layout.
  auto* column = new QWidget(this);
  column->setFixedWidth(scaled(kTextWidth));
  auto* words = new QVBoxLayout(column);
  words->setContentsMargins(0, 0, 0, 0);
  words->setSpacing(12);
  for (QLabel* label : {picture_, headline_, text_, steps_}) words->addWidget(label);
  auto* layout = new QVBoxLayout(this);
  layout->addStretch(2);
  layout->addWidget(column, 0, Qt::AlignHCenter);
  layout->addStretch(3);
  reflectIcon();
}

void PageHint::show(const QString& headline, const QString& text, const QStringList& steps) {
  headline_->setText(headline);
  text_->setText(text);
  QString list = QStringLiteral("<ol>");
  for (const QString& step : steps) list += QStringLiteral("<li>%1</li>").arg(step);
  steps_->setText(list + QStringLiteral("</ol>"));
  steps_->setVisible(!steps.isEmpty());
  setAccessibleName(headline);
  setAccessibleDescription(text);
}

void PageHint::reflectIcon() {
  picture_->setPixmap(iconPixmap(iconName_, kPicture, theme().quiet, devicePixelRatioF()));
}

void PageHint::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) reflectIcon();
}

}  // namespace ws
