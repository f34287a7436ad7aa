#pragma once

#include <string_view>

namespace corpus {

// Whether a page can be made a tree in reasonable time, judged by its tags alone: made-up ones nest
// a million deep or have a million attributes.
bool is_within_html_bounds(std::string_view html);

}  // namespace corpus
