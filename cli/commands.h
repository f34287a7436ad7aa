#pragma once

#include <CLI/CLI.hpp>

// The subcommands of `sitrep`, one file each. Each function adds its subcommand to the program;
// when it is the one chosen, it runs and puts its exit status into `status`: 0 done, 1 failed, 2
// wrong usage.
namespace cli {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUsage = 2;

void add_index_command(CLI::App& program, int& status);
void add_search_command(CLI::App& program, int& status);
void add_serve_command(CLI::App& program, int& status);
void add_annotate_command(CLI::App& program, int& status);
void add_generate_command(CLI::App& program, int& status);
void add_check_command(CLI::App& program, int& status);

}  // namespace cli
