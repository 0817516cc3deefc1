#include "ui/describe/sentence_field.h"

#include <QKeyEvent>
#include <QMimeData>

#include "ui/theme/theme.h"

namespace ws {

SentenceField::SentenceField(QWidget* parent) : QPlainTextEdit(parent) {
  setObjectName(QStringLiteral("sentenceField"));
  setAccessibleName(tr("New sentence"));
  setAccessibleDescription(tr("Return adds it to the list; several lines can be pasted at once."));
  setPlaceholderText(tr("Type a sentence, or paste a list"));
  setLineWrapMode(NoWrap);
  setTabChangesFocus(true);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SentenceField::sizeHint() const {
  return {240, QFontMetrics(uiFont(kBodyPx)).height() + scaled(18)};
}

void SentenceField::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
      const QString text = toPlainText();
      clear();
      if (!text.trimmed().isEmpty()) Q_EMIT given(text);
      return;
    }
    case Qt::Key_Down:
      return void(Q_EMIT left());
    case Qt::Key_Escape:
      if (toPlainText().isEmpty()) return void(Q_EMIT escaped());
      return clear();
    default:
      QPlainTextEdit::keyPressEvent(event);
  }
}

bool SentenceField::canInsertFromMimeData(const QMimeData* source) const {
  return source->hasText() && !source->hasUrls();  // files are the page's
}

void SentenceField::insertFromMimeData(const QMimeData* source) {
  const QString text = source->text();
  const bool several = text.trimmed().contains(QLatin1Char('\n'));
  if (!several) return insertPlainText(text.simplified());
  const QString all = toPlainText() + text;
  clear();
  Q_EMIT given(all);
}

void SentenceField::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::FontChange) updateGeometry();
}

}  // namespace ws
