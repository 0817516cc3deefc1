#include "ui/search/question.h"

#include <algorithm>
#include <utility>

namespace ws {
namespace {

// What may flow into one undo. Weights of one word do, by its index behind the last of these.
enum MergeId : int { kAlone = -1, kTyping = 1, kFirstWeight = 16 };
constexpr int kUndoMost = 200;

bool startsWord(const QString& before, const QString& after, int cursor) {
  return after.size() == before.size() + 1 && cursor >= 2 && cursor <= after.size() &&
         !after[cursor - 1].isSpace() && after[cursor - 2].isSpace();
}

}  // namespace

class Question::Command : public QUndoCommand {
 public:
  Command(Question& question, QueryState before, QueryState after, const QString& text, int merge)
      : QUndoCommand(text),
        question_(question),
        before_(std::move(before)),
        after_(std::move(after)),
        merge_(merge) {}

  int id() const override { return merge_; }
  void undo() override { question_.take(before_); }
  void redo() override { question_.take(after_); }
  bool mergeWith(const QUndoCommand* next) override {
    const auto* newer = dynamic_cast<const Command*>(next);  // the window pushes its own here, too
    if (!newer || (merge_ == kTyping && !flowsInto(*newer))) return false;
    after_ = newer->after_;
    return true;
  }

 private:
  /// Letters typed or wiped out one by one, up to the end of a word.
  bool flowsInto(const Command& newer) const {
    const auto grown = [](const Command& one) {
      return one.after_.text.size() - one.before_.text.size();
    };
    const qsizetype by = newer.after_.text.size() - newer.before_.text.size();
    const bool oneLetter = by == 1 || by == -1;
    return oneLetter && (grown(*this) > 0) == (by > 0) &&
           !startsWord(newer.before_.text, newer.after_.text, newer.after_.cursor);
  }

  Question& question_;
  QueryState before_, after_;
  int merge_;
};

Question::Question(QObject* parent) : QObject(parent) { undo_.setUndoLimit(kUndoMost); }

void Question::take(const QueryState& state) {
  const bool same = state.text == state_.text && state.asksSame(state_);
  if (wordsText_ == state_.text && state.asksSame(state_)) wordsText_ = state.text;  // blanks
  state_ = state;
  fillThumbs();
  if (!same) Q_EMIT changed();
}

void Question::fillThumbs() {
  for (auto& part : state_.pictures) {
    const auto known = std::find_if(thumbs_.begin(), thumbs_.end(), [&](const PicturePart& one) {
      return one.picture.photo == part.picture.photo && one.picture.area == part.picture.area;
    });
    if (part.thumb.isNull() && part.picture.photo && known != thumbs_.end())
      part.thumb = known->thumb;
  }
}

void Question::setThumb(const QueryPicture& of, const QImage& thumb) {
  constexpr std::size_t kKept = 64;
  if (thumbs_.size() >= kKept) thumbs_.erase(thumbs_.begin());
  thumbs_.push_back({of, thumb});
  fillThumbs();
  Q_EMIT thumbsChanged();
}

void Question::push(QueryState after, const QString& text, int mergeId) {
  undo_.push(new Command(*this, state_, std::move(after), text, mergeId));
}

void Question::reset(QueryState state) {
  undo_.clear();
  take(state);
}

void Question::replace(QueryState state) { push(std::move(state), tr("another question"), kAlone); }

void Question::type(const QString& text, int cursor) {
  if (text == state_.text) return;
  QueryState after = state_;
  after.text = text;
  after.cursor = cursor;
  push(std::move(after), tr("typing"), kTyping);
}

bool Question::addPictures(const std::vector<PicturePart>& parts) {
  QueryState after = state_;
  for (const auto& part : parts)
    if (after.pictures.size() < kPicturesMost) after.pictures.push_back(part);
  const std::size_t added = after.pictures.size() - state_.pictures.size();
  if (added > 0) push(std::move(after), tr("add picture"), kAlone);
  return added == parts.size();
}

void Question::removePicture(int picture) {
  if (picture < 0 || picture >= static_cast<int>(state_.pictures.size())) return;
  QueryState after = state_;
  after.pictures.erase(after.pictures.begin() + picture);
  push(std::move(after), tr("remove picture"), kAlone);
}

void Question::setWords(const std::vector<Word>& words) {
  words_.clear();
  for (const auto& word : words)
    if (!word.picture) words_.push_back(spanOf(state_.text, word));
  wordsText_ = state_.text;
}

void Question::setWeight(int word, float weight) {
  if (word < 0 || weightOf(word) == weight) return;
  const auto at = static_cast<std::size_t>(word);
  QueryState after = state_;
  if (at >= words_.size()) {
    const std::size_t picture = at - words_.size();
    if (picture >= after.pictures.size()) return;
    after.pictures[picture].picture.weight = weight;
  } else {
    if (wordsText_ != state_.text) return;
    const TextEdit edit = weightEdit(state_.text, words_[at], weight);
    after.text = edit.applied(state_.text);
    after.cursor = edit.moved(state_.cursor);
    // The next turn of the wheel may come before the engine has read the new text.
    const int grown = static_cast<int>(after.text.size() - state_.text.size());
    for (auto& span : words_)
      if (span.start >= edit.start + edit.length) span.start += grown, span.end += grown;
    wordsText_ = after.text;
  }
  push(std::move(after), tr("change weight"), kFirstWeight + word);
}

float Question::weightOf(int word) const {
  const auto at = static_cast<std::size_t>(word);
  if (at >= words_.size()) {
    const std::size_t picture = at - words_.size();
    return picture < state_.pictures.size() ? state_.pictures[picture].picture.weight : 1;
  }
  if (wordsText_ == state_.text)
    for (const auto& mark : queryMarks(state_.text))
      if (words_[at].start >= mark.bodyStart && words_[at].start < mark.bodyEnd) return mark.weight;
  return 1;
}

}  // namespace ws
