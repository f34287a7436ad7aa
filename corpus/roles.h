#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "corpus/mentions_by_word.h"

// Titles and offices: what stands before or after a person's name and says who they are.
namespace corpus {

// A title in front of a name: "deputy UN ambassador", "Mr".
struct Title {
  std::size_t first_word;
  // The word after it, where the name begins.
  std::size_t last_word;
  // Empty for an honorific.
  std::string role;
};

// The title that begins with an office or honorific at this word, together with what belongs to it
// on the left ("deputy UN") and on the right ("of State").
std::optional<Title> find_title(const NamedText& text, const MentionsByWord& known,
                                std::size_t word);

// The office that stands after a name: "Jane Doe, the US envoy to Syria, said". `word` is the first
// one after the name. Empty when there is none.
std::string role_after(const NamedText& text, const MentionsByWord& known, std::size_t word);

// The office that a comma parts from the name after it: "The regional governor, Jane Doe, said".
// The name is [first, last). Empty when there is none.
std::string role_before_comma(const NamedText& text, const MentionsByWord& known, std::size_t first,
                              std::size_t last);

}  // namespace corpus
