// What happens in the window: from questions to photos.
#include <QScrollBar>
#include <algorithm>

#include "ui/arranging.h"
#include "ui/compare/compare_page.h"
#include "ui/empty_state.h"
#include "ui/find_page.h"
#include "ui/find_side.h"
#include "ui/grid/photo_grid.h"
#include "ui/header.h"
#include "ui/library/folder_pane.h"
#include "ui/library/index_bar.h"
#include "ui/library/index_job.h"
#include "ui/library/library_page.h"
#include "ui/main_window.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/photo_page.h"
#include "ui/qt_values.h"
#include "ui/search/query_text.h"
#include "ui/search/search_flow.h"
#include "ui/search/search_line.h"
#include "ui/search/suggestions.h"
#include "ui/search/word_focus.h"
#include "ui/theme/theme.h"
#include "ui/truth.h"

namespace ws {

void MainWindow::questionChanged() {
  const Searcher& searcher = search_->searcher();
  if (page() == Page::Library || page() == Page::Describe) {
    goTo(Page::Find);  // where its answer shows
    line_->setFocus();
  }
  find_->suggestions().setQuestion(search_->question().state());
  compare_->setQuestion(searcher.query());
  if (photo_->isOpen()) photo_->alignWith(searcher.query());
  if (searcher.isEmpty()) {
    find_->photos().setPhotos(listed_.photos);
    grid().verticalScrollBar()->setValue(0);
    reflectEmptiness();
  }
  reflectTruth();
}

void MainWindow::showResults(const std::shared_ptr<const SearchResults>& results) {
  find_->photos().setResults(results, search_->searcher().query());
  grid().verticalScrollBar()->setValue(0);
  restorePlace();
  chooseSimilar();
  arranging_->answered();
  reflectHeat();
  reflectOpenPhoto();
  if (page() == Page::Compare) setComparedPhotos();
  reflectEmptiness();
  reflectTruth();
  find_->side().refresh();
}

/// "Find similar" is about a photo: it stays the one that is looked at, so that the others can be
/// compared with it.
void MainWindow::chooseSimilar() {
  const auto asked = std::exchange(similarTo_, {});
  const auto& pictures = search_->question().state().pictures;
  if (!asked || pictures.empty() || pictures.front().picture.photo != asked) return;
  PhotoModel& photos = find_->photos();
  if (photos.rowCount() > 0) grid().pick(std::max(0, photos.rowOf(*asked)));
}

void MainWindow::showListed(const Listed& listed) {
  listed_ = listed;
  everListed_ = true;
  find_->folders().show(listed_);
  library_->show(listed_);
  status_->setCounts(listed_.counts.photos - listed_.counts.failed,
                     listed_.counts.indexed + listed_.counts.away);
  status_->setFailedCount(listed_.failedShown);
  askSuggestions();
  PhotoModel& photos = find_->photos();
  photos.refreshRows();
  // While a sentence waits for its first answer (the model is loading), all photos show.
  if (search_->searcher().isEmpty() || !photos.isSearch()) {
    // The list may change under the user's eyes while photos come in: the chosen one and the place
    // stay.
    const QModelIndex current = grid().currentIndex();
    const auto chosen =
        current.isValid() ? std::optional(photos.idAt(current.row())) : std::nullopt;
    const int place = grid().verticalScrollBar()->value();
    photos.setPhotos(listed_.photos);
    const int row = chosen ? photos.rowOf(*chosen) : -1;
    if (row >= 0 && !grid().currentIndex().isValid()) {
      grid().setCurrentIndex(photos.index(row));
      grid().verticalScrollBar()->setValue(place);
    }
    restorePlace();
  }
  reflectOpenPhoto();
  reflectEmptiness();
  reflectTruth();
}

void MainWindow::reflectEmptiness() {
  using Kind = EmptyState::Kind;
  const bool anyPhotos = find_->photos().rowCount() > 0;
  EmptyState& empty = find_->empty();
  if (!anyPhotos) {
    if (!everListed_)
      empty.setKind(Kind::Opening);
    else if (engineFailed_ && !listed_.counts.photos)
      empty.setKind(Kind::NoModel);
    else if (!listed_.counts.photos)
      empty.setKind(!job_->isRunning()  ? Kind::NoLibrary
                    : job_->isDrawing() ? Kind::DrawingDemo
                                        : Kind::Indexing);
    else if (find_->photos().isSearch())
      empty.setKind(
          Kind::NoResult,
          listed_.counts.indexed
              ? tr("No photo of this folder is indexed yet, or none was scored.")
              : tr("No photo is indexed yet. The first answers come as soon as some are."));
    else if (search_->searcher().isEmpty())
      empty.setKind(Kind::NoPhotosHere);
  }
  showPanes();
  find_->setEmpty(!anyPhotos);
  for (const Page page : {Page::Inspect, Page::Compare, Page::Describe})
    header_->pages().setAvailable(page, anyPhotos || photo_->isOpen());
}

void MainWindow::reflectTruth() {
  const Searcher& searcher = search_->searcher();
  const auto& results = find_->photos().results();
  const bool asks = !searcher.isEmpty();
  const auto& folders = listed_.folders;
  find_->setTruth(truthParts(
      {.asks = asks,
       .onlyUnwanted = searcher.hasNothingToLookFor(),
       .engineThere = desk_->engine() != nullptr,
       .engineFailed = engineFailed_,
       .results = results.get(),
       .relevant = find_->photos().relevant(),
       .listed = static_cast<qint64>(listed_.photos.size()),
       .allOffline = !folders.empty() && std::none_of(folders.begin(), folders.end(),
                                                      [](const auto& each) { return each.online; }),
       .unknown = unknownSentence(searcher.words()),
       .scale = find_->heat().isOn() ? HeatControls::scaleText(session_.heat.scale) : QString()}));
}

void MainWindow::reflectHeat() {
  const auto& results = find_->photos().results();
  // While a newer sentence waits for its answer, its words may not be those of the photos on
  // screen.
  const bool current = results && search_->searcher().speaksOf(*results);
  std::vector<HeatLayer> layers;
  if (current) {
    const auto& colours = grid().colours();
    for (const auto& layer : focus_->layers()) {
      if (layer.words.empty()) continue;
      const auto word = static_cast<std::size_t>(layer.words.front());
      const int colour = word < colours.size() ? colours[word] : -1;
      layers.push_back({layer, theme().word(colour)});
    }
  }
  find_->heat().setLayers(std::move(layers));
  reflectTruth();
}

void MainWindow::askWith(const std::vector<PhotoId>& photos, float weight, bool alone) {
  PhotoModel& model = find_->photos();
  std::vector<QueryPicture> pictures;
  for (const PhotoId photo : photos)
    pictures.push_back({.photo = photo,
                        .pixels = nullptr,
                        .area = {},
                        .weight = weight,
                        .name = model.index(model.rowOf(photo)).data().toString().toStdString()});
  if (alone && !photos.empty()) similarTo_ = photos.front();
  search_->addPhotos(pictures, alone);
}

}  // namespace ws
