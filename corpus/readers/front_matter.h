#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/report.h"

namespace corpus {

// A text that begins with fields between two lines of "---".
struct TextWithFrontMatter {
  std::string_view yaml;
  std::string_view text;
};

// Nothing for a text without such lines at its top.
std::optional<TextWithFrontMatter> find_front_matter(std::string_view text);

struct FrontMatter {
  // Its id, title, source, url, language and day, as far as they are given.
  Report fields;
  // Whether a day is given that is none.
  bool day_is_wrong = false;
  // Fields that could not be taken as they stood.
  std::vector<std::string> notes;
};

// Reads fields of UTF-8: title, date or published, source, publisher or author, url, language or
// lang, id; others are left alone. Nothing when it is no YAML or has no fields.
std::optional<FrontMatter> parse_front_matter(std::string_view yaml);

}  // namespace corpus
