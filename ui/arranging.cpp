#include "ui/arranging.h"

#include <QElapsedTimer>
#include <QUndoCommand>
#include <algorithm>

#include "ui/qt_values.h"
#include "ui/search/search_flow.h"
#include "ui/search/words.h"

namespace ws {

namespace {
constexpr int kMarksId = 0x5753;  // of steps that may join: a phrase drawn over several chips
constexpr qint64 kOneGoMs = 1000;
}  // namespace

/// What has been done already when it is pushed.
class Arranging::Step : public QUndoCommand {
 public:
  Step(const QString& text, int joinId, std::function<void()> back, std::function<void()> forth)
      : QUndoCommand(text), id_(joinId), back_(std::move(back)), forth_(std::move(forth)) {
    since_.start();
  }
  int id() const override { return id_; }
  bool mergeWith(const QUndoCommand* next) override {
    const auto* step = dynamic_cast<const Step*>(next);
    if (!step || since_.elapsed() > kOneGoMs) return false;
    setText(step->text());
    forth_ = step->forth_;
    since_.restart();
    return true;
  }
  void undo() override { back_(); }
  void redo() override {
    if (std::exchange(done_, false)) return;
    forth_();
  }

 private:
  const int id_;
  std::function<void()> back_, forth_;
  QElapsedTimer since_;
  bool done_ = true;
};

Arranging::Arranging(SearchFlow& search, WordFocus& focus, PhotoGrid& grid, QObject* parent)
    : QObject(parent), search_(search), focus_(focus), grid_(grid) {
  connect(&focus_, &WordFocus::changed, this, &Arranging::followMarks);
  connect(&search_, &SearchFlow::understood, this, &Arranging::understood);
  PhotoModel& photos = grid_.photos();
  const auto place = [this, &photos](int relevant) { photos.setRelevant(relevant); };
  connect(&grid_, &PhotoGrid::lineMoved, this, [this, place](int before, int after) {
    step(
        tr("%Ln photo(s) count as relevant", nullptr, after), [place, before] { place(before); },
        [place, after] { place(after); });
  });
  connect(&grid_, &PhotoGrid::foldToggled, this, [this, &photos](bool before, bool after) {
    step(
        after ? tr("Near-duplicates folded") : tr("Near-duplicates unfolded"),
        [&photos, before] { photos.setFolds(before); },
        [&photos, after] { photos.setFolds(after); });
  });
  connect(&grid_, &PhotoGrid::stackToggled, this,
          [this, &photos](qint64 photo, bool before, bool after) {
            const PhotoId best{photo};
            step(
                after ? tr("One stack unfolded") : tr("One stack folded"),
                [&photos, best, before] { photos.setOpen(best, before); },
                [&photos, best, after] { photos.setOpen(best, after); });
          });
  connect(&grid_, &PhotoGrid::orderChanged, this,
          [this, &photos](GridOrder before, GridOrder after) {
            step(
                after == GridOrder::Date ? tr("Sorted by date") : tr("Sorted by relevance"),
                [&photos, before] { photos.setOrder(before); },
                [&photos, after] { photos.setOrder(after); });
          });
}

void Arranging::step(const QString& what, std::function<void()> back, std::function<void()> forth,
                     int joinId) {
  if (applying_) return;
  // It belongs to this question's answer: going back to it takes a moment if another shows by then.
  const auto later = [this, question = search_.question().state()](std::function<void()> act) {
    return [this, question, act = std::move(act)] {
      whenAnswered(question, [this, act] { quietly(act); });
    };
  };
  search_.question().undoStack().push(
      new Step(what, joinId, later(std::move(back)), later(std::move(forth))));
  Q_EMIT arranged(what);
}

void Arranging::quietly(const std::function<void()>& act) {
  applying_ = true;
  act();
  applying_ = false;
}

bool Arranging::shows(const QueryState& question) const {
  return !search_.searcher().isWaiting() && search_.searcher().question().asksSame(question);
}

void Arranging::whenAnswered(const QueryState& question, std::function<void()> act) {
  if (shows(question)) return act();
  waiting_.push_back({question, std::move(act)});
}

void Arranging::answered() {
  for (auto& each : std::exchange(waiting_, {}))
    if (shows(each.question)) each.act();
}

void Arranging::understood(const std::vector<Word>& words) {
  words_ = words;
  marks_ = focus_.marks();
}

void Arranging::followMarks() {
  const WordMarks now = focus_.marks();
  if (now == marks_) return;
  const WordMarks before = std::exchange(marks_, now);
  // Another sentence takes its marks away by itself: that is no step of the user's.
  if (applying_ || !sameWords(search_.searcher().words(), words_)) return;
  step(
      marksText(before, now), [this, before] { focus_.setMarks(before); },
      [this, now] { focus_.setMarks(now); }, kMarksId);
}

QString Arranging::marksText(const WordMarks& before, const WordMarks& after) const {
  const auto name = [this](int word) {
    return word >= 0 && word < static_cast<int>(words_.size())
               ? toQString(words_[static_cast<std::size_t>(word)].text)
               : QString();
  };
  for (const int word : after.pinned)
    if (std::find(before.pinned.begin(), before.pinned.end(), word) == before.pinned.end())
      return tr("“%1” pinned").arg(name(word));
  if (after.phraseFirst >= 0)
    return tr("“%1 … %2” taken as a phrase").arg(name(after.phraseFirst), name(after.phraseLast));
  return tr("Words let go");
}

}  // namespace ws
