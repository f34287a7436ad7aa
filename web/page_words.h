#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/dates.h"
#include "corpus/entity.h"
#include "corpus/published_from.h"
#include "searcher/request.h"

// How the page speaks: numbers, dates and the names of facets in plain English.
namespace web {

std::string grouped(std::size_t number);  // "12,408"
// "1 report", "214 reports", "no reports".
std::string count_of(std::size_t number, std::string_view noun);

std::string story_count_words(std::size_t stories);  // "1 story", "97 stories"

std::string day_words(corpus::Day day);  // "20 Oct 2022"
// What to say after a day of publication: ", from the file name"; nothing when it was given.
std::string_view whence_words(corpus::PublishedFrom from);
// The shortest that says it: "2022", "Oct 2022", "20 Oct 2022", "21 – 31 Aug 2022".
std::string span_words(const corpus::DateSpan& span);
// "counted from the day of publication"; empty for a date that names its days.
std::string_view anchor_words(corpus::DateAnchor anchor);
// "from 1 Sep 2022", "until 31 Dec 2022", or the span.
std::string filter_words(const searcher::DateFilter& dates);

std::string_view heading_of(corpus::Facet facet);  // "Weapon"
std::string_view none_words(corpus::Facet facet);  // "no weapon named"

// "Arabic" for "ar"; nothing for a code without a name here.
std::optional<std::string_view> language_name(std::string_view code);
// What to call a value: its label, for languages the name of the language.
std::string shown_label(const corpus::EntityId& id, std::string_view label);

}  // namespace web
