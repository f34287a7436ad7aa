#pragma once

#include <string>
#include <vector>

#include "corpus/readers/placed_text.h"

namespace corpus {

// Pages of lines as paragraphs that are parted by an empty line. Sentences go on over the ends of
// lines, columns and pages, and a word that a hyphen parts there is put together.
std::string paragraphs_of(const std::vector<PlacedPage>& pages);

}  // namespace corpus
