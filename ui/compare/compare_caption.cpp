#include "ui/compare/compare_caption.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <algorithm>

#include "ui/qt_values.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kPin = 16;
constexpr int kHeight = 32;

}  // namespace

CompareCaption::CompareCaption(const QString& name, QWidget* parent)
    : QWidget(parent),
      pin_(new QLabel(this)),
      name_(new QLabel(this)),
      field_(new QLineEdit(this)),
      score_(new QLabel(this)) {
  setObjectName(name);
  name_->setObjectName(name + QStringLiteral("Name"));
  name_->setProperty("role", "strong");
  name_->setTextFormat(Qt::PlainText);
  name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  field_->setObjectName(name + QStringLiteral("Sentence"));
  field_->setAccessibleName(tr("Other sentence"));
  field_->setPlaceholderText(tr("Another sentence: change a word"));
  field_->installEventFilter(this);
  field_->hide();
  score_->setObjectName(name + QStringLiteral("Score"));
  score_->setProperty("role", "title");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(pin_);
  layout->addWidget(name_, 1);
  layout->addWidget(field_, 1);
  layout->addWidget(score_);
  layout->addStrut(scaled(kHeight));
  connect(field_, &QLineEdit::textEdited, this, &CompareCaption::sentenceEdited);
  setTitle({}, false);
  setScore(std::nullopt, 0);
}

void CompareCaption::setTitle(const QString& title, bool pinned) {
  title_ = title;
  pinned_ = pinned;
  reflectTitle();
}

void CompareCaption::reflectTitle() {
  pin_->setVisible(pinned_);
  if (pinned_) {
    pin_->setPixmap(iconPixmap(QStringLiteral("pin"), kPin, theme().accent, devicePixelRatioF()));
    pin_->setToolTip(tr("The pinned photo: it stays while you select others"));
    pin_->setAccessibleName(tr("Pinned"));
  }
  name_->setText(
      name_->fontMetrics().elidedText(title_, Qt::ElideMiddle, std::max(40, name_->width())));
  name_->setToolTip(title_);
  name_->setAccessibleName(pinned_ ? tr("%1, pinned").arg(title_) : title_);
}

void CompareCaption::setScore(std::optional<float> score, int scoredWords) {
  score_->setVisible(score.has_value());
  if (!score) return;
  score_->setText(scoreText(*score));
  const QString text =
      scoredWords > 0
          ? tr("Score: %1, the sum of its words' shares; %2 a word")
                .arg(scoreText(*score), scoreText(*score / static_cast<float>(scoredWords)))
          : tr("Score: %1").arg(scoreText(*score));
  score_->setToolTip(text);
  score_->setAccessibleName(text);
}

void CompareCaption::setEditable(bool editable) {
  editable_ = editable;
  name_->setVisible(!editable);
  field_->setVisible(editable);
}

void CompareCaption::setSentence(const QString& sentence) {
  if (field_->text() != sentence) field_->setText(sentence);
}

void CompareCaption::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  layout()->activate();
  reflectTitle();
}

void CompareCaption::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) reflectTitle();
}

bool CompareCaption::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    Q_EMIT escaped();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace ws
