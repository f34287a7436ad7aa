#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

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

std::string_view name_of(PublishedFrom from);  // "given", "front-matter", …
std::optional<PublishedFrom> parse_published_from(std::string_view name);

}  // namespace corpus
