#pragma once

#include <cstddef>

#include "corpus/mentions_by_word.h"

namespace corpus {

// Where the words of an office begin and end. Lives within one look at a text.
class Offices {
 public:
  Offices(const NamedText& text, const MentionsByWord& known) : text_(text), known_(known) {}

  // Words of the offices that begin here, with what stands between them ("deputy permanent
  // representative"); an organisation of that name ("General Assembly") is none.
  std::size_t length_at(std::size_t word) const;

  // The same without the ranks behind: "military spokesman" of "military spokesman Rear Admiral".
  std::size_t length_without_rank_at(std::size_t word) const;

  // The end of what belongs to an office that ends before this word: "of State", "of the Joint
  // Chiefs of Staff", "Украины при ООН"; the word itself where nothing does.
  std::size_t end_of_complement(std::size_t word) const;

  // Whether a word follows the one before it within an office: "Lt. Gen.", "l'ambassadeur".
  bool stands_beside(std::size_t word) const;

  // Whether all these words are a military rank or "ambassador", which people keep beside an
  // office: "Lt. Gen.".
  bool is_rank(std::size_t first, std::size_t last) const;

  // Whether the words before this one end as what offices are of, and as no person's name:
  // "Homeland Security".
  bool follows_field(std::size_t word) const;

  // Whether a word stands alone in brackets between others: "National Intelligence (DNI) Director".
  bool is_in_brackets(std::size_t word) const;

 private:
  bool is_inside_a_name(std::size_t word, std::size_t office) const;
  bool script_without_of(std::size_t word) const;
  std::size_t end_of_known_complement(std::size_t word) const;
  std::size_t end_of_field(std::size_t word) const;
  bool goes_on_as_field(std::size_t word) const;
  bool ends_field(std::size_t word) const;
  bool begins_holder(std::size_t word) const;
  std::size_t end_of_small_words(std::size_t word) const;
  std::size_t begin_of_known_person(std::size_t word) const;

  const NamedText& text_;
  const MentionsByWord& known_;
};

}  // namespace corpus
