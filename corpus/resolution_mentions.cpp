#include "corpus/resolution_mentions.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/resolution_organs.h"
#include "corpus/resolution_words.h"

namespace corpus {
namespace {

constexpr std::size_t kNear = 6;      // words between a resolution and its organ behind
constexpr std::size_t kInFront = 10;  // words between an organ and its resolution
constexpr int kHighestNumber = 3999;  // of the Security Council, with room to grow
constexpr int kFirstYear = 1946;
constexpr int kLastYear = 2099;

bool is_number(std::string_view word, std::size_t least_digits = 1) {
  return word.size() >= least_digits && word.size() <= 4 && word[0] != '0' &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int to_int(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && is_number(word) && to_int(word) >= kFirstYear &&
         to_int(word) <= kLastYear;
}

bool is_dash(std::string_view gap) {
  return gap == "-" || gap == "\u2011" || gap == "\u2010" || gap == "–";
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("ivx") == std::string_view::npos;
}

// A number as written: "2231", "77/248", "ES-11/1", with its year in brackets.
struct Number {
  std::string text;
  bool two_parts = false;
  bool has_year = false;
  // "(III)": of a session of the General Assembly.
  bool has_session = false;
  std::size_t last_word = 0;  // exclusive
  std::size_t end = 0;        // byte
};

// Where a number is and whose resolution the words before it make it.
struct Numbered {
  std::size_t word;
  Organ organ;
};

class ResolutionScanner {
 public:
  explicit ResolutionScanner(const NamedText& text) : text_(text) {
    for (std::size_t i = 0; i < text_.words.size() && !speaks_of_un_; ++i) {
      speaks_of_un_ = text_.cue(Cue::UnContext, i) > 0;
    }
  }

  std::vector<EntityMention> scan() {
    for (std::size_t i = 0; i < text_.words.size();) i = std::max(i + 1, scan_at(i));
    return std::move(found_);
  }

 private:
  std::string_view word(std::size_t i) const {
    return i < text_.words.size() ? std::string_view(text_.words[i].folded) : std::string_view();
  }
  std::string_view gap(std::size_t i) const {
    return i < text_.words.size() ? text_.gap_before(i) : std::string_view("\n\n");
  }

  // Reads a resolution that begins at word i; the word after it, or i when there is none.
  std::size_t scan_at(std::size_t i) {
    if (const std::size_t end = scan_symbol(i); end > i) return end;
    if (const Organ organ = organ_of_short_name(i); organ != Organ::Unknown)
      return scan_numbers(i, after_sign(i + 1), organ, true);
    const bool abbreviated = word(i) == "res";
    if (!abbreviated && !is_resolution_word(word(i))) return i;
    const bool plural = is_plural_resolution_word(word(i));
    const auto [number, inside] = skip_to_number(i + 1);
    Organ organ = inside != Organ::Unknown ? inside : organ_around(i, number);
    if (is_national_abbreviation(i)) organ = Organ::Another;
    if (abbreviated && organ == Organ::Unknown) return i;
    return scan_numbers(i, number, organ, plural);
  }

  // "S. Res. 5", "H.J. Res. 7", "H.Res. 5".
  bool is_national_abbreviation(std::size_t i) const {
    if (i == 0 || gap(i).find('/') != std::string_view::npos) return false;
    const std::string_view before = word(i - 1);
    return before == "s" || before == "h" || before == "hj" || before == "sj" || before == "j" ||
           before == "con";
  }

  // "UNSCR 2231", "SCR 1441", "UNSC 1325", "UNGA 76/300": capitals with a number of the organ's
  // kind.
  Organ organ_of_short_name(std::size_t i) const {
    const std::string_view name = word(i);
    if (name.size() < 3 || text_.surface(i, i + 1).substr(0, 2) == name.substr(0, 2))
      return Organ::Unknown;
    const std::optional<Number> number = parse_number(after_sign(i + 1));
    if (!number) return Organ::Unknown;
    const bool is_council =
        name == "unsc" || name.starts_with("unscr") || name == "scr" || name == "scrs";
    if (is_council && number->text.size() >= 3 && !number->two_parts) return Organ::SecurityCouncil;
    if (!number->two_parts) return Organ::Unknown;
    if (name == "unga" || name == "ungar") return Organ::GeneralAssembly;
    return name == "hrc" || name == "unhrc" ? Organ::HumanRightsCouncil : Organ::Unknown;
  }

  std::size_t after_sign(std::size_t i) const { return is_number_sign(word(i)) ? i + 1 : i; }

  // S/RES/2231 (2015), A/RES/77/248, A/RES/ES-11/1, A/HRC/RES/49/1.
  std::size_t scan_symbol(std::size_t i) {
    const bool is_council = word(i) == "s";
    if (!is_council && word(i) != "a") return i;
    std::size_t at = i + 1;
    const bool is_rights = word(at) == "hrc" && gap(at) == "/";
    if (is_rights) ++at;
    if (word(at) != "res" || gap(at) != "/" || (gap(at + 1) != "/" && gap(at + 1) != " ")) return i;
    const std::optional<Number> number = parse_number(at + 1);
    if (!number) return i;
    add(i, *number,
        is_council  ? Organ::SecurityCouncil
        : is_rights ? Organ::HumanRightsCouncil
                    : Organ::GeneralAssembly);
    return number->last_word;
  }

  // Where the number stands behind "of the Security Council", "No.", "رقم", and the organ between;
  // the same word where there is none.
  Numbered skip_to_number(std::size_t at) const {
    Organ organ = Organ::Unknown;
    const std::size_t limit = std::min(at + kNear, text_.words.size());
    for (std::size_t i = at; i < limit; ++i) {
      const bool follows_sign = is_number_sign(word(i - 1));
      if (is_number(word(i)) || begins_session(i)) {
        const bool direct = i == at || organ != Organ::Unknown || follows_sign;
        return direct ? Numbered{i, organ} : Numbered{at, Organ::Unknown};
      }
      if (gap(i).find_first_of(".;:!?\n") != std::string_view::npos && !follows_sign) break;
      organ = std::max(organ, organ_at(text_, i).organ);
    }
    return {at, Organ::Unknown};
  }

  static bool is_particular(Organ organ) {
    return organ != Organ::Unknown && organ != Organ::UnitedNations;
  }

  // The organ named nearest before the word (in its sentence), else after the number.
  Organ organ_around(std::size_t resolution, std::size_t number) const {
    const Organ before = organ_before(resolution);
    if (is_particular(before)) return before;
    const Organ after = organ_after(number);
    return before == Organ::Unknown || after == Organ::Unknown ? std::max(before, after) : before;
  }

  Organ organ_before(std::size_t resolution) const {
    Organ general = Organ::Unknown;
    for (std::size_t i = resolution; i > 0 && resolution - i < kInFront && !ends_sentence(gap(i));
         --i) {
      const FoundOrgan met = organ_at(text_, i - 1);
      if (met.organ == Organ::Another && !is_all_passing(i - 1 + met.words, resolution)) continue;
      if (is_particular(met.organ)) return met.organ;
      general = std::max(general, met.organ);
    }
    return general;
  }

  Organ organ_after(std::size_t number) const {
    const std::size_t limit = std::min(number + 1 + kNear, text_.words.size());
    for (std::size_t i = number + 1; i < limit && !ends_sentence(gap(i)); ++i) {
      const Organ met = organ_at(text_, i).organ;
      if (met == Organ::Another && !is_all_of(number + 1, i)) continue;
      if (met != Organ::Unknown) return met;
    }
    return Organ::Unknown;
  }

  // "Parliament has passed a" before "Resolution 5": only who passes it made it.
  bool is_all_passing(std::size_t first, std::size_t last) const {
    return std::all_of(words_at(first), words_at(std::max(first, last)),
                       [](const Word& between) { return is_word_of_passing(between.folded); });
  }

  // "Resolution 5 (2020) of the Senate".
  bool is_all_of(std::size_t first, std::size_t last) const {
    return std::all_of(words_at(first), words_at(last), [](const Word& between) {
      return is_word_of_owning(between.folded) || is_year(between.folded);
    });
  }

  std::span<const Word>::iterator words_at(std::size_t i) const {
    return text_.words.begin() + static_cast<std::ptrdiff_t>(std::min(i, text_.words.size()));
  }

  static bool ends_sentence(std::string_view gap) {
    return gap.find("\n\n") != std::string_view::npos ||
           (gap.size() > 1 && gap.find_first_of(".!?;") != std::string_view::npos);
  }

  std::optional<Number> parse_number(std::size_t i) const {
    Number number;
    std::size_t at = i;
    if (begins_session(at)) {
      number.text = word(at) == "es" ? "ES-" : "S-";
      ++at;
    }
    if (!is_number(word(at))) return std::nullopt;
    number.text += word(at);
    if (gap(at + 1) == "/" && is_number(word(at + 1))) {
      const bool of_session = word(at).size() <= 2;
      const bool is_year_of_it = is_year(word(at + 1)) && !of_session;
      if (!is_year_of_it && !of_session) return finished(number, at);
      if (of_session) {
        number.two_parts = true;
        number.text += "/" + std::string(word(at + 1));
      }
      number.has_year = is_year_of_it;
      ++at;
    }
    return finished(number, at);
  }

  // The number that ends with a word, if it is one, with its year.
  std::optional<Number> finished(Number number, std::size_t at) const {
    const bool runs_on = at + 1 < text_.words.size() && gap(at + 1).empty();  // "1080p"
    if (runs_on || (number.text.find('-') != std::string::npos && !number.two_parts))
      return std::nullopt;
    number.last_word = at + 1;
    number.end = text_.words[at].end;
    take_year(number);
    return number;
  }

  // Of an emergency or special session: "ES-11/1", "S-21/1".
  bool begins_session(std::size_t at) const {
    return (word(at) == "es" || word(at) == "s") && is_dash(gap(at + 1)) && is_number(word(at + 1));
  }

  // "(2015)", "(V)".
  void take_year(Number& number) const {
    const std::size_t at = number.last_word;
    const std::string_view before = gap(at);
    if (before != " (" && before != "(" && before != " [") return;
    if (!is_year(word(at)) && !is_roman(word(at))) return;
    const std::size_t close = text_.words[at].end;
    if (close >= text_.text.size() || (text_.text[close] != ')' && text_.text[close] != ']'))
      return;
    number.has_year = true;
    number.has_session = is_roman(word(at));
    number.last_word = at + 1;
    number.end = close + 1;
  }

  // One number, or a list of them; the word after the last.
  std::size_t scan_numbers(std::size_t first_word, std::size_t at, Organ organ, bool plural) {
    std::optional<Number> number = parse_number(at);
    std::size_t last = first_word;
    if (number) first_word = first_of_organ_before(text_, first_word);
    while (number && is_believed(*number, organ)) {
      add(first_word, *number, organ);
      last = number->last_word;
      const std::size_t next = next_in_list(last, plural);
      if (!is_number(word(next), number->two_parts ? 1 : 3)) break;
      std::optional<Number> following = parse_number(next);
      if (!plural && (!following || !following->has_year)) break;
      first_word = next;
      number = std::move(following);
    }
    return last;
  }

  // The word that goes on with a list after ", ", " and ", ", and " or "/"; past the end when none
  // does.
  std::size_t next_in_list(std::size_t at, bool plural) const {
    std::string_view before = gap(at);
    if (before.starts_with(')') || before.starts_with(']')) before.remove_prefix(1);
    const bool listed =
        before == "/" || before == ", " || before == "، " || (plural && before == "; ");
    if (word(at) == "as" && word(at + 1) == "well" && word(at + 2) == "as") return at + 3;
    if (is_list_conjunction(word(at)) && (listed || before == " ")) return at + 1;
    return listed ? at : text_.words.size();
  }

  bool is_believed(const Number& number, Organ organ) const {
    if (organ == Organ::Another) return false;
    if (number.two_parts)
      return organ != Organ::Unknown || speaks_of_un_ || number.text.starts_with("ES-");
    const bool in_range = to_int(number.text) <= kHighestNumber;
    if (organ != Organ::Unknown) return in_range;
    return in_range && number.text.size() >= 3 && (speaks_of_un_ || number.has_year);
  }

  void add(std::size_t first_word, const Number& number, Organ organ) {
    std::string body = "UNSC ";
    if (organ == Organ::HumanRightsCouncil) {
      body = "HRC ";
    } else if (organ == Organ::GeneralAssembly || number.two_parts ||
               (number.has_session && organ != Organ::SecurityCouncil)) {
      body = "UNGA ";
    }
    EntityMention mention;
    mention.label = body + number.text;
    mention.id = id_from_name(Facet::Resolution, mention.label);
    mention.start = text_.words[first_word].start;
    mention.end = number.end;
    found_.push_back(std::move(mention));
  }

  const NamedText& text_;
  bool speaks_of_un_ = false;
  std::vector<EntityMention> found_;
};

}  // namespace

std::vector<EntityMention> find_resolution_mentions(const NamedText& text) {
  return ResolutionScanner(text).scan();
}

}  // namespace corpus
