#include "corpus/moment.h"

#include <algorithm>
#include <cstddef>

namespace corpus {
namespace {

constexpr std::size_t kDayLength = 10;
constexpr int kLastHour = 23;
constexpr int kLastMinute = 59;
// A leap second.
constexpr int kLastSecond = 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes a time apart from its front.
class TimeScanner {
 public:
  explicit TimeScanner(std::string_view text) : rest_(text) {}

  // "23:30", "23:30:15.5".
  bool skip_time() {
    if (!skip_number(kLastHour) || !skip(':') || !skip_number(kLastMinute)) return false;
    if (!skip(':')) return true;
    return skip_number(kLastSecond) && skip_fraction();
  }

  // Nothing, "Z", "-05:00", "+0300", "+03", " UTC".
  bool skip_zone() {
    skip(' ');
    if (rest_.empty()) return true;
    for (const std::string_view name : {"Z", "z", "UTC", "GMT"}) {
      if (rest_ == name) return true;
    }
    if (!skip('+') && !skip('-')) return false;
    if (!skip_number(kLastHour)) return false;
    if (rest_.empty()) return true;
    skip(':');
    return skip_number(kLastMinute) && rest_.empty();
  }

 private:
  bool skip(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // Two digits.
  bool skip_number(int greatest) {
    if (rest_.size() < 2 || !is_digit(rest_[0]) || !is_digit(rest_[1])) return false;
    if ((rest_[0] - '0') * 10 + (rest_[1] - '0') > greatest) return false;
    rest_.remove_prefix(2);
    return true;
  }

  bool skip_fraction() {
    if (!skip('.') && !skip(',')) return true;
    const auto* end = std::find_if_not(rest_.begin(), rest_.end(), is_digit);
    const auto digits = static_cast<std::size_t>(end - rest_.begin());
    rest_.remove_prefix(digits);
    return digits > 0;
  }

  std::string_view rest_;
};

bool is_time_after_day(std::string_view text) {
  if (text.empty()) return true;
  if (text.front() != 'T' && text.front() != 't' && text.front() != ' ') return false;
  TimeScanner scanner(text.substr(1));
  return scanner.skip_time() && scanner.skip_zone();
}

}  // namespace

std::optional<Day> parse_day_of_moment(std::string_view text) {
  const std::size_t day_end = std::min(text.size(), kDayLength);
  if (!is_time_after_day(text.substr(day_end))) return std::nullopt;
  return parse_day(text.substr(0, day_end));
}

}  // namespace corpus
