#include "corpus/unit_mentions.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/name_words.h"
#include "corpus/unit_words.h"

namespace corpus {
namespace {

constexpr std::size_t kLongestName = 9;  // words behind the number
constexpr std::size_t kNear = 8;         // words between a unit and words of sport or of war
constexpr std::size_t kMostDigits = 5;

// Words are indices, last exclusive.
struct Unit {
  std::size_t first_word;
  std::size_t last_word;
  std::string label;
  // Whether a larger unit may follow: "3rd Battalion, 5th Marines".
  bool is_part;
};

// What stands before the name of a unit: "93rd", "Fifth", "II".
struct Ordinal {
  std::string label;
  std::size_t words;
  UnitTongue tongue;
  bool in_words = false;
  bool is_roman = false;
};

// What a number is followed by, in English: "Guards", "Naval Infantry", "Brigade".
struct Description {
  std::string before;
  std::string after;
  std::string noun;
  // Read behind the noun, but not yet part of it: "Combat" of "Brigade Combat Team".
  std::string pending;
  UnitRole role = UnitRole::Weak;
  std::size_t noun_word = 0;
  std::size_t last_word = 0;

  bool is_qualified() const { return !before.empty() || !after.empty(); }
};

bool is_number(std::string_view word) {
  return !word.empty() && word.size() <= kMostDigits && word[0] != '0' &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(std::string_view number) {
  return number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
}

std::string ordinal_of(const std::string& number) {
  const char last = number.back();
  const bool teen = number.size() > 1 && number[number.size() - 2] == '1';
  if (teen || last == '0' || last > '3') return number + "th";
  return number + (last == '1' ? "st" : last == '2' ? "nd" : "rd");
}

// One space between, nothing for nothing.
std::string joined(std::string_view first, std::string_view second) {
  std::string both(first);
  if (!first.empty() && !second.empty()) both += ' ';
  return both += second;
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class UnitScanner {
 public:
  UnitScanner(const NamedText& text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  std::vector<EntityMention> scan() const {
    std::vector<EntityMention> found;
    for (std::size_t i = 0; i < text_.words.size();) {
      const std::optional<Unit> unit = unit_at(i);
      if (!unit) {
        ++i;
        continue;
      }
      EntityMention mention = mention_of(*unit);
      i = unit->last_word;
      if (lexicon_.is_killed(mention.id)) continue;
      found.push_back(std::move(mention));
    }
    return found;
  }

 private:
  std::string_view word(std::size_t i) const {
    return i < text_.words.size() ? std::string_view(text_.words[i].folded) : std::string_view();
  }
  std::span<const Word> words_from(std::size_t i) const {
    return text_.words.subspan(std::min(i, text_.words.size()));
  }
  bool is_joined(std::size_t i) const {
    return i > 0 && i < text_.words.size() && joins_words(text_.gap_before(i), text_.words[i - 1]);
  }

  // Units of one another are one: "1st Brigade Combat Team, 101st Airborne Division".
  std::optional<Unit> unit_at(std::size_t i) const {
    std::optional<Unit> unit = single_unit_at(i);
    while (unit && unit->is_part && unit->last_word < text_.words.size() &&
           text_.gap_before(unit->last_word) == ", ") {
      const std::optional<Unit> whole = single_unit_at(unit->last_word);
      if (!whole) break;
      unit->label += ", " + whole->label;
      unit->last_word = whole->last_word;
      unit->is_part = whole->is_part;
    }
    return unit;
  }

  std::optional<Unit> single_unit_at(std::size_t i) const {
    if (std::optional<Unit> unit = unit_before_number(i)) return unit;
    const std::optional<Ordinal> ordinal = parse_ordinal(i);
    if (!ordinal) return std::nullopt;
    const Description unit = read_description(i + ordinal->words, ordinal->tongue);
    if (unit.noun.empty() || !is_believed(*ordinal, unit)) return std::nullopt;
    static constexpr std::array<std::string_view, 4> kParts = {"Battalion", "Squadron", "Brigade",
                                                               "Brigade Combat Team"};
    const std::string name = joined(joined(unit.before, unit.after), unit.noun);
    return Unit{i, unit.last_word, ordinal->label + " " + name, is_one_of(kParts, unit.noun)};
  }

  // "Task Force 59", "Brigade 93", "اللواء 93".
  std::optional<Unit> unit_before_number(std::size_t i) const {
    if (!text_.is_capitalised(i)) return std::nullopt;
    const std::optional<NumberedNoun> noun = find_numbered_noun(words_from(i));
    if (!noun) return std::nullopt;
    const std::size_t at = i + noun->words;
    const std::string number(word(at));
    if (!is_number(number) || number.size() < noun->least_digits || is_year(number) ||
        text_.gap_before(at) != " " || runs_on(at)) {
      return std::nullopt;
    }
    const std::string name(noun->label);
    return Unit{i, at + 1,
                noun->becomes_ordinal ? joined(ordinal_of(number), name) : joined(name, number),
                false};
  }

  // "13e", "1,500", "2.5".
  bool runs_on(std::size_t number) const {
    if (number + 1 >= text_.words.size()) return false;
    const std::string_view gap = text_.gap_before(number + 1);
    return gap.empty() || ((gap == "," || gap == ".") && is_number(word(number + 1)));
  }

  std::optional<Ordinal> parse_ordinal(std::size_t i) const {
    if (is_number(word(i))) return parse_digits(i);
    if (is_roman(i))
      return Ordinal{std::string(text_.surface(i, i + 1)), 1, UnitTongue::English, false, true};
    const std::optional<OrdinalWord> written = find_ordinal_word(word(i));
    if (!written) return std::nullopt;
    return Ordinal{ordinal_of(std::to_string(written->number)), 1, written->tongue, true};
  }

  // "93rd", "93-я", "13e".
  std::optional<Ordinal> parse_digits(std::size_t i) const {
    const std::optional<UnitTongue> tongue = tongue_of_ordinal_suffix(word(i + 1));
    if (!tongue) return std::nullopt;
    const std::string_view gap = text_.gap_before(i + 1);
    const bool dashed = gap == "-" || gap == "\u2011" || gap == "\u2010" || gap == "–";
    const bool fits = gap.empty() || (*tongue == UnitTongue::Cyrillic && dashed) ||
                      (*tongue == UnitTongue::Spanish && gap == ".");
    if (!fits) return std::nullopt;
    return Ordinal{ordinal_of(std::string(word(i))), 2, *tongue};
  }

  bool is_roman(std::size_t i) const {
    const std::string_view surface = text_.surface(i, i + 1);
    return surface.size() <= 5 && surface.find_first_not_of("IVX") == std::string_view::npos;
  }

  Description read_description(std::size_t at, UnitTongue tongue) const {
    Description unit;
    const std::size_t limit = at + kLongestName;
    while (at < limit && is_joined(at)) {
      const auto [term, words] = longest_term(at, tongue);
      if (term == nullptr || !take(*term, tongue, at, unit)) break;
      at += words;
      if (!unit.noun.empty() && unit.pending.empty()) unit.last_word = at;
    }
    if (unit.noun.empty() && tongue == UnitTongue::English) add_silent_noun(at, unit);
    return unit;
  }

  struct FoundTerm {
    const UnitTerm* term;
    std::size_t words;
  };
  FoundTerm longest_term(std::size_t at, UnitTongue tongue) const {
    FoundTerm longest{nullptr, 0};
    for (const UnitTerm& term : unit_terms(tongue)) {
      const std::size_t words = words_of_term(term, tongue, words_from(at));
      if (words > longest.words) longest = {&term, words};
    }
    return longest;
  }

  // Whether the description goes on with the term.
  static bool take(const UnitTerm& term, UnitTongue tongue, std::size_t at, Description& unit) {
    if (!is_unit_noun(term.role)) return take_quality(term, tongue, unit);
    if (unit.noun.empty()) {
      unit.noun = term.label;
      unit.noun_word = at;
      unit.role = term.role;
      return true;
    }
    if (term.role != UnitRole::Ending && term.label != "Corps") return false;
    unit.noun = joined(joined(unit.noun, unit.pending), term.label);
    unit.pending.clear();
    return true;
  }

  static bool take_quality(const UnitTerm& term, UnitTongue tongue, Description& unit) {
    if (term.role == UnitRole::After) {
      const bool reversed = tongue != UnitTongue::Cyrillic;
      unit.after = reversed ? joined(term.label, unit.after) : joined(unit.after, term.label);
      return !unit.noun.empty();
    }
    std::string& where = unit.noun.empty() ? unit.before : unit.pending;
    where = joined(where, term.label);
    return true;
  }

  // "82nd Airborne" is a division.
  void add_silent_noun(std::size_t end, Description& unit) const {
    if (end == 0 || !text_.is_capitalised(end - 1)) return;
    if (unit.before == "Airborne" || unit.before == "Armored") unit.noun = "Division";
    if (unit.before == "Cavalry") unit.noun = "Regiment";
    unit.role = UnitRole::Plain;
    unit.noun_word = end - 1;
    unit.last_word = end;
  }

  bool is_believed(const Ordinal& ordinal, const Description& unit) const {
    const bool capital = text_.is_capitalised(unit.noun_word);
    if (ordinal.is_roman) return capital && (unit.noun.ends_with("Corps") || unit.noun == "Force");
    if (ordinal.tongue == UnitTongue::Cyrillic)
      return unit.is_qualified() || (!ordinal.in_words && unit.role != UnitRole::Ending);
    if (ordinal.in_words && !capital) return false;
    switch (unit.role) {
      case UnitRole::Plain:
        return true;
      case UnitRole::Proper:
        return capital;
      case UnitRole::Ending:
        return unit.is_qualified() && (capital || ordinal.tongue != UnitTongue::English);
      default:
        return unit.is_qualified() || (capital && !ordinal.in_words && is_of_war(unit.noun_word));
    }
  }

  // "3rd Division" in a text of soldiers, not of clubs.
  bool is_of_war(std::size_t at) const {
    static constexpr std::array<std::string_view, 12> kWar = {
        "army",    "troops",    "soldiers",  "military", "commander", "brigade",
        "general", "artillery", "battalion", "armored",  "forces",    "front"};
    static constexpr std::array<std::string_view, 8> kSport = {
        "club", "clubs", "football", "league", "season", "match", "title", "promoted"};
    bool war = false;
    const std::size_t last = std::min(at + kNear, text_.words.size());
    for (std::size_t i = at > kNear ? at - kNear : 0; i < last; ++i) {
      if (is_one_of(kSport, word(i))) return false;
      war |= is_one_of(kWar, word(i));
    }
    return war;
  }

  EntityMention mention_of(const Unit& unit) const {
    if (std::optional<EntityMention> known = known_around(unit)) return *std::move(known);
    EntityMention mention;
    if (const auto known = lexicon_.find_by_name(Facet::Organisation, unit.label)) {
      mention.id = known->id;
      mention.label = known->label;
    } else {
      mention.id = id_from_name(Facet::Organisation, unit.label);
      mention.label = unit.label;
    }
    mention.start = start_of(unit);
    mention.end = text_.words[unit.last_word - 1].end;
    return mention;
  }

  // Arabic writes "in" and "of" before "the".
  std::size_t start_of(const Unit& unit) const {
    const std::size_t start = text_.words[unit.first_word].start;
    const std::string_view first = text_.surface(unit.first_word, unit.first_word + 1);
    return first.starts_with("وال") || first.starts_with("بال") ? start + 2 : start;
  }

  // What the lexicon calls the unit with a word or two around: "U.S. Fifth Fleet", "12th Special
  // Forces Brigade Azov".
  std::optional<EntityMention> known_around(const Unit& unit) const {
    static constexpr std::array<std::size_t, 3> kAround = {2, 1, 0};
    for (const std::size_t around : kAround) {
      for (const bool in_front : {true, false}) {
        const std::size_t before = in_front ? around : 0;
        const std::size_t behind = in_front ? 0 : around;
        if (auto known = known_between(unit, before, behind)) return known;
      }
    }
    return std::nullopt;
  }

  std::optional<EntityMention> known_between(const Unit& unit, std::size_t before,
                                             std::size_t behind) const {
    if (before > unit.first_word || unit.last_word + behind > text_.words.size())
      return std::nullopt;
    const std::size_t first = unit.first_word - before;
    const std::size_t last = unit.last_word + behind;
    for (std::size_t i = 0; i < before; ++i) {
      if (!is_joined(first + i + 1)) return std::nullopt;
    }
    for (std::size_t i = unit.last_word; i < last; ++i) {
      if (!is_joined(i)) return std::nullopt;
    }
    const auto known = lexicon_.find_by_name(Facet::Organisation, text_.surface(first, last));
    if (!known) return std::nullopt;
    return EntityMention{
        known->id, known->label, text_.words[first].start, text_.words[last - 1].end, {}};
  }

  const NamedText& text_;
  const Lexicon& lexicon_;
};

}  // namespace

std::vector<EntityMention> find_unit_mentions(const NamedText& text, const Lexicon& lexicon) {
  return UnitScanner(text, lexicon).scan();
}

}  // namespace corpus
