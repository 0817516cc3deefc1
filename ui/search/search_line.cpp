#include "ui/search/search_line.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>

#include "ui/qt_values.h"
#include "ui/search/line_highlight.h"
#include "ui/search/query_text.h"
#include "ui/search/question.h"
#include "ui/search/search_history.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kHeight = 38;
constexpr int kLongest = 400;  // far beyond what a model reads
constexpr int kPatienceMs = 120;
constexpr int kFrameMs = 16;
constexpr int kExampleMs = 7000;
constexpr int kTurnMs = 1400;  // of the line that runs while an answer is waited for
constexpr qreal kCorner = 9;   // px, the field's in the style sheet

constexpr std::array<const char*, 5> kExamples = {
    QT_TRANSLATE_NOOP("ws::SearchLine", "Describe a photo: a red car next to a house"),
    QT_TRANSLATE_NOOP("ws::SearchLine", "A minus counts against: a house -car"),
    QT_TRANSLATE_NOOP("ws::SearchLine", "A word that matters twice: 2:red car"),
    QT_TRANSLATE_NOOP("ws::SearchLine", "Drop or paste a photo here to find others like it"),
    QT_TRANSLATE_NOOP("ws::SearchLine", "Quotes hold words together: a street -\"red car\""),
};

}  // namespace

SearchLine::SearchLine(QWidget* parent) : QLineEdit(parent) {
  setObjectName(QStringLiteral("searchLine"));
  setAccessibleName(tr("Search photos by a sentence"));
  setAccessibleDescription(
      tr("A minus before a word counts against it, 2: before a word doubles it. A photo may be "
         "dropped or pasted here."));
  setFixedHeight(scaled(kHeight));
  setMaxLength(kLongest);
  search_ = addAction(icon(QStringLiteral("search"), true), LeadingPosition);
  search_->setToolTip(tr("Earlier questions (Alt+Down)"));
  connect(search_, &QAction::triggered, this, &SearchLine::historyRequested);
  clear_ = addAction(icon(QStringLiteral("close"), true), TrailingPosition);
  clear_->setToolTip(tr("Clear"));
  clear_->setVisible(false);
  connect(clear_, &QAction::triggered, this, &QLineEdit::clear);
  connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
    clear_->setVisible(!text.isEmpty());
    if (question_) question_->type(text, cursorPosition());
    highlight();
  });
  connect(this, &QLineEdit::textEdited, this, [this] {
    if (history_) history_->stopWalking();
  });
  connect(this, &QLineEdit::cursorPositionChanged, this, [this](int, int now) {
    if (question_ && question_->state().text == text()) question_->moveCursor(now);
  });
  patience_.setSingleShot(true);
  patience_.setInterval(kPatienceMs);
  connect(&patience_, &QTimer::timeout, this, [this] {
    clock_.start();
    moving_.start(kFrameMs, this);
  });
  examples_.setInterval(kExampleMs);
  connect(&examples_, &QTimer::timeout, this, &SearchLine::nextExample);
  setPlaceholderText(tr(kExamples.front()));
  examples_.start();
}

void SearchLine::setQuestion(Question& question, SearchHistory& history) {
  question_ = &question;
  history_ = &history;
  connect(question_, &Question::changed, this, &SearchLine::take);
  take();
}

void SearchLine::take() {
  const QueryState& state = question_->state();
  if (state.text == text()) return;
  const int cursor = state.cursor;  // setText moves it
  setText(state.text);
  setCursorPosition(cursor);
}

void SearchLine::refreshIcons() {
  search_->setIcon(icon(QStringLiteral("search"), true));
  clear_->setIcon(icon(QStringLiteral("close"), true));
  highlight();
}

void SearchLine::nextExample() {
  if (!text().isEmpty() || !isVisible() || !isActiveWindow() || inviting_) return;
  example_ = (example_ + 1) % static_cast<int>(kExamples.size());
  setPlaceholderText(tr(kExamples[static_cast<std::size_t>(example_)]));
}

void SearchLine::setWords(std::vector<Word> words) {
  words_ = std::move(words);
  highlight();
}

void SearchLine::highlight() {
  if (composing_) return;  // the event below would end the composition
  QInputMethodEvent event(QString(), lineFormats(text(), cursorPosition(), words_));
  QLineEdit::inputMethodEvent(&event);
}

void SearchLine::selectWord(const Word& word) {
  const TextSpan span = spanOf(text(), word);
  setFocus();
  setSelection(span.start, span.end - span.start);
}

void SearchLine::setBusy(bool busy) {
  if (busy) {
    if (!patience_.isActive() && !moving_.isActive()) patience_.start();
    return;
  }
  patience_.stop();
  moving_.stop();
  update();
}

void SearchLine::setInviting(bool inviting) {
  if (inviting == inviting_) return;
  inviting_ = inviting;
  setPlaceholderText(inviting ? invitation() : tr(kExamples[static_cast<std::size_t>(example_)]));
  update();
}

bool SearchLine::undoKey(const QKeyEvent& event) {
  if (!question_) return false;
  if (event.matches(QKeySequence::Undo))
    question_->undoStack().undo();
  else if (event.matches(QKeySequence::Redo))
    question_->undoStack().redo();
  else
    return false;
  return true;
}

bool SearchLine::walk(int by) {
  if (!history_ || !question_) return false;
  const auto state = by > 0 ? history_->older(question_->state()) : history_->newer();
  if (state) question_->replace(*state);
  return state.has_value();
}

