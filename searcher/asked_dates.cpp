#include "searcher/asked_dates.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <string>
#include <vector>

#include "corpus/ascii_case.h"
#include "corpus/date_mentions.h"
#include "corpus/text.h"

namespace searcher {
namespace {

using corpus::DateSpan;
using corpus::Day;
using std::chrono::days;

// Bytes; no date in words is longer.
constexpr std::size_t kLongestWords = 100;

// How a date in words is read. Behind a preposition a month or a weekday alone is a date.
struct Wording {
  std::string_view language;
  std::string_view lead;
};
constexpr std::array<Wording, 15> kWordings = {{{"en", ""},
                                                {"en", "in "},
                                                {"en", "in the "},
                                                {"fr", ""},
                                                {"fr", "en "},
                                                {"es", ""},
                                                {"es", "en "},
                                                {"uk", ""},
                                                {"uk", "у "},
                                                {"ru", ""},
                                                {"ru", "в "},
                                                {"ar", ""},
                                                {"ar", "في "},
                                                {"fa", ""},
                                                {"fa", "در "}}};

enum class Side { From, After, Until, Before };

// A word that opens one end, in English; the other languages' "since" is part of their dates.
struct Opening {
  std::string_view words;
  Side side;
};
// Of a range the words decide both ends.
constexpr std::array<std::string_view, 4> kJoints = {" to ", " until ", " till ", " through "};
constexpr std::array<Opening, 6> kOpenings = {{{"since ", Side::From},
                                               {"from ", Side::From},
                                               {"after ", Side::After},
                                               {"until ", Side::Until},
                                               {"up to ", Side::Until},
                                               {"before ", Side::Before}}};

// English months need their capital, as a "march" is none.
std::string with_capitals(std::string_view text) {
  std::string capitals(text);
  for (std::size_t i = 0; i < capitals.size(); ++i) {
    const bool first = i == 0 || capitals[i - 1] == ' ' || capitals[i - 1] == '-';
    if (first && capitals[i] >= 'a' && capitals[i] <= 'z')
      capitals[i] = static_cast<char>(capitals[i] - 'a' + 'A');
  }
  return capitals;
}

// Whether words before a date only lead to it.
bool only_leads(std::string_view before, std::string_view lead) {
  constexpr std::array<std::string_view, 8> kLeads = {"on ",  "in ", "from ", "between ",
                                                      "the ", "le ", "la ",   "el "};
  return before.empty() || before == lead ||
         std::find(kLeads.begin(), kLeads.end(), corpus::lower_ascii(before)) != kLeads.end();
}

// The one date that the whole text is.
std::optional<DateSpan> read_whole(std::string_view text, const Wording& wording,
                                   std::optional<Day> today) {
  const std::string led = std::string(wording.lead) + std::string(text);
  const std::vector<corpus::Word> words = corpus::split_words(led);
  const auto mentions = corpus::find_date_mentions({led, words, wording.language, today, {}});
  if (mentions.size() != 1 || mentions[0].end != led.size()) return std::nullopt;
  const bool leads = only_leads(std::string_view(led).substr(0, mentions[0].start), wording.lead);
  return leads ? std::optional(mentions[0].span) : std::nullopt;
}

std::optional<DateSpan> parse_words(std::string_view text, std::optional<Day> today) {
  if (text.size() > kLongestWords) return std::nullopt;
  for (const Wording& wording : kWordings) {
    if (const auto span = read_whole(text, wording, today)) return span;
    if (wording.language != "en") continue;
    if (const auto span = read_whole(with_capitals(text), wording, today)) return span;
  }
  return std::nullopt;
}

std::optional<DateSpan> opened(const DateSpan& span, Side side) {
  switch (side) {
    case Side::From:
      return DateSpan{span.from, kLastDay};
    case Side::After:
      return span.to < kLastDay ? std::optional(DateSpan{span.to + days{1}, kLastDay})
                                : std::nullopt;
    case Side::Until:
      return DateSpan{kFirstDay, span.to};
    case Side::Before:
      return span.from > kFirstDay ? std::optional(DateSpan{kFirstDay, span.from - days{1}})
                                   : std::nullopt;
  }
  return std::nullopt;
}

bool has_joint(std::string_view text) {
  return std::any_of(kJoints.begin(), kJoints.end(), [&](std::string_view joint) {
    return text.find(joint) != std::string_view::npos;
  });
}

std::optional<DateSpan> parse_opened(std::string_view text, std::optional<Day> today) {
  const std::string lower = corpus::lower_ascii(text);
  for (const Opening& opening : kOpenings) {
    if (!lower.starts_with(opening.words)) continue;
    if (opening.side == Side::From && has_joint(lower)) return std::nullopt;
    const auto span = parse_asked_span(text.substr(opening.words.size()), today);
    return span ? opened(*span, opening.side) : std::nullopt;
  }
  return std::nullopt;
}

// One side of "..", or a date without it.
std::optional<DateSpan> parse_single(std::string_view text, std::optional<Day> today) {
  if (const auto span = corpus::parse_date_span(text)) return span;
  return parse_words(text, today);
}

std::optional<DateSpan> parse_range(std::string_view left, std::string_view right,
                                    std::optional<Day> today) {
  if (left.empty() && right.empty()) return std::nullopt;
  const DateSpan open{kFirstDay, kLastDay};
  const auto first = left.empty() ? open : parse_single(left, today);
  const auto last = right.empty() ? open : parse_single(right, today);
  if (!first || !last || first->from > last->to) return std::nullopt;
  return DateSpan{first->from, last->to};
}

}  // namespace

Day today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return std::chrono::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday;
}

std::optional<DateSpan> parse_asked_span(std::string_view text, std::optional<Day> today) {
  const std::size_t dots = text.find("..");
  if (dots != std::string_view::npos)
    return parse_range(text.substr(0, dots), text.substr(dots + 2), today);
  if (const auto span = corpus::parse_date_span(text)) return span;
  if (const auto span = parse_opened(text, today)) return span;
  return parse_words(text, today);
}

}  // namespace searcher
