// The region store among processes: killed writers, a full disk, readers beside a writer.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>

#include <functional>
#include <set>
#include <thread>

#include "core/base/log.h"
#include "tests/index/store_checks.h"

using namespace ws;
using namespace ws::testing;
using Access = RegionStore::Access;
namespace fs = std::filesystem;

namespace {

const StoreGeometry kSmall{"pack-a", 5, 20, 12};

/// What a child tells its parent: a photo is safe, or is about to be erased.
struct Note {
  enum Kind : std::int64_t { Kept, Erasing, Erased } kind;
  std::int64_t photo;
};

struct Child {
  pid_t pid = -1;
  int notes = -1;   ///< to read from the child
  int orders = -1;  ///< to write to it
};

/// Runs `work(notes, orders)` in a child, which ends with what it returns.
Child startChild(const std::function<int(int, int)>& work) {
  int up[2], down[2];
  if (::pipe(up) != 0 || ::pipe(down) != 0) qFatal("no pipe");
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::close(up[0]);
    ::close(down[1]);
    int result = 99;
    try {
      result = work(up[1], down[0]);
    } catch (const std::exception& error) {
      std::fprintf(stderr, "child: %s\n", error.what());
    }
    ::_exit(result);
  }
  ::close(up[1]);
  ::close(down[0]);
  return {pid, up[0], down[1]};
}

template <class Value>
void send(int pipe, const Value& value) {
  if (::write(pipe, &value, sizeof value) != static_cast<ssize_t>(sizeof value)) ::_exit(98);
}

template <class Value>
bool receive(int pipe, Value& value) {
  return ::read(pipe, &value, sizeof value) == static_cast<ssize_t>(sizeof value);
}

/// Waits for the child. @return its exit status, or -signal
int finish(Child& child) {
  int status = 0;
  ::waitpid(child.pid, &status, 0);
  ::close(child.notes);
  ::close(child.orders);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// Appends, erases and folds for ever from photo `from` on, and tells what is safe.
int writeForEver(const fs::path& folder, std::int64_t from, int notes) {
  RegionStore store(folder, kSmall, Access::ReadWrite);
  for (std::int64_t id = from;; id += 50) {
    store.append(madePhotos(kSmall, id, id + 50));
    store.sync();
    for (std::int64_t i = id; i < id + 50; ++i) send(notes, Note{Note::Kept, i});
    if (id % 200 == 0) {
      const PhotoId gone[] = {PhotoId{id}};
      send(notes, Note{Note::Erasing, id});
      store.erase(gone);
      store.sync();
      send(notes, Note{Note::Erased, id});
    }
    store.fold();
  }
}

}  // namespace

