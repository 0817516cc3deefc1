#include "ui/export/export_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/files.h"
#include "ui/export/export_choices.h"
#include "ui/export/figure_preview.h"
#include "ui/figure/figure_files.h"
#include "ui/messages.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kPreviewEdgePx = 1600;  // of the photo: a preview is no larger
constexpr int kPauseMs = 60;          // changes within it cause one preview
constexpr const char* kOpenTag = "export-open";
constexpr const char* kPreviewTag = "export-preview";

QString startFolder() {
  const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
  return (pictures.isEmpty() ? QDir::homePath() : pictures) + QStringLiteral("/Wordsight");
}

/// A figure that can't be, in words; its limits have no code of their own.
QString sentenceOf(const Error& error) {
  return error.code == ErrorCode::InvalidArgument ? toQString(error.subject + " " + error.detail)
                                                  : errorSentence(error);
}

}  // namespace

ExportDialog::ExportDialog(Desk& desk, ExportJob job, QWidget* parent)
    : QDialog(parent),
      desk_(desk),
      job_(std::move(job)),
      run_(desk, this),
      choices_(new ExportChoices(static_cast<int>(job_.photos.size()), this)),
      preview_(new FigurePreview(this)) {
  setObjectName(QStringLiteral("exportDialog"));
  setWindowTitle(tr("Export figure"));
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(choices_);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setMinimumWidth(choices_->sizeHint().width() + scaled(24));
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setFrameShape(QFrame::NoFrame);
  for (QWidget* ground : {scroll->viewport(), static_cast<QWidget*>(choices_)})
    ground->setAutoFillBackground(false);
  auto* panes = new QHBoxLayout;
  panes->setSpacing(scaled(16));
  panes->addWidget(scroll);
  panes->addWidget(preview_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 18, 20, 18);
  layout->setSpacing(scaled(12));
  layout->addLayout(panes, 1);
  layout->addLayout(makeDestination());
  layout->addLayout(makeButtons());
  setTabOrder(scroll, folder_);

  FigureChoice first;
  first.spec.heat = job_.heat;
  choices_->setChoice(first);
  setFolder(startFolder());
  later_.setSingleShot(true);
  later_.setInterval(kPauseMs);
  connect(&later_, &QTimer::timeout, this, &ExportDialog::askPreview);
  connect(choices_, &ExportChoices::changed, this, [this] {
    reflect();
    later_.start();
  });
  connect(&run_, &ExportRun::progressed, this, [this](int done, int photos) {
    progress_->setRange(0, photos);
    progress_->setValue(done);
    status_->setText(tr("%L1 of %Ln photos", nullptr, photos).arg(done));
  });
  connect(&run_, &ExportRun::ended, this, &ExportDialog::showEnd);
  preview_->setMessage(tr("Preparing the preview…"));
  openSource();
  reflect();
}

ExportDialog::~ExportDialog() {
  desk_.questions().cancel(kOpenTag);
  desk_.questions().cancel(kPreviewTag);
}

QLayout* ExportDialog::makeDestination() {
  folder_ = new QLineEdit(this);
  name_ = new QLineEdit(this);
  folder_->setObjectName(QStringLiteral("exportFolder"));
  name_->setObjectName(QStringLiteral("exportName"));
  folder_->setAccessibleName(tr("Folder to write into"));
  name_->setAccessibleName(tr("Name of the files"));
  name_->setPlaceholderText(tr("as the photo, with “-figure”"));
  auto* browse = new QPushButton(tr("Browse…"), this);
  connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
  for (QLineEdit* line : {folder_, name_})
    connect(line, &QLineEdit::textChanged, this, &ExportDialog::reflect);
  auto* into = new QHBoxLayout;
  into->addWidget(folder_, 1);
  into->addWidget(browse);
  auto* form = new QFormLayout;
  form->addRow(formLabel(tr("&Folder"), folder_), into);
  form->addRow(formLabel(tr("&Name"), name_), name_);
  return form;
}

QLayout* ExportDialog::makeButtons() {
  status_ = new QLabel(this);
  status_->setObjectName(QStringLiteral("exportStatus"));
  status_->setWordWrap(true);
  status_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  progress_ = new QProgressBar(this);
  progress_->setAccessibleName(tr("Progress of the export"));
  progress_->setTextVisible(false);
  progress_->hide();
  export_ = new QPushButton(tr("&Export"), this);
  export_->setObjectName(QStringLiteral("exportStart"));
  export_->setProperty("role", "primary");
  export_->setDefault(true);
  close_ = new QPushButton(this);
  close_->setObjectName(QStringLiteral("exportClose"));
  close_->setAutoDefault(false);
  connect(export_, &QPushButton::clicked, this, &ExportDialog::startRun);
  connect(close_, &QPushButton::clicked, this, &ExportDialog::reject);
  auto* said = new QVBoxLayout;
  said->addWidget(status_);
  said->addWidget(progress_);
  auto* row = new QHBoxLayout;
  row->addLayout(said, 1);
  row->addWidget(close_);
  row->addWidget(export_);
  return row;
}

FigureChoice ExportDialog::choice() const { return choices_->choice(); }

void ExportDialog::setChoice(const FigureChoice& choice) { choices_->setChoice(choice); }

void ExportDialog::setFolder(const QString& folder) {
  folder_->setText(QDir::toNativeSeparators(folder));
}

