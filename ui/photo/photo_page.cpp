#include "ui/photo/photo_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/grid/thumbnails.h"
#include "ui/messages.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/matrix_view.h"
#include "ui/photo/photo_canvas.h"
#include "ui/photo/photo_facts.h"
#include "ui/qt_values.h"
#include "ui/search/chip_row.h"
#include "ui/search/word_focus.h"
#include "ui/theme/icons.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kSideWidth = 380;
constexpr int kHeatEdgeMost =
    1024;  // px; beyond, heat has no more to show and stretching it costs nothing

QLabel* label(const QString& text, const char* role, QWidget* parent) {
  auto* made = new QLabel(text, parent);
  made->setProperty("role", role);
  made->setWordWrap(true);
  return made;
}

QString kindText(MatrixKind kind) {
  switch (kind) {
    case MatrixKind::Similarity:
      return PhotoPage::tr("similarity, cosine −1 to 1");
    case MatrixKind::Attention:
      return PhotoPage::tr("attention");
    case MatrixKind::Mass:
      return PhotoPage::tr("transported mass");
    case MatrixKind::Contribution:
      return PhotoPage::tr("contribution to the score");
    case MatrixKind::Interaction:
      return PhotoPage::tr("interaction");
  }
  return {};
}

}  // namespace

PhotoPage::PhotoPage(Desk& desk, Thumbnails& thumbnails, WordFocus& focus, QWidget* parent)
    : QWidget(parent), desk_(desk), thumbnails_(thumbnails), focus_(focus) {
  setObjectName(QStringLiteral("photoPage"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(makeStage(), 1);
  layout->addWidget(makeSide());

  connect(back_, &QPushButton::clicked, this, &PhotoPage::closed);
  connect(before_, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
  connect(after_, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
  connect(controls_, &HeatControls::changed, this, [this] {
    canvas_->setBoxesShown(controls_->boxesShown());
    askHeat();
  });
  connect(&focus_, &WordFocus::changed, this, [this] {
    canvas_->setActiveWords(focus_.active());
    askHeat();
  });
  connect(canvas_, &PhotoCanvas::regionHovered, matrix_, &MatrixView::setHoveredRegion);
  connect(canvas_, &PhotoCanvas::regionHovered, this, &PhotoPage::showRegion);
  connect(matrix_, &MatrixView::regionHovered, canvas_, &PhotoCanvas::setHoveredRegion);
  connect(matrix_, &MatrixView::regionHovered, this, &PhotoPage::showRegion);
  connect(canvas_, &PhotoCanvas::resized, this, [this] {
    askPhoto();
    askHeat();
  });
  connect(&desk_, &Desk::engineOpened, this, [this] {
    askedEdge_ = 0;
    askPhoto();
  });
}

QWidget* PhotoPage::makeStage() {
  auto* stage = new QWidget(this);
  stage->setObjectName(QStringLiteral("photoStage"));
  stage->setAttribute(Qt::WA_StyledBackground);
  const auto linkButton = [stage](const char* name, const QString& text, const QString& spoken) {
    auto* button = new QPushButton(text, stage);
    button->setObjectName(QLatin1String(name));
    button->setProperty("role", "link");
    button->setAccessibleName(spoken);
    button->setToolTip(spoken);
    return button;
  };
  back_ = linkButton("back", tr("Photos"), tr("Back to the photos (Esc)"));
  before_ = linkButton("before", {}, tr("Photo before (Left)"));
  after_ = linkButton("after", {}, tr("Photo after (Right)"));
  place_ = new QLabel(stage);
  place_->setProperty("role", "quiet");
  name_ = new QLabel(stage);
  name_->setProperty("role", "strong");
  name_->setAlignment(Qt::AlignCenter);
  name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  canvas_ = new PhotoCanvas(stage);
  controls_ = new HeatControls(stage);
  scorer_ = new QLabel(stage);
  scorer_->setProperty("role", "quiet");
  scorer_->setToolTip(
      tr("The scorer, the rule by which words and parts of the photo are compared, "
         "and what the matrix holds"));
  refreshIcons();

  auto* top = new QHBoxLayout;
  top->addWidget(back_);
  top->addWidget(name_, 1);
  top->addWidget(place_);
  top->addWidget(before_);
  top->addWidget(after_);
  auto* below = new QHBoxLayout;
  below->addWidget(scorer_);
  below->addStretch(1);
  below->addWidget(controls_);
  auto* layout = new QVBoxLayout(stage);
  layout->setContentsMargins(14, 8, 14, 10);
  layout->setSpacing(8);
  layout->addLayout(top);
  layout->addWidget(canvas_, 1);
  layout->addLayout(below);
  return stage;
}

QWidget* PhotoPage::makeSide() {
  auto* area = new QScrollArea(this);
  area->setObjectName(QStringLiteral("photoSide"));
  area->setFixedWidth(kSideWidth);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  auto* body = new QWidget(area);
  body->setObjectName(QStringLiteral("photoSideBody"));
  words_ = new QWidget(body);
  chips_ = new ChipRow(focus_, words_);
  matrix_ = new MatrixView(focus_, words_);
  chips_->setTabAfter(after_);
  regionTitle_ = label({}, "caption", words_);
  regionValues_ = label({}, "quiet", words_);
  regionValues_->setTextFormat(Qt::PlainText);
  noWords_ = label(tr("Type a sentence above, and see for every word where it is in this photo."),
                   "quiet", body);

  auto* words = new QVBoxLayout(words_);
  words->setContentsMargins(0, 0, 0, 0);
  words->setSpacing(10);
  words->addWidget(label(tr("WORDS"), "caption", words_));
  words->addWidget(chips_);
  words->addWidget(
      label(tr("Hover a word to see where it is, click to keep it. 1 to 9 pick a word, 0 lets go."),
            "quiet", words_));
  words->addSpacing(6);
  words->addWidget(label(tr("WORDS × REGIONS"), "caption", words_));
  words->addWidget(matrix_);
  words->addWidget(label(tr("A row for each word, a column for each part of the photo. Outlined: "
                            "the word's best part."),
                         "quiet", words_));
  words->addSpacing(6);
  words->addWidget(regionTitle_);
  words->addWidget(regionValues_);
  words->addSpacing(6);

  facts_ = new PhotoFacts(body);
  auto* layout = new QVBoxLayout(body);
  layout->setContentsMargins(18, 18, 18, 18);
  layout->setSpacing(12);
  layout->addWidget(words_);
  layout->addWidget(noWords_);
  layout->addWidget(label(tr("PHOTO"), "caption", body));
  layout->addWidget(facts_);
  layout->addStretch(1);
  area->setWidget(body);
  return area;
}

void PhotoPage::refreshIcons() {
  back_->setIcon(icon(QStringLiteral("back"), true));
  before_->setIcon(icon(QStringLiteral("left"), true));
  after_->setIcon(icon(QStringLiteral("right"), true));
}

void PhotoPage::open(PhotoId photo, std::optional<Alignment> alignment, int row, int count) {
  loading_.request_stop();
  photo_ = photo;
  askedEdge_ = 0;
  setPlace(row, count);
  name_->clear();
  facts_->clear();
  const auto* thumb = thumbnails_.find(photo);
  const bool whole = thumb && (thumb->spec.whole || std::abs(thumb->aspect - 1) < 0.01);
  canvas_->setPhoto(whole ? thumb->pixmap.toImage() : QImage(), thumb ? thumb->aspect : 1);
  canvas_->setHeat({});
  askPhoto();
  askFacts();
  setAlignment(std::move(alignment));
}

void PhotoPage::setPlace(int row, int count) {
  place_->setText(row < 0 ? QString() : tr("%1 of %2").arg(countText(row + 1), countText(count)));
  before_->setEnabled(row > 0);
  after_->setEnabled(row + 1 < count);
}

void PhotoPage::close() {
  loading_.request_stop();
  desk_.questions().cancel("align");
  desk_.questions().cancel("photo-heat");
  photo_.reset();
}

void PhotoPage::alignWith(const Query& question) {
  if (!photo_ || !desk_.engine()) return;
  if (question.text.empty() && question.pictures.empty()) {
    desk_.questions().cancel("align");
    setAlignment(std::nullopt);
    return;
  }
  ask(
      desk_.questions(), "align", this,
      [engine = desk_.engine(), question, photo = *photo_](std::stop_token) {
        return engine->align(question, photo, {});
      },
      [this, photo = *photo_](Result<Alignment> answer) {
        if (photo_ != photo) return;
        // While a minus stands alone there is nothing to look for yet.
        if (!answer && answer.error().code == ErrorCode::InvalidArgument) return;
        // A photo that isn't indexed has no vectors to align: it is shown without words.
        if (answer)
          setAlignment(std::move(*answer));
        else
          setAlignment(std::nullopt);
        if (!answer && answer.error().code != ErrorCode::NotFound) Q_EMIT failed(answer.error());
      });
}

void PhotoPage::setAlignment(std::optional<Alignment> alignment) {
  alignment_ = std::move(alignment);
  canvas_->setAlignment(alignment_);
  canvas_->setActiveWords(focus_.active());
  matrix_->setAlignment(alignment_);
  words_->setVisible(alignment_.has_value());
  noWords_->setVisible(!alignment_);
  controls_->setEnabled(alignment_.has_value());
  if (alignment_) {
    chips_->setWords(alignment_->words);
    chips_->setShares(alignment_->wordScores);
    scorer_->setText(
        QStringLiteral("%1 · %2").arg(toQString(alignment_->scorer), kindText(alignment_->kind)));
  } else {
    scorer_->clear();
  }
  showRegion(-1);
  askHeat();
}

void PhotoPage::askPhoto() {
  if (!photo_ || !desk_.engine() || !isVisible()) return;
  const int edge = static_cast<int>(
      std::ceil(std::max(canvas_->width(), canvas_->height()) * devicePixelRatioF()));
  if (edge <= askedEdge_) return;
  askedEdge_ = edge;
  loading_.request_stop();
  loading_ = runOn(
      desk_.pool(), this,
      [engine = desk_.engine(), photo = *photo_, edge](std::stop_token stop) {
        return toQImage(engine->photo(photo, edge, stop));
      },
      [this](Result<QImage> image) {
        if (image)
          canvas_->setPhoto(*image,
                            static_cast<qreal>(image->width()) / std::max(1, image->height()));
        else
          canvas_->setProblem(errorSentence(image.error()));
        if (image) askHeat();
      });
}

void PhotoPage::askFacts() {
  ask(
      desk_.questions(), "facts", this,
      [reader = desk_.reader(), photo = *photo_](std::stop_token) {
        return reader.rows(std::span(&photo, 1));
      },
      [this, photo = *photo_](Result<std::vector<PhotoRow>> rows) {
        if (rows && !rows->empty() && photo_ == photo) showFacts(rows->front());
      });
}

void PhotoPage::showFacts(const PhotoRow& row) {
  name_->setText(pathText(row.path.filename()));
  name_->setToolTip(pathText(row.path));
  facts_->show(row, alignment_ ? std::optional(alignment_->score) : std::nullopt);
}

void PhotoPage::askHeat() {
  if (!photo_ || !alignment_ || !desk_.engine() || !controls_->heatShown()) {
    desk_.questions().cancel("photo-heat");
    canvas_->setHeat({});
    return;
  }
  // A newer sentence may be on the chips already while its alignment is still on its way.
  std::vector<int> words = focus_.active();
  std::erase_if(words, [this](int word) {
    return static_cast<std::size_t>(word) >= alignment_->words.size();
  });
  const QSizeF place = canvas_->photoRect().size() * devicePixelRatioF();
  const qreal shrink =
      std::min(1.0, kHeatEdgeMost / std::max({place.width(), place.height(), 1.0}));
  const Size size{std::max(1, static_cast<int>(place.width() * shrink)),
                  std::max(1, static_cast<int>(place.height() * shrink))};
  ask(
      desk_.questions(), "photo-heat", this,
      [engine = desk_.engine(), alignment = *alignment_, words = std::move(words),
       style = controls_->heatStyle(),
       size](std::stop_token) { return toQImage(engine->heatmap(alignment, {words}, style, size)); },
      [this](Result<QImage> heat) {
        canvas_->setHeat(heat ? *heat : QImage());
        if (!heat) Q_EMIT failed(heat.error());
      });
}

void PhotoPage::showRegion(int region) {
  regionTitle_->setText(region < 0 ? tr("UNDER THE POINTER")
                                   : tr("UNDER THE POINTER: REGION %1").arg(region + 1));
  if (!alignment_ || region < 0 || region >= static_cast<int>(alignment_->boxes.size())) {
    regionValues_->setText(tr("Move over the photo to read a region's values."));
    return;
  }
  std::vector<std::pair<float, QString>> values;
  for (std::size_t i = 0; i < alignment_->words.size(); ++i)
    if (alignment_->words[i].scored)
      values.emplace_back(wordValue(*alignment_, static_cast<int>(i), region),
                          toQString(alignment_->words[i].text));
  std::stable_sort(values.begin(), values.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  constexpr std::size_t kShown = 4;
  QStringList parts;
  for (std::size_t i = 0; i < std::min(kShown, values.size()); ++i)
    parts << QStringLiteral("%1 %2").arg(values[i].second, scoreText(values[i].first));
  regionValues_->setText(parts.join(QStringLiteral("   ·   ")));
}

void PhotoPage::pickWord(int number) {
  int seen = 0;
  const auto& words = alignment_->words;
  for (int word = 0; word < static_cast<int>(words.size()); ++word)
    if (words[static_cast<std::size_t>(word)].scored && ++seen == number) {
      focus_.unpinAll();
      focus_.togglePin(word);
      return;
    }
}

void PhotoPage::keyPressEvent(QKeyEvent* event) {
  const bool plain = event->modifiers() == Qt::NoModifier;
  const int key = event->key();
  if (key == Qt::Key_Escape) {
    if (!focus_.unpinAll()) Q_EMIT closed();
  } else if (key == Qt::Key_Left || key == Qt::Key_PageUp) {
    Q_EMIT stepRequested(-1);
  } else if (key == Qt::Key_Right || key == Qt::Key_PageDown) {
    Q_EMIT stepRequested(1);
  } else if (plain && key == Qt::Key_H) {
    controls_->toggleHeat();
  } else if (plain && key == Qt::Key_B) {
    controls_->toggleBoxes();
  } else if (plain && alignment_ && key >= Qt::Key_1 && key <= Qt::Key_9) {
    pickWord(key - Qt::Key_0);
  } else if (plain && key == Qt::Key_0) {
    focus_.unpinAll();
  } else {
    QWidget::keyPressEvent(event);
  }
}

}  // namespace ws
