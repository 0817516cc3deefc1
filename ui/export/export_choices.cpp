#include "ui/export/export_choices.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr double kMmPerInch = 25.4;

QLabel* heading(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("role", "caption");
  return label;
}

void name(QWidget* widget, const char* objectName, const QString& accessible) {
  widget->setObjectName(QLatin1String(objectName));
  widget->setAccessibleName(accessible);
}

}  // namespace

QLabel* formLabel(const QString& text, QWidget* control) {
  constexpr int kLabelWidth = 84;
  auto* label = new QLabel(text, control->parentWidget());
  label->setBuddy(control);
  label->setMinimumWidth(scaled(kLabelWidth));
  return label;
}

ExportChoices::ExportChoices(int photos, QWidget* parent) : QWidget(parent) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 12, 0);
  layout->setSpacing(scaled(4));
  makeWhat(layout, photos);
  makeParts(layout);
  makeLook(layout);
  makeFiles(layout);
  layout->addStretch(1);
  setChoice({});
}

QCheckBox* ExportChoices::box(QVBoxLayout* into, const QString& text, const char* objectName,
                              const QString& tip) {
  auto* made = new QCheckBox(text, this);
  made->setObjectName(QLatin1String(objectName));
  made->setToolTip(tip);
  made->setAccessibleDescription(tip);
  into->addWidget(made);
  connect(made, &QCheckBox::toggled, this, &ExportChoices::changed);
  return made;
}

void ExportChoices::makeWhat(QVBoxLayout* layout, int photos) {
  photos_ = new QComboBox(this);
  photos_->addItem(tr("This photo"));
  if (photos > 1) photos_->addItem(tr("The %Ln selected photos", nullptr, photos));
  name(photos_, "exportPhotos", tr("Photos"));
  words_ = new QComboBox(this);
  words_->addItems(
      {tr("What is looked at now"), tr("All words, side by side"), tr("A figure for each word")});
  name(words_, "exportWords", tr("Words"));
  auto* form = new QFormLayout;
  form->addRow(formLabel(tr("P&hotos"), photos_), photos_);
  form->addRow(formLabel(tr("&Words"), words_), words_);
  layout->addLayout(form);
  for (QComboBox* box : {photos_, words_})
    connect(box, &QComboBox::currentIndexChanged, this, &ExportChoices::changed);
}

void ExportChoices::makeParts(QVBoxLayout* layout) {
  layout->addSpacing(scaled(8));
  layout->addWidget(heading(tr("PARTS"), this));
  photo_ = box(layout, tr("Photo"), "partPhoto", tr("The photo itself"));
  heat_ =
      box(layout, tr("Heat"), "partHeat", tr("Where the words were found, painted over the photo"));
  boxes_ = box(layout, tr("Boxes"), "partBoxes", tr("A box around the best region of each word"));
  chips_ = box(layout, tr("Words with their shares"), "partChips",
               tr("The sentence; each word with what it adds to the score"));
  matrix_ = box(layout, tr("Matrix"), "partMatrix",
                tr("Every word against every region of the photo, with totals"));
  bar_ = box(layout, tr("Colour bar"), "partBar", tr("Which colour stands for which value"));
  note_ = box(layout, tr("Small print"), "partNote",
              tr("Scorer, scale, thresholds, model and version, so that others can make it again"));
}

void ExportChoices::makeLook(QVBoxLayout* layout) {
  layout->addSpacing(scaled(8));
  layout->addWidget(heading(tr("SIZE AND LOOK"), this));
  width_ = new QDoubleSpinBox(this);
  unit_ = new QComboBox(this);
  unit_->addItems({tr("mm"), tr("px")});
  dpi_ = new QSpinBox(this);
  text_ = new QDoubleSpinBox(this);
  ground_ = new QComboBox(this);
  map_ = new QComboBox(this);
  dpi_->setRange(kLeastDpi, kMostDpi);
  dpi_->setSuffix(tr(" dpi"));
  dpi_->setToolTip(tr("Dots per inch: 300 is what most journals ask for"));
  text_->setRange(5, 24);
  text_->setDecimals(1);
  text_->setSuffix(tr(" pt"));
  ground_->addItems({tr("Light"), tr("Dark"), tr("Transparent, for light pages"),
                     tr("Transparent, for dark pages")});
  map_->addItems({tr("Inferno"), tr("Viridis"), tr("Cividis"), tr("Blue and orange")});
  name(width_, "exportWidth", tr("Width"));
  name(unit_, "exportUnit", tr("Unit of the width"));
  name(dpi_, "exportDpi", tr("Resolution"));
  name(text_, "exportText", tr("Text size"));
  name(ground_, "exportGround", tr("Background"));
  name(map_, "exportMap", tr("Colours"));
  auto* width = new QHBoxLayout;
  width->addWidget(width_, 1);
  width->addWidget(unit_);
  auto* form = new QFormLayout;
  form->addRow(formLabel(tr("W&idth"), width_), width);
  form->addRow(formLabel(tr("&Resolution"), dpi_), dpi_);
  form->addRow(formLabel(tr("&Text"), text_), text_);
  form->addRow(formLabel(tr("&Background"), ground_), ground_);
  form->addRow(formLabel(tr("C&olours"), map_), map_);
  layout->addLayout(form);
  setUnit(false);
  connect(unit_, &QComboBox::currentIndexChanged, this,
          [this](int pixels) { setUnit(pixels == 1); });
  connect(width_, &QDoubleSpinBox::valueChanged, this, [this] {
    spec_.widthMm = widthMm();
    Q_EMIT changed();
  });
  connect(dpi_, &QSpinBox::valueChanged, this, [this] {  // so many pixels stay so many
    spec_.widthMm = widthMm();
    setUnit(unit_->currentIndex() == 1);
  });
  connect(text_, &QDoubleSpinBox::valueChanged, this, &ExportChoices::changed);
  for (QComboBox* box : {ground_, map_})
    connect(box, &QComboBox::currentIndexChanged, this, &ExportChoices::changed);
}

