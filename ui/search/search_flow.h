#pragma once
// Joins the parts of asking: question, line, chips, pictures, history and the engine. The window
// makes one, says which photos it is about, and shows what is found.
#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

#include "ui/search/picture_reader.h"
#include "ui/search/question.h"
#include "ui/search/search_history.h"
#include "ui/search/searcher.h"

namespace ws {

class ChipRow;
class HistoryPopup;
class SearchLine;
class WordFocus;

class SearchFlow : public QObject {
  Q_OBJECT

 public:
  SearchFlow(Desk& desk, WordFocus& focus, SearchLine& line, ChipRow& chips, QObject* parent);

  Question& question() { return question_; }
  SearchHistory& history() { return history_; }
  Searcher& searcher() { return searcher_; }
  const Searcher& searcher() const { return searcher_; }

  /// Which photos are asked for; asks again where there is a question.
  void setFilter(const PhotoFilter& filter);
  /// Another row of the same words (the photo page's): weights and pictures are edited there too.
  void joinChips(ChipRow& chips);
  /// The question of the last session; nothing to undo.
  void restore(const QString& text, const std::vector<QueryPicture>& photos);
  /// Photos of the library as part of the question, or as a question of their own ("find similar");
  /// with a negative weight: "exclude like this"; with an area: "find such regions". One undo.
  void addPhotos(const std::vector<QueryPicture>& photos, bool alone = false);
  void addPhoto(PhotoId photo, const QString& name, float weight = 1,
                const std::optional<Box>& area = std::nullopt);
  /// Takes pictures that are dragged over a widget, as the line does: the header around it.
  void takeDropsOn(QWidget* widget);
  /// The question is stayed with (a photo is opened): it enters the history.
  void settle() { history_.add(question_.state()); }

 Q_SIGNALS:
  void asked();  ///< the question has changed; an empty one is answered by all photos
  void understood(const std::vector<ws::Word>& words);
  void found(const std::shared_ptr<const ws::SearchResults>& results);
  void nothingToLookFor();  ///< see Searcher
  void failed(const ws::Error& error);
  void notice(const QString& sentence);  ///< nothing failed, but the user should know

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void connectAsking();
  void connectLine();
  void ask();
  void reflectBusy();
  void showWords(const std::vector<Word>& words);
  void showFound(const std::shared_ptr<const SearchResults>& results);
  void takeRead(const PictureSource& source, const PicturePart& part);
  void readThumbs(const std::vector<PicturePart>& parts);
  void sayNoRoom();

  WordFocus& focus_;
  SearchLine& line_;
  ChipRow& chips_;
  Question question_{this};
  SearchHistory history_{this};
  Searcher searcher_;
  PictureReader reader_;
  HistoryPopup* popup_;
  PhotoFilter filter_;
  QueryState asked_;
  std::vector<Word> shown_;    ///< the words on the chips
  std::vector<float> shares_;  ///< theirs, as far as known
  QTimer dwell_;               ///< after which a question counts as stayed with
};

}  // namespace ws
