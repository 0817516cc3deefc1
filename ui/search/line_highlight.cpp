#include "ui/search/line_highlight.h"

#include <QTextCharFormat>

#include "ui/qt_values.h"
#include "ui/search/query_text.h"
#include "ui/search/words.h"
#include "ui/theme/theme.h"

namespace ws {

QList<QInputMethodEvent::Attribute> lineFormats(const QString& text, int cursor,
                                                const std::vector<Word>& words) {
  QList<QInputMethodEvent::Attribute> formats;
  const auto add = [&](int start, int end, const QTextCharFormat& format) {
    if (end > start)
      formats << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat, start - cursor,
                                              end - start, format);
  };
  QTextCharFormat quiet;
  quiet.setForeground(theme().quiet);
  for (const auto& mark : queryMarks(text)) {
    add(mark.start, mark.bodyStart, quiet);
    add(mark.bodyEnd, mark.end, quiet);
  }
  const auto colours = wordColours(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].picture) continue;
    const TextSpan span = spanOf(text, words[i]);
    if (text.mid(span.start, span.end - span.start) != toQString(words[i].text)) continue;
    QTextCharFormat format;
    if (!words[i].known) {
      format.setFontStrikeOut(true);
    } else if (colours[i] < 0) {
      format.setForeground(theme().quiet);
    } else {
      format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
      format.setUnderlineColor(theme().word(colours[i]));
    }
    add(span.start, span.end, format);
  }
  return formats;
}

}  // namespace ws
