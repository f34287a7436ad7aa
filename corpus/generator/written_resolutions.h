#pragma once

#include "corpus/generator/dice.h"
#include "corpus/generator/told_text.h"

namespace corpus {

// Adds one resolution of the United Nations, or a list of them, in one of the ways in which they
// are cited: "UNSCR 2231", "S/RES/2231 (2015)", "resolutions 1718, 1874 and 2094".
void add_written_resolution(ToldText& text, Dice& dice);

}  // namespace corpus
