#include "ui/grid/quick_look.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/grid/photo_grid.h"
#include "ui/messages.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr const char* kHeatTag = "quick-heat";
constexpr int kMargin = 36;
constexpr int kHeatEdgeMost = 1024;  // of the heat's picture; larger ones are stretched

int captionHeight() { return QFontMetrics(uiFont(kBodyPx)).height() * 2 + 14; }

}  // namespace

QuickLook::QuickLook(Desk& desk, PhotoGrid& grid)
    : QWidget(grid.window()), desk_(desk), grid_(grid) {
  setObjectName(QStringLiteral("quickLook"));
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_NoSystemBackground);
  hide();
  connect(&grid, &PhotoGrid::quickLookRequested, this, &QuickLook::open);
  connect(&grid.photos(), &QAbstractItemModel::modelReset, this, &QuickLook::follow);
  connect(&grid.photos(), &QAbstractItemModel::rowsInserted, this, &QuickLook::follow);
  connect(&grid.photos(), &QAbstractItemModel::rowsRemoved, this, &QuickLook::follow);
  connect(&grid.photos(), &QAbstractItemModel::dataChanged, this, [this] {
    // Its alignment may have come: the grid asks for those that are on screen.
    if (isVisible() && !alignment_ && row_ >= 0 && grid_.photos().alignmentAt(row_)) show(row_);
  });
}

void QuickLook::open(int row) {
  if (row < 0 || row >= grid_.photos().rowCount()) return;
  QWidget* window = grid_.window();
  if (parentWidget() != window) setParent(window);
  window->installEventFilter(this);
  setGeometry(window->rect());
  show(row);
  QWidget::show();
  raise();
  setFocus();
  askPhoto();
}

void QuickLook::close() {
  if (!isVisible()) return;
  parentWidget()->removeEventFilter(this);
  hide();
  loading_.request_stop();
  desk_.questions().cancel(kHeatTag);
  photo_ = heat_ = QImage();
  alignment_.reset();
  grid_.setFocus();
}

/// The rows have changed: the same photo may have another place, or none.
void QuickLook::follow() {
  if (!isVisible()) return;
  const int row = grid_.photos().rowOf(id_);
  row < 0 ? close() : show(row);
}

void QuickLook::step(int by) {
  const int row = std::clamp(row_ + by, 0, grid_.photos().rowCount() - 1);
  if (row != row_) show(row);
}

void QuickLook::show(int row) {
  row_ = row;
  const PhotoId id = grid_.photos().idAt(row);
  if (id != id_ || photo_.isNull()) {
    id_ = id;
    askedEdge_ = 0;
    photo_ = heat_ = QImage();
    problem_.clear();
    // The tile, until the photo is there: where it shows the whole photo.
    const auto* thumb = grid_.thumbnails().find(id);
    aspect_ = thumb ? thumb->aspect : 4.0 / 3.0;
    if (const PhotoRow* known = grid_.photos().rowAt(row); known && known->width > 0)
      aspect_ = static_cast<qreal>(known->width) / known->height;
  }
  alignment_ = grid_.photos().alignmentAt(row);
  grid_.pick(row);
  grid_.scrollTo(grid_.photos().index(row));
  setAccessibleName(tr("Quick look: %1").arg(caption()));
  if (QAccessible::isActive()) {
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
  }
  askPhoto();
  askHeat();
  update();
}

QString QuickLook::caption() const {
  QString text = grid_.photos().index(row_).data().toString();
  if (const auto score = grid_.photos().scoreAt(row_))
    text += QStringLiteral(" · ") + tr("score %1").arg(scoreText(*score));
  return text + QStringLiteral(" · ") +
         tr("%1 of %2").arg(countText(row_ + 1), countText(grid_.photos().rowCount()));
}

QRect QuickLook::photoRect() const {
  const QRect room = rect().adjusted(kMargin, kMargin, -kMargin, -kMargin - captionHeight());
  const QSizeF fitted = QSizeF(aspect_, 1).scaled(QSizeF(room.size()), Qt::KeepAspectRatio);
  QRect place(QPoint(0, 0), fitted.toSize());
  place.moveCenter(room.center());
  return place;
}

