#include "cli/lexicon_option.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace cli {
namespace {

corpus::LexiconTable read_table(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("Cannot read the lexicon " + file + ": check the path.");
  return {file, std::string(std::istreambuf_iterator<char>(in), {})};
}

std::string told(const corpus::LexiconProblem& problem, std::size_t more) {
  std::string text = problem.table + ":" + std::to_string(problem.line) + ": " + problem.message;
  if (more > 0) text += " (" + std::to_string(more) + " more)";
  return text;
}

}  // namespace

void add_lexicon_option(CLI::App& command, std::vector<std::string>& files) {
  command
      .add_option("--lexicon", files,
                  "Your own names, a TSV file laid over the built-in ones; may be repeated")
      ->allow_extra_args(false);
}

corpus::Lexicon load_lexicon_with(const std::vector<std::string>& files) {
  if (files.empty()) return corpus::Lexicon(corpus::built_in_lexicon().image());
  std::vector<corpus::LexiconTable> tables;
  for (const std::string& file : files) tables.push_back(read_table(file));
  corpus::LoadedLexicon loaded = corpus::load_lexicon(tables, corpus::built_in_lexicon());
  if (!loaded.problems.empty()) {
    throw std::runtime_error(told(loaded.problems.front(), loaded.problems.size() - 1));
  }
  return std::move(loaded.lexicon);
}

}  // namespace cli
