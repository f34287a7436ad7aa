#include "corpus/resolution_mentions.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/resolution_organs.h"
#include "corpus/resolution_rows.h"
#include "corpus/resolution_words.h"

namespace corpus {
namespace {

constexpr std::size_t kNear = 6;      // words between a resolution and its organ behind
constexpr std::size_t kInFront = 10;  // words between an organ and its resolution
constexpr int kHighestNumber = 3999;  // of the Security Council, with room to grow

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
    if (is_plain_number(word(i), 3)) return scan_leading_number(i);
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
    const std::optional<ResolutionNumber> number = parse_number(after_sign(i + 1));
    if (!number) return Organ::Unknown;
    const bool is_council =
        name == "unsc" || name.starts_with("unscr") || name == "scr" || name == "scrs";
    const bool is_meeting = name == "unsc" && is_bare_year(*number);  // "the UNSC 2028 seats"
    if (is_council && number->text.size() >= 3 && !number->two_parts && !is_meeting)
      return Organ::SecurityCouncil;
    if (!number->two_parts) return Organ::Unknown;
    if (name == "unga" || name == "ungar") return Organ::GeneralAssembly;
    return name == "hrc" || name == "unhrc" ? Organ::HumanRightsCouncil : Organ::Unknown;
  }

  std::size_t after_sign(std::size_t i) const {
    return is_number_sign(word(i)) || is_word_of_example(word(i)) ? i + 1 : i;
  }

  // Rather a year than a number: "2028", where no well-known resolution is meant.
  bool is_bare_year(const ResolutionNumber& number) const {
    return number.year == 0 && is_year(number.text) &&
           organ_known_for(text_, number.value) == Organ::Unknown;
  }

  // "1325 (2000)", "the 1701 resolution".
  std::size_t scan_leading_number(std::size_t i) {
    const std::string_view before = gap(i);
    if (before.find_first_of("-/.$#") != std::string_view::npos || follows_lead(i)) return i;
    std::optional<ResolutionNumber> number = parse_number(i);
    if (!number || number->two_parts || !is_in_range(*number)) return i;
    if (number->year != 0 && (speaks_of_un_ || !found_.empty())) {
      if (!is_number_of_year(number->value, number->year)) return i;
      add(i, *number, Organ::SecurityCouncil);
      return number->last_word;
    }
    if (word(i + 1) != "resolution" || gap(i + 1) != " " || is_year(number->text)) return i;
    const Organ organ = organ_known_for(text_, number->value);
    if (organ == Organ::Unknown || parse_number(i + 2)) return i;
    number->end = text_.words[i + 1].end;
    add(i, *number, organ);
    return i + 2;
  }

  // "Resolution 2231" of somebody else is not read as a number alone.
  bool follows_lead(std::size_t i) const {
    return i > 0 && (is_resolution_word(word(i - 1)) || is_number_sign(word(i - 1)));
  }

  // S/RES/2231 (2015), A/RES/77/248, A/RES/ES-11/1, A/HRC/RES/49/1; "Resolution A/RES/77/248".
  std::size_t scan_symbol(std::size_t first_word) {
    const bool has_lead =
        is_resolution_word(word(first_word)) || word(first_word).starts_with("unscr");
    if (has_lead && gap(first_word + 1) != " ") return first_word;
    const std::size_t i = has_lead ? first_word + 1 : first_word;
    const Numbered symbol = begin_symbol(i);
    if (symbol.organ == Organ::Unknown) return first_word;
    const std::optional<ResolutionNumber> number = parse_number(symbol.word);
    if (!number) return first_word;
    add(has_lead ? first_of_organ_before(text_, first_word) : i, *number, symbol.organ);
    return number->last_word;
  }

  // Behind "S/RES/", "A/RES/" and "A/HRC/RES/"; no organ where none of them begins.
  Numbered begin_symbol(std::size_t i) const {
    const bool is_council = word(i) == "s";
    if (!is_council && word(i) != "a") return {i, Organ::Unknown};
    const bool is_rights = word(i + 1) == "hrc" && gap(i + 1) == "/";
    const std::size_t res = is_rights ? i + 2 : i + 1;
    const bool is_symbol =
        word(res) == "res" && gap(res) == "/" && (gap(res + 1) == "/" || gap(res + 1) == " ");
    if (!is_symbol) return {i, Organ::Unknown};
    if (is_council) return {res + 1, Organ::SecurityCouncil};
    return {res + 1, is_rights ? Organ::HumanRightsCouncil : Organ::GeneralAssembly};
  }

