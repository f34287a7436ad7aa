#pragma once

#include <vector>

#include "corpus/readers/placed_text.h"

namespace corpus {

// Takes out what pages of lines repeat at their edges, their heads and feet, and their numbers.
std::vector<PlacedPage> without_running_lines(std::vector<PlacedPage> pages);

}  // namespace corpus
