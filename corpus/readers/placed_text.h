#pragma once

#include <string>
#include <vector>

// From words that stand somewhere on pages to text that flows.
namespace corpus {

// A word or a line and the box it stands in, in points from the page's upper left corner.
struct PlacedText {
  // As it is seen, from left to right, in a word; as it is read, in a line.
  std::string text;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  bool space_after = false;

  double height() const { return bottom - top; }
};

using PlacedPage = std::vector<PlacedText>;

// The lines of a page of words in the order of reading; columns keep theirs.
PlacedPage lines_of(const PlacedPage& words);

}  // namespace corpus
