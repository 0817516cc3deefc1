#include "ui/search/chip_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/search/chip_row.h"
#include "ui/search/word_chip.h"

namespace ws {
namespace {

constexpr double kWeightMost = 5;

class ChipInterface : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
  explicit ChipInterface(WordChip* chip)
      : QAccessibleWidget(chip, QAccessible::CheckBox), chip_(chip) {}

  QAccessible::Role role() const override { return QAccessible::CheckBox; }  // pinned or not
  QAccessible::State state() const override {
    QAccessible::State state = QAccessibleWidget::state();
    state.checkable = true;
    state.checked = chip_->isMarked();
    return state;
  }
  QString text(QAccessible::Text kind) const override {
    if (kind == QAccessible::Name) return chip_->spoken();
    return QAccessibleWidget::text(kind);
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
  }

  QVariant currentValue() const override { return static_cast<double>(chip_->shown().weight); }
  void setCurrentValue(const QVariant& value) override {
    chip_->row().setWeight(chip_->word(), value.toFloat());
  }
  QVariant maximumValue() const override { return kWeightMost; }
  QVariant minimumValue() const override { return -kWeightMost; }
  QVariant minimumStepSize() const override { return 0.5; }

  QStringList actionNames() const override {
    QStringList names{toggleAction(), setFocusAction()};
    if (chip_->row().canWeigh()) names << increaseAction() << decreaseAction();
    return names;
  }
  void doAction(const QString& name) override {
    if (name == toggleAction())
      chip_->row().toggle(chip_->word());
    else if (name == increaseAction())
      chip_->row().climb(chip_->word(), 1);
    else if (name == decreaseAction())
      chip_->row().climb(chip_->word(), -1);
    else
      QAccessibleWidget::doAction(name);
  }

 private:
  WordChip* chip_;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
  auto* chip =
      className == QLatin1String("ws::WordChip") ? qobject_cast<WordChip*>(object) : nullptr;
  return chip ? new ChipInterface(chip) : nullptr;
}

}  // namespace

void installChipAccessibility() {
  static const bool installed = [] {
    QAccessible::installFactory(makeInterface);
    return true;
  }();
  Q_UNUSED(installed);
}

void announceWeight(WordChip* chip) {
  if (!QAccessible::isActive()) return;
  QAccessibleValueChangeEvent event(chip, static_cast<double>(chip->shown().weight));
  QAccessible::updateAccessibility(&event);
}

}  // namespace ws
