// What happens in the page.
#include <QShowEvent>
#include <QStackedWidget>
#include <algorithm>
#include <utility>

#include "ui/compare/compare_caption.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/difference_model.h"
#include "ui/compare/difference_view.h"
#include "ui/compare/page_hint.h"
#include "ui/photo/page_keys.h"
#include "ui/photo/page_parts.h"
#include "ui/qt_values.h"
#include "ui/search/word_focus.h"
#include "ui/search/words.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr const char* kTag = "compare";

bool isEmpty(const Query& query) { return query.text.empty() && query.pictures.empty(); }

QString nameOf(const Query& query) {
  if (!query.text.empty()) return toQString(query.text);
  QStringList pictures;
  for (const QueryPicture& picture : query.pictures) pictures << toQString(picture.name);
  return pictures.join(QStringLiteral(", "));
}

/// A question on photos; null where one has no vectors, and for all where there is nothing to look
/// for.
std::vector<std::shared_ptr<const Alignment>> alignAll(Engine& engine, const Query& query,
                                                       std::span<const PhotoId> photos,
                                                       const std::stop_token& stop) {
  std::vector<std::shared_ptr<const Alignment>> made(photos.size());
  if (isEmpty(query)) return made;
  auto answer = guarded([&] { return engine.alignments(query, photos, stop); });
  if (!answer) {
    const bool silent = answer.error().code == ErrorCode::InvalidArgument ||
                        answer.error().code == ErrorCode::NotFound;
    if (silent) return made;
    throw answer.error();
  }
  for (std::size_t i = 0; i < std::min(made.size(), answer->size()); ++i)
    if (!(*answer)[i].boxes.empty())
      made[i] = std::make_shared<const Alignment>(std::move((*answer)[i]));
  return made;
}

}  // namespace

WordFocus& ComparePage::words() const {
  return shown_ && shown_->mode == CompareMode::Sentences ? *own_ : focus_;
}

void ComparePage::setPinned(std::optional<PhotoId> photo) {
  if (photo == pinned_) return;
  pinned_ = photo;
  refresh();
}

void ComparePage::setOther(std::optional<PhotoId> photo) {
  if (photo == other_) return;
  other_ = photo;
  refresh();
}

void ComparePage::setQuestion(const Query& question) {
  question_ = question;
  refresh();
}

void ComparePage::setMode(CompareMode mode) {
  modes_->setCurrentIndex(modes_->findData(static_cast<int>(mode)));
  if (mode == mode_) return;
  mode_ = mode;
  if (mode_ == CompareMode::Sentences && second_.isEmpty()) second_ = toQString(question_.text);
  refresh();
}

void ComparePage::setSecondSentence(const QString& sentence) {
  if (sentence == second_) return;
  second_ = sentence;
  refresh();
}

void ComparePage::takeFocus() {
  waitsForFocus_ = !shown_;
  if (shown_)
    canvases_[0]->setFocus();
  else
    modes_->setFocus();
}

void ComparePage::swapSides() {
  swapped_ = !swapped_;
  const ViewTransform left = canvases_[0]->view(), right = canvases_[1]->view();
  reflect();
  canvases_[0]->setView(right);
  canvases_[1]->setView(left);
}

void ComparePage::setLinked(bool linked) { link_->setChecked(linked); }

bool ComparePage::isDifferenceShown() const {
  return views_->currentIndex() == 1 && shown_ && shown_->mode == CompareMode::Sentences &&
         difference_;
}

void ComparePage::setDifferenceShown(bool shown) { views_->setCurrentIndex(shown ? 1 : 0); }

void ComparePage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (stale_) refresh();
}

