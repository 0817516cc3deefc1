// What happens in the page.
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMimeData>
#include <QMimeDatabase>
#include <QShowEvent>
#include <QStackedWidget>
#include <QUrl>
#include <algorithm>
#include <utility>

#include "ui/describe/describe_model.h"
#include "ui/describe/describe_page.h"
#include "ui/describe/describe_view.h"
#include "ui/describe/describer.h"
#include "ui/describe/sentence_field.h"
#include "ui/photo/colour_bar.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/page_keys.h"
#include "ui/photo/page_parts.h"
#include "ui/qt_values.h"
#include "ui/search/chip_row.h"
#include "ui/search/word_focus.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr const char* kHeatTag = "describe-one";
constexpr const char* kFactsTag = "describe-facts";
constexpr qsizetype kRememberMost = 1000;  // alignments, some 5 KB each

/// The text file of a drag; empty where it carries none. Photos are the window's.
std::filesystem::path textFileOf(const QMimeData& data) {
  const auto urls = data.urls();
  if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
  const QString path = urls.front().toLocalFile();
  const auto type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension);
  return type.inherits(QStringLiteral("text/plain")) ? toPath(path) : std::filesystem::path();
}

}  // namespace

void DescribePage::open(PhotoId photo) {
  if (photo == photo_) return;
  photo_ = photo;
  photoName_.clear();
  remembered_.clear();
  alignment_.reset();
  active_.clear();
  stopped_ = notIndexed_ = false;
  describer_->stop();
  model_->forgetAnswers();
  notice_->clear();
  refresh();
}

void DescribePage::close() {
  describer_->stop();
  for (const char* tag : {kHeatTag, kFactsTag}) desk_.questions().cancel(tag);
  photo_.reset();
  alignment_.reset();
  active_.clear();
  remembered_.clear();
  model_->forgetAnswers();
  canvas_->clear();
  refresh();
}

void DescribePage::setSentences(const QStringList& sentences) {
  model_->setSentences(sentences);
  refresh();
}

QStringList DescribePage::sentences() const { return model_->sentences(); }

void DescribePage::takeFocus() {
  if (model_->count() > 0)
    list_->setFocus();
  else
    field_->setFocus();
}

void DescribePage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (std::exchange(notIndexed_, false)) notice_->clear();  // it may be, by now
  refresh();
}

void DescribePage::refresh() {
  pages_->setCurrentIndex(photo_ ? 0 : 1);
  if (isVisible() && photo_) {
    if (canvas_->pictures().photo() != photo_) showPhoto();
    score();
    reflectActive();
  }
  reflectList();
  reflectProgress();
}

void DescribePage::showPhoto() {
  ws::showPhoto(*canvas_, thumbnails_, *photo_);
  name_->clear();
  showActive({}, nullptr);
  ask(
      desk_.questions(), kFactsTag, this,
      [reader = desk_.reader(), photo = *photo_](std::stop_token) {
        return reader.rows(std::span(&photo, 1));
      },
      [this](Result<std::vector<PhotoRow>> rows) {
        if (!rows || rows->empty() || rows->front().id != photo_) return;
        photoName_ = pathText(rows->front().path.filename());
        name_->setText(photoName_);
        name_->setToolTip(pathText(rows->front().path));
        canvas_->setFullSize({rows->front().width, rows->front().height});
        canvas_->setAccessibleName(tr("Photo %1").arg(photoName_));
      });
}

void DescribePage::score() {
  if (!photo_ || !isVisible() || !desk_.engine() || stopped_ || notIndexed_)
    return reflectProgress();
  const QStringList waiting = model_->unanswered();
  const bool asked =
      describer_->isRunning() && describer_->total() - describer_->done() == waiting.size();
  if (!waiting.isEmpty() && !asked) describer_->start(*photo_, waiting);
  reflectProgress();
}

void DescribePage::answered(const QStringList& sentences,
                            const std::vector<Alignment>& alignments) {
  for (std::size_t i = 0; i < alignments.size() && remembered_.size() < kRememberMost; ++i)
    remembered_.insert(sentences[static_cast<qsizetype>(i)],
                       std::make_shared<const Alignment>(alignments[i]));
  model_->answer(sentences, alignments);  // the list says what is looked at now
}

