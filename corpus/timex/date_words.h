#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

// What single words say in expressions of time, by language. The rows are in date_words_*.cpp.
namespace corpus {

enum class DateRole : std::uint8_t {
  Month,           // value 1 to 12
  JalaliMonth,     // value 1 to 12, of the Persian calendar
  MonthHead,       // first word of a month of two; the second is an ordinal that decides it
  AmbiguousMonth,  // also an ordinary word or a name: May, March
  Weekday,         // value 1 (Monday) to 7
  ShortWeekday,    // likewise, trusted only beside a date
  NamedDay,        // makes a weekday a name: Black Friday
  Season,          // value 1 (spring) to 4 (winter)
  Unit,            // value is a TimeUnit; number is 2 for a dual
  YearWord,        // stands behind a year: 2015 року
  Number,          // a cardinal; number
  Article,         // a, an: number 1 before a unit
  Ordinal,         // number
  DaySuffix,       // th of 19th
  DayName,         // value is the distance to today
  DayShift,        // avant-hier: value is added to the day name's
  DayPart,         // morning
  Last,
  This,
  Next,
  Past,       // the past three weeks
  Ago,        // behind the count
  PrefixAgo,  // before the count; value is how many words it has
  Earlier,    // two days earlier; value -1
  Later,      // two days later; value 1
  Adjacent,   // the following day; value -1 or 1
  Early,
  Mid,
  Late,
  Start,  // the beginning of
  End,    // the end of
  Half,
  ShortQuarter,  // the Q of Q3
  Fiscal,
  Since,
  From,
  To,
  And,
  Between,
  Of,
  The,
  In,           // prepositions that a bare month or year may follow
  MonthOnlyIn,  // likewise, but a name may follow it as well: by May
  On,
  Deadline,  // by Friday: a weekday to come
  About,     // about a month ago
  FutureCue,
  PastCue,
  Counted,   // a noun behind a number that is then a count
  Quantity,  // a word before a number that is then a count
  Label,     // a word before a number that is then a name
  Opener,    // begins an expression, and says nothing by itself: Christmas, that
};

struct DateSense {
  std::uint64_t roles = 0;
  int value = 0;
  int number = 0;
  bool has(DateRole role) const { return (roles >> static_cast<unsigned>(role) & 1U) != 0; }
};

class DateWords {
 public:
  // The words of a language, English where there are none. Built once; safe to share.
  static const DateWords& of(std::string_view language);

  // Of a folded word.
  DateSense sense(std::string_view folded) const;

 private:
  explicit DateWords(std::string_view language);

  std::unordered_map<std::string, DateSense> senses_;
  bool joins_and_ = false;  // Arabic writes "and" as a prefix of the next word.
};

}  // namespace corpus
