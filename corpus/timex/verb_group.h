#pragma once

#include <cstddef>
#include <optional>

#include "corpus/timex/dated_words.h"
#include "corpus/timex/tense.h"

// English groups of verbs: "will be held", "is due to meet", "had been told", "talks resume".
namespace corpus {

// The tense of the group that the word at `at` belongs to, looking only at words around it; nothing
// where it is no verb that tells.
std::optional<Tense> english_verb_tense(const DatedWords& words, std::size_t at);

// Whether the word reports what others do at another time: "said", "announced".
bool reports_speech(const DatedWords& words, std::size_t at);

// "taken" of "pictures taken on Monday", which tells no story.
bool is_bare_participle(const DatedWords& words, std::size_t at);

// will, would, must.
bool is_modal(const DatedWords& words, std::size_t at);

// Whether a group of verbs begins at the word: will, was, had.
bool is_auxiliary(const DatedWords& words, std::size_t at);

}  // namespace corpus
