#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/dates.h"
#include "corpus/entity.h"
#include "corpus/lexicon_image.h"
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

// In degrees, north and east.
struct Coordinates {
  double latitude = 0;
  double longitude = 0;
  bool operator==(const Coordinates&) const = default;
};

// One entity that is known.
struct KnownEntity {
  EntityId id;
  std::string label;
  std::optional<EntityId> parent;
  // Only a heading for others (a family): its names are not looked for in texts.
  bool is_family = false;
  // Of places.
  std::optional<Coordinates> at = std::nullopt;
  // 0 when not told.
  std::uint32_t population = 0;
};

// A known name found in a text. Words are indices, last exclusive.
struct LexiconMatch {
  std::size_t first_word;
  std::size_t last_word;
  KnownEntity entity;
  // Believed only beside words of its kind.
  bool needs_context;
  // Bytes of the first word before the name: Arabic writes "and", "in" and "for" onto it.
  std::size_t clitic = 0;
};

// Safe to use from many threads at once.
class Lexicon {
 public:
  // Without any names.
  Lexicon();
  // An image that stays where it is for as long as the lexicon lives.
  explicit Lexicon(LexiconImage image) : image_(image) {}
  // An image in memory of its own.
  explicit Lexicon(std::vector<std::uint64_t> image);
  Lexicon(Lexicon&&) noexcept = default;
  Lexicon& operator=(Lexicon&&) noexcept = default;
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;
  ~Lexicon() = default;

  std::optional<KnownEntity> find(const EntityId& id) const;
  // Whether a table says that this is never a value.
  bool is_killed(const EntityId& id) const;
  // By any of its names, folded; the label first where several go by it, then countries and
  // regions, then the most people. Nothing when unknown.
  std::optional<KnownEntity> find_by_name(Facet facet, std::string_view name) const;
  // Everything that has the name, folded; countries and regions first, then the most people.
  std::vector<KnownEntity> all_named(std::string_view name) const;
  // Every name it goes by, the label among them; as written in the tables.
  std::vector<std::string> names_of(const EntityId& id) const;
  // By its row in the image.
  KnownEntity entity_at(std::uint32_t row) const;

  // Persons with this surname: its words folded, a space for a hyphen, without particles
  // ("burhan").
  std::vector<KnownEntity> persons_by_surname(std::string_view surname) const;
  // Persons with this given name, folded.
  std::vector<KnownEntity> persons_by_given_name(std::string_view name) const;
  // Offices that a person held, as the table tells them: "Defence Minister of Japan 2023–2024, …".
  std::string_view offices_of(const EntityId& id) const;
  // Persons with a name of this skeleton (name_keys.h).
  std::vector<KnownEntity> persons_like(std::string_view skeleton) const;

  // Longest known names in the words of a text, left to right and without overlap, of two that
  // overlap the longer: everything that
  // has the name, what needs no context first, then countries and regions, then the most
  // people. `day` (the day of publication) picks between holders of an office.
  std::vector<LexiconMatch> matches(std::string_view text, std::span<const Word> words,
                                    std::optional<Day> day) const;

  // Known names inside a longer known name: the same, but each shorter than all of the words.
  std::vector<LexiconMatch> matches_within(std::string_view text,
                                           std::span<const Word> words) const;

  // Changes whenever any row of the tables does.
  std::uint64_t fingerprint() const { return image_.fingerprint(); }
  std::size_t size() const { return image_.entities().size(); }
  const LexiconImage& image() const { return image_; }

 private:
  std::optional<std::uint32_t> row_of(const EntityId& id) const;
  std::vector<KnownEntity> persons_by(std::span<const LexiconImage::Key> keys,
                                      std::string_view key) const;

  // Empty when the image is not in memory of its own.
  std::vector<std::uint64_t> own_;
  LexiconImage image_;
};

struct LoadedLexicon {
  Lexicon lexicon;
  // Rows that were left out or clash; empty when all is well.
  std::vector<LexiconProblem> problems;
};

// Reads tables in order; later ones lie over earlier ones (add, alias, rename, merge, kill), and
// all of them over `base`.
LoadedLexicon load_lexicon(std::span<const LexiconTable> tables, const Lexicon& base = Lexicon());

// The names that come with the program: compiled with it, and mapped into memory as its code is.
const Lexicon& built_in_lexicon();

}  // namespace corpus
