#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

#include "corpus/lexicon.h"

namespace cli {

// --lexicon FILE, as often as wanted.
void add_lexicon_option(CLI::App& command, std::vector<std::string>& files);

// The names that come with the program, with these files laid over them. Throws std::runtime_error
// that names file and line of the first mistake in them; then nothing of them is used.
corpus::Lexicon load_lexicon_with(const std::vector<std::string>& files);

}  // namespace cli
