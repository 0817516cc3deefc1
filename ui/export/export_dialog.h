#pragma once
// Figures and numbers of one photo, or of the selected ones, as files: chosen with a live preview,
// written in the background.
//
//   auto* dialog = new ExportDialog(desk, {.question = query, .photos = selected, .alignment =
//   shown, .heat = style}, window); dialog->setAttribute(Qt::WA_DeleteOnClose); dialog->open();
//
// It needs no answer: errors show in it. Its choices can be read and set, for the session.
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <memory>
#include <optional>

#include "ui/export/export_job.h"
#include "ui/export/export_run.h"

namespace ws {

class Desk;
class ExportChoices;
class FigurePreview;

class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  ExportDialog(Desk& desk, ExportJob job, QWidget* parent);
  ~ExportDialog() override;

  FigureChoice choice() const;
  void setChoice(const FigureChoice& choice);
  QString folder() const { return folder_->text(); }
  void setFolder(const QString& folder);

 protected:
  void reject() override;  ///< stops a run first
  void resizeEvent(QResizeEvent* event) override;

 private:
  QLayout* makeDestination();
  QLayout* makeButtons();
  void openSource();
  void askPreview();
  void reflect();
  void browse();
  void startRun();
  void showEnd(const ExportReport& report);
  FigureChoice previewChoice() const;
  void showFigure(const QImage& figure, const FigureSpec& spec);

  Desk& desk_;
  ExportJob job_;
  ExportRun run_;
  std::optional<FigureSource>
      source_;    ///< of the first photo, its picture read once; none until it is there
  QTimer later_;  ///< many changes, one preview
  ExportChoices* choices_;
  FigurePreview* preview_;
  QLineEdit* folder_;
  QLineEdit* name_;
  QLabel* status_;
  QProgressBar* progress_;
  QPushButton* export_;
  QPushButton* close_;
};

}  // namespace ws
