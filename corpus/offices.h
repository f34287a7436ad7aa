#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/mentions_by_word.h"

namespace corpus {

// Where the words of an office begin and end. Lives within one look at a text.
class Offices {
 public:
  Offices(const NamedText& text, const MentionsByWord& known) : text_(text), known_(known) {}

  // Words of the offices that begin here, with what stands between them ("deputy permanent
  // representative"); an organisation of that name ("General Assembly") is none.
  std::size_t length_at(std::size_t word) const;

  // The end of what belongs to an office that ends before this word: "of State", "of the Joint
  // Chiefs of Staff", "Украины при ООН"; the word itself where nothing does.
  std::size_t end_of_complement(std::size_t word) const;

  // Whether a word follows the one before it within an office: "Lt. Gen.", "l'ambassadeur".
  bool stands_beside(std::size_t word) const;

  // "of", "for", "при": between an office and what it is of.
  static bool links_complement(std::string_view folded);

 private:
  bool is_inside_a_name(std::size_t word, std::size_t office) const;
  bool script_without_of(std::size_t word) const;
  std::size_t end_of_small_words(std::size_t word) const;

  const NamedText& text_;
  const MentionsByWord& known_;
};

}  // namespace corpus
