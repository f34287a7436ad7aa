#include "corpus/timex/parts.h"

namespace corpus {
namespace {

// A Persian text means its own calendar by lower years.
constexpr int kFirstGregorianInPersian = 1500;

int full_year(int number, int digits) {
  if (digits > 2) return number;
  return number < 70 ? 2000 + number : 1900 + number;
}

bool is_year_number(const DatedWords& words, std::size_t at) {
  return words.digits(at) == 4 && words.number(at) >= 1000 && words.number(at) <= 2199;
}

bool is_short_number(const DatedWords& words, std::size_t at) {
  return words.digits(at) == 1 || words.digits(at) == 2;
}

// Whether a number begins at `at` that is no part of a longer one or of a name.
bool stands_alone(const DatedWords& words, std::size_t at) {
  const std::string_view before = words.gap_text(at);
  return before.empty() ? at == 0 : before.find_last_of("-/.:$#+") != before.size() - 1;
}

bool goes_on(const DatedWords& words, std::size_t end) {
  const Gap gap = words.gap(end);
  return (gap == Gap::Hyphen || gap == Gap::Slash) && words.digits(end) > 0;
}

// A time of day may be glued to the day: 2022-10-20T12:00.
bool ends_well(const DatedWords& words, std::size_t end) {
  if (goes_on(words, end)) return false;
  return words.gap(end) != Gap::Glued || words.folded(end) == "t" || words.folded(end) == "z" ||
         words.is(end, DateRole::YearWord);
}

DateParts parts_of(int year, int month, int day) {
  DateParts parts;
  parts.year = year;
  parts.month = month;
  parts.day = day;
  return parts;
}

// Which of the two readings a language prefers; the other one where that is no date.
std::optional<DateParts> in_order(int year, int first, int second, DayOrder order) {
  const bool month_first = order == DayOrder::MonthFirst;
  const int month = month_first ? first : second;
  const int day = month_first ? second : first;
  if (find_day(year, month, day)) return parts_of(year, month, day);
  if (find_day(year, day, month)) return parts_of(year, day, month);
  return std::nullopt;
}

// 2022-10-20, 2022/10/20.
std::optional<DateParts> read_year_first(const DatedWords& words, std::size_t at) {
  if (!is_year_number(words, at)) return std::nullopt;
  const Gap gap = words.gap(at + 1);
  if ((gap != Gap::Hyphen && gap != Gap::Slash) || words.gap(at + 2) != gap) return std::nullopt;
  const bool two_digits = words.digits(at + 1) == 2 && words.digits(at + 2) == 2;
  const bool persian =
      words.language() == "fa" && is_short_number(words, at + 1) && is_short_number(words, at + 2);
  if (!two_digits && !persian) return std::nullopt;
  DateParts parts = parts_of(words.number(at), words.number(at + 1), words.number(at + 2));
  if (words.language() == "fa" && *parts.year < kFirstGregorianInPersian)
    parts.calendar = Calendar::Persian;
  parts.end = at + 3;
  return parts;
}

// 3/4/2022, 3-4-2022, 3/4/22: by the order of the language.
std::optional<DateParts> read_year_last(const DatedWords& words, std::size_t at) {
  const Gap gap = words.gap(at + 1);
  if (!is_short_number(words, at) || !is_short_number(words, at + 1)) return std::nullopt;
  if ((gap != Gap::Slash && gap != Gap::Hyphen) || words.gap(at + 2) != gap) return std::nullopt;
  const bool two_digits = gap == Gap::Slash && words.digits(at + 2) == 2;
  if (!is_year_number(words, at + 2) && !two_digits) return std::nullopt;
  const int year = full_year(words.number(at + 2), words.digits(at + 2));
  if (words.language() == "fa" && year < kFirstGregorianInPersian) {
    DateParts parts = parts_of(year, words.number(at + 1), words.number(at));
    parts.calendar = Calendar::Persian;
    parts.end = at + 3;
    return parts;
  }
  const bool known = words.day_order() != DayOrder::Unknown || !words.read_as_english();
  const DayOrder usual = words.language() == "en" ? DayOrder::MonthFirst : DayOrder::DayFirst;
  const int first = words.number(at);
  const int second = words.number(at + 1);
  std::optional<DateParts> parts = in_order(
      year, first, second, words.day_order() == DayOrder::Unknown ? usual : words.day_order());
  if (!parts) return std::nullopt;
  parts->either_order = !known && first <= 12 && second <= 12 && first != second;
  parts->end = at + 3;
  return parts;
}

// The attacks of 2001 go by their day.
std::optional<DateParts> read_nine_eleven(const DatedWords& words, std::size_t at) {
  if (words.language() != "en" || words.digits(at) != 1 || words.number(at) != 9)
    return std::nullopt;
  if (words.gap(at + 1) != Gap::Slash || words.digits(at + 1) != 2 || words.number(at + 1) != 11) {
    return std::nullopt;
  }
  if (words.gap_text(at).ends_with("s ")) return std::nullopt;  // Israel's 9/11
  DateParts parts = parts_of(2001, 9, 11);
  parts.end = at + 2;
  return parts;
}

int parse_digits(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return -1;
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

// 20.10.2022, which is one word.
std::optional<DateParts> read_dotted(const DatedWords& words, std::size_t at) {
  const std::string_view word = words.folded(at);
  if (word.size() < 6 || word.size() > 10) return std::nullopt;
  const std::size_t first = word.find('.');
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = word.find('.', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const int day = parse_digits(word.substr(0, first));
  const int month = parse_digits(word.substr(first + 1, second - first - 1));
  const std::string_view year = word.substr(second + 1);
  if (year.size() != 4 && year.size() != 2) return std::nullopt;
  if (year.size() == 2 && word.size() != 8) return std::nullopt;
  if (parse_digits(year) < 0) return std::nullopt;
  DateParts parts =
      parts_of(full_year(parse_digits(year), static_cast<int>(year.size())), month, day);
  if (!find_day(*parts.year, month, day)) return std::nullopt;
  parts.end = at + 1;
  return parts;
}

}  // namespace

std::optional<DateParts> read_digits_date(const DatedWords& words, std::size_t at) {
  if (!stands_alone(words, at)) return std::nullopt;
  for (const auto read : {read_year_first, read_year_last, read_nine_eleven, read_dotted}) {
    const std::optional<DateParts> parts = read(words, at);
    if (parts && ends_well(words, parts->end)) return parts;
  }
  return std::nullopt;
}

}  // namespace corpus