void ComparePage::refresh() {
  stale_ = !isVisible();
  if (stale_) return;
  const auto only = pinned_ ? pinned_ : other_;
  const bool ready =
      mode_ == CompareMode::Photos ? pinned_ && other_ && pinned_ != other_ : only.has_value();
  if (!ready) {
    desk_.questions().cancel(kTag);
    shown_.reset();
    return reflect();
  }
  Comparison asked;
  asked.mode = mode_;
  asked.sides[0].photo = *only;
  asked.sides[1].photo = mode_ == CompareMode::Photos ? *other_ : *only;
  asked.sides[0].sentence = nameOf(question_);
  asked.sides[1].sentence =
      mode_ == CompareMode::Photos ? asked.sides[0].sentence : second_.trimmed();
  ask(
      desk_.questions(), kTag, this,
      [reader = desk_.reader(), question = question_, asked](std::stop_token stop) {
        Comparison made = asked;
        const std::array<PhotoId, 2> photos{made.sides[0].photo, made.sides[1].photo};
        const auto rows = reader.rows(photos);
        for (Side& side : made.sides)
          for (const PhotoRow& row : rows) {
            if (row.id != side.photo) continue;
            side.photoName = pathText(row.path.filename());
            side.size = {row.width, row.height};
          }
        if (!reader.engine) return made;
        const bool sentences = made.mode == CompareMode::Sentences;
        const std::span both(photos);
        const auto first =
            alignAll(*reader.engine, question, sentences ? both.first(1) : both, stop);
        made.sides[0].alignment = first.front();
        if (sentences) {
          Query second;
          second.text = made.sides[1].sentence.toStdString();
          made.sides[1].alignment = alignAll(*reader.engine, second, both.first(1), stop).front();
        } else {
          made.sides[1].alignment = first.back();
        }
        return made;
      },
      [this](Result<Comparison> made) {
        if (made) return take(std::move(*made));
        Q_EMIT failed(made.error());
        shown_.reset();
        reflect();
      });
}

void ComparePage::take(Comparison comparison) {
  // Words of two other sentences: what was looked at means nothing among them.
  const auto same = [this, &comparison](std::size_t i) {
    const auto& before = shown_->sides[i].alignment;
    const auto& now = comparison.sides[i].alignment;
    return before && now && sameWords(before->words, now->words);
  };
  if (comparison.mode == CompareMode::Sentences && !(shown_ && same(0) && same(1))) own_->clear();
  shown_ = std::move(comparison);
  reflect();
}

void ComparePage::reflect() {
  difference_.reset();
  if (shown_ && shown_->sides[0].alignment && shown_->sides[1].alignment) {
    difference_ = differenceOf(*shown_->sides[0].alignment, *shown_->sides[1].alignment);
    if (swapped_) difference_ = swapped(*std::move(difference_));
  }
  pages_->setCurrentIndex(shown_ ? 0 : 1);
  panel_->setVisible(shown_.has_value());
  if (shown_ && std::exchange(waitsForFocus_, false) && modes_->hasFocus())
    canvases_[0]->setFocus();
  if (!shown_) {
    reflectHint();
    for (PhotoCanvas* canvas : canvases_) canvas->clear();
  }
  for (std::size_t at = 0; shown_ && at < 2; ++at) {
    reflectPhoto(at);
    reflectCaption(at);
  }
  table_->follow(words());
  if (shown_) {
    const bool photos = shown_->mode == CompareMode::Photos;
    model_->setSides(photos ? sideAt(0).photoName : sideAt(0).sentence,
                     photos ? sideAt(1).photoName : sideAt(1).sentence);
  }
  model_->setDifference(difference_);
  reflectTexts();
  reflectHeat();
}

void ComparePage::reflectPhoto(std::size_t at) {
  PhotoCanvas& canvas = *canvases_[at];
  const Side& side = sideAt(at);
  if (canvas.pictures().photo() != side.photo) {
    showPhoto(canvas, thumbnails_, side.photo);
    if (link_->isChecked() && at == 1) canvas.setView(canvases_[0]->view());
  }
  canvas.setFullSize(side.size);
  canvas.setAlignment(side.alignment ? std::optional(*side.alignment) : std::nullopt);
  reflectColours(at);
  const QString name = shown_->mode == CompareMode::Photos ? side.photoName : side.sentence;
  canvas.setAccessibleName(at == 0 ? tr("Left photo: %1").arg(name)
                                   : tr("Right photo: %1").arg(name));
}

