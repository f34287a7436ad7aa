#pragma once

#include "corpus/dates.h"
#include "corpus/generator/dice.h"
#include "corpus/generator/told_text.h"

namespace corpus {

// Adds a day or a longer span before the day of publication, as people write them, with its
// preposition: "on Wednesday", "in late August", "in 2015".
void add_written_day(ToldText& text, Day published, Dice& dice);

}  // namespace corpus
