#include "corpus/file_name_day.h"

#include <array>
#include <cstddef>
#include <vector>

#include "corpus/calendar.h"
#include "corpus/published_from.h"

namespace corpus {
namespace {

constexpr int kMonths = 12;
constexpr std::string_view kSeparators = "-_. ";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A run of digits in a name.
struct Number {
  std::size_t start = 0;
  std::size_t end = 0;
  // Of the first nine digits.
  int value = 0;

  std::size_t digits() const { return end - start; }
};

std::vector<Number> numbers_in(std::string_view name) {
  constexpr std::size_t kMostDigits = 9;
  std::vector<Number> numbers;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (!is_digit(name[at])) continue;
    if (numbers.empty() || numbers.back().end != at) numbers.push_back({at, at, 0});
    Number& number = numbers.back();
    if (number.digits() < kMostDigits) number.value = number.value * 10 + (name[at] - '0');
    number.end = at + 1;
  }
  return numbers;
}

struct DayParts {
  int year;
  int month;
  int day;
};

std::optional<Day> to_day(const DayParts& parts) {
  const std::optional<Day> day = find_day(parts.year, parts.month, parts.day);
  return day && may_be_published_on(*day) ? day : std::nullopt;
}

// Day and month before a year, in either order, when they can be told apart or are the same.
std::optional<Day> day_before_year(int first, int second, int year) {
  if (first <= kMonths && second <= kMonths && first != second) return std::nullopt;
  return first > kMonths ? to_day({year, second, first}) : to_day({year, first, second});
}

std::optional<Day> compact_day(std::string_view name, const Number& number) {
  constexpr std::size_t kDigits = 8;
  if (number.digits() != kDigits) return std::nullopt;
  // "20221020T1430" has a time after it; other letters make it the name of something.
  const bool time_follows =
      number.end + 1 < name.size() && name[number.end] == 'T' && is_digit(name[number.end + 1]);
  if (number.end < name.size() && is_letter(name[number.end]) && !time_follows) return std::nullopt;
  return to_day({number.value / 10000, number.value / 100 % 100, number.value % 100});
}

class NameDays {
 public:
  explicit NameDays(std::string_view name) : name_(name), numbers_(numbers_in(name)) {}

  std::optional<Day> find() const {
    std::optional<Day> found;
    for (std::size_t at = 0; at < numbers_.size();) {
      const std::optional<Day> apart = separated_day(at);
      const std::optional<Day> day = apart ? apart : compact_day(name_, numbers_[at]);
      if (found && day && *found != *day) return std::nullopt;
      if (day) found = day;
      at += apart ? 3 : 1;
    }
    return found;
  }

 private:
  // "2022-10-20", "20.10.2022": three numbers with the same sign between them.
  std::optional<Day> separated_day(std::size_t at) const {
    if (at + 3 > numbers_.size()) return std::nullopt;
    const Number& first = numbers_[at];
    const Number& second = numbers_[at + 1];
    const Number& third = numbers_[at + 2];
    if (!are_parted_alike(first, second, third) || second.digits() > 2) return std::nullopt;
    if (first.digits() == 4 && third.digits() <= 2) {
      return to_day({first.value, second.value, third.value});
    }
    if (first.digits() > 2 || third.digits() != 4) return std::nullopt;
    return day_before_year(first.value, second.value, third.value);
  }

  bool are_parted_alike(const Number& first, const Number& second, const Number& third) const {
    if (second.start != first.end + 1 || third.start != second.end + 1) return false;
    const char sign = name_[first.end];
    return kSeparators.find(sign) != std::string_view::npos && name_[second.end] == sign;
  }

  std::string_view name_;
  std::vector<Number> numbers_;
};

// The last part of a path, which is taken off it.
std::string_view take_last(std::string_view& path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view last = slash == std::string_view::npos ? path : path.substr(slash + 1);
  path = slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
  return last;
}

std::string_view without_extension(std::string_view name) {
  constexpr std::size_t kLongestExtension = 5;
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return name;
  const std::string_view extension = name.substr(dot + 1);
  const bool is_extension =
      !extension.empty() && extension.size() <= kLongestExtension && is_letter(extension.front());
  return is_extension ? name.substr(0, dot) : name;
}

bool is_number_of(std::string_view text, std::size_t digits) {
  return text.size() == digits && numbers_in(text).size() == 1 &&
         numbers_in(text).front().digits() == digits;
}

// ".../2022/10/20", or ".../2022-10-20" and nothing else in the name.
std::optional<Day> find_day_of_folders(std::string_view folders) {
  const std::string_view last = take_last(folders);
  constexpr std::string_view kSigns = "0123456789-_.";
  if (last.size() >= 8 && last.find_first_not_of(kSigns) == std::string_view::npos) {
    return NameDays(last).find();
  }
  const std::string_view month = take_last(folders);
  const std::string_view year = take_last(folders);
  if (!is_number_of(last, 2) || !is_number_of(month, 2) || !is_number_of(year, 4)) {
    return std::nullopt;
  }
  return to_day({numbers_in(year)[0].value, numbers_in(month)[0].value, numbers_in(last)[0].value});
}

}  // namespace

std::optional<Day> find_day_in_path(std::string_view path) {
  const std::string_view name = without_extension(take_last(path));
  if (const std::optional<Day> day = NameDays(name).find()) return day;
  return find_day_of_folders(path);
}

}  // namespace corpus