class StoreProcessTest : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  int stores_ = 0;
  fs::path newFolder() { return fs::path(dir_.path().toStdString()) / std::to_string(++stores_); }

 private Q_SLOTS:
  void initTestCase() {
    setLogSink([](std::string_view, LogLevel, std::string_view) {});
    ::signal(SIGPIPE, SIG_IGN);
  }

  /// WORDSIGHT_KILLS sets the rounds: 30 for every change, more before a release.
  void killedWritersLoseNothingConfirmed() {
    const int wanted = qEnvironmentVariableIntValue("WORDSIGHT_KILLS");
    const int rounds = wanted > 0 ? wanted : 30;
    const auto folder = newFolder();
    std::mt19937_64 random(static_cast<std::uint64_t>(::getpid()));
    std::set<std::int64_t> kept, unknown, erased;
    std::int64_t next = 0;
    for (int round = 0; round < rounds; ++round) {
      auto child = startChild([&](int notes, int) { return writeForEver(folder, next, notes); });
      // Read along for a random while, then kill: what was sent by then is confirmed.
      const auto until =
          std::chrono::steady_clock::now() + std::chrono::microseconds(random() % 150'000);
      std::jthread killer([&] {
        std::this_thread::sleep_until(until);
        ::kill(child.pid, SIGKILL);
      });
      for (Note note{}; receive(child.notes, note);) {
        next = std::max(next, note.photo + 50 - note.photo % 50);
        if (note.kind == Note::Kept) kept.insert(note.photo);
        if (note.kind == Note::Erasing) kept.erase(note.photo), unknown.insert(note.photo);
        if (note.kind == Note::Erased) unknown.erase(note.photo), erased.insert(note.photo);
      }
      killer.join();
      QCOMPARE(finish(child), -SIGKILL);
      next += 50;  // what the child was appending when it died may be there or not
      // A writer first: the first child may have died before it had made the store.
      RegionStore store(folder, kSmall, round % 2 == 0 ? Access::ReadWrite : Access::ReadOnly);
      std::set<std::int64_t> found;
      for (const auto& [photo, tag] : store.contents()) {
        const auto id = static_cast<std::int64_t>(photo);
        QVERIFY2(found.insert(id).second, "a photo is there twice");
        QVERIFY(isSamePhoto(store.read(photo), madePhoto(kSmall, id), kSmall.dim));
      }
      for (const std::int64_t id : kept)
        QVERIFY2(found.contains(id),
                 qPrintable(QStringLiteral("round %1: photo %2 was lost").arg(round).arg(id)));
      for (const std::int64_t id : erased)
        QVERIFY2(!found.contains(id),
                 qPrintable(QStringLiteral("round %1: photo %2 came back").arg(round).arg(id)));
      // What is there beyond the confirmed: a batch that was being written, an erase that was on
      // its way.
      for (const std::int64_t id : found)
        if (!kept.contains(id) && !unknown.contains(id)) unknown.insert(id);
      std::set<std::int64_t> batches;
      for (const std::int64_t id : unknown) batches.insert(id / 50);
      QVERIFY2(static_cast<int>(batches.size()) <= 2 * (round + 1),
               "more unconfirmed photos than one batch a kill");
      QVERIFY(store.verify(false).problems.empty());
    }
    qInfo("%d kills, %zu confirmed photos, %zu of unknown fate", rounds, kept.size(),
          unknown.size());
    QVERIFY(kept.size() > 500);
  }

  void fullDiskIsToldAndHarmsNothing() {
    const auto folder = newFolder();
    std::int64_t confirmed = 0;
    auto child = startChild([&](int notes, int) {
      ::signal(SIGXFSZ, SIG_IGN);
      RegionStore store(folder, kSmall, Access::ReadWrite);
      store.append(madePhotos(kSmall, 0, 1200));
      store.sync();
      const auto limitTo = [](rlim_t bytes) {
        const rlimit limit{bytes, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &limit);
      };
      // A segment doesn't fit: the fold fails, and all goes on with the journal.
      limitTo(300'000);
      if (codeOf([&] { store.fold(); }) != ErrorCode::DiskFull) return 1;
      if (store.count() != 1200 || countReadable(store) != 1200) return 2;
      for (const auto& file : filesIn(folder))
        if (file.filename().string().starts_with("seg-")) return 3;
      // The journal runs against a wall within a record.
      const auto size = fs::file_size(folder / "journal-1");
      limitTo(size + 40'123);
      std::int64_t id = 1200;
      for (;; id += 7) {
        try {
          store.append(madePhotos(kSmall, id, id + 7));
          store.sync();
        } catch (const Error& error) {
          if (error.code != ErrorCode::DiskFull) return 4;
          break;
        }
      }
      if (store.count() != id) return 5;
      limitTo(RLIM_INFINITY);  // somebody made room
      store.append(madePhotos(kSmall, id, id + 7));
      store.sync();
      store.fold();
      send(notes, id + 7);
      return 0;
    });
    receive(child.notes, confirmed);
    QCOMPARE(finish(child), 0);
    QVERIFY(confirmed > 1207);
    RegionStore store(folder, kSmall, Access::ReadWrite);
    QCOMPARE(store.count(), confirmed);
    QCOMPARE(countReadable(store), confirmed);
    QVERIFY(store.verify(false).problems.empty());
    QCOMPARE(store.verify(false).segments, std::int64_t{1});
  }

  void readersFollowAWriterInAnotherProcess() {
    const auto folder = newFolder();
    RegionStore writer(folder, kSmall, Access::ReadWrite);
    writer.append(madePhotos(kSmall, 0, 10));
    writer.sync();
    auto child = startChild([&](int notes, int orders) {
      RegionStore reader(folder, kSmall, Access::ReadOnly);
      send(notes, reader.count());
      for (char order; receive(orders, order) && order != 'q';) {
        reader.refresh();
        send(notes, countReadable(reader) == reader.count() ? reader.count() : std::int64_t{-1});
      }
      return 0;
    });
    std::int64_t seen = 0;
    QVERIFY(receive(child.notes, seen));
    QCOMPARE(seen, std::int64_t{10});
    std::int64_t id = 10;
    for (int round = 0; round < 12; ++round) {
      writer.append(madePhotos(kSmall, id, id + 400));
      id += 400;
      if (round % 3 == 2) writer.fold();
      const PhotoId gone[] = {PhotoId{round * 100}};
      writer.erase(gone);
      send(child.orders, 'r');
      QVERIFY(receive(child.notes, seen));
      QCOMPARE(seen, writer.count());
    }
    send(child.orders, 'q');
    QCOMPARE(finish(child), 0);
  }

  void readersAreNeverConfusedByCommits() {
    // Refreshes as fast as it can beside a writer that folds again and again; each view must be
    // whole.
    const auto folder = newFolder();
    RegionStore writer(folder, kSmall, Access::ReadWrite);
    auto child = startChild([&](int notes, int orders) {
      RegionStore reader(folder, kSmall, Access::ReadOnly);
      send(notes, 'r');
      std::int64_t before = 0;
      for (;;) {
        reader.refresh();
        const auto count = reader.count();
        if (count < before) return 1;
        if (!reader.verify(false).problems.empty()) return 3;
        before = count;
        if (count == 9000) break;
      }
      char order;
      receive(orders, order);
      return countReadable(reader) == 9000 ? 0 : 2;
    });
    char ready;
    QVERIFY(receive(child.notes, ready));
    for (std::int64_t id = 0; id < 9000; id += 1500) {
      writer.append(madePhotos(kSmall, id, id + 1500));
      writer.fold();
    }
    send(child.orders, 'q');
    QCOMPARE(finish(child), 0);
  }

  void threadsReadWhileOneWrites() {
    RegionStore store(newFolder(), kSmall, Access::ReadWrite);
    store.append(madePhotos(kSmall, 0, 100));
    std::atomic<bool> wrong{false};
    {
      std::vector<std::jthread> readers;
      for (int t = 0; t < 3; ++t)
        readers.emplace_back([&, t](const std::stop_token& stop) {
          for (std::int64_t i = t; !stop.stop_requested(); i = (i + 7) % 100) {
            const auto photo = store.read(PhotoId{i});
            if (photo.contentTag % 31 > 3 && photo.boxes.empty()) wrong = true;
            if (static_cast<std::int64_t>(store.contents().size()) < 100) wrong = true;
          }
        });
      for (std::int64_t id = 100; id < 4000; id += 300) {
        store.append(madePhotos(kSmall, id, id + 300));
        store.append(madePhotos(kSmall, 0, 100, 1));
        store.fold();
      }
    }
    QVERIFY(!wrong);
    QVERIFY(store.contains(PhotoId{50}, madePhoto(kSmall, 50, 1).contentTag));
  }
};

QTEST_APPLESS_MAIN(StoreProcessTest)
#include "store_process_test.moc"
