#pragma once

#include <string>
#include <vector>

#include "corpus/readers/placed_text.h"

namespace corpus {

// The headline of pages of lines: the largest lines of the first page, when they are larger than
// the text. Empty when none are, or when they are too many for a headline.
std::string printed_headline(const std::vector<PlacedPage>& pages);

}  // namespace corpus
