#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace corpus {

// Headline and body of a report that is written as one text.
struct ReportText {
  // Empty without a headline.
  std::string title;
  std::string body;
  // Empty for UTF-8; "UTF-8" when some bytes of it were wrong.
  std::string charset;
  bool operator==(const ReportText&) const = default;
};

// Without the white space around it.
std::string_view trimmed(std::string_view text);

// Whether it ends with a stop or a colon, whatever quotation marks or brackets follow.
bool ends_like_sentence(std::string_view line);

// The text of a report in any charset. A first line that is followed by an empty line, is at most
// 200 characters long and does not end like a sentence is the headline. Line breaks become LF.
// Nothing when the bytes are no text in any charset that is known.
std::optional<ReportText> parse_report_text(std::string_view bytes);

}  // namespace corpus
