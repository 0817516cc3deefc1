// wordsight-cli: the engine for scripts. Data on stdout, messages on stderr.
#include <fmt/format.h>

#include <exception>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/error.h"
#include "core/base/process.h"
#include "core/shelf.h"

namespace ws::cli {
namespace {

enum ExitCode { kDone = 0, kFailed = 1, kUsage = 2, kBusy = 5 };

/// Arguments in CLI11's order, sentences that begin with a minus marked: of the single-minus arguments only -h is an option.
std::vector<std::string> readArguments(int argc, char** argv) {
  std::vector<std::string> arguments;
  for (int i = argc - 1; i > 0; --i) {
    const std::string text = argv[i];
    const bool looksLikeOption = text.size() > 1 && text[0] == '-' && text[1] != '-' && text != "-h";
    arguments.push_back(looksLikeOption ? kSentenceMark + text : text);
  }
  return arguments;
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
  try {
    app.parse(readArguments(argc, argv));
    finishOutput();
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;  // CLI11 prints help and usage errors itself
  }
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
  } catch (const std::exception& error) {
    say(std::string("wordsight-cli: an unexpected error: ") + error.what());
    return kFailed;
  }
}
