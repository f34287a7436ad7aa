#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "corpus/dates.h"

namespace corpus {

// Where a report's day of publication was found; never the time at which a file was changed.
enum class PublishedFrom : std::uint8_t {
  Given,        // said with the report: dated text, JSONL, the reader's own word
  FrontMatter,  // the block above a text
  Metadata,     // of a web page
  MailHeader,
  Dateline,  // "KYIV, 20 October 2022 –", or a day on a line of its own above the text
  FileName,
};

// Whether a report that is read today may be of this day: of the years 1900 to 2100.
bool may_be_published_on(Day day);

std::string_view name_of(PublishedFrom from);  // "given", "front-matter", …
std::optional<PublishedFrom> parse_published_from(std::string_view name);

}  // namespace corpus
