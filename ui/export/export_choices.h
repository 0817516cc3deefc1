#pragma once
// The form of the export: what, how large, in which files. Plain controls, all of them reached by
// keyboard.
//
// Signals: changed() whenever a choice is different, for preview and count.
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSpinBox>
#include <QWidget>

#include "ui/export/export_run.h"

class QFormLayout;
class QVBoxLayout;

namespace ws {

/// A label before a control, as wide as all labels of the form.
QLabel* formLabel(const QString& text, QWidget* control);

class ExportChoices : public QWidget {
  Q_OBJECT

 public:
  /// @param photos  how many are selected; one: there is no choice between it and the selection
  ExportChoices(int photos, QWidget* parent);

  FigureChoice choice() const;
  void setChoice(const FigureChoice& choice);
  bool isSelection() const { return photos_->currentIndex() == 1; }
  bool isSideBySide() const { return words_->currentIndex() == 1; }

 Q_SIGNALS:
  void changed();

 private:
  QCheckBox* box(QVBoxLayout* into, const QString& text, const char* name, const QString& tip);
  void makeWhat(QVBoxLayout* layout, int photos);
  void makeParts(QVBoxLayout* layout);
  void makeLook(QVBoxLayout* layout);
  void makeFiles(QVBoxLayout* layout);
  void setUnit(bool pixels);
  double widthMm() const;

  QComboBox* photos_;
  QComboBox* words_;
  QCheckBox *photo_, *heat_, *boxes_, *chips_, *matrix_, *bar_, *note_;
  QDoubleSpinBox* width_;
  QComboBox* unit_;
  QSpinBox* dpi_;
  QDoubleSpinBox* text_;
  QComboBox* ground_;
  QComboBox* map_;
  QCheckBox *png_, *svg_, *pdf_, *json_, *csv_, *npy_, *side_;
  FigureSpec spec_;  ///< what the form has no control for
};

}  // namespace ws
