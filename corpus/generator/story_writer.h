#pragma once

#include <string>
#include <vector>

#include "corpus/generator/dice.h"
#include "corpus/generator/made_up_words.h"
#include "corpus/generator/name_stock.h"
#include "corpus/generator/told_text.h"

namespace corpus {

// A report in the making.
struct Story {
  ToldText title;
  std::vector<ToldText> paragraphs;
};

// Writes one story of about `length` bytes, published on a day.
Story write_story(const NameStock& stock, const MadeUpWords& words, Day published,
                  std::size_t length, Dice& dice);

}  // namespace corpus
