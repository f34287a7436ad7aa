#pragma once

#include <cstddef>

#include "corpus/timex/dated_words.h"

namespace corpus {

enum class Tense { Unknown, Past, Future };

// Whether the sentence speaks of words [first, end) as gone or to come: the nearest cue before
// them, else the first one after them.
Tense tense_around(const DatedWords& words, std::size_t first, std::size_t end);

// Whether what is said to have been done was done then: "left on 24 December".
bool was_done_on(const DatedWords& words, std::size_t first);

// "until Friday", "by Friday", which is to come; not where something "had been done by Friday".
bool is_ahead_of_deadline(const DatedWords& words, std::size_t first);

}  // namespace corpus
