#pragma once

#include <optional>
#include <string_view>

#include "corpus/dates.h"
#include "corpus/published_from.h"
#include "corpus/report.h"

namespace corpus {

struct PublicationDay {
  Day day;
  PublishedFrom from = PublishedFrom::Given;
  bool operator==(const PublicationDay&) const = default;
};

// The day that a dateline with a year says, "KYIV, March 3, 2022 (Reuters) –", in the first lines.
std::optional<Day> find_dateline_day(std::string_view body, std::string_view language);

// Whether a day stands where the headline should.
bool has_day_as_title(const Report& report);

// What the top of a report, else the name of its file says of the day of publication.
std::optional<PublicationDay> find_publication_day(const Report& report, std::string_view path);

// Gives an undated report the day that is found for it; whether the report has a day now.
bool date_report(Report& report, std::string_view path);

}  // namespace corpus
