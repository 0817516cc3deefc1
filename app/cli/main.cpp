// wordsight-cli: the engine for scripts. Data on stdout, messages on stderr.
#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/process.h"
#include "core/shelf.h"

namespace ws::cli {
namespace {

enum ExitCode { kDone = 0, kFailed = 1, kUsage = 2, kBusy = 5 };

/// A sentence, a number or a file's name may begin with a minus: such arguments are marked, so that
/// CLI11 doesn't take them for options, and every value loses its mark before it is checked.
constexpr char kMinusMark = '\x1f';

/// Arguments in CLI11's order, marked: of the single-minus arguments only -h is an option.
std::vector<std::string> readArguments(int argc, char** argv) {
  std::vector<std::string> arguments;
  for (int i = argc - 1; i > 0; --i) {
    const std::string text = argv[i];
    const bool looksLikeOption = text.size() > 1 && text[0] == '-' && text[1] != '-' && text != "-h";
    arguments.push_back(looksLikeOption ? kMinusMark + text : text);
  }
  return arguments;
}

void takeMarksOff(CLI::App& command) {
  const CLI::Validator unmark(
      [](std::string& value) {
        if (value.starts_with(kMinusMark)) value.erase(0, 1);
        return std::string();
      },
      "");
  for (CLI::Option* option : command.get_options()) option->transform(unmark);
  for (CLI::App* subcommand : command.get_subcommands({})) takeMarksOff(*subcommand);
}

/// Help, the version, or what was wrong with the command line.
int tell(const CLI::App& app, const CLI::ParseError& error) {
  std::ostringstream out, problems;
  const bool isHelp = app.exit(error, out, problems) == 0;
  std::string text = problems.str();
  std::erase(text, kMinusMark);
  if (text.ends_with('\n')) text.pop_back();
  if (!text.empty()) say(text);
  print(out.str());
  finishOutput();
  return isHelp ? kDone : kUsage;
}

int run(int argc, char** argv) {
  CLI::App app{"Finds photos by a sentence and shows, for every word, where in the photo it was found.",
               "wordsight-cli"};
  app.require_subcommand(1);
  app.set_version_flag("--version", std::string("wordsight-cli ") + WS_VERSION);
  app.footer("Exit codes: 0 done, 1 failed, 2 wrong usage, 5 another program is writing this library.\n"
             "Photos are only ever read. COMMAND --help tells more.");
  Globals globals;
  app.add_option("--library", globals.library, "the library's folder (default: " + defaultLibraryPath().string() + ")");
  app.add_flag("--json", globals.json, "print JSON");
  addLibraryCommands(app, globals);
  addPhotoCommands(app, globals);
  addFigureCommand(app, globals);
  addLabCommands(app, globals);
  takeMarksOff(app);
  try {
    app.parse(readArguments(argc, argv));
  } catch (const CLI::ParseError& error) {
    return tell(app, error);
  }
  finishOutput();
  return kDone;
}

}  // namespace
}  // namespace ws::cli

int main(int argc, char** argv) {
  ws::chooseMatrixKernels();
  using namespace ws::cli;
  watchForInterruption();
  try {
    return run(argc, argv);
  } catch (const ws::Error& error) {
    say(std::string("wordsight-cli: ") + error.what());
    if (error.code == ws::ErrorCode::Busy) return kBusy;
    return error.code == ws::ErrorCode::InvalidArgument ? kUsage : kFailed;
  } catch (const std::filesystem::filesystem_error& error) {
    const std::string about = ws::displayPath(error.path1());
    say("wordsight-cli: " + (about.empty() ? "an empty file name" : about) + ": " +
        error.code().message());
    return kFailed;
  } catch (const std::exception& error) {
    say(std::string("wordsight-cli: an unexpected error: ") + error.what());
    return kFailed;
  }
}
