#pragma once

#include <optional>
#include <string_view>

#include "corpus/lexicon.h"

namespace corpus {

// The known person whom a full name means, in another spelling or script than the lexicon has it
// (name_likeness.h). Nothing when nobody is like enough, or several are; nothing for one word
// alone.
std::optional<KnownEntity> find_person(const Lexicon& lexicon, std::string_view name,
                                       std::string_view language = {});

}  // namespace corpus
