#include "core/library/detail/scan.h"

#include <algorithm>
#include <chrono>
#include <unordered_set>

#include "core/base/error.h"
#include "core/library/detail/moves.h"

namespace ws::detail {
namespace {

// More than this missing at once is taken for a drive's fault, not for the user's deletion.
constexpr std::int64_t kMostGone = 500;
constexpr std::int64_t kMostGoneShare = 10;  // one in so many
constexpr std::size_t kRowsATransaction = 20'000;
constexpr std::int64_t kProgressEvery = 256;

/// May be read another time by another user, or from a drive that answers again.
bool isTransient(const std::string& code) {
  return code == codeName(ErrorCode::Unreadable) || code == codeName(ErrorCode::Vanished);
}

/// What the walk of one scope has shown.
struct Walked {
  const Scope* scope;
  WalkReport report;
  std::int64_t seen = 0;          ///< known photos found at their places, or moved
  std::vector<KnownFile> absent;  ///< known photos, not found; also those away and gone before
};

class Scan {
 public:
  Scan(Catalog& catalog, const std::filesystem::path& library, IngestReport& outcome,
       const Progress& progress, std::stop_token stop)
      : catalog_(catalog), outcome_(outcome), progress_(progress), stop_(stop) {
    visited_.insert(identityOf(library));
  }

  ScanResult run(const std::vector<Scope>& scopes) {
    std::vector<Walked> all;
    for (const Scope& scope : scopes) {
      all.push_back(look(scope));
      if (stop_.stop_requested()) return {};
    }
    for (Walked& walked : all) collectAbsent(walked);
    findMoved(all);
    if (stop_.stop_requested()) return {};
    for (Walked& walked : all) judge(walked);
    write();
    return std::move(result_);
  }

 private:
  Walked look(const Scope& scope) {
    Walked walked{.scope = &scope, .report = {}, .absent = {}};
    const auto visit = [&](const std::string& relative, const FileStamp& stamp) {
      meet(walked, relative, stamp);
    };
    if (scope.isMissing) return walked;
    if (!scope.files.empty()) {
      walked.report.answered = walked.report.complete = true;
      for (const std::string& file : scope.files) {
        try {
          visit(file, stampOf(scope.root.path / file));
        } catch (const Error&) {
          // Not there: whether that means anything is judged with the others.
        }
      }
    } else {
      walked.report = walk(scope.root.path, scope.below, visited_, visit, stop_);
    }
    outcome_.skipped += walked.report.skipped;
    for (const std::string& folder : walked.report.troubled)
      outcome_.notices.push_back("The folder " + displayPath(scope.root.path / folder) +
                                 " can't be read to its end; its photos stay as they are.");
    return walked;
  }

  void meet(Walked& walked, const std::string& relative, const FileStamp& stamp) {
    if (++outcome_.found % kProgressEvery == 0 && progress_)
      progress_({.phase = "scan", .done = outcome_.found});
    const Root& root = walked.scope->root;
    SeenFile file{root.id, relative, stamp, isSettled(stamp)};
    auto known = catalog_.find(root.id, relative);
    if (known) {
      ++walked.seen;
      markSeen(known->id);
      if (known->status == PhotoStatus::Away || known->status == PhotoStatus::Gone)
        changes_.back.push_back(known->id);
      if (known->file.stamp == stamp) {
        if (!known->file.settled)
          result_.work.push_back(known->id);
        else if (known->status == PhotoStatus::Indexed)
          ++outcome_.unchanged;
        else
          present_.push_back(known->id);
        return;
      }
    }
    candidates_.push_back({std::move(file), root.path / relative, std::move(known)});
  }

  void markSeen(PhotoId photo) {
    const auto index = static_cast<std::size_t>(photo);
    if (index >= seen_.size()) seen_.resize(std::max(index + 1, seen_.size() * 2));
    seen_[index] = true;
  }

  bool isSeen(PhotoId photo) const {
    const auto index = static_cast<std::size_t>(photo);
    return index < seen_.size() && seen_[index];
  }

  void collectAbsent(Walked& walked) {
    if (!walked.report.answered || !walked.report.complete) return;
    const auto wasWalked = [&](const std::string& path) {
      return std::ranges::none_of(walked.report.troubled, [&](const std::string& folder) {
        return folder.empty() || path.starts_with(folder + "/");
      });
    };
    const Scope& scope = *walked.scope;
    catalog_.forEachBelow(scope.root.id, scope.below, [&](const KnownFile& known) {
      if (isSeen(known.id) || !wasWalked(known.file.path)) return;
      const bool wasAsked = scope.files.empty() ||
                            std::ranges::find(scope.files, known.file.path) != scope.files.end();
      if (wasAsked) walked.absent.push_back(known);
    });
  }

  void findMoved(std::vector<Walked>& all) {
    std::vector<KnownFile> absent;
    for (const Walked& walked : all)
      absent.insert(absent.end(), walked.absent.begin(), walked.absent.end());
    changes_.moved = findMoves(candidates_, absent, stop_);
    std::unordered_set<std::int64_t> rows;
    std::set<std::pair<std::int64_t, std::string>> places;
    for (const auto& [photo, file] : changes_.moved) {
      rows.insert(static_cast<std::int64_t>(photo));
      places.emplace(static_cast<std::int64_t>(file.root), file.path);
      present_.push_back(photo);
    }
    outcome_.moved += static_cast<std::int64_t>(changes_.moved.size());
    for (Walked& walked : all)
      walked.seen +=
          static_cast<std::int64_t>(std::erase_if(walked.absent, [&](const KnownFile& row) {
            return rows.contains(static_cast<std::int64_t>(row.id));
          }));
    for (Candidate& candidate : candidates_) {
      if (places.contains({static_cast<std::int64_t>(candidate.file.root), candidate.file.path}))
        continue;
      if (candidate.known)
        result_.work.push_back(candidate.known->id);
      else
        changes_.added.push_back(std::move(candidate.file));
    }
  }

