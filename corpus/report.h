#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/dates.h"
#include "corpus/entity.h"
#include "corpus/published_from.h"

namespace corpus {

// A facet value that came with the report (JSONL "facets"), by its name.
struct GivenName {
  Facet facet;
  std::string name;
  bool operator==(const GivenName&) const = default;
};

// One report as a reader made it. Text is valid UTF-8.
struct Report {
  std::string id;
  // Empty when the report has no headline; see title_of.
  std::string title;
  std::string body;
  std::string source;
  std::string url;
  // ISO 639 code; empty until given or detected.
  std::string language;
  std::optional<Day> published;
  // Where the day was found, when there is one.
  PublishedFrom published_from = PublishedFrom::Given;
  std::vector<GivenName> given_names;
  std::vector<DateSpan> given_dates;
  bool operator==(const Report&) const = default;
};

// The headline, or the first sentence of the body in its place.
std::string title_of(const Report& report);

}  // namespace corpus
