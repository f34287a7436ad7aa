#pragma once

#include <optional>
#include <span>
#include <vector>

#include "corpus/entity_mentions.h"
#include "corpus/known_words.h"
#include "corpus/lexicon.h"

namespace corpus {

// Whether known names of weapons mean weapons in a text. All it is made of must outlive it.
class WeaponNames {
 public:
  // Of `matches`, which are in order, the weapons are as_weapon().
  WeaponNames(const NamedText& text, std::span<const LexiconMatch> matches, const KnownWords& known)
      : text_(text), matches_(matches), known_(known) {}

  // "The Lancet", "Patriot Act", "Neil Bradley", "Atlanta Hawks"; "A 10-year-old", "S-16/1".
  bool is_something_else(const LexiconMatch& match) const;

  // Whether words of weapons, or another weapon's name, stand near the match.
  bool has_context(const LexiconMatch& match) const;

  // Whether the match, without context of its own, may lean on that of an earlier one. A word that
  // begins a sentence may not, nor one in Arabic script, which has no capitals.
  bool may_lean(const LexiconMatch& match) const;

  // Further weapons whose name is begun by the match: "Shahed-136/131", "Leopard 1 and 2".
  std::vector<EntityMention> further_numbers(const LexiconMatch& match,
                                             const Lexicon& lexicon) const;

 private:
  // Those at most so many words away that it may count, the match itself among them.
  std::span<const LexiconMatch> matches_near(const LexiconMatch& match) const;
  bool is_nickname(const LexiconMatch& match) const;
  bool is_in_another_name(const LexiconMatch& match) const;
  bool is_plural(const LexiconMatch& match) const;
  bool follows_town(const LexiconMatch& match) const;
  bool is_plain_word(const LexiconMatch& match) const;
  bool has_noun_behind(std::size_t word) const;
  bool has_noun_before(std::size_t word) const;
  bool leads_to(const LexiconMatch& match, std::size_t word) const;
  bool does_damage(const LexiconMatch& match) const;
  bool has_word_near(const LexiconMatch& match) const;
  bool has_weapon_near(const LexiconMatch& match) const;
  std::optional<std::size_t> number_behind(const LexiconMatch& match, std::size_t last) const;

  const NamedText& text_;
  std::span<const LexiconMatch> matches_;
  const KnownWords& known_;
};

}  // namespace corpus
