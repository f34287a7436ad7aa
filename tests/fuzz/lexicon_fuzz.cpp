#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/lexicon.h"
#include "corpus/text.h"

// Any table is read without throwing, and what it holds can be looked for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::vector<corpus::LexiconTable> tables = {{"first.tsv", bytes}, {"second.tsv", bytes}};
  const corpus::LoadedLexicon loaded = corpus::load_lexicon(tables);
  const std::vector<corpus::Word> words = corpus::split_words(bytes);
  loaded.lexicon.matches(bytes, words, std::nullopt);
  return 0;
}
