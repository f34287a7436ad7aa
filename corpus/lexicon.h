#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/dates.h"
#include "corpus/entity.h"
#include "corpus/text.h"

// The names that are known: read from tab-separated tables (docs/lexicon.md).
namespace corpus {

struct LexiconTable {
  // For messages: "weapons.tsv".
  std::string name;
  std::string text;
};

struct LexiconProblem {
  std::string table;
  std::size_t line;
  std::string message;
  bool operator==(const LexiconProblem&) const = default;
};

// One entity that is known.
struct KnownEntity {
  EntityId id;
  std::string label;
  std::optional<EntityId> parent;
  // Every name it goes by, the label among them; as written in the tables.
  std::vector<std::string> names;
  // Only a heading for others (a family): its names are not looked for in texts.
  bool is_family = false;
};

// A known name found in a text. Words are indices, last exclusive.
struct LexiconMatch {
  std::size_t first_word;
  std::size_t last_word;
  const KnownEntity* entity;
  // Believed only beside words of its kind.
  bool needs_context;
  // Bytes of the first word before the name: Arabic writes "and", "in" and "for" onto it.
  std::size_t clitic = 0;
};

class Lexicon {
 public:
  const KnownEntity* find(const EntityId& id) const;
  // Whether a table says that this is never a value.
  bool is_killed(const EntityId& id) const;
  // By any of its names, folded; the label first where several go by it. Nothing when unknown.
  const KnownEntity* find_by_name(Facet facet, std::string_view name) const;

  // The one person with this surname (folded); nothing when there are none or several.
  const KnownEntity* find_by_surname(std::string_view folded) const;

  // Longest known names in the words of a text, left to right and without overlap, one for every
  // facet that has it. `day` (the day of publication) picks between holders of an office.
  std::vector<LexiconMatch> matches(std::string_view text, std::span<const Word> words,
                                    std::optional<Day> day) const;

  // Known names inside a longer known name: the same, but each shorter than all of the words.
  std::vector<LexiconMatch> matches_within(std::string_view text,
                                           std::span<const Word> words) const;

  // Changes whenever any row of the tables does.
  std::uint64_t fingerprint() const { return fingerprint_; }
  std::span<const KnownEntity> entities() const { return entities_; }

 private:
  friend class LexiconBuilder;
  struct Name {
    std::uint32_t entity;
    // As written in the table.
    std::string written;
    bool exact_case = false;
    bool needs_context = false;
    // Of the office holder it names; open ends are empty.
    std::optional<Day> since;
    std::optional<Day> until;
  };
  struct Looked;
  struct Reach;
  struct Walk;

  // Number of a word of names; none when no name has it.
  std::uint32_t number_of(const std::string& key) const;
  // Node of the trie one word further; none when no name goes on so.
  std::uint32_t step(std::uint32_t node, std::uint32_t number) const;
  Looked look(std::string_view text, std::span<const Word> words, std::optional<Day> day) const;
  Reach longest_name(const Looked& looked, std::size_t first) const;
  void add_matches(const Reach& reach, std::size_t first, std::vector<LexiconMatch>& found) const;
  Reach name_after_clitic(const Looked& looked, std::size_t first) const;
  static std::string_view gap_before(const Looked& looked, std::size_t word);
  static bool is_joined(const Looked& looked, std::size_t word);
  std::vector<std::uint32_t> names_ending(const Looked& looked, Walk walk, std::size_t start) const;
  Reach name_from(const Looked& looked, std::size_t first, Reach start) const;
  static bool is_plural_of_number(const Looked& looked, std::size_t word);
  std::uint32_t plural_step(const Looked& looked, std::uint32_t node, std::size_t word) const;
  std::vector<std::uint32_t> usable_names(std::uint32_t node, std::string_view surface,
                                          std::optional<Day> day) const;
  void keep_plurals(std::vector<std::uint32_t>& names) const;

  std::uint64_t fingerprint_ = 0;
  std::vector<KnownEntity> entities_;
  // to_string(id) -> place in entities_; merged ids lead to what they became.
  std::unordered_map<std::string, std::uint32_t> by_id_;
  std::unordered_set<std::string> killed_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_surname_;
  std::vector<Name> names_;
  // Trie over name_key of words: a word's number, edges (node << 32 | word number) and the names
  // that end at a node. Node 0 is the root.
  std::unordered_map<std::string, std::uint32_t> word_numbers_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<std::vector<std::uint32_t>> names_at_{1};
};

struct LoadedLexicon {
  Lexicon lexicon;
  // Rows that were left out or clash; empty when all is well.
  std::vector<LexiconProblem> problems;
};

// Reads tables in order; later ones lie over earlier ones (add, alias, rename, merge, kill).
LoadedLexicon load_lexicon(std::span<const LexiconTable> tables);

// The tables that come with the program.
std::vector<LexiconTable> built_in_tables();

}  // namespace corpus
