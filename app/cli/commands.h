#pragma once
// One function a group of commands: each adds its subcommands, whose callbacks do the work.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

namespace ws::cli {

/// Options that stand before the command.
struct Globals {
  std::filesystem::path library;  ///< --library; empty: the default one
  bool json = false;              ///< --json, before or after the command
};

void addLibraryCommands(CLI::App& app, Globals& globals);  // index, photos, search, verify
void addPhotoCommands(CLI::App& app, Globals& globals);    // thumbnail, align, describe, formats, models
void addFigureCommand(CLI::App& app, Globals& globals);   // figure
void addLabCommands(CLI::App& app, Globals& globals);      // scenes, eval, train

std::filesystem::path libraryPath(const Globals& globals);
/// Adds --json to a subcommand and tells its keys in its help.
void describeJson(CLI::App& command, Globals& globals, const std::string& keys);
/// Options that mean the same wherever they stand.
void addModelOption(CLI::App& command, std::string& folder);
void addScorerOption(CLI::App& command, std::string& name);
}  // namespace ws::cli