/// The first photo's alignment and picture, once.
void ExportDialog::openSource() {
  if (!desk_.engine() || job_.photos.empty()) {
    preview_->setMessage(
        tr("The model is still being loaded. Close this and try again in a moment."));
    return;
  }
  ask(
      desk_.questions(), kOpenTag, this,
      [engine = desk_.engine(), job = job_](std::stop_token stop) {
        FigureSource source = exportSource(engine, job, job.photos.front(), stop);
        source.photo = [picture = std::make_shared<Image>(source.photo(kPreviewEdgePx))](int) {
          return *picture;
        };
        return source;
      },
      [this](Result<FigureSource> source) {
        if (!source) {
          preview_->setMessage(sentenceOf(source.error()));
          return;
        }
        source_ = std::move(*source);
        job_.alignment = source_->alignment;
        reflect();
        askPreview();
      });
}

/// As chosen, at the preview's resolution. Of the figures a word, the first stands for all.
FigureChoice ExportDialog::previewChoice() const {
  FigureChoice choice = choices_->choice();
  const double wanted = preview_->widthInPixels() / (choice.spec.widthMm / 25.4);
  choice.spec.dpi = std::clamp(static_cast<int>(wanted), kLeastDpi, choice.spec.dpi);
  return choice;
}

void ExportDialog::askPreview() {
  if (!source_) return;
  const FigureChoice choice = previewChoice();
  FigureSource source = *source_;
  const auto words = everyWord(source.alignment);
  if (choices_->isSideBySide()) source.selections = words;
  if (choice.oneAWord && !words.empty()) source.selections = {words.front()};
  ask(
      desk_.questions(), kPreviewTag, this,
      [source = std::move(source), spec = choice.spec](std::stop_token stop) {
        const FigureContent content = gatherFigure(spec, source);
        throwIfStopped(stop);
        return renderFigure(spec, content);
      },
      [this, spec = choice.spec](Result<QImage> figure) {
        if (figure)
          showFigure(*figure, spec);
        else if (figure.error().code != ErrorCode::Cancelled)
          preview_->setMessage(sentenceOf(figure.error()));
      });
}

void ExportDialog::showFigure(const QImage& figure, const FigureSpec& spec) {
  const double height = spec.widthMm * figure.height() / figure.width();
  const QLocale locale;
  preview_->setFigure(
      figure, spec.dark,
      tr("%1 × %2 mm").arg(locale.toString(spec.widthMm, 'f', 0), locale.toString(height, 'f', 0)));
}

/// What the controls may do now, and how much will be written.
void ExportDialog::reflect() {
  const bool runs = run_.isRunning();
  const FigureChoice choice = choices_->choice();
  name_->setEnabled(!choices_->isSelection() && !runs);
  choices_->setEnabled(!runs);
  folder_->setEnabled(!runs);
  close_->setText(runs ? tr("&Cancel") : tr("C&lose"));
  if (runs) {
    export_->setEnabled(false);
    return;
  }
  const bool something = !choice.formats.empty() || !choice.numbers.empty();
  const bool nameFits = !name_->text().contains(QLatin1Char('/'));
  export_->setEnabled(source_ && something && nameFits && !folder_->text().trimmed().isEmpty());
  if (!something) {
    status_->setText(tr("Choose at least one kind of file."));
  } else if (!nameFits) {
    status_->setText(tr("A name has no “/”; choose the folder above."));
  } else if (source_) {
    const int photos = choices_->isSelection() ? static_cast<int>(job_.photos.size()) : 1;
    const int files = filesPerPhoto(choice, source_->alignment) * photos;
    status_->setText(
        tr("Writes %Ln files. Files that are there already are kept; new ones get a number.",
           nullptr, files));
  } else {
    status_->clear();
  }
}

void ExportDialog::browse() {
  const QString chosen =
      QFileDialog::getExistingDirectory(this, tr("Where to write the figures"), folder_->text());
  if (!chosen.isEmpty()) setFolder(chosen);
}

void ExportDialog::startRun() {
  ExportOrder order{.job = job_,
                    .choice = choices_->choice(),
                    .sideBySide = choices_->isSideBySide(),
                    .selection = choices_->isSelection(),
                    .folder = toPath(QDir::fromNativeSeparators(folder_->text().trimmed())),
                    .name = name_->text().trimmed().toStdString()};
  status_->setText(tr("Writing…"));
  progress_->setRange(0, 0);
  progress_->show();
  run_.start(std::move(order));
  reflect();
  close_->setFocus();
}

void ExportDialog::showEnd(const ExportReport& report) {
  progress_->hide();
  reflect();
  QStringList said;
  if (report.stopped) said << tr("Stopped.");
  if (!report.files.empty() || report.problems.empty())
    said << tr("%Ln files written to %1.", nullptr, static_cast<int>(report.files.size()))
                .arg(folder_->text());
  if (report.problems.size() == 1)
    said << sentenceOf(report.problems.front().error);
  else if (!report.problems.empty())
    said << tr("%Ln photos could not be written. The first: %1", nullptr,
               static_cast<int>(report.problems.size()))
                .arg(sentenceOf(report.problems.front().error));
  status_->setText(said.join(QLatin1Char(' ')));
  status_->setAccessibleName(status_->text());
  close_->setFocus();
}

void ExportDialog::reject() {
  if (run_.isRunning())
    run_.cancel();  // `ended` tells how far it came
  else
    QDialog::reject();
}

void ExportDialog::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  later_.start();
}

}  // namespace ws
