#include "ui/search/search_flow.h"

#include <QDropEvent>
#include <QMimeData>
#include <QTimer>
#include <QWidget>
#include <algorithm>

#include "ui/qt_values.h"
#include "ui/search/chip_row.h"
#include "ui/search/history_popup.h"
#include "ui/search/search_line.h"
#include "ui/search/word_focus.h"
#include "ui/search/words.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr std::size_t kBestHits = 10;  // whose shares the chips show
constexpr int kDwellMs = 2500;

/// They can be asked with before their thumbnails are there.
std::vector<PicturePart> partsOf(const std::vector<QueryPicture>& photos) {
  std::vector<PicturePart> parts;
  for (const auto& photo : photos) parts.push_back({photo, {}});
  return parts;
}

}  // namespace

SearchFlow::SearchFlow(Desk& desk, WordFocus& focus, SearchLine& line, ChipRow& chips,
                       QObject* parent)
    : QObject(parent),
      focus_(focus),
      line_(line),
      chips_(chips),
      searcher_(desk, this),
      reader_(desk, this),
      popup_(new HistoryPopup(history_, &line)) {
  line_.setQuestion(question_, history_);
  dwell_.setSingleShot(true);
  dwell_.setInterval(kDwellMs);
  connect(&dwell_, &QTimer::timeout, this, &SearchFlow::settle);
  connectAsking();
  connectLine();
}

void SearchFlow::connectAsking() {
  connect(&question_, &Question::changed, this, &SearchFlow::ask);
  connect(&searcher_, &Searcher::waitingChanged, this, &SearchFlow::reflectBusy);
  connect(&searcher_, &Searcher::understood, this, &SearchFlow::showWords);
  connect(&searcher_, &Searcher::understood, this, &SearchFlow::understood);
  connect(&searcher_, &Searcher::found, this, &SearchFlow::showFound);
  connect(&searcher_, &Searcher::nothingToLookFor, this, &SearchFlow::nothingToLookFor);
  connect(&searcher_, &Searcher::failed, this, &SearchFlow::failed);
  connect(&reader_, &PictureReader::readingChanged, this, &SearchFlow::reflectBusy);
  connect(&reader_, &PictureReader::ready, this, &SearchFlow::takeRead);
  connect(&reader_, &PictureReader::failed, this, &SearchFlow::failed);
}

void SearchFlow::connectLine() {
  connect(&line_, &SearchLine::picturesGiven, &reader_, &PictureReader::read);
  connect(&line_, &SearchLine::down, this, &SearchFlow::settle);
  connect(&line_, &SearchLine::backToPictures, this, [this] {
    const auto pictures = static_cast<int>(question_.state().pictures.size());
    if (pictures > 0 && chips_.count() >= pictures)
      chips_.chip(chips_.count() - 1)->setFocus(Qt::BacktabFocusReason);
  });
  connect(&line_, &SearchLine::historyRequested, popup_, &HistoryPopup::open);
  connect(popup_, &HistoryPopup::chosen, this, [this](int entry) {
    question_.replace(history_.entries()[static_cast<std::size_t>(entry)]);
    line_.setFocus();
  });
  joinChips(chips_);
}

void SearchFlow::setFilter(const PhotoFilter& filter) {
  filter_ = filter;
  if (!question_.state().isEmpty()) searcher_.search(question_.state(), filter_);
}

void SearchFlow::ask() {
  const QueryState& state = question_.state();
  if (state.asksSame(asked_)) return;  // a blank at the end
  readThumbs(state.pictures);
  asked_ = state;
  dwell_.stop();
  searcher_.search(state, filter_);
  if (state.isEmpty()) {
    shown_.clear();
    shares_.clear();
    focus_.clear();
    chips_.setWords({});
    line_.setWords({});
  }
  Q_EMIT asked();
}

void SearchFlow::reflectBusy() { line_.setBusy(searcher_.isWaiting() || reader_.isReading()); }

void SearchFlow::showWords(const std::vector<Word>& words) {
  // What is typed on at the end leaves marks and shares before it as they are: nothing flickers.
  const int kept = commonWords(words, shown_);
  focus_.keepBelow(kept);
  shares_.resize(std::min(shares_.size(), static_cast<std::size_t>(kept)));
  shown_ = words;
  question_.setWords(words);
  chips_.setWords(words);
  chips_.setShares(shares_);
  line_.setWords(words);
}