void ComparePage::reflectColours(std::size_t at) {
  const auto& alignment = sideAt(at).alignment;
  if (!alignment || !difference_) return;
  std::vector<int> colours(alignment->words.size(), -1);
  for (const DifferenceRow& row : difference_->rows) {
    const int word = at == 0 ? row.left : row.right;
    if (word >= 0) colours[static_cast<std::size_t>(word)] = row.colour;
  }
  canvases_[at]->setWordColours(std::move(colours));
}

void ComparePage::reflectCaption(std::size_t at) {
  CompareCaption& caption = *captions_[at];
  const Side& side = sideAt(at);
  const bool photos = shown_->mode == CompareMode::Photos;
  const bool first = (at == 0) != swapped_;  // the pinned photo, the window's sentence
  caption.setTitle(photos ? side.photoName : side.sentence, photos && first);
  caption.setEditable(!photos && !first);
  caption.setSentence(second_);
  caption.setScore(side.alignment ? std::optional(side.alignment->score) : std::nullopt,
                   side.alignment ? static_cast<int>(scoredWords(*side.alignment).size()) : 0);
}

void ComparePage::reflectTexts() {
  QString statement;
  if (shown_ && difference_) {
    const bool photos = shown_->mode == CompareMode::Photos;
    statement = compareStatement(shown_->mode, photos ? sideAt(0).photoName : sideAt(0).sentence,
                                 photos ? sideAt(1).photoName : sideAt(1).sentence, *difference_);
  } else if (shown_ && shown_->mode == CompareMode::Photos) {
    statement = tr("photo: %1 against %2").arg(sideAt(0).photoName, sideAt(1).photoName);
  } else if (shown_) {
    statement = tr("sentences on %1").arg(sideAt(0).photoName);
  }
  statement_->setText(statement);
  const QString missing = missingText();
  message_->setText(missing);
  message_->setVisible(!missing.isEmpty());
  table_->setVisible(difference_.has_value());
  order_->setEnabled(difference_.has_value());
  copy_->setEnabled(difference_.has_value());
}

QString ComparePage::missingText() const {
  if (difference_ || !shown_) return {};
  if (!desk_.engine()) return tr("The model is loading; the answer follows in a moment.");
  const bool photos = shown_->mode == CompareMode::Photos;
  if (shown_->sides[0].sentence.isEmpty())
    return photos ? tr("Type a sentence in the search line: each of its words is weighed on both "
                       "photos.")
                  : tr("Type the first sentence in the search line.");
  if (!photos && shown_->sides[1].sentence.isEmpty())
    return tr("Type another sentence over the photo. Change a word, and see what it changes.");
  for (const Side& side : shown_->sides)
    if (!side.alignment)
      return tr("%1 has no score: it isn't indexed yet, or the sentence has no word to look for.")
          .arg(side.photoName);
  return {};
}

void ComparePage::reflectHint() {
  if (mode_ == CompareMode::Sentences)
    return hint_->show(tr("Two sentences on one photo"),
                       tr("Change a word, and see what it changes: in the score, and where."),
                       {tr("Select a photo."), tr("Type one sentence in the search line."),
                        tr("Type the other one here, over the photo.")});
  const QString text =
      tr("Hold one photo and set others beside it: word by word you see what makes the difference, "
         "and where.");
  if (!pinned_)
    return hint_->show(
        tr("Why this one above that one?"), text,
        {tr("Select a photo and press <b>P</b>: it is pinned, and stays on the left."),
         tr("Select another photo: it comes to the right."),
         tr("Move over a word to see its heat on both, on one scale.")});
  hint_->show(tr("A photo is pinned. Now select another"), text,
              {tr("Select another photo in the list, or press <b>Left</b> or <b>Right</b> here."),
               tr("Move over a word to see its heat on both, on one scale.")});
}

}  // namespace ws
