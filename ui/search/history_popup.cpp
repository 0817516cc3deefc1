#include "ui/search/history_popup.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/search/search_history.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kShownMost = 10;
constexpr int kGapBelowLine = 4;
constexpr int kRow = 30;
constexpr int kBesideText = 80;  // px: margins and the cross

}  // namespace

HistoryPopup::HistoryPopup(SearchHistory& history, QWidget* line)
    : QFrame(line, Qt::Popup), history_(history), line_(line), list_(new QListWidget(this)) {
  setObjectName(QStringLiteral("historyPopup"));
  setAttribute(Qt::WA_StyledBackground);
  list_->setObjectName(QStringLiteral("historyList"));
  list_->setAccessibleName(tr("Earlier questions"));
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setMouseTracking(true);
  list_->installEventFilter(this);
  auto* forgetAll = new QPushButton(tr("Forget all"), this);
  forgetAll->setProperty("role", "link");
  forgetAll->setObjectName(QStringLiteral("forgetAll"));
  connect(forgetAll, &QPushButton::clicked, &history_, &SearchHistory::forgetAll);
  auto* title = new QLabel(tr("EARLIER QUESTIONS"), this);
  title->setProperty("role", "caption");

  auto* head = new QHBoxLayout;
  head->setContentsMargins(8, 0, 0, 0);
  head->addWidget(title, 1);
  head->addWidget(forgetAll);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->setSpacing(4);
  layout->addLayout(head);
  layout->addWidget(list_);

  const auto choose = [this](QListWidgetItem* item) {
    const int entry = list_->row(item);
    hide();
    Q_EMIT chosen(entry);
  };
  connect(list_, &QListWidget::itemClicked, this, choose);
  connect(list_, &QListWidget::itemEntered, list_,
          [this](QListWidgetItem* item) { list_->setCurrentItem(item); });
  connect(&history_, &SearchHistory::changed, this, [this] {
    if (isVisible()) fill();
  });
}

bool HistoryPopup::open() {
  if (history_.entries().empty()) return false;
  fill();
  show();
  list_->setFocus();
  return true;
}

void HistoryPopup::fill() {
  const auto& entries = history_.entries();
  if (entries.empty()) {
    hide();
    return;
  }
  const int before = std::max(0, list_->currentRow());
  list_->clear();
  for (int i = 0; i < std::min(kShownMost, static_cast<int>(entries.size())); ++i) {
    const QString title = entries[static_cast<std::size_t>(i)].title();
    auto* item = new QListWidgetItem(list_);
    item->setData(Qt::AccessibleTextRole, title);
    auto* row = new QWidget(list_);
    const int room = line_->width() - scaled(kBesideText);
    auto* text = new QLabel(fontMetrics().elidedText(title, Qt::ElideRight, room), row);
    text->setTextFormat(Qt::PlainText);
    text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    text->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* forget = new QToolButton(row);
    forget->setIcon(icon(QStringLiteral("close"), true));
    forget->setIconSize({12, 12});
    forget->setFocusPolicy(Qt::NoFocus);  // Delete does the same
    forget->setToolTip(tr("Forget this question (Delete)"));
    forget->setAccessibleName(tr("Forget %1").arg(title));
    connect(forget, &QToolButton::clicked, &history_, [this, i] { history_.forget(i); });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 0, 2, 0);
    layout->addWidget(text, 1);
    layout->addWidget(forget);
    item->setSizeHint({0, std::max(scaled(kRow), row->sizeHint().height())});
    list_->setItemWidget(item, row);
  }
  list_->setCurrentRow(std::min(before, list_->count() - 1));
  place();
}

void HistoryPopup::place() {
  int height = 0;
  for (int i = 0; i < list_->count(); ++i) height += list_->item(i)->sizeHint().height();
  list_->setFixedHeight(height + 2 * list_->frameWidth() + 2);
  setFixedWidth(line_->width());
  adjustSize();
  move(line_->mapToGlobal(QPoint(0, line_->height() + kGapBelowLine)));
}

bool HistoryPopup::eventFilter(QObject*, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return false;
  auto* key = static_cast<QKeyEvent*>(event);
  switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
      const int entry = list_->currentRow();
      hide();
      if (entry >= 0) Q_EMIT chosen(entry);
      return true;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      history_.forget(list_->currentRow());
      return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Tab:
    case Qt::Key_Escape:
      return false;
    default:
      if (key->text().isEmpty()) return false;
      hide();  // whoever types means the line
      line_->setFocus();
      QCoreApplication::sendEvent(line_, key);
      return true;
  }
}

}  // namespace ws