void SearchFlow::showFound(const std::shared_ptr<const SearchResults>& results) {
  std::vector<const Alignment*> best;
  for (const auto& hit : results->hits)
    if (best.size() < kBestHits) best.push_back(&hit.alignment);
  showWords(results->words);
  shares_ = meanShares(best);
  chips_.setShares(shares_);
  dwell_.start();
  Q_EMIT found(results);
}

void SearchFlow::joinChips(ChipRow& chips) {
  chips.setQuestion(&question_);
  connect(&question_, &Question::thumbsChanged, &chips, &ChipRow::refreshThumbs);
  connect(&chips, &ChipRow::editRequested, this, [this](int word) {
    if (word < static_cast<int>(shown_.size()) && !shown_[static_cast<std::size_t>(word)].picture)
      line_.selectWord(shown_[static_cast<std::size_t>(word)]);
  });
  connect(&chips, &ChipRow::left, &line_, qOverload<>(&QWidget::setFocus));
}

void SearchFlow::restore(const QString& text, const std::vector<QueryPicture>& photos) {
  question_.reset(
      {.text = text, .pictures = partsOf(photos), .cursor = static_cast<int>(text.size())});
}

void SearchFlow::addPhotos(const std::vector<QueryPicture>& photos, bool alone) {
  std::vector<PicturePart> parts = partsOf(photos);
  bool roomForAll = parts.size() <= Question::kPicturesMost;
  if (alone) {
    parts.resize(std::min(parts.size(), std::size_t{Question::kPicturesMost}));
    question_.replace({.text = {}, .pictures = std::move(parts)});
  } else {
    roomForAll = question_.addPictures(parts);
  }
  if (!roomForAll) sayNoRoom();
}

/// Of photos that are new in the question, wherever it came from: the grid, the last session, the
/// history.
void SearchFlow::readThumbs(const std::vector<PicturePart>& parts) {
  std::vector<PictureSource> sources;
  for (const auto& part : parts) {
    const auto isThisPhoto = [&](const PicturePart& before) {
      return before.picture.photo == part.picture.photo && before.picture.area == part.picture.area;
    };
    if (!part.picture.photo || !part.thumb.isNull() ||
        std::any_of(asked_.pictures.begin(), asked_.pictures.end(), isThisPhoto))
      continue;
    PictureSource source;
    source.photo = part.picture.photo;
    source.area = part.picture.area;
    source.name = toQString(part.picture.name);
    sources.push_back(std::move(source));
  }
  reader_.read(std::move(sources));
}

void SearchFlow::addPhoto(PhotoId photo, const QString& name, float weight,
                          const std::optional<Box>& area) {
  addPhotos({{.photo = photo,
              .pixels = nullptr,
              .area = area,
              .weight = weight,
              .name = name.toStdString()}});
}

void SearchFlow::sayNoRoom() {
  Q_EMIT notice(tr("A question may hold %Ln picture(s). Remove one to add another.", nullptr,
                   Question::kPicturesMost));
}

void SearchFlow::takeRead(const PictureSource& source, const PicturePart& part) {
  if (source.photo)
    question_.setThumb(part.picture, part.thumb);
  else if (!question_.addPicture(part))
    sayNoRoom();
}

void SearchFlow::takeDropsOn(QWidget* widget) {
  widget->setAcceptDrops(true);
  widget->installEventFilter(this);
}

bool SearchFlow::eventFilter(QObject*, QEvent* event) {
  switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
      auto* drag = static_cast<QDragMoveEvent*>(event);
      if (!holdsPictures(*drag->mimeData())) return false;
      line_.setInviting(true);
      drag->acceptProposedAction();
      return true;
    }
    case QEvent::DragLeave:
      line_.setInviting(false);
      return false;
    case QEvent::Drop: {
      auto* drop = static_cast<QDropEvent*>(event);
      line_.setInviting(false);
      auto pictures = picturesIn(*drop->mimeData());
      if (pictures.empty()) return false;
      drop->acceptProposedAction();
      reader_.read(std::move(pictures));
      return true;
    }
    default:
      return false;
  }
}

}  // namespace ws