void DescribePage::scoringFailed(const Error& error) {
  notIndexed_ = error.code == ErrorCode::NotFound;
  stopped_ = !notIndexed_;
  reflectProgress();
  if (notIndexed_)
    notice_->setText(tr("This photo isn't indexed yet: sentences can't be compared with it."));
  else
    Q_EMIT failed(error);
  notice_->setVisible(!notice_->text().isEmpty());
}

void DescribePage::give(const QString& text) {
  constexpr qsizetype kAtOnce = 20'000;  // characters; longer texts are split off this thread
  if (text.size() <= kAtOnce) return take(sentenceLines(text));
  reading_.request_stop();
  reading_ = runOn(
      desk_.pool(), this, [text](std::stop_token) { return sentenceLines(text); },
      [this](Result<SentenceLines> lines) {
        if (lines) take(*lines);
      });
}

void DescribePage::take(const SentenceLines& lines) {
  const auto [added, knownHere, overFull] = model_->add(lines.sentences);
  const int known = knownHere + lines.repeated, tooMany = overFull + lines.tooMany;
  QStringList notice;
  if (added > 1) notice << tr("%Ln sentence(s) added.", nullptr, added);
  if (known > 0) notice << tr("%Ln was/were in the list already.", nullptr, known);
  if (lines.tooLong > 0)
    notice << tr("%Ln line(s) left out: longer than %1 characters.", nullptr, lines.tooLong)
                  .arg(countText(kSentenceLengthMost));
  if (tooMany > 0)
    notice << tr("%Ln sentence(s) left out: the list takes %1.", nullptr, tooMany)
                  .arg(countText(kSentencesMost));
  stopped_ = false;
  listChanged();
  notice_->setText(notice.join(QLatin1Char(' ')));
  notice_->setVisible(!notice.isEmpty());
}

void DescribePage::remove(const QStringList& sentences) {
  if (sentences.isEmpty()) return;
  const int row = list_->currentIndex().row();
  model_->remove(sentences);
  if (model_->rowCount() > 0 && row >= 0)
    list_->setCurrentIndex(model_->index(std::min(row, model_->rowCount() - 1)));
  describer_->stop();
  listChanged();
}

void DescribePage::listChanged() {
  notice_->clear();
  refresh();
  Q_EMIT sentencesChanged(model_->sentences());
}

void DescribePage::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Open a list of sentences"), QDir::homePath(),
                                 tr("Text files (*.txt);;All files (*)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& file) { addFile(toPath(file)); });
  dialog->open();
}

void DescribePage::addFile(const std::filesystem::path& file) {
  reading_.request_stop();
  reading_ = runOn(
      desk_.pool(), this, [file](std::stop_token) { return readSentences(file); },
      [this](Result<SentenceLines> lines) {
        if (lines) return take(*lines);
        notice_->setText(sentenceFileProblem(lines.error()));
        notice_->setVisible(true);
      });
}

void DescribePage::dragEnterEvent(QDragEnterEvent* event) {
  if (!textFileOf(*event->mimeData()).empty()) event->acceptProposedAction();
}

void DescribePage::dropEvent(QDropEvent* event) {
  const auto file = textFileOf(*event->mimeData());
  if (file.empty()) return;
  event->acceptProposedAction();
  addFile(file);
}

void DescribePage::reflectList() {
  const int all = model_->count(), shown = model_->rowCount();
  count_->setText(shown == all ? countText(all)
                               : tr("%1 of %2").arg(countText(shown), countText(all)));
  list_->setVisible(all > 0);
  noList_->setVisible(all == 0);
  filter_->setEnabled(all > 0);
  copy_->setEnabled(shown > 0);
  clear_->setEnabled(all > 0);
  notice_->setVisible(!notice_->text().isEmpty());
  rule_->setText(
      all == 0 ? tr("The list is empty. Type a sentence, paste a list, or open a text file.")
      : scorer_.isEmpty()
          ? tr("Ranked by score a word, so that long sentences have no advantage.")
          : tr("Ranked by score a word (scorer %1), so that long sentences have no advantage.")
                .arg(scorer_));
}

