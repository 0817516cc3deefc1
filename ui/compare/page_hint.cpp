#include "ui/compare/page_hint.h"

#include <QEvent>
#include <QHBoxLayout>
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
  auto* middle = new QHBoxLayout;
  middle->addStretch(1);
  middle->addWidget(column);
  middle->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->addStretch(2);
  layout->addLayout(middle);
  layout->addStretch(3);
  reflectIcon();
}

void PageHint::show(const QString& headline, const QString& text, const QStringList& steps) {
  headline_->setText(headline);
  text_->setText(text);
  QString list = QStringLiteral("<table cellspacing=\"6\">");
  for (qsizetype i = 0; i < steps.size(); ++i)
    list += QStringLiteral("<tr><td align=\"right\"><b>%1</b></td><td>%2</td></tr>")
                .arg(QString::number(i + 1), steps[i]);
  steps_->setText(list + QStringLiteral("</table>"));
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
