#include "ui/empty_state.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {
constexpr int kTextWidth = 520;
}

EmptyState::EmptyState(bool hasDemo, QWidget* parent)
    : QWidget(parent),
      hasDemo_(hasDemo),
      picture_(new QLabel(this)),
      headline_(new QLabel(this)),
      text_(new QLabel(this)),
      model_(new QLabel(this)),
      add_(new QPushButton(tr("Add a folder of photos…"), this)),
      demo_(new QPushButton(tr("Show the demo"), this)) {
  setObjectName(QStringLiteral("emptyState"));
  setAttribute(Qt::WA_StyledBackground);
  headline_->setObjectName(QStringLiteral("emptyHeadline"));
  headline_->setProperty("role", "headline");
  text_->setProperty("role", "quiet");
  model_->setProperty("role", "quiet");
  model_->setText(
      tr("The built-in model knows drawn scenes: a good hundred kinds of people, animals, vehicles "
         "and things, in their colours, patterns and places; of real photos it knows little more "
         "than the colours."));
  add_->setObjectName(QStringLiteral("addFirst"));
  add_->setProperty("role", "primary");
  demo_->setObjectName(QStringLiteral("showDemo"));
  for (QLabel* label : {picture_, headline_, text_, model_}) label->setAlignment(Qt::AlignCenter);
  for (QLabel* label : {headline_, text_, model_}) label->setWordWrap(true);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(10);
  buttons->addStretch(1);
  buttons->addWidget(add_);
  buttons->addWidget(demo_);
  buttons->addStretch(1);
  // A column of its own width: labels that wrap find their height only where no alignment is asked
  // of the layout.
  auto* column = new QWidget(this);
  column->setFixedWidth(kTextWidth);
  auto* words = new QVBoxLayout(column);
  words->setContentsMargins(0, 0, 0, 0);
  words->setSpacing(12);
  for (QLabel* label : {picture_, headline_, text_}) words->addWidget(label);
  words->addSpacing(8);
  words->addLayout(buttons);
  words->addSpacing(8);
  words->addWidget(model_);
  auto* middle = new QHBoxLayout;
  middle->addStretch(1);
  middle->addWidget(column);
  middle->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->addStretch(2);
  layout->addLayout(middle);
  layout->addStretch(3);
  connect(add_, &QPushButton::clicked, this, &EmptyState::addRequested);
  connect(demo_, &QPushButton::clicked, this, &EmptyState::demoRequested);
  setReady(false);
  setKind(Kind::Opening);
}

void EmptyState::setReady(bool ready) {
  add_->setEnabled(ready);
  demo_->setEnabled(ready);
}

void EmptyState::setKind(Kind kind, const QString& sentence) {
  kind_ = kind;
  refreshIcons();
  const bool first = kind == Kind::NoLibrary;
  add_->setVisible(first || kind == Kind::NoPhotosHere);
  demo_->setVisible(first && hasDemo_);
  model_->setVisible(first);
  for (QLabel* label : {picture_, headline_, text_}) label->setVisible(kind != Kind::Opening);
  switch (kind) {
    case Kind::Opening:
      break;
    case Kind::NoLibrary:
      headline_->setText(tr("Find photos by describing them"));
      text_->setText(
          tr("Add a folder, or drop one here. Then type a sentence, and see for every word where "
             "it is in each photo. "
             "Nothing is ever deleted from or changed on your disk, and nothing is sent "
             "anywhere."));
      break;
    case Kind::NoModel:
      headline_->setText(tr("The model is missing"));
      text_->setText(
          tr("Photos are found by a model, a file that belongs to the program, and it could not be "
             "loaded. The bar above says why; installing Wordsight again brings it back. Photos "
             "that are indexed stay so."));
      break;
    case Kind::NoPhotosHere:
      headline_->setText(tr("No photos here"));
      text_->setText(
          tr("This folder holds no photos that can be shown: JPEG, PNG, WebP, TIFF, HEIC, AVIF, "
             "GIF or raw. Choose another at the left, or add one."));
      break;
    case Kind::NoResult:
      headline_->setText(tr("Nothing found"));
      text_->setText(sentence);
      break;
    case Kind::Indexing:
      headline_->setText(tr("Looking for photos"));
      text_->setText(
          tr("They appear here as they are found. You can search before all are indexed."));
      break;
    case Kind::DrawingDemo:
      headline_->setText(tr("Drawing the demo"));
      text_->setText(tr("Four hundred scenes, made on this computer. Nothing is downloaded."));
      break;
  }
}

void EmptyState::refreshIcons() {
  constexpr int kPicture = 64;
  const bool first = kind_ == Kind::NoLibrary || kind_ == Kind::Opening;
  const QString name = first                     ? QStringLiteral("eye")
                       : kind_ == Kind::NoResult ? QStringLiteral("search")
                                                 : QStringLiteral("photos");
  picture_->setPixmap(
      iconPixmap(name, kPicture, first ? theme().accent : theme().quiet, devicePixelRatioF()));
}

}  // namespace ws
