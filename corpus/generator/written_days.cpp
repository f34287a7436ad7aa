#include "corpus/generator/written_days.h"

#include <array>
#include <string>
#include <string_view>

#include "corpus/calendar.h"

namespace corpus {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::string month_name(Day day) { return std::string(kMonths[month_of(day) - 1]); }
std::string year_text(Day day) { return std::to_string(year_of(day)); }
std::string day_number(Day day) {
  return std::to_string(static_cast<unsigned>(std::chrono::year_month_day(day).day()));
}

DateMention date_of(const DateSpan& span, Precision precision) {
  DateMention date;
  date.span = span;
  date.precision = precision;
  return date;
}

// An expression that leans on the day of publication.
DateMention leaning(const DateSpan& span, Precision precision) {
  DateMention date = date_of(span, precision);
  date.anchor = DateAnchor::Published;
  return date;
}

Day days_before(Day day, std::uint32_t count) { return day - std::chrono::days(count); }

void add_weekday(ToldText& text, Day published, Dice& dice) {
  const Day day = days_before(published, 1 + dice.below(6));
  text.add("on ");
  text.add_date(leaning({day, day}, Precision::OneDay),
                kWeekdays[static_cast<std::size_t>(weekday_of(day) - 1)]);
}

void add_yesterday(ToldText& text, Day published, Dice&) {
  const Day day = days_before(published, 1);
  text.add_date(leaning({day, day}, Precision::OneDay), "yesterday");
}

void add_last_week(ToldText& text, Day published, Dice&) {
  text.add_date(leaning(unit_span(published, TimeUnit::Week, -1), Precision::Week), "last week");
}

void add_last_month(ToldText& text, Day published, Dice&) {
  text.add_date(leaning(unit_span(published, TimeUnit::Month, -1), Precision::Month), "last month");
}

// "late August": of the last one there was.
void add_part_of_month(ToldText& text, Day published, Dice& dice) {
  static constexpr std::array<std::string_view, 3> kParts = {"early ", "mid-", "late "};
  const std::uint32_t part = dice.below(3);
  const DateSpan month =
      unit_span(published, TimeUnit::Month, -1 - static_cast<int>(dice.below(5)));
  DateMention date = leaning(third_of(month, static_cast<Third>(part)), Precision::Range);
  date.kind = DateKind::Vague;
  text.add("in ");
  text.add_date(date, std::string(kParts[part]) + month_name(month.from));
}

void add_day_of_month(ToldText& text, Day published, Dice& dice) {
  const Day day = days_before(published, 8 + dice.below(110));
  text.add("on ");
  text.add_date(leaning({day, day}, Precision::OneDay), day_number(day) + ' ' + month_name(day));
}

void add_whole_day(ToldText& text, Day published, Dice& dice) {
  const Day day = days_before(published, 8 + dice.below(2000));
  text.add("on ");
  const std::string written = dice.chance(50)
                                  ? day_number(day) + ' ' + month_name(day) + ' ' + year_text(day)
                                  : month_name(day) + ' ' + day_number(day) + ", " + year_text(day);
  text.add_date(date_of({day, day}, Precision::OneDay), written);
}

void add_month(ToldText& text, Day published, Dice& dice) {
  const DateSpan month =
      unit_span(published, TimeUnit::Month, -1 - static_cast<int>(dice.below(60)));
  text.add("in ");
  text.add_date(date_of(month, Precision::Month),
                month_name(month.from) + ' ' + year_text(month.from));
}

void add_year(ToldText& text, Day published, Dice& dice) {
  const int year = year_of(published) - 1 - static_cast<int>(dice.below(8));
  text.add("in ");
  text.add_date(date_of(year_span(year), Precision::Year), std::to_string(year));
}

void add_season(ToldText& text, Day published, Dice& dice) {
  static constexpr std::array<std::string_view, 3> kSeasons = {"spring", "summer", "autumn"};
  const std::uint32_t season = dice.below(3);
  const int year = year_of(published) - 1 - static_cast<int>(dice.below(4));
  text.add("in ");
  text.add_date(date_of(season_span(year, static_cast<int>(season) + 1), Precision::Season),
                "the " + std::string(kSeasons[season]) + " of " + std::to_string(year));
}

void add_since(ToldText& text, Day published, Dice& dice) {
  const DateSpan month =
      unit_span(published, TimeUnit::Month, -2 - static_cast<int>(dice.below(30)));
  text.add_date(date_of({month.from, published}, Precision::Range),
                "since " + month_name(month.from) + ' ' + year_text(month.from));
}

using AddDay = void (*)(ToldText&, Day, Dice&);
// Each as often as it stands here.
constexpr std::array<AddDay, 16> kWays = {
    add_weekday,       add_weekday,      add_weekday,    add_weekday,
    add_yesterday,     add_last_week,    add_last_month, add_part_of_month,
    add_part_of_month, add_day_of_month, add_whole_day,  add_whole_day,
    add_month,         add_year,         add_season,     add_since};

}  // namespace

void add_written_day(ToldText& text, Day published, Dice& dice) {
  dice.one_of(kWays)(text, published, dice);
}

}  // namespace corpus