void ExportChoices::makeFiles(QVBoxLayout* layout) {
  layout->addSpacing(scaled(8));
  layout->addWidget(heading(tr("FILES"), this));
  png_ = box(layout, tr("PNG picture"), "filePng", tr("Pixels, for slides and the web"));
  svg_ = box(layout, tr("SVG drawing"), "fileSvg",
             tr("Lines and text that can be edited, for Inkscape and the web"));
  pdf_ = box(layout, tr("PDF page"), "filePdf",
             tr("Lines and text that stay sharp, for LaTeX and print"));
  json_ = box(layout, tr("Numbers as JSON"), "fileJson",
              tr("The whole alignment: words, regions, matrix and shares"));
  csv_ =
      box(layout, tr("Numbers as CSV"), "fileCsv", tr("One line a cell, for spreadsheets and R"));
  npy_ = box(layout, tr("Numbers as NPY"), "fileNpy",
             tr("The matrix for NumPy: words or their pieces by regions"));
  side_ = box(layout, tr("Text on how it was made"), "fileText",
              tr("A .txt beside the figure: model, scorer, scale, threshold, version"));
}

/// The same width in the other unit.
void ExportChoices::setUnit(bool pixels) {
  const double mm = spec_.widthMm;
  const QSignalBlocker quiet(width_);
  const double perMm = pixels ? dpi_->value() / kMmPerInch : 1;
  width_->setDecimals(pixels ? 0 : 1);
  width_->setRange(std::ceil(kLeastWidthMm * perMm), std::floor(kMostWidthMm * perMm));
  width_->setValue(mm * perMm);
  Q_EMIT changed();
}

double ExportChoices::widthMm() const {
  const double mm =
      unit_->currentIndex() == 1 ? width_->value() * kMmPerInch / dpi_->value() : width_->value();
  return std::clamp(mm, kLeastWidthMm, kMostWidthMm);
}

FigureChoice ExportChoices::choice() const {
  FigureChoice choice{.spec = spec_,
                      .formats = {},
                      .sideText = side_->isChecked(),
                      .oneAWord = words_->currentIndex() == 2};
  choice.spec.parts = {photo_->isChecked(), heat_->isChecked(),   boxes_->isChecked(),
                       chips_->isChecked(), matrix_->isChecked(), bar_->isChecked(),
                       note_->isChecked()};
  choice.spec.dpi = dpi_->value();
  choice.spec.textPt = text_->value();
  choice.spec.dark = ground_->currentIndex() % 2 == 1;
  choice.spec.transparent = ground_->currentIndex() >= 2;
  choice.spec.heat.colourMap = static_cast<ColourMap>(map_->currentIndex());
  if (png_->isChecked()) choice.formats.push_back(FigureFormat::Png);
  if (svg_->isChecked()) choice.formats.push_back(FigureFormat::Svg);
  if (pdf_->isChecked()) choice.formats.push_back(FigureFormat::Pdf);
  if (json_->isChecked()) choice.numbers.push_back(NumberFormat::Json);
  if (csv_->isChecked()) choice.numbers.push_back(NumberFormat::Csv);
  if (npy_->isChecked()) choice.numbers.push_back(NumberFormat::Npy);
  return choice;
}

void ExportChoices::setChoice(const FigureChoice& choice) {
  {
    const QSignalBlocker quiet(this);
    spec_ = choice.spec;
    const FigureParts& parts = choice.spec.parts;
    for (const auto& [box, on] : {std::pair(photo_, parts.photo),
                                  {heat_, parts.heat},
                                  {boxes_, parts.boxes},
                                  {chips_, parts.chips},
                                  {matrix_, parts.matrix},
                                  {bar_, parts.bar},
                                  {note_, parts.note}})
      box->setChecked(on);
    const auto has = [](const auto& list, auto value) {
      return std::find(list.begin(), list.end(), value) != list.end();
    };
    png_->setChecked(has(choice.formats, FigureFormat::Png));
    svg_->setChecked(has(choice.formats, FigureFormat::Svg));
    pdf_->setChecked(has(choice.formats, FigureFormat::Pdf));
    json_->setChecked(has(choice.numbers, NumberFormat::Json));
    csv_->setChecked(has(choice.numbers, NumberFormat::Csv));
    npy_->setChecked(has(choice.numbers, NumberFormat::Npy));
    side_->setChecked(choice.sideText);
    {
      const QSignalBlocker still(dpi_);
      dpi_->setValue(choice.spec.dpi);
    }
    text_->setValue(choice.spec.textPt);
    ground_->setCurrentIndex((choice.spec.transparent ? 2 : 0) + (choice.spec.dark ? 1 : 0));
    map_->setCurrentIndex(static_cast<int>(choice.spec.heat.colourMap));
    if (choice.oneAWord) words_->setCurrentIndex(2);
    setUnit(unit_->currentIndex() == 1);
  }
  Q_EMIT changed();
}

}  // namespace ws
