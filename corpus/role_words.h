#pragma once

#include <cstddef>

#include "corpus/mentions_by_word.h"
#include "corpus/offices.h"

namespace corpus {

// Which words around an office belong to it. Lives within one look at a text.
class RoleWords {
 public:
  RoleWords(const NamedText& text, const MentionsByWord& known, const Offices& offices)
      : text_(text), known_(known), offices_(offices) {}

  // The first word of what is said of the holder of the office that begins here: leftwards over
  // "deputy", "UN", "State Department", "Chad's" and "chairman and"; an article stops it.
  std::size_t first_of_role(std::size_t office) const;

  // Whether a word before an office belongs to it: "deputy", "UN", "Treasury".
  bool belong(std::size_t word) const;

  // Whether a word is the known owner of what follows: "Moscow's ambassador".
  bool own(std::size_t word) const;

  // Whether a word stands behind a possessive: "Chad's ".
  bool follow_owner(std::size_t word) const;

 private:
  bool is_another_holder(std::size_t office) const;
  std::size_t first_of_phrase(std::size_t office) const;
  std::size_t with_owner(std::size_t first) const;
  std::size_t office_that_ends(std::size_t word) const;
  bool follows_closely(std::size_t word) const;
  bool is_then(std::size_t word) const;
  bool begins_role(std::size_t word) const;
  bool stands_where(const EntityMention& mention) const;

  const NamedText& text_;
  const MentionsByWord& known_;
  const Offices& offices_;
};

}  // namespace corpus
