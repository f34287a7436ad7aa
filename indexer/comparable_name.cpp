#include "indexer/comparable_name.h"

#include <algorithm>
#include <cctype>

#include "corpus/name_words.h"
#include "corpus/text.h"

namespace indexer {
namespace {

void add_word(std::string& name, const corpus::Word& word) {
  if (!name.empty()) name += ' ';
  name += corpus::name_key(word);
}

// A spelling that only a name with marked capitals is not taken for: "GRAD" of "Grad", "Us" of
// "US".
std::string in_other_capitals(std::string name) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const bool has_small = std::any_of(name.begin(), name.end(), is_small);
  for (std::size_t i = has_small ? 0 : 1; i < name.size(); ++i) {
    const auto byte = static_cast<unsigned char>(name[i]);
    if (byte < 0x80)
      name[i] = static_cast<char>(has_small ? std::toupper(byte) : std::tolower(byte));
  }
  return name;
}

// Whether a text that is nothing but this names the entity, whatever stands beside it.
bool is_taken_for(const corpus::Lexicon& lexicon, const corpus::EntityId& id,
                  std::string_view name) {
  const std::vector<corpus::Word> words = corpus::split_words(name);
  for (const corpus::LexiconMatch& match : lexicon.matches(name, words, std::nullopt)) {
    const bool whole = match.first_word == 0 && match.last_word == words.size();
    if (whole && match.entity.id == id) return !match.needs_context;
  }
  return false;
}

}  // namespace

std::string comparable_name(std::string_view name) {
  std::string comparable;
  for (const corpus::Word& word : corpus::split_words(name)) add_word(comparable, word);
  return comparable;
}

std::string comparable_name(const std::vector<std::string>& folded) {
  std::string comparable;
  for (const std::string& word : folded) add_word(comparable, {0, 0, word});
  return comparable;
}

std::vector<std::string> ambiguous_names(const corpus::Lexicon& lexicon,
                                         const corpus::EntityId& id) {
  std::vector<std::string> ambiguous;
  for (std::string& name : lexicon.names_of(id)) {
    const bool plain =
        is_taken_for(lexicon, id, name) && is_taken_for(lexicon, id, in_other_capitals(name));
    if (!plain) ambiguous.push_back(std::move(name));
  }
  return ambiguous;
}

std::vector<std::string> names_in_context(const corpus::Lexicon& lexicon,
                                          const corpus::EntityId& id) {
  std::vector<std::string> names = lexicon.names_of(id);
  std::erase_if(names, [&](const std::string& name) { return is_taken_for(lexicon, id, name); });
  return names;
}

}  // namespace indexer
