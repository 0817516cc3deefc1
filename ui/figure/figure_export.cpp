#include "ui/figure/figure_export.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/file_names.h"
#include "core/base/files.h"
#include "ui/figure/figure_files.h"
#include "ui/figure/figure_note.h"
#include "ui/figure/value_names.h"

namespace ws {
namespace {

namespace fs = std::filesystem;

/// One figure of those that a choice asks for: its name's ending, and what it shows.
struct Job {
  std::string ending;
  std::vector<WordSelection> selections;
  int word = -1;  ///< whose numbers; -1: all
};

std::vector<Job> jobsOf(const FigureSource& source, const FigureChoice& choice) {
  if (!choice.oneAWord) return {{.selections = source.selections}};
  std::vector<Job> jobs;
  for (const WordSelection& one : everyWord(source.alignment)) {
    const int word = one.words.front();
    const std::string name =
        fileNamePart(source.alignment.words[static_cast<std::size_t>(word)].text);
    jobs.push_back({"-" + std::to_string(word + 1) + "-" + name, {one}, word});
  }
  return jobs;
}

std::vector<std::string> extensionsOf(const FigureChoice& choice) {
  std::vector<std::string> extensions;
  for (const FigureFormat format : choice.formats) extensions.emplace_back(nameOf(format));
  for (const NumberFormat format : choice.numbers) extensions.emplace_back(nameOf(format));
  if (choice.sideText && !choice.formats.empty()) extensions.emplace_back("txt");
  return extensions;
}

fs::path fileOf(const fs::path& base, const std::string& ending, const std::string& extension) {
  fs::path file = base;
  return file += ending + "." + extension;
}

/// The first of the files that is there already; empty if none is.
fs::path occupied(const fs::path& base, const std::vector<Job>& jobs,
                  const std::vector<std::string>& extensions) {
  for (const Job& job : jobs)
    for (const std::string& extension : extensions) {
      const fs::path file = fileOf(base, job.ending, extension);
      if (fs::exists(fs::symlink_status(file))) return file;
    }
  return {};
}

fs::path freeBase(const fs::path& base, const std::vector<Job>& jobs,
                  const std::vector<std::string>& extensions) {
  fs::path free = base;
  for (int number = 2; !occupied(free, jobs, extensions).empty(); ++number) {
    free = base;
    free += "-" + std::to_string(number);
  }
  return free;
}

void protectPhoto(const fs::path& photo, const fs::path& base, const std::vector<Job>& jobs,
                  const std::vector<std::string>& extensions) {
  for (const Job& job : jobs)
    for (const std::string& extension : extensions) {
      const fs::path file = fileOf(base, job.ending, extension);
      std::error_code absent;  // one of the two isn't there: they are not the same
      if (fs::equivalent(file, photo, absent))
        throw Error(ErrorCode::InvalidArgument, displayPath(file),
                    "is the photo itself, which is never overwritten; choose another name");
    }
}

void makeFolder(const fs::path& folder) {
  std::error_code problem;
  if (!folder.empty()) fs::create_directories(folder, problem);
  if (problem)
    throw Error(ErrorCode::Unreadable, displayPath(folder),
                "the folder can't be made: " + problem.message());
}

void writeOne(const FigureSource& source, const FigureChoice& choice, const Job& job,
              const fs::path& base, std::vector<fs::path>& written, std::stop_token stop) {
  const auto write = [&](const std::string& extension, const auto& bytes) {
    throwIfStopped(stop);
    const fs::path file = fileOf(base, job.ending, extension);
    writeFileAtomically(file, bytes);
    written.push_back(file);
  };
  if (!choice.formats.empty()) {
    FigureSource own = source;
    own.selections = job.selections;
    const FigureContent content = gatherFigure(choice.spec, own);
    for (const FigureFormat format : choice.formats) {
      throwIfStopped(stop);
      write(std::string(nameOf(format)),
            std::span<const std::uint8_t>(figureBytes(choice.spec, content, format)));
    }
    if (choice.sideText) write("txt", std::string_view(sideText(choice.spec, content)));
  }
  for (const NumberFormat format : choice.numbers)
    write(std::string(nameOf(format)),
          std::span<const std::uint8_t>(numberBytes(source.alignment, source.origin,
                                                    choice.spec.wholePath, job.word, format)));
}

}  // namespace

std::vector<fs::path> writeFigure(const FigureSource& source, const FigureChoice& choice,
                                  const fs::path& base, std::stop_token stop) {
  if (choice.formats.empty() && choice.numbers.empty())
    throw Error(ErrorCode::InvalidArgument, "the export",
                "has nothing to write; choose PNG, SVG, PDF, JSON, CSV or NPY");
  if (!choice.formats.empty()) checkFigureSpec(choice.spec);
  const std::vector<Job> jobs = jobsOf(source, choice);
  if (jobs.empty())
    throw Error(ErrorCode::InvalidArgument, "the sentence",
                "has no word that is scored, so there is no figure a word");
  const std::vector<std::string> extensions = extensionsOf(choice);
  if (choice.ifThere == IfThere::Refuse)
    if (const fs::path file = occupied(base, jobs, extensions); !file.empty())
      throw Error(ErrorCode::InvalidArgument, displayPath(file),
                  "is there already; choose another name, or allow that it is replaced");
  const fs::path free = choice.ifThere == IfThere::Number ? freeBase(base, jobs, extensions) : base;
  protectPhoto(source.origin.photo, free, jobs, extensions);
  makeFolder(base.parent_path());
  FigureSource once = source;  // all figures of a photo have one size: it is read once
  Image photo;
  once.photo = [&](int edgePx) {
    if (photo.isNull()) photo = source.photo(edgePx);
    return photo;
  };
  std::vector<fs::path> written;
  for (const Job& job : jobs) writeOne(once, choice, job, free, written, stop);
  return written;
}

int filesPerPhoto(const FigureChoice& choice, const Alignment& alignment) {
  const int jobs = choice.oneAWord ? static_cast<int>(everyWord(alignment).size()) : 1;
  return jobs * static_cast<int>(extensionsOf(choice).size());
}

std::string figureName(const fs::path& photo) { return photo.stem().string() + "-figure"; }

}  // namespace ws
