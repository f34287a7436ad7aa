#pragma once

#include <CLI/CLI.hpp>

#include "corpus/readers/read_options.h"

namespace cli {

// --csv-body COLUMN, --csv-title COLUMN, …: which columns of tables are what.
void add_csv_options(CLI::App& command, corpus::ReadOptions& options);

}  // namespace cli
