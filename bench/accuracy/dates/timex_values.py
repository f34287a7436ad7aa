"""Values of TIMEX3 as the spans of days they may mean."""

import re
from dataclasses import dataclass

MONTHS_OF_SEASON = {"SP": 3, "SU": 6, "FA": 9}
YEAR = r"(?P<era>BC|-)?(?P<year>\d{4})"
DAY = re.compile(YEAR + r"-(?P<month>\d\d)-(?P<day>\d\d)(?P<time>T.*)?$")
MONTH = re.compile(YEAR + r"-(?P<month>\d\d)(?:-XX)?$")
WHOLE_YEAR = re.compile(YEAR + r"(?:-XX)?(?:-XX)?$")
WEEK = re.compile(YEAR + r"-W(?P<week>\d\d)(?P<weekend>-WE)?$")
PART = re.compile(YEAR + r"-(?P<what>[QH])(?P<number>[1-4])$")
SEASON = re.compile(YEAR + r"-(?P<season>SP|SU|FA|WI)$")
FISCAL_YEAR = re.compile(r"FY(?P<year>\d{4})$")
DECADE = re.compile(r"(?P<decade>\d{3})X?$")
CENTURY = re.compile(r"(?P<century>\d\d)(?:XX)?$")


@dataclass(frozen=True, order=True)
class Days:
    """Day numbers, both inside; 1970-01-01 is 0."""

    first: int
    last: int

    @property
    def length(self):
        return self.last - self.first + 1

    def holds(self, other):
        return self.first <= other.first and other.last <= self.last


def day_number(year, month, day):
    """Of the proleptic Gregorian calendar, where 1 BC is year 0."""
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468


def day_of_number(number):
    """YYYY-MM-DD; a year before 1 is written as a negative one."""
    era, day_of_era = divmod(number + 719468, 146097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    month = (month_from_march + 2) % 12 + 1
    year = year_of_era + era * 400 + (month <= 2)
    return f"{'-' * (year < 0)}{abs(year):04}-{month:02}-{day_of_year - (153 * month_from_march + 2) // 5 + 1:02}"


def months(year, first, count):
    """Days of `count` months from month `first`, which may be past the year's end."""
    past = first + count - 1
    begin = day_number(year + (first - 1) // 12, (first - 1) % 12 + 1, 1)
    return Days(begin, day_number(year + past // 12, past % 12 + 1, 1) - 1)


def years(first, last):
    return Days(day_number(first, 1, 1), day_number(last, 12, 31))


def year_in(match):
    year = int(match["year"])
    if match["era"] == "BC":
        return 1 - year
    return -year if match["era"] else year


def days_of_day(match):
    """A night is written as the day before it, as the day after it, or as both."""
    month, day = int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ()
    number = day_number(year_in(match), month, day)
    night = (match["time"] or "").startswith("TNI")
    return (Days(number, number), *([Days(number, number + 1), Days(number - 1, number)] if night else []))


def days_of_month(match):
    month = int(match["month"])
    return (months(year_in(match), month, 1),) if 1 <= month <= 12 else ()


def days_of_year(match):
    return (years(year_in(match), year_in(match)),)


def days_of_week(match):
    """ISO 8601: from Monday; week 1 has 4 January."""
    fourth = day_number(year_in(match), 1, 4)
    monday = fourth - (fourth + 3) % 7 + 7 * (int(match["week"]) - 1)
    return (Days(monday + 5, monday + 6) if match["weekend"] else Days(monday, monday + 6),)


def days_of_part(match):
    count = 3 if match["what"] == "Q" else 6
    first = count * (int(match["number"]) - 1) + 1
    return (months(year_in(match), first, count),) if first < 12 else ()


def days_of_season(match):
    """The winter of a year may begin or end in it."""
    year, first = year_in(match), MONTHS_OF_SEASON.get(match["season"])
    return (months(year, first, 3),) if first else (months(year, 12, 3), months(year - 1, 12, 3))


def days_of_fiscal_year(match):
    """That of the calendar, or that of the United States, which begins in October before it."""
    year = int(match["year"])
    return (months(year - 1, 10, 12), years(year, year))


def days_of_decade(match):
    first = 10 * int(match["decade"])
    return (years(first, first + 9),)


def days_of_century(match):
    """Sets disagree whether 18 is the eighteenth century or the 1800s, and where a century begins."""
    number = int(match["century"])
    return tuple(
        years(first + shift, first + shift + 99) for first in (100 * (number - 1), 100 * number) for shift in (0, 1)
    )


READERS = (
    (DAY, days_of_day), (MONTH, days_of_month), (WHOLE_YEAR, days_of_year), (WEEK, days_of_week),
    (PART, days_of_part), (SEASON, days_of_season), (FISCAL_YEAR, days_of_fiscal_year),
    (DECADE, days_of_decade), (CENTURY, days_of_century),
)


def days_of_value(value):
    """Each span of days that the value may mean; none where it means no days."""
    for pattern, read in READERS:
        match = pattern.match(value)
        if match:
            return read(match)
    return ()


def days_between(first, last):
    """Of two days written YYYY-MM-DD."""
    return Days(*(day_number(*map(int, day.split("-"))) for day in (first, last)))
