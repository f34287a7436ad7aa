#include "corpus/written_day.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "corpus/date_mentions.h"
#include "corpus/moment.h"
#include "corpus/published_from.h"
#include "corpus/text.h"
#include "corpus/timex/date_words.h"

namespace corpus {
namespace {

// Longest text that is looked at, in bytes.
constexpr std::size_t kLongest = 120;
constexpr std::size_t kMostPlaceWords = 3;

// What may stand behind a day beside digits: parts of a time, its zone, and words for "year".
constexpr auto kTimeWords = std::to_array<std::string_view>(
    {"a", "am",  "at",   "bst", "cest", "cet", "edt", "eest", "eet", "est", "et",   "gmt",
     "h", "hrs", "las",  "m",   "mck",  "msk", "p",   "pm",   "t",   "utc", "z",    "в",
     "г", "год", "года", "гг",  "мск",  "о",   "р",   "року", "час", "م",   "ساعت", "الساعة"});

bool is_number(std::string_view folded) {
  return !folded.empty() && folded.size() <= 6 &&
         std::all_of(folded.begin(), folded.end(),
                     [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ':'; });
}

bool is_time_part(const Word& word) {
  return is_number(word.folded) ||
         std::find(kTimeWords.begin(), kTimeWords.end(), word.folded) != kTimeWords.end();
}

bool is_one_certain_day(const DateMention& mention) {
  return mention.precision == Precision::OneDay && mention.kind == DateKind::Date &&
         mention.anchor == DateAnchor::Itself && !mention.other &&
         mention.span.from == mention.span.to && may_be_published_on(mention.span.from);
}

// Whether the words before a day are its weekday or a place, "New York,".
bool may_stand_before_day(std::string_view text, std::span<const Word> words,
                          std::string_view language) {
  if (words.empty()) return true;
  const DateWords& meanings = DateWords::of(language);
  const DateSense sense = meanings.sense(words.back().folded);
  const bool weekday = sense.has(DateRole::Weekday) || sense.has(DateRole::ShortWeekday);
  if (weekday) return may_stand_before_day(text, words.first(words.size() - 1), language);
  const std::string_view after = text.substr(words.back().end);
  const bool comma = after.starts_with(',') || after.starts_with("،");
  return comma && words.size() <= kMostPlaceWords &&
         std::all_of(words.begin(), words.end(), [&](const Word& word) {
           return is_capitalised(text.substr(word.start, word.end - word.start));
         });
}

// "05/04/2022", which English writes for two days.
bool may_be_two_days(std::string_view text, std::string_view language) {
  if (language != "en" && language != "und" && !language.empty()) return false;
  std::array<int, 3> numbers{};
  std::size_t parts = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool digit = text[at] >= '0' && text[at] <= '9';
    if (!digit && text[at] != '/' && text[at] != '-') return false;
    if (!digit && ++parts == numbers.size()) return false;
    if (digit) numbers[parts] = numbers[parts] * 10 + (text[at] - '0');
  }
  constexpr int kMonths = 12;
  return parts == 2 && numbers[0] <= kMonths && numbers[1] <= kMonths && numbers[0] != numbers[1];
}

std::optional<Day> parse_day_in_words(std::string_view text, std::string_view language) {
  const std::vector<Word> words = split_words(text);
  const auto mentions = find_date_mentions({text, words, language, std::nullopt, {}});
  if (mentions.size() != 1 || !is_one_certain_day(mentions.front())) return std::nullopt;
  const DateMention& day = mentions.front();
  if (may_be_two_days(text.substr(day.start, day.end - day.start), language)) return std::nullopt;
  const auto first = std::find_if(words.begin(), words.end(),
                                  [&](const Word& word) { return word.start >= day.start; });
  const auto last =
      std::find_if(first, words.end(), [&](const Word& word) { return word.start >= day.end; });
  const bool ends_there = std::all_of(last, words.end(), is_time_part);
  if (!ends_there || !may_stand_before_day(text, {words.begin(), first}, language)) {
    return std::nullopt;
  }
  return day.span.from;
}

}  // namespace

std::optional<Day> parse_written_day(std::string_view text, std::string_view language) {
  if (text.size() > kLongest) return std::nullopt;
  if (const std::optional<Day> day = parse_day_of_moment(text)) return day;
  return parse_day_in_words(text, language);
}

}  // namespace corpus