void DescribePage::reflectProgress() {
  const int all = model_->count();
  const bool running = describer_->isRunning();
  const int done = running ? all - describer_->total() + describer_->done()
                           : all - static_cast<int>(model_->unanswered().size());
  const bool paused = !running && stopped_ && done < all;
  // A list that is scored in a moment needs no bar.
  constexpr int kLong = 200;
  progress_->setVisible(photo_ && ((running && describer_->total() > kLong) || paused));
  progressText_->setText(running
                             ? tr("%1 of %2 scored").arg(countText(done), countText(all))
                             : tr("Stopped: %1 of %2 scored").arg(countText(done), countText(all)));
  progressBar_->setRange(0, std::max(1, all));
  progressBar_->setValue(done);
  stop_->setText(running ? tr("Stop") : tr("Go on"));
}

void DescribePage::reflectActive() {
  if (!photo_ || !isVisible()) return;
  // Nothing picked: the best one speaks for the list.
  const int row = list_->activeRow() >= 0 ? list_->activeRow() : 0;
  const QString sentence = row < model_->rowCount() ? model_->at(row).text : QString();
  if (sentence == active_ && alignment_) return;
  active_ = sentence;
  desk_.questions().cancel(kHeatTag);
  if (sentence.isEmpty()) return showActive({}, nullptr);
  if (const auto known = remembered_.value(sentence)) return showActive(sentence, known);
  if (!desk_.engine()) return;
  ask(
      desk_.questions(), kHeatTag, this,
      [engine = desk_.engine(), photo = *photo_,
       text = sentence.toStdString()](std::stop_token stop) {
        return std::make_shared<const Alignment>(
            std::move(engine->describe(photo, std::span(&text, 1), {}, stop).front()));
      },
      [this, sentence](Result<std::shared_ptr<const Alignment>> alignment) {
        // What is wrong with the photo is said once, by the list.
        showActive(sentence, alignment ? *alignment : nullptr);
      });
}

void DescribePage::showActive(const QString& sentence, std::shared_ptr<const Alignment> alignment) {
  const bool same = alignment && alignment_ && alignment == alignment_;
  alignment_ = std::move(alignment);
  if (alignment_ && remembered_.size() < kRememberMost) remembered_.insert(sentence, alignment_);
  sentence_->setText(!alignment_ || alignment_->rowWord.empty()
                         ? sentence
                         : tr("%1 · %2 a word").arg(sentence, scoreText(alignment_->score)));
  if (same) return;
  focus_->clear();
  canvas_->setAlignment(alignment_ ? std::optional(*alignment_) : std::nullopt);
  chips_->setWords(alignment_ ? alignment_->words : std::vector<Word>{});
  chips_->setShares(alignment_ ? alignment_->wordScores : std::vector<float>{});
  controls_->setEnabled(alignment_ != nullptr);
  if (alignment_ && !alignment_->scorer.empty()) scorer_ = toQString(alignment_->scorer);
  reflectList();
  reflectFocus();
}

void DescribePage::reflectFocus() {
  canvas_->setLayers(focus_->layers());
  reflectBar();
}

void DescribePage::reflectStyle() {
  canvas_->setHeatShown(controls_->heatShown());
  canvas_->setBoxesShown(controls_->boxesShown());
  canvas_->setStyle(controls_->heatStyle());
  reflectBar();
}

void DescribePage::reflectBar() {
  if (!alignment_ || !controls_->heatShown()) return bar_->clear();
  bar_->show(colourScaleOf(*alignment_, canvas_->pictures().layers(), controls_->heatStyle()));
}

bool DescribePage::handleKey(QKeyEvent* event) {
  if (event->modifiers() & ~Qt::KeypadModifier) return false;
  const auto words = alignment_ ? scoredWords(*alignment_) : std::vector<int>{};
  const int key = event->key();
  if (handleWordKey(*focus_, words, key) || handleHeatKey(*controls_, key)) return true;
  if (const int by = photoStep(key)) {
    Q_EMIT stepRequested(by);
    return true;
  }
  if (key != Qt::Key_Escape) return false;
  if (!focus_->unpinAll()) Q_EMIT closed();
  return true;
}

void DescribePage::keyPressEvent(QKeyEvent* event) {
  if (handleKey(event) || (!canvas_->hasFocus() && canvas_->handleKey(event))) return;
  QWidget::keyPressEvent(event);
}

}  // namespace ws
