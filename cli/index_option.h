#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace cli {

// --index DIR, else $SITREP_INDEX, else ./sitrep.index.
inline void add_index_option(CLI::App& command, std::string& index) {
  index = "sitrep.index";
  command.add_option("--index", index, "Folder of the index")
      ->envname("SITREP_INDEX")
      ->capture_default_str();
}

}  // namespace cli
