#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Text to the words that are searched. Writer, reader and the oracle of the tests share it.
namespace indexer {

struct AnalysedWord {
  // Folded word, as it stands.
  std::string form;
  // Stem with the language whose rules made it, "en:drone"; the form alone where there are no
  // rules. So a French stem finds no English word that happens to look the same.
  std::string stem;
  // Byte range in the text, end exclusive.
  std::size_t start = 0;
  std::size_t end = 0;
};

// The words of a text, in order; a word's place in the vector is its position.
std::vector<AnalysedWord> analyse(std::string_view text, std::string_view language);

// The stem of a folded word that stands in a text of that language.
std::string stem_in_text(std::string_view form, std::string_view language);

// The stems a folded word of a query can have in the languages written in its script, each once. A
// report has at most one of them for each place of the word.
std::vector<std::string> query_stems(std::string_view form);

}  // namespace indexer