  // Where the number stands behind "of the Security Council", "No.", "رقم", and the organ between;
  // the same word where there is none.
  Numbered skip_to_number(std::size_t at) const {
    Organ organ = Organ::Unknown;
    const std::size_t limit = std::min(at + kNear, text_.words.size());
    for (std::size_t i = at; i < limit; ++i) {
      const bool follows_sign =
          is_number_sign(word(i - 1)) || follows_example(i) || word(i - 1) == "res";
      if (ends_sentence(gap(i)) && !follows_sign) return {text_.words.size(), Organ::Unknown};
      if (is_plain_number(word(i)) || begins_session(text_, i)) {
        const bool direct = i == at || organ != Organ::Unknown || follows_sign;
        return direct ? Numbered{i, organ} : Numbered{at, Organ::Unknown};
      }
      if (gap(i).find_first_of(".;:!?\n") != std::string_view::npos && !follows_sign) break;
      organ = std::max(organ, organ_at(text_, i).organ);
    }
    return {at, Organ::Unknown};
  }

  // "resolutions, including 2231": what the number does not have in its name.
  bool follows_example(std::size_t i) const {
    return i > 1 &&
           (is_word_of_example(word(i - 1)) || (word(i - 2) == "such" && word(i - 1) == "as"));
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
      const FoundOrgan met = organ_at(text_, i);
      if (met.organ == Organ::Another && !is_all_of(number + 1, i)) continue;
      if (met.organ == Organ::UnitedNations)  // "of the UN General Assembly"
        return std::max(met.organ, organ_at(text_, i + met.words).organ);
      if (met.organ != Organ::Unknown) return met.organ;
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

  std::optional<ResolutionNumber> parse_number(std::size_t i) const {
    return parse_resolution_number(text_, i);
  }

  // One number, or a list of them; the word after the last.
  std::size_t scan_numbers(std::size_t lead, std::size_t at, Organ organ, bool plural) {
    std::optional<ResolutionNumber> number = parse_number(at);
    std::size_t first_word = follows_example(at) ? at : first_of_organ_before(text_, lead);
    std::size_t last = lead;
    while (number && is_believed(*number, organ)) {
      add(first_word, *number, organ);
      last = number->last_word;
      first_word = next_in_list(last, plural);
      const bool may_follow = begins_session(text_, first_word) ||
                              is_plain_number(word(first_word), number->two_parts ? 1 : 3);
      number = may_follow ? parse_number(first_word) : std::nullopt;
      if (number && !goes_on(*number, plural, word(lead))) break;
    }
    return last;
  }

  // After a word of one resolution, a number goes on with a list only with its year or well known;
  // "UNSCR 1701 and 2024 talks" tells nothing.
  bool goes_on(const ResolutionNumber& number, bool plural, std::string_view lead) const {
    if (number.year != 0 || number.has_session) return true;
    if (number.text.size() < 3) return false;  // "resolutions 76/300 and 15 others"
    if (plural) return lead != "unscr" || !is_bare_year(number);
    return !number.two_parts && organ_known_for(text_, number.value) != Organ::Unknown &&
           !is_year(number.text);
  }

  // The word that goes on with a list after ", ", " and ", ", and " or "/"; past the end when none
  // does.
  std::size_t next_in_list(std::size_t at, bool plural) const {
    std::string_view before = gap(at);
    if (before.starts_with(')') || before.starts_with(']')) before.remove_prefix(1);
    const bool listed = before == "/" || before == ", " || before == " & " || before == "، " ||
                        (plural && before == "; ");
    if (word(at) == "as" && word(at + 1) == "well" && word(at + 2) == "as") return at + 3;
    if (is_list_conjunction(word(at)) && (listed || before == " ")) return at + 1;
    return listed ? at : text_.words.size();
  }

  static bool is_in_range(const ResolutionNumber& number) { return number.value <= kHighestNumber; }

  bool is_believed(const ResolutionNumber& number, Organ organ) const {
    if (organ == Organ::Another) return false;
    if (number.two_parts)
      return organ != Organ::Unknown || speaks_of_un_ || number.text.starts_with("ES-");
    if (!is_in_range(number)) return false;
    if (is_particular(organ)) return true;
    if (organ == Organ::UnitedNations) return number.text.size() >= 2 || number.year != 0;
    return number.text.size() >= 3 &&
           (speaks_of_un_ || number.has_session || is_number_of_year(number.value, number.year) ||
            (number.text.size() == 4 && organ_known_for(text_, number.value) != Organ::Unknown));
  }

  // Where the text names no organ: the General Assembly counted on through its sessions till 1976
  // and the Security Council had not come to 500 then.
  bool is_of_assembly(const ResolutionNumber& number, Organ organ) const {
    if (organ == Organ::GeneralAssembly || number.two_parts) return true;
    if (organ == Organ::SecurityCouncil) return false;
    if (number.has_session) return true;
    if (number.year != 0) return number.year <= 1976 && number.value >= 500;
    return organ_known_for(text_, number.value) == Organ::GeneralAssembly;
  }

  void add(std::size_t first_word, const ResolutionNumber& number, Organ organ) {
    std::string body = "UNSC ";
    if (organ == Organ::HumanRightsCouncil) {
      body = "HRC ";
    } else if (is_of_assembly(number, organ)) {
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