void QuickLook::askPhoto() {
  if (!desk_.engine() || row_ < 0 || !isVisible()) return;
  const QSize place = photoRect().size();
  const int edge =
      static_cast<int>(std::ceil(std::max(place.width(), place.height()) * devicePixelRatioF()));
  if (edge <= askedEdge_) return;
  askedEdge_ = edge;
  loading_.request_stop();
  loading_ = runOn(
      desk_.pool(), this,
      [engine = desk_.engine(), photo = id_, edge](std::stop_token stop) {
        return toQImage(engine->photo(photo, edge, stop));
      },
      [this](Result<QImage> image) {
        if (image) {
          photo_ = *image;
          aspect_ = static_cast<qreal>(photo_.width()) / std::max(1, photo_.height());
          askHeat();
        } else {
          problem_ = errorSentence(image.error());
        }
        update();
      });
}

void QuickLook::askHeat() {
  if (!heatOn_ || !alignment_ || !desk_.engine() || photo_.isNull()) {
    desk_.questions().cancel(kHeatTag);
    heat_ = QImage();
    return;
  }
  const QSizeF place = QSizeF(photoRect().size()) * devicePixelRatioF();
  const qreal shrink =
      std::min(1.0, kHeatEdgeMost / std::max({place.width(), place.height(), 1.0}));
  const Size size{std::max(1, static_cast<int>(place.width() * shrink)),
                  std::max(1, static_cast<int>(place.height() * shrink))};
  ask(
      desk_.questions(), kHeatTag, this,
      [engine = desk_.engine(), alignment = alignment_, layers = grid_.heat().layers(),
       style = grid_.heat().style(), size](std::stop_token) {
        return layeredHeat(*engine, *alignment, layers, style, size);
      },
      [this](Result<QImage> heat) {
        heat_ = heat ? *heat : QImage();
        update();
      });
}

void QuickLook::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  QColor shade = theme().ground;
  shade.setAlphaF(0.96f);
  painter.fillRect(rect(), shade);
  const QRect place = photoRect();
  const auto* thumb = row_ >= 0 ? grid_.thumbnails().find(id_) : nullptr;
  if (!photo_.isNull())
    painter.drawImage(place, photo_);
  else if (thumb && thumb->spec.whole)
    painter.drawPixmap(place, thumb->pixmap, thumb->pixmap.rect());
  else
    painter.fillRect(place, theme().tile);
  if (!heat_.isNull() && heatOn_) painter.drawImage(place, heat_);
  painter.setPen(theme().quiet);
  if (!problem_.isEmpty()) {
    painter.setFont(uiFont(kBodyPx));
    painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, problem_);
  }
  QRect text(kMargin, height() - kMargin - captionHeight() + 14, width() - 2 * kMargin,
             captionHeight() / 2);
  painter.setFont(uiFont(kBodyPx, QFont::Medium));
  painter.setPen(theme().text);
  painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop, caption());
  text.translate(0, captionHeight() / 2);
  painter.setFont(uiFont(kCaptionPx));
  painter.setPen(theme().quiet);
  const QString keys = !alignment_ ? tr("Arrows step · Enter opens · Esc closes")
                       : heatOn_   ? tr("Arrows step · H hides the heat · Enter opens · Esc closes")
                                 : tr("Arrows step · H shows the heat · Enter opens · Esc closes");
  painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop, keys);
}

void QuickLook::keyPressEvent(QKeyEvent* event) {
  const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Space:
      return close();
    case Qt::Key_Return:
    case Qt::Key_Enter: {
      const int row = row_;
      close();
      return Q_EMIT grid_.photoChosen(row);
    }
    case Qt::Key_Left:
      return step(-forward);
    case Qt::Key_Right:
      return step(forward);
    case Qt::Key_Up:
      return step(-1);
    case Qt::Key_Down:
      return step(1);
    case Qt::Key_Home:
      return step(-row_);
    case Qt::Key_End:
      return step(grid_.photos().rowCount());
    case Qt::Key_H:
      heatOn_ = !heatOn_;
      askHeat();
      return update();
    default:
      QWidget::keyPressEvent(event);
  }
}

void QuickLook::mousePressEvent(QMouseEvent*) { close(); }

void QuickLook::wheelEvent(QWheelEvent* event) {
  event->accept();  // what lies below must not scroll
  if (event->angleDelta().y() != 0) step(event->angleDelta().y() > 0 ? -1 : 1);
}

void QuickLook::resizeEvent(QResizeEvent*) {
  askPhoto();
  askHeat();
}

bool QuickLook::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && watched == parentWidget())
    setGeometry(parentWidget()->rect());
  return QWidget::eventFilter(watched, event);
}

}  // namespace ws
