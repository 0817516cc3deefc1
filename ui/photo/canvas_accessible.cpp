#include "ui/photo/canvas_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include "ui/photo/photo_canvas.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

/// "upper left": a ninth of the photo.
QString placeText(const Box& box) {
  const float x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
  const int column = x < 1 / 3.0f   ? 0
                     : x < 2 / 3.0f ? 1
                                    : 2,
            line = y < 1 / 3.0f   ? 0
                   : y < 2 / 3.0f ? 1
                                  : 2;
  const QString names[3][3] = {
      {PhotoCanvas::tr("upper left"), PhotoCanvas::tr("upper middle"),
       PhotoCanvas::tr("upper right")},
      {PhotoCanvas::tr("left"), PhotoCanvas::tr("middle"), PhotoCanvas::tr("right")},
      {PhotoCanvas::tr("lower left"), PhotoCanvas::tr("lower middle"),
       PhotoCanvas::tr("lower right")}};
  return names[line][column];
}

const Alignment* alignmentOf(const PhotoCanvas* canvas) {
  const auto& alignment = canvas->pictures().alignment();
  return alignment ? &*alignment : nullptr;
}

class RegionItem : public QAccessibleInterface {
 public:
  RegionItem(PhotoCanvas* canvas, int region) : canvas_(canvas), region_(region) {}

  bool isValid() const override { return box() != nullptr; }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(canvas_);
  }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QString text(QAccessible::Text kind) const override {
    if (!isValid() || kind != QAccessible::Name) return {};
    const Alignment& alignment = *alignmentOf(canvas_);
    QStringList words;
    for (std::size_t w = 0; w < alignment.bestRegion.size(); ++w)
      if (alignment.bestRegion[w] == region_)
        words << QStringLiteral("%1 %2").arg(
            toQString(alignment.words[w].text),
            scoreText(wordValue(alignment, static_cast<int>(w), region_)));
    const QString name = PhotoCanvas::tr("Region %1, %2").arg(region_ + 1).arg(placeText(*box()));
    return words.isEmpty()
               ? name
               : PhotoCanvas::tr("%1, best for %2").arg(name, words.join(QStringLiteral(", ")));
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override {
    if (!isValid()) return {};
    const QRect place = canvas_->boxRect(*box()).toAlignedRect();
    return {canvas_->mapToGlobal(place.topLeft()), place.size()};
  }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  QAccessible::State state() const override {
    QAccessible::State state;
    if (!isValid()) return state;
    state.selectable = true;
    state.selected = canvas_->picked() == *box();
    state.offscreen = !canvas_->boxRect(*box()).intersects(QRectF(canvas_->rect()));
    return state;
  }
  int region() const { return region_; }

 private:
  const Box* box() const {
    const Alignment* alignment = canvas_ ? alignmentOf(canvas_) : nullptr;
    const auto r = static_cast<std::size_t>(region_);
    return alignment && r < alignment->boxes.size() ? &alignment->boxes[r] : nullptr;
  }
  QPointer<PhotoCanvas> canvas_;
  int region_;
};

class RegionList : public QAccessibleWidget {
 public:
  explicit RegionList(PhotoCanvas* canvas)
      : QAccessibleWidget(canvas, QAccessible::List), canvas_(canvas) {}
  ~RegionList() override { forgetItems(); }

  int childCount() const override {
    const Alignment* alignment = alignmentOf(canvas_);
    return alignment ? static_cast<int>(alignment->boxes.size()) : 0;
  }
  QAccessibleInterface* child(int region) const override {
    if (region < 0 || region >= childCount()) return nullptr;
    if (const auto known = items_.constFind(region); known != items_.constEnd())
      return QAccessible::accessibleInterface(*known);
    auto* item = new RegionItem(canvas_, region);
    items_.insert(region, QAccessible::registerAccessibleInterface(item));
    return item;
  }
  QAccessibleInterface* childAt(int x, int y) const override {
    const Alignment* alignment = alignmentOf(canvas_);
    if (!alignment) return nullptr;
    const QRectF photo = canvas_->photoRect();
    const QPointF place = canvas_->mapFromGlobal(QPointF(x, y)) - photo.topLeft();
    return child(regionAt(*alignment, {place.x() / photo.width(), place.y() / photo.height()}));
  }
  int indexOfChild(const QAccessibleInterface* item) const override {
    const auto* region = dynamic_cast<const RegionItem*>(item);
    return region ? region->region() : -1;
  }
  void forgetItems() {
    for (const auto id : std::as_const(items_)) QAccessible::deleteAccessibleInterface(id);
    items_.clear();
  }

 private:
  PhotoCanvas* canvas_;
  mutable QHash<int, QAccessible::Id> items_;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
  auto* canvas =
      className == QLatin1String("ws::PhotoCanvas") ? qobject_cast<PhotoCanvas*>(object) : nullptr;
  return canvas ? new RegionList(canvas) : nullptr;
}

}  // namespace

void installCanvasAccessibility() { QAccessible::installFactory(makeInterface); }

void resetCanvasAccessibility(PhotoCanvas* canvas) {
  if (!QAccessible::isActive()) return;
  if (auto* list = dynamic_cast<RegionList*>(QAccessible::queryAccessibleInterface(canvas)))
    list->forgetItems();
  QAccessibleEvent event(canvas, QAccessible::ObjectReorder);
  QAccessible::updateAccessibility(&event);
}

}  // namespace ws
