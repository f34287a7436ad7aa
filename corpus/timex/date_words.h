#pragma once

#include <bitset>
#include <cstddef>
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
  Counted,         // a noun behind a number that is then a count
  Quantity,        // a word before a number that is then a count
  Label,           // a word before a number that is then a name
  YearName,        // торік: value is the distance to this year
  After,           // через, before a count
  MonthAdjective,  // березневий; value 1 to 12
  IslamicMonth,    // value 1 to 12
  IslamicHead,     // first word of such a month of two; number is the month of its first
  BesideNumber,    // a month only beside a day or a year: اسد, رمضان
  IslamicEra,      // behind a year: 1443 هـ
  NextDay,         // le lendemain; value -1 or 1
  Same,            // le même jour, того ж дня
  That,            // ese día
  DecadeName,      // التسعينيات; value is 90
  NamedYear,       // a noun that a year may follow by itself: انتخابات 2020
  PrefixAfter,     // before the count: بعد يومين
  Opener,          // begins an expression, and says nothing by itself: Christmas, that
};

inline constexpr std::size_t kMaxDateRoles = 96;
using DateRoles = std::bitset<kMaxDateRoles>;

struct DateSense {
  DateRoles roles;
  int value = 0;
  int number = 0;
  bool has(DateRole role) const { return roles[static_cast<std::size_t>(role)]; }
};

class DateWords {
 public:
  // The words of a language, English where there are none. Built once; safe to share.
  static const DateWords& of(std::string_view language);

  // Of a folded word.
  DateSense sense(std::string_view folded) const;

 private:
  explicit DateWords(std::string_view language);

  DateSense sense_of(std::string_view folded) const;

  std::unordered_map<std::string, DateSense> senses_;
  bool has_prefixes_ = false;  // Arabic writes "and", "in", "for" as a part of the next word.
};

}  // namespace corpus
