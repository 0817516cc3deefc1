#include "tests/ui/search_fixture.h"

#include <QDropEvent>
#include <QEnterEvent>
#include <QFile>
#include <QUrl>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "ui/theme/theme.h"

namespace ws::testing {
namespace {

Image readFile(const std::filesystem::path& file, int edgePx) {
  const QImage picture(QString::fromStdString(file.string()));
  if (picture.isNull())
    throw Error(ErrorCode::UnknownFormat, file.filename().string(), "no known signature");
  const QImage small =
      picture.scaled(edgePx, edgePx, Qt::KeepAspectRatio).convertToFormat(QImage::Format_RGBA8888);
  Image image(small.width(), small.height());
  for (int y = 0; y < small.height(); ++y)
    std::copy_n(small.constScanLine(y), small.width() * 4, image.pixel(0, y));
  return image;
}

}  // namespace

SearchFixture::SearchFixture() {
  auto made = std::make_shared<std::unique_ptr<Engine>>();
  auto knowing = std::make_unique<KnowingEngine>(library);
  engine = knowing.get();
  *made = std::move(knowing);
  Sources sources;
  sources.openShelf = []() -> std::unique_ptr<Shelf> { return nullptr; };
  sources.openEngine = [made] { return std::move(*made); };
  sources.readPicture = readFile;
  desk = std::make_unique<Desk>(std::move(sources), nullptr);
  focus = std::make_unique<WordFocus>(nullptr);
  window = std::make_unique<QWidget>();
  window->setObjectName(QStringLiteral("window"));
  window->setAttribute(Qt::WA_StyledBackground);
  header = new QWidget(window.get());
  line = new SearchLine(header);
  chips = new ChipRow(*focus, window.get());
  chips->setTabAfter(line);
  auto* inHeader = new QVBoxLayout(header);
  inHeader->addWidget(line);
  auto* layout = new QVBoxLayout(window.get());
  layout->addWidget(header);
  layout->addWidget(chips);
  layout->addStretch(1);
  flow = std::make_unique<SearchFlow>(*desk, *focus, *line, *chips, nullptr);
  flow->takeDropsOn(header);
  QObject::connect(flow.get(), &SearchFlow::found, flow.get(),
                   [this](const auto& found) { results = found; });
  QObject::connect(flow.get(), &SearchFlow::failed, flow.get(), [this](const Error& error) {
    failures.push_back(error.subject);
    codes.push_back(error.code);
  });
  window->resize(900, 200);
  window->show();
  window->activateWindow();
  line->setFocus();
  QSignalSpy opened(desk.get(), &Desk::engineOpened);
  desk->openEngine();
  opened.wait();
}

bool SearchFixture::answered() const {
  return QTest::qWaitFor([this] {
    const Searcher& searcher = flow->searcher();
    return !searcher.isWaiting() && results && results->query == searcher.query().text &&
           searcher.speaksOf(*results);
  });
}

bool SearchFixture::search(const QString& text) {
  line->selectAll();
  QTest::keyClicks(line, text);
  return answered();
}

QString SearchFixture::picture(const QString& name, const QColor& colour) const {
  QImage image(64, 40, QImage::Format_RGB32);
  image.fill(colour);
  const QString path = folder.filePath(name);
  image.save(path);
  return path;
}

QString SearchFixture::file(const QString& name, const QByteArray& bytes) const {
  QFile file(folder.filePath(name));
  if (file.open(QIODevice::WriteOnly)) file.write(bytes);
  return file.fileName();
}

std::unique_ptr<QMimeData> SearchFixture::dragged(const QStringList& files) {
  auto data = std::make_unique<QMimeData>();
  QList<QUrl> urls;
  for (const auto& file : files) urls << QUrl::fromLocalFile(file);
  data->setUrls(urls);
  return data;
}

namespace {

void sendMouse(QWidget* widget, QEvent::Type type, const QPoint& at, Qt::MouseButton button,
               Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers) {
  QMouseEvent event(type, at, widget->mapToGlobal(at), button, buttons, modifiers);
  QApplication::sendEvent(widget, &event);
}

}  // namespace

void press(QWidget* widget, const QPoint& at, Qt::KeyboardModifiers modifiers) {
  sendMouse(widget, QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton, modifiers);
}

void moveTo(QWidget* grabber, QWidget* over) {
  const QPoint at = grabber->mapFromGlobal(over->mapToGlobal(over->rect().center()));
  sendMouse(grabber, QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton, {});
}

void release(QWidget* widget, const QPoint& at, Qt::KeyboardModifiers modifiers) {
  sendMouse(widget, QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton, modifiers);
}

void click(QWidget* widget, Qt::KeyboardModifiers modifiers) {
  press(widget, widget->rect().center(), modifiers);
  release(widget, widget->rect().center(), modifiers);
}

void hover(QWidget* widget) {
  const QPointF at = widget->rect().center();
  QEnterEvent event(at, at, widget->mapToGlobal(at));
  QApplication::sendEvent(widget, &event);
}

void leave(QWidget* widget) {
  QEvent event(QEvent::Leave);
  QApplication::sendEvent(widget, &event);
}

void turnWheel(QWidget* widget, int notches) {
  const QPointF at = widget->rect().center();
  for (int i = 0; i < std::abs(notches); ++i) {
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, notches > 0 ? 120 : -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
  }
}

bool drop(QWidget* widget, const QMimeData& data) {
  const QPoint at = widget->rect().center();
  QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  enter.ignore();
  QApplication::sendEvent(widget, &enter);
  if (!enter.isAccepted()) return false;
  QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(widget, &move);
  QDropEvent fall(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(widget, &fall);
  return fall.isAccepted();
}

}  // namespace ws::testing
