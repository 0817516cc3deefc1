#pragma once
// What the window remembers from one day to the next: the question, the place, what was chosen, how
// it all looked.
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/base/alignment.h"
#include "ui/page_switch.h"

namespace ws {

enum class ThemeChoice { System, Light, Dark };

/// Where the window's state is kept: in XDG's state folder.
QString stateFile();

/// A photo of the library in the question; pictures from outside aren't remembered.
struct SessionPicture {
  PhotoId photo{};
  QString name;
  float weight = 1;
  std::optional<Box> area;
};

/// A question of the past.
struct SessionQuestion {
  QString text;
  std::vector<SessionPicture> pictures;
};

/// Where the user was in the answer.
struct Place {
  Page page = Page::Find;
  PhotoId top{};                  ///< the first photo on screen; 0: none
  PhotoId current{};              ///< 0: none
  PhotoId held{};                 ///< to compare others with it; 0: none
  std::vector<PhotoId> selected;  ///< at most some thousands
  int relevant = -1;              ///< where the user put the relevance line; -1: nowhere
  std::vector<int> pinned;        ///< words
};

struct Session {
  QByteArray geometry;
  QString query;
  std::vector<SessionPicture> pictures;
  std::vector<SessionQuestion> history;  ///< earlier questions, newest first
  QByteArray folder;  ///< the one looked into, in bytes; empty: all photos
  Place place;
  bool byDate = false;  ///< the answer's order
  bool folds = true;    ///< near-duplicates
  int tileSize = 168;
  bool wholePhotos = false;
  bool sidebar = true;
  bool side = true;  ///< the photo chosen, beside the grid
  QByteArray findPanes, photoPanes, comparePanes, describePanes;
  bool comparesSentences = false;  ///< on one photo, in place of one sentence on two photos
  QString secondSentence;
  QString exportFolder;
  QStringList sentences;  ///< that photos are described with; empty: those suggested
  ThemeChoice theme = ThemeChoice::System;
  bool largerText = false;
  /// What the desktop last said: spares a flash of the other theme at start.
  bool systemWasDark = false;
  /// Fixed: a word that a photo lacks stays dark, and all photos can be compared.
  HeatmapStyle heat{.scale = HeatScale::Fixed};

  static Session load();
  void save() const;
};

}  // namespace ws
