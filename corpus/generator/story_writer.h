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

struct StoryFrame {
  Day published;
  // In bytes, roughly.
  std::size_t length = 0;
};

Story write_story(const NameStock& stock, const MadeUpWords& words, const StoryFrame& frame,
                  Dice& dice);

}  // namespace corpus