  /// Rule: absence counts only where the root answers, something known is still there, and the walk
  /// ended well; and a great loss is never taken for a deletion.
  void judge(Walked& walked) {
    Root root = walked.scope->root;
    if (!walked.report.answered) return loseRoot(root, "isn't there now, or can't be read");
    if (!walked.report.complete) return;
    std::erase_if(walked.absent, [](const KnownFile& row) {
      return row.status == PhotoStatus::Away || row.status == PhotoStatus::Gone;
    });
    const auto absent = static_cast<std::int64_t>(walked.absent.size());
    const std::string name = displayPath(root.path / walked.scope->below);
    const bool isWhole = walked.scope->below.empty() && walked.scope->files.empty();
    if (isWhole && absent > 0 && walked.seen == 0) {
      const bool isOther =
          root.device != walked.report.device || root.filesystem != walked.report.filesystem;
      return loseRoot(root, isOther ? "is another drive than before, with none of the known photos"
                                    : "has none of the known photos in it");
    }
    const bool isSuspicious = absent > kMostGone || absent * kMostGoneShare > walked.seen + absent;
    auto& judged = isSuspicious ? changes_.away : changes_.gone;
    for (const KnownFile& row : walked.absent) judged.push_back(row.id);
    (isSuspicious ? outcome_.away : outcome_.gone) += absent;
    if (isSuspicious)
      outcome_.notices.push_back(
          std::to_string(absent) + " photos that were in " + name +
          " aren't there now; because they are many, they are kept as away.");
    if (isWhole) keepRoot(root, walked.report);
  }

  void keepRoot(Root root, const WalkReport& report) {
    if (root.online && root.device == report.device && root.filesystem == report.filesystem) return;
    root.online = true;
    root.device = report.device;
    root.filesystem = report.filesystem;
    catalog_.updateRoot(root);
  }

  void loseRoot(Root root, const std::string& why) {
    std::int64_t lost = 0;
    std::int64_t photos = 0;
    catalog_.forEachBelow(root.id, "", [&](const KnownFile& known) {
      if (known.status == PhotoStatus::Gone) return;
      ++photos;
      if (known.status == PhotoStatus::Away) return;
      changes_.away.push_back(known.id);
      ++lost;
    });
    outcome_.away += lost;
    outcome_.notices.push_back("The folder " + displayPath(root.path) + " " + why + "; its " +
                               std::to_string(photos) +
                               " photos stay in the library and are away until it is back.");
    root.online = false;
    catalog_.updateRoot(root);
  }

  /// One transaction for all that concerns known photos; very many new ones follow in pieces.
  void write() {
    std::vector<SeenFile> added = std::move(changes_.added);
    for (std::size_t at = 0; at == 0 || at < added.size(); at += kRowsATransaction) {
      const std::size_t end = std::min(added.size(), at + kRowsATransaction);
      changes_.added.assign(added.begin() + static_cast<std::ptrdiff_t>(at),
                            added.begin() + static_cast<std::ptrdiff_t>(end));
      const bool isEmpty = changes_.added.empty() && changes_.moved.empty() &&
                           changes_.back.empty() && changes_.away.empty() && changes_.gone.empty();
      if (isEmpty) break;
      const auto ids = catalog_.apply(changes_);
      result_.work.insert(result_.work.end(), ids.begin(), ids.end());
      changes_ = {};
    }
    sortPresent();
  }

  /// Photos that are as they were: done, failed for good, or still to do.
  void sortPresent() {
    std::vector<PhotoId> waiting;
    const auto files = catalog_.known(present_);
    std::vector<PhotoId> failed;
    for (const KnownFile& known : files) {
      const bool mustRead = known.status == PhotoStatus::Pending || !known.file.settled ||
                            (known.status == PhotoStatus::Failed && isTransient(known.code));
      if (mustRead)
        waiting.push_back(known.id);
      else if (known.status == PhotoStatus::Failed)
        failed.push_back(known.id);
      else
        ++outcome_.unchanged;
    }
    for (PhotoRow& row : catalog_.rows(failed))
      outcome_.failed.push_back({std::move(row.path), std::move(row.code), std::move(row.message)});
    result_.work.insert(result_.work.begin(), waiting.begin(), waiting.end());
  }

  Catalog& catalog_;
  IngestReport& outcome_;
  const Progress& progress_;
  std::stop_token stop_;
  std::set<FolderIdentity> visited_;
  std::vector<bool> seen_;        ///< by photo id
  std::vector<PhotoId> present_;  ///< as known, but not simply indexed; or moved
  std::vector<Candidate> candidates_;
  ScanChanges changes_;
  ScanResult result_;
};

}  // namespace

bool isSettled(const FileStamp& stamp) {
  constexpr std::int64_t kTwoSeconds = 2'000'000'000;  // the coarsest clock of a file system (FAT)
  const auto now = std::chrono::duration_cast<std::chrono::nanoseconds>(
                       std::chrono::system_clock::now().time_since_epoch())
                       .count();
  return now - stamp.mtimeNs > kTwoSeconds || stamp.mtimeNs - now > kTwoSeconds;
}

ScanResult scan(Catalog& catalog, const std::vector<Scope>& scopes,
                const std::filesystem::path& library, IngestReport& outcome,
                const Progress& progress, std::stop_token stop) {
  return Scan(catalog, library, outcome, progress, stop).run(scopes);
}

}  // namespace ws::detail
