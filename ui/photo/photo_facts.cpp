#include "ui/photo/photo_facts.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>

#include "ui/messages.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

QString sizeText(const PhotoRow& row) {
  const QString bytes = QLocale().formattedDataSize(row.sizeBytes, 0, QLocale::DataSizeSIFormat);
  return row.width > 0 ? QStringLiteral("%1 × %2 · %3").arg(row.width).arg(row.height).arg(bytes)
                       : bytes;
}

}  // namespace

PhotoFacts::PhotoFacts(QWidget* parent) : QWidget(parent), rows_(new QFormLayout(this)) {
  rows_->setContentsMargins(0, 0, 0, 0);
  rows_->setHorizontalSpacing(18);
  rows_->setVerticalSpacing(8);
}

void PhotoFacts::clear() {
  row_.reset();
  empty();
}

void PhotoFacts::empty() {
  while (rows_->rowCount() > 0) rows_->removeRow(0);
}

void PhotoFacts::add(const QString& title, const QString& text) {
  if (text.isEmpty()) return;
  auto* value = new QLabel(text, this);
  value->setWordWrap(true);
  value->setTextInteractionFlags(Qt::TextSelectableByMouse);
  value->setAlignment(Qt::AlignRight | Qt::AlignTop);
  auto* heading = new QLabel(title, this);
  heading->setProperty("role", "quiet");
  rows_->addRow(heading, value);
}

void PhotoFacts::setScore(std::optional<float> score) {
  if (row_ && score != score_) show(PhotoRow(*row_), score);
}

void PhotoFacts::show(const PhotoRow& row, std::optional<float> score) {
  empty();
  row_ = row;
  score_ = score;
  if (score) add(tr("Score"), scoreText(*score));
  if (row.status == PhotoStatus::Failed) add(tr("Problem"), photoProblem(row.code));
  if (row.status == PhotoStatus::Away) add(tr("State"), tr("Its drive or folder isn't there now"));
  if (!row.taken.empty())
    add(tr("Taken"), QLocale().toString(QDateTime::fromString(toQString(row.taken), Qt::ISODate),
                                        QLocale::ShortFormat));
  add(tr("Camera"), toQString(row.camera));
  add(tr("Place"), toQString(row.place));
  add(tr("Size"), sizeText(row));
  add(tr("Folder"), pathText(row.path.parent_path()));
}

}  // namespace ws
