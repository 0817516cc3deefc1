#include "ui/search/suggestions.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/qt_values.h"
#include "ui/search/flow_row.h"
#include "ui/search/query_state.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

/// A button's text is no mnemonic.
QString plainText(QString text) { return text.replace(QLatin1Char('&'), QLatin1String("&&")); }

QPushButton* button(const QString& text, const char* name, const char* role) {
  auto* made = new QPushButton(plainText(text));
  made->setObjectName(QLatin1String(name));
  made->setProperty("role", role);
  made->setAccessibleName(text);
  made->setFocusPolicy(Qt::TabFocus);
  made->setCursor(Qt::PointingHandCursor);
  return made;
}

}  // namespace

Suggestions::Suggestions(QWidget* parent)
    : QWidget(parent),
      offer_(new QWidget(this)),
      group_(new QButtonGroup(this)),
      abilities_(new FlowRow(offer_)),
      sentences_(new FlowRow(offer_)),
      note_(new QLabel(this)) {
  setObjectName(QStringLiteral("suggestions"));
  abilities_->setAccessibleName(tr("What this collection shows"));
  sentences_->setAccessibleName(tr("Sentences to try"));
  note_->setObjectName(QStringLiteral("suggestionNote"));
  note_->setProperty("role", "quiet");
  note_->setTextFormat(Qt::RichText);
  note_->setWordWrap(true);
  auto* offer = new QVBoxLayout(offer_);
  offer->setContentsMargins(0, 4, 0, 0);
  offer->setSpacing(4);
  offer->addWidget(abilities_);
  offer->addWidget(sentences_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(offer_);
  layout->addWidget(note_);
  reflect();
}

void Suggestions::setSuggestions(std::vector<Suggestion> suggestions) {
  suggestions_ = std::move(suggestions);
  makeAbilities();
  reflect();
}

void Suggestions::setQuestion(const QueryState& question) {
  text_ = question.text.trimmed();
  pictures_ = !question.pictures.empty();
  reflect();
}

void Suggestions::makeAbilities() {
  for (auto* each : group_->buttons()) group_->removeButton(each);
  QStringList names;
  for (const auto& each : suggestions_)
    if (!names.contains(toQString(each.ability))) names << toQString(each.ability);
  std::vector<QWidget*> items;
  if (!names.isEmpty()) {
    auto* title = new QLabel(tr("Try"));
    title->setProperty("role", "caption");
    title->setContentsMargins(0, scaled(7), 0, 0);
    items.push_back(title);
  }
  for (const QString& name : std::as_const(names)) {
    auto* made = button(name, "suggestionAbility", "segment");
    made->setCheckable(true);
    group_->addButton(made);
    connect(made, &QPushButton::toggled, this, [this, name](bool checked) {
      if (checked) showSentencesOf(name);
    });
    items.push_back(made);
  }
  abilities_->setItems(std::move(items));
  if (names.isEmpty())
    sentences_->setItems({});
  else
    group_->buttons().constFirst()->setChecked(true);
}

void Suggestions::showSentencesOf(const QString& ability) {
  std::vector<QWidget*> items;
  for (const auto& each : suggestions_) {
    if (toQString(each.ability) != ability) continue;
    const QString text = toQString(each.text);
    auto* made = button(text, "suggestion", "");
    made->setToolTip(toQString(each.note));
    connect(made, &QPushButton::clicked, this, [this, text] { Q_EMIT chosen(text); });
    items.push_back(made);
  }
  sentences_->setItems(std::move(items));
}

void Suggestions::reflect() {
  const auto asked =
      std::find_if(suggestions_.begin(), suggestions_.end(),
                   [this](const Suggestion& each) { return toQString(each.text) == text_; });
  const bool isOne = !pictures_ && asked != suggestions_.end();
  offer_->setVisible(!suggestions_.empty() && text_.isEmpty() && !pictures_);
  note_->setVisible(isOne && !asked->note.empty());
  if (isOne)
    note_->setText(QStringLiteral("<b>%1</b> · %2")
                       .arg(toQString(asked->ability).toHtmlEscaped(),
                            toQString(asked->note).toHtmlEscaped()));
  setVisible(!offer_->isHidden() || !note_->isHidden());
}

}  // namespace ws
