#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>

#include "cli/commands.h"

namespace {

int run(int argc, char** argv) {
  CLI::App program(
      "Full-text search for conflict reporting: which weapons, UN resolutions, officials,\n"
      "organisations and places reports name, and which days they talk about.",
      "sitrep");
  program.set_version_flag("--version", "sitrep " SITREP_VERSION);
  program.require_subcommand(1);
  program.footer(
      "First steps: sitrep index FOLDER, then sitrep serve, then open http://127.0.0.1:8080/");
  int status = cli::kDone;
  cli::add_index_command(program, status);
  cli::add_search_command(program, status);
  cli::add_serve_command(program, status);
  cli::add_annotate_command(program, status);
  cli::add_generate_command(program, status);
  cli::add_check_command(program, status);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
      return program.exit(error);
    std::fprintf(stderr, "sitrep: %s (see sitrep --help)\n", error.what());
    return cli::kWrongUsage;
  }
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "sitrep: %s\n", error.what());
    return cli::kFailed;
  }
}
