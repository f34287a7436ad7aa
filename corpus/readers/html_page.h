#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

// What a web page says. Texts are valid UTF-8 and without white space around them.
struct HtmlPage {
  std::string title;
  // The main text without menus, headers, scripts and forms; paragraphs are parted by an empty
  // line.
  std::string body;
  std::string source;
  std::string url;
  // As the page writes it: "en-GB".
  std::string language;
  // What it calls its day of publication, as written, the most reliable first.
  std::vector<std::string> days;
};

// Reads a page of UTF-8, however broken. Nothing when its tags are out of bounds (html_bounds.h).
std::optional<HtmlPage> parse_html_page(std::string_view html);

}  // namespace corpus
