#include "corpus/timex/dated_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace corpus {
namespace {

constexpr std::array<std::string_view, 5> kHyphens = {"-", "‐", "‑", "–", "−"};
constexpr std::array<std::string_view, 3> kSpaces = {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};

// Takes one of the given strings off the front.
template <std::size_t N>
bool strip_any(std::string_view& text, const std::array<std::string_view, N>& fronts) {
  for (const std::string_view front : fronts) {
    if (!text.starts_with(front)) continue;
    text.remove_prefix(front.size());
    return true;
  }
  return false;
}

// Whether there was white space to skip; an empty line is none.
bool skip_spaces(std::string_view& text) {
  const std::size_t before = text.size();
  bool more = true;
  while (more) {
    const std::size_t blanks = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    text.remove_prefix(blanks);
    more = strip_any(text, kSpaces);
  }
  return text.size() < before;
}

bool has_empty_line(std::string_view gap) {
  return gap.find("\n\n") != std::string_view::npos || gap.find("\n\r\n") != std::string_view::npos;
}

Gap gap_after_space(std::string_view rest) {
  if (rest.empty()) return Gap::Space;
  if (strip_any(rest, kHyphens) && skip_spaces(rest) && rest.empty()) return Gap::Dash;
  return Gap::Other;
}

bool is_long_dash(std::string_view gap) {
  constexpr std::array<std::string_view, 1> kLongDash = {"—"};
  skip_spaces(gap);
  if (!strip_any(gap, kLongDash)) return false;
  skip_spaces(gap);
  return gap.empty();
}

Gap mark_of(std::string_view& rest) {
  constexpr std::array<std::string_view, 1> kDots = {"."}, kSlashes = {"/"};
  constexpr std::array<std::string_view, 2> kCommas = {",", "،"};
  constexpr std::array<std::string_view, 4> kStops = {"!", "?", "؟", "…"};
  if (strip_any(rest, kHyphens)) return Gap::Hyphen;
  if (strip_any(rest, kCommas)) return Gap::Comma;
  if (strip_any(rest, kDots)) return Gap::Dot;
  if (strip_any(rest, kSlashes)) return Gap::Slash;
  if (strip_any(rest, kStops)) return Gap::Stop;
  return Gap::Other;
}

Gap gap_of(std::string_view gap) {
  if (gap.empty()) return Gap::Glued;
  if (has_empty_line(gap)) return Gap::Stop;
  if (is_long_dash(gap)) return Gap::LongDash;
  std::string_view rest = gap;
  if (skip_spaces(rest)) return gap_after_space(rest);
  const Gap mark = mark_of(rest);
  if (mark == Gap::Stop || rest.empty()) return mark;
  if (mark == Gap::Dot)
    return gap.find_first_of(",;:)/") == std::string_view::npos ? mark : Gap::Other;
  if (!skip_spaces(rest) || !rest.empty()) return Gap::Other;
  return mark == Gap::Comma ? mark : Gap::Other;
}

// Roles of words that begin no expression in French, Spanish, Arabic and Persian.
const DateRoles& never_first() {
  static const DateRoles roles = [] {
    DateRoles all;
    for (const DateRole role :
         {DateRole::Of, DateRole::The, DateRole::In, DateRole::MonthOnlyIn, DateRole::On,
          DateRole::And, DateRole::To, DateRole::Between, DateRole::Deadline, DateRole::FutureCue,
          DateRole::PastCue, DateRole::Counted, DateRole::Quantity, DateRole::Label,
          DateRole::NamedDay, DateRole::NamedYear, DateRole::YearWord, DateRole::IslamicEra,
          DateRole::DaySuffix}) {
      all.set(static_cast<std::size_t>(role));
    }
    return all;
  }();
  return roles;
}

bool is_noun_first(std::string_view language) {
  return language == "fr" || language == "es" || language == "ar" || language == "fa";
}

}  // namespace

DatedWords::DatedWords(const DatedText& text)
    : text_(text),
      english_(&DateWords::of(text.language) == &DateWords::of("en")),
      noun_first_(is_noun_first(text.language)),
      slavic_(text.language == "uk" || text.language == "ru") {
  const DateWords& vocabulary = DateWords::of(text.language);
  tokens_.reserve(size());
  gaps_.reserve(size() + 1);
  std::size_t mask = 0;
  std::size_t gap_start = 0;
  for (const Word& word : text.words) {
    while (mask < text.masked.size() && text.masked[mask].end <= word.start) ++mask;
    const bool masked = mask < text.masked.size() && text.masked[mask].start < word.end;
    tokens_.push_back(masked ? Token{{}, 0, 0, true} : token_of(vocabulary, word.folded));
    const std::string_view gap = text.text.substr(gap_start, word.start - gap_start);
    gaps_.push_back(gaps_.empty() ? Gap::Stop : gap_of(gap));
    if (is_joined_without_space(text.language, gap, tokens_.size())) gaps_.back() = Gap::Space;
    gap_start = word.end;
  }
  day_order_ = find_day_order();
}