void SearchLine::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const bool alone = event->modifiers() == Qt::NoModifier;
  if (undoKey(*event) || (event->matches(QKeySequence::Paste) && pastePictures())) return;
  if (key == Qt::Key_Down && (event->modifiers() & Qt::AltModifier)) {
    Q_EMIT historyRequested();
  } else if (key == Qt::Key_Up) {
    walk(1);
  } else if (key == Qt::Key_Down && walk(-1)) {
  } else if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
    Q_EMIT down();
  } else if (key == Qt::Key_Escape) {
    Q_EMIT escaped();
  } else if (key == Qt::Key_Backspace && alone && text().isEmpty()) {
    Q_EMIT backToPictures();
  } else {
    QLineEdit::keyPressEvent(event);
  }
}

void SearchLine::inputMethodEvent(QInputMethodEvent* event) {
  const bool was = std::exchange(composing_, !event->preeditString().isEmpty());
  QLineEdit::inputMethodEvent(event);
  if (was && !composing_) highlight();
}

bool SearchLine::pastePictures() {
  const QMimeData* copied = QApplication::clipboard()->mimeData();
  if (!copied || !holdsPictures(*copied)) return false;
  Q_EMIT picturesGiven(picturesIn(*copied));
  return true;
}

void SearchLine::contextMenuEvent(QContextMenuEvent* event) {
  // Not Qt's own: undo and paste know pictures and weights.
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName(QStringLiteral("lineMenu"));
  const auto add = [&](const QString& text, QKeySequence::StandardKey key, bool enabled,
                       const auto& act) {
    QAction* action = menu->addAction(
        text + QLatin1Char('\t') + QKeySequence(key).toString(QKeySequence::NativeText), this, act);
    action->setEnabled(enabled);
  };
  if (question_) {
    QUndoStack& stack = question_->undoStack();
    const auto named = [](const QString& what, const QString& step) {
      return step.isEmpty() ? what : what + QStringLiteral(": ") + step;
    };
    add(named(tr("Undo"), stack.undoText()), QKeySequence::Undo, stack.canUndo(),
        [&stack] { stack.undo(); });
    add(named(tr("Redo"), stack.redoText()), QKeySequence::Redo, stack.canRedo(),
        [&stack] { stack.redo(); });
    menu->addSeparator();
  }
  const QMimeData* copied = QApplication::clipboard()->mimeData();
  const bool pictures = copied && holdsPictures(*copied);
  add(tr("Cut"), QKeySequence::Cut, hasSelectedText(), [this] { cut(); });
  add(tr("Copy"), QKeySequence::Copy, hasSelectedText(), [this] { copy(); });
  add(pictures ? tr("Paste picture") : tr("Paste"), QKeySequence::Paste,
      pictures || (copied && copied->hasText()), [this] {
        if (!pastePictures()) paste();
      });
  menu->addSeparator();
  add(tr("Select all"), QKeySequence::SelectAll, !text().isEmpty(), [this] { selectAll(); });
  menu->popup(event->globalPos());
}

void SearchLine::dragEnterEvent(QDragEnterEvent* event) {
  if (holdsPictures(*event->mimeData())) {
    setInviting(true);
    event->acceptProposedAction();
  } else if (event->mimeData()->hasUrls()) {
    event->ignore();  // folders are the window's
  } else {
    QLineEdit::dragEnterEvent(event);
  }
}

void SearchLine::dragMoveEvent(QDragMoveEvent* event) {
  if (inviting_)
    event->acceptProposedAction();
  else if (event->mimeData()->hasUrls())
    event->ignore();
  else
    QLineEdit::dragMoveEvent(event);
}

void SearchLine::dragLeaveEvent(QDragLeaveEvent* event) {
  setInviting(false);
  QLineEdit::dragLeaveEvent(event);
}

void SearchLine::dropEvent(QDropEvent* event) {
  setInviting(false);
  const auto pictures = picturesIn(*event->mimeData());
  if (pictures.empty()) return QLineEdit::dropEvent(event);
  event->acceptProposedAction();
  Q_EMIT picturesGiven(pictures);
}

void SearchLine::paintEvent(QPaintEvent* event) {
  QLineEdit::paintEvent(event);
  if (!moving_.isActive() && !inviting_) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath field;
  field.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kCorner - 1, kCorner - 1);
  if (inviting_) paintInvitation(painter, field);
  if (!moving_.isActive()) return;
  // A third of the width, from edge to edge and out again.
  const qreal at = static_cast<qreal>(clock_.elapsed() % kTurnMs) / kTurnMs;
  const qreal length = width() / 3.0;
  painter.setClipPath(field);
  painter.fillRect(QRectF(at * (width() + length) - length, height() - 3, length, 2),
                   theme().accent);
}

void SearchLine::paintInvitation(QPainter& painter, const QPainterPath& field) {
  QColor tint = theme().accent;
  tint.setAlphaF(0.10f);
  painter.setPen(QPen(theme().accent, 2));
  painter.setBrush(tint);
  painter.drawPath(field);
  if (text().isEmpty()) return;  // the placeholder says it
  painter.setPen(theme().accent);
  painter.setFont(uiFont(kBodyPx, QFont::Medium));
  const int besideCross = height();
  painter.drawText(rect().adjusted(0, 0, -besideCross, 0), Qt::AlignRight | Qt::AlignVCenter,
                   invitation());
}

QString SearchLine::invitation() const { return tr("Drop to search with this picture"); }

void SearchLine::timerEvent(QTimerEvent* event) {
  if (event->timerId() == moving_.timerId())
    update(0, height() - 4, width(), 4);
  else
    QLineEdit::timerEvent(event);
}

void SearchLine::changeEvent(QEvent* event) {
  QLineEdit::changeEvent(event);
  if (event->type() != QEvent::PaletteChange || !search_) return;
  setFixedHeight(scaled(kHeight));  // the size of text may be another
  highlight();
}

}  // namespace ws
