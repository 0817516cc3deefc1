#pragma once
// The search line with its chips, without the rest of the window, over the fake engine; and how a
// user's hands reach it.
#include <QApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "tests/ui/fake_engine.h"
#include "ui/search/chip_row.h"
#include "ui/search/search_flow.h"
#include "ui/search/search_line.h"
#include "ui/search/word_focus.h"
#include "ui/work/desk.h"

namespace ws::testing {

/// Knows one file by its path.
class KnowingEngine : public FakeEngine {
 public:
  using FakeEngine::FakeEngine;
  std::filesystem::path known;
  static constexpr PhotoId kKnown{3};
  std::optional<PhotoId> find(const std::filesystem::path& path) const override {
    return path == known ? std::optional(kKnown) : std::nullopt;
  }
};

struct SearchFixture {
  SearchFixture();
  ~SearchFixture() { desk->close(); }

  QTemporaryDir folder;
  std::shared_ptr<FakeLibrary> library = std::make_shared<FakeLibrary>(200);
  KnowingEngine* engine = nullptr;
  std::unique_ptr<Desk> desk;
  std::unique_ptr<WordFocus> focus;
  std::unique_ptr<QWidget> window;
  QWidget* header = nullptr;
  SearchLine* line = nullptr;
  ChipRow* chips = nullptr;
  std::unique_ptr<SearchFlow> flow;
  std::shared_ptr<const SearchResults> results;  ///< the newest found
  std::vector<std::string> failures;             ///< subjects
  std::vector<ErrorCode> codes;

  /// Types over what stands there, and waits for the answer.
  bool search(const QString& text);
  bool answered() const;
  QString text() const { return line->text(); }
  WordChip* chip(int word) const { return chips->chip(word); }
  QString picture(const QString& name, const QColor& colour = Qt::red) const;  ///< a file
  QString file(const QString& name, const QByteArray& bytes) const;
  static std::unique_ptr<QMimeData> dragged(const QStringList& files);
};

// Events as the system sends them.
void press(QWidget* widget, const QPoint& at, Qt::KeyboardModifiers modifiers = {});
void moveTo(QWidget* grabber, QWidget* over);  ///< with the button held, the grabber gets it
void release(QWidget* widget, const QPoint& at, Qt::KeyboardModifiers modifiers = {});
void click(QWidget* widget, Qt::KeyboardModifiers modifiers = {});
void hover(QWidget* widget);
void leave(QWidget* widget);
void turnWheel(QWidget* widget, int notches);
/// Drags data over a widget and lets it fall. @return whether it was taken
bool drop(QWidget* widget, const QMimeData& data);

}  // namespace ws::testing
