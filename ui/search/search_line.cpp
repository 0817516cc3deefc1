#include "ui/search/search_line.h"

#include <QAction>
#include <QKeyEvent>

#include "ui/theme/icons.h"

namespace ws {

SearchLine::SearchLine(QWidget* parent) : QLineEdit(parent) {
  setObjectName(QStringLiteral("searchLine"));
  setPlaceholderText(tr("Describe a photo: a red car next to a house"));
  setAccessibleName(tr("Search photos by a sentence"));
  setFixedHeight(38);
  setMaxLength(400);  // far beyond what a model reads
  search_ = addAction(icon(QStringLiteral("search"), true), LeadingPosition);
  clear_ = addAction(icon(QStringLiteral("close"), true), TrailingPosition);
  clear_->setToolTip(tr("Clear"));
  clear_->setVisible(false);
  connect(clear_, &QAction::triggered, this, &QLineEdit::clear);
  connect(this, &QLineEdit::textChanged, clear_,
          [this](const QString& text) { clear_->setVisible(!text.isEmpty()); });
}

void SearchLine::refreshIcons() {
  search_->setIcon(icon(QStringLiteral("search"), true));
  clear_->setIcon(icon(QStringLiteral("close"), true));
}

void SearchLine::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return ||
      event->key() == Qt::Key_Enter)
    Q_EMIT down();
  else if (event->key() == Qt::Key_Escape)
    Q_EMIT escaped();
  else
    QLineEdit::keyPressEvent(event);
}

}  // namespace ws
