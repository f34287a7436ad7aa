// Reads lexicon tables and writes their image, at build time:
//   lexicon_compiler IMAGE TABLE...
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "corpus/lexicon_draft.h"
#include "corpus/lexicon_image_writer.h"

int main(int count, char** arguments) {
  std::vector<corpus::LexiconTable> tables;
  for (int i = 2; i < count; ++i) {
    const std::string path = arguments[i];
    std::ifstream in(path, std::ios::binary);
    if (!in) {
      std::cerr << path << ": cannot be read\n";
      return 1;
    }
    tables.push_back({path, std::string(std::istreambuf_iterator<char>(in), {})});
  }
  corpus::LexiconDraft draft;
  const std::vector<corpus::LexiconProblem> problems = corpus::apply_tables(tables, draft);
  for (const corpus::LexiconProblem& problem : problems)
    std::cerr << problem.table << ':' << problem.line << ": " << problem.message << '\n';
  if (count < 2 || !problems.empty()) return 1;
  const std::vector<std::uint64_t> image = corpus::write_lexicon_image(draft);
  std::ofstream out(arguments[1], std::ios::binary);
  out.write(reinterpret_cast<const char*>(image.data()),
            static_cast<std::streamsize>(image.size() * sizeof image[0]));
  return out.flush() ? 0 : 1;
}
