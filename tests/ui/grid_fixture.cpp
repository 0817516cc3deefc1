#include "tests/ui/grid_fixture.h"

#include "tests/ui/window_fixture.h"

namespace ws::testing {

GridFixture::GridFixture(int photos, QSize size) : DeskFixture(photos) {
  thumbnails = new Thumbnails(*desk, &window);
  heat = new GridHeat(*desk, &window);
  model = new PhotoModel(
      [this](std::vector<PhotoId> ids, std::function<void(std::vector<PhotoRow>)> done) {
        ask(
            desk->questions(), "", desk,
            [reader = desk->reader(), ids = std::move(ids)](std::stop_token) {
              return reader.rows(ids);
            },
            [done = std::move(done)](Result<std::vector<PhotoRow>> rows) { done(*rows); });
      },
      &window);
  auto* details = new HitDetails(*desk, &window);
  model->setDetails(details);
  grid = new PhotoGrid(*model, *thumbnails, *heat, &window);
  grid->setDetails(details);
  actions = new PhotoActions(*desk, *grid);
  look = new QuickLook(*desk, *grid);
  window.resize(size);
  show(grid);
  grid->setFocus();
}

bool GridFixture::showAll() const {
  model->setPhotos(library->ids({}));
  return QTest::qWaitFor([this] { return model->rowAt(0) != nullptr; });
}

bool GridFixture::search(const QString& sentence) {
  query_ = {};
  query_.text = sentence.toStdString();
  bool answered = false;
  ask(
      desk->questions(), "search", grid,
      [engine = desk->engine(), query = query_](std::stop_token stop) {
        return std::make_shared<const SearchResults>(engine->search(query, stop));
      },
      [&](Result<std::shared_ptr<const SearchResults>> results) {
        if (results) model->setResults(*results, query_);
        answered = true;
      });
  return QTest::qWaitFor([&] { return answered; }) && model->isSearch();
}

void GridFixture::repeat() {
  model->setResults(std::make_shared<const SearchResults>(*model->results()), query_);
}

bool GridFixture::waitForThumbnails() const { return testing::waitForThumbnails(*grid); }

int GridFixture::columns() const {
  int columns = 1;
  while (grid->visualRect(model->index(columns)).top() == grid->visualRect(model->index(0)).top())
    ++columns;
  return columns;
}

QPoint GridFixture::centre(int row) const { return grid->visualRect(model->index(row)).center(); }

void GridFixture::click(int row, Qt::KeyboardModifiers modifiers) const {
  QTest::mouseClick(grid->viewport(), Qt::LeftButton, modifiers, centre(row));
}

void GridFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const {
  QTest::keyClick(grid, key, modifiers);
}

}  // namespace ws::testing
