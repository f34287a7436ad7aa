#pragma once

#include <string>
#include <string_view>

namespace corpus {

// The text of a line whose characters stand in the order in which they are seen, from left to
// right, as a page of PDF has them: Arabic and Hebrew are put into the order in which they are
// read. `is_leftwards` tells whether the line as a whole is read from right to left. UTF-8.
std::string in_reading_order(std::string_view seen, bool is_leftwards);

// Whether more of its letters are written from right to left than from left to right.
bool is_right_to_left(std::string_view text);

}  // namespace corpus
