#include "ui/truth_line.h"

#include <QTextDocumentFragment>

#include "ui/theme/theme.h"

namespace ws {
namespace {

const QString kDot = QStringLiteral(" · ");

QString plain(const QString& rich) { return QTextDocumentFragment::fromHtml(rich).toPlainText(); }

}  // namespace

TruthLine::TruthLine(QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::RichText);
  setWordWrap(true);  // where even the first part is too long
}

void TruthLine::setParts(const QStringList& parts) {
  parts_ = parts;
  setAccessibleName(plain(parts.join(kDot)));
  setToolTip(
      parts.isEmpty()
          ? QString()
          : plain(parts.join(kDot)) + QLatin1Char('\n') +
                tr("A photo's score is the sum of its words' shares.\nThe scorer is the rule by "
                   "which words and parts of a photo are compared."));
  fit();
}

void TruthLine::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  fit();
}

void TruthLine::fit() {
  // Measured as bold: parts of it are, and a little room to spare is better than a second line.
  const QFontMetrics metrics(uiFont(kBodyPx, QFont::Bold));
  QStringList shown;
  for (const auto& part : parts_) {
    const QString longer = plain((shown + QStringList(part)).join(kDot));
    if (!shown.isEmpty() && metrics.horizontalAdvance(longer) > width()) break;
    shown << part;
  }
  setText(shown.join(kDot));
}

}  // namespace ws