bool DatedWords::is_date_of_digits(std::size_t at) const {
  if (gap(at + 1) != Gap::Slash || gap(at + 2) != Gap::Slash) return false;
  const auto short_number = [&](std::size_t word) {
    return digits(word) == 1 || digits(word) == 2;
  };
  return short_number(at) && short_number(at + 1) && (digits(at + 2) == 4 || digits(at + 2) == 2);
}

DayOrder DatedWords::find_day_order() const {
  const auto only_day = [](int number) { return number > 12 && number <= 31; };
  bool day_first = false;
  bool month_first = false;
  for (std::size_t at = 0; at + 2 < size(); ++at) {
    if (digits(at) == 0 || !is_date_of_digits(at)) continue;
    day_first = day_first || (only_day(number(at)) && number(at + 1) <= 12);
    month_first = month_first || (only_day(number(at + 1)) && number(at) <= 12);
  }
  if (day_first == month_first) return DayOrder::Unknown;
  return day_first ? DayOrder::DayFirst : DayOrder::MonthFirst;
}

// "l'été", and "و7", where the first letter is a word of its own.
bool DatedWords::is_joined_without_space(std::string_view language, std::string_view gap,
                                         std::size_t words) const {
  if (words < 2) return false;
  const std::string_view before = word(words - 2).folded;
  if (language == "fr") return (gap == "'" || gap == "’") && before.size() < 3;
  return language == "ar" && gap.empty() && before == "و";
}

DatedWords::Token DatedWords::token_of(const DateWords& vocabulary, std::string_view folded) {
  const bool numeric =
      !folded.empty() && folded.size() <= 9 &&
      std::all_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!numeric) return {vocabulary.sense(folded), 0, 0, false};
  int number = 0;
  for (const char c : folded) number = number * 10 + (c - '0');
  return {{}, static_cast<int>(folded.size()), number, false};
}

std::string_view DatedWords::folded(std::size_t at) const {
  return at < size() && !tokens_[at].masked ? std::string_view(word(at).folded)
                                            : std::string_view();
}

std::string_view DatedWords::surface(std::size_t at) const {
  if (at >= size()) return {};
  return text_.text.substr(word(at).start, word(at).end - word(at).start);
}

bool DatedWords::is(std::size_t at, DateRole role) const {
  return at < size() && tokens_[at].sense.has(role);
}
int DatedWords::value(std::size_t at) const { return at < size() ? tokens_[at].sense.value : 0; }
int DatedWords::word_number(std::size_t at) const {
  return at < size() ? tokens_[at].sense.number : 0;
}

bool DatedWords::may_begin_date(std::size_t at) const {
  if (at >= size()) return false;
  const std::string_view text = folded(at);
  const DateRoles& roles = tokens_[at].sense.roles;
  return (noun_first_ ? (roles & ~never_first()).any() : roles.any()) ||
         (!text.empty() && text[0] >= '0' && text[0] <= '9');
}

int DatedWords::digits(std::size_t at) const { return at < size() ? tokens_[at].digits : 0; }
int DatedWords::number(std::size_t at) const { return at < size() ? tokens_[at].number : 0; }

Gap DatedWords::gap(std::size_t at) const { return at < size() ? gaps_[at] : Gap::Stop; }

std::string_view DatedWords::gap_text(std::size_t at) const {
  if (at > size()) return {};
  const std::size_t from = at == 0 ? 0 : word(at - 1).end;
  const std::size_t to = at == size() ? text_.text.size() : word(at).start;
  return text_.text.substr(from, to - from);
}

bool DatedWords::capitalised(std::size_t at) const {
  return at < size() && is_capitalised(surface(at));
}

bool DatedWords::begins_sentence(std::size_t at) const {
  if (gap(at) == Gap::Stop) return true;
  return gap(at) == Gap::Dot && capitalised(at);
}

bool DatedWords::begins_paragraph(std::size_t at) const {
  return gap(at) == Gap::Stop && has_empty_line(gap_text(at));
}

}  // namespace corpus
