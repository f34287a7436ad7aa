#pragma once

#include <string_view>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/text.h"
#include "web/html.h"

namespace web {

// A text with what is to be marked in it: byte ranges, each list in order and without overlap.
struct TextMarks {
  std::string_view text;
  const std::vector<corpus::EntityMention>& entities;
  const std::vector<corpus::DateMention>& dates;
  const std::vector<corpus::ByteRange>& matches;
};

// The text in paragraphs: names as links underlined by kind, dates in boxes, matches marked. Names
// have the ids n1, n2, … and matches m1, m2, …, to be jumped to.
Html marked_text(const TextMarks& marks);

}  // namespace web
